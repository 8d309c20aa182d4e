// The part of a native chart → its title, and every value with the names of its series and category.
import type { DeckText } from '../../../model/deck-texts.ts';
import { findElement, findElements, type XmlElement } from './parse-xml.ts';
import { readParagraph } from './read-paragraph.ts';

export function readChartTexts(part: XmlElement, shape: string): DeckText[] {
  const chart = findElement(part, 'c:chart');
  const titles = findElements(findElement(chart, 'c:title'), 'a:p').map(readParagraph);
  const series = findElements(findElement(chart, 'c:plotArea'), 'c:ser');
  return [
    ...titles
      .filter(({ text }) => text !== '')
      .map((piece): DeckText => ({ shape, kind: 'chart', ...piece })),
    ...series.flatMap((one) => valuesOf(one, shape)),
  ];
}

function valuesOf(series: XmlElement, shape: string): DeckText[] {
  const name = pointsOf(childOf(series, 'c:tx')).get('0') ?? '';
  const categories = pointsOf(childOf(series, 'c:cat'));
  return ['c:val', 'c:xVal', 'c:yVal', 'c:bubbleSize'].flatMap((axis) =>
    [...pointsOf(childOf(series, axis))].map(([index, value]): DeckText => {
      const text = [name, categories.get(index) ?? ''].filter(Boolean).join('\t');
      return { shape, kind: 'chart', text, marks: [], value: Number(value) };
    }),
  );
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

function pointsOf(element: XmlElement | undefined): Map<string, string> {
  return new Map(
    findElements(element, 'c:pt').map((point) => [
      point.attributes.idx ?? '',
      findElement(point, 'c:v')?.text ?? '',
    ]),
  );
}
