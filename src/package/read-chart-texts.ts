// The parts of a native chart → its titles, labels and lines of words, and every value with its series and category.

import { strFromU8 } from 'fflate';
import type { DeckPiece, DeckText } from '../model/deck/deck-texts.ts';
import { joinLines, readParagraph } from './read-paragraph.ts';
import { findElement, findElements, parseXml, type XmlElement } from './xml.ts';
import { unzipParts } from './zip.ts';

export type ChartParts = {
  readonly chart: XmlElement;
  /** Text boxes inside the chart. */
  readonly shapes?: XmlElement;
  readonly cells?: WorkbookCells;
};

export function readChartTexts({ chart: part, shapes, cells }: ChartParts, shape: string): DeckText[] {
  const chart = findElement(part, 'c:chart');
  const plot = findElement(chart, 'c:plotArea');
  const axes = (plot?.children ?? []).filter(({ name }) => /^c:\w+Ax$/.test(name));
  const series = findElements(plot, 'c:ser');
  const words = [
    ...[chart, ...axes].flatMap((owner) => wordsOf(childOf(owner, 'c:title'))),
    ...findElements(shapes, 'cdr:txBody').flatMap(wordsOf),
    ...series.flatMap((one) => findElements(childOf(one, 'c:dLbls'), 'c:dLbl').flatMap(wordsOf)),
    ...namesAlong(series[0]),
  ];
  return [
    ...words.map((piece): DeckText => ({ shape, kind: 'chart', ...piece })),
    ...series.flatMap((one) => valuesOf(one, shape, cells)),
  ];
}

const MARKS = /\s*\((\d{1,3}(?:,\d{1,3})*)\)$/;

/** What stands along the axis: the first series decides. Footnote marks cannot be raised there. */
function namesAlong(series: XmlElement | undefined): DeckPiece[] {
  const names = [...pointsOf(findElement(childOf(series, 'c:cat'), 'c:strRef')).values()];
  return names
    .filter((name) => name !== '')
    .map((name) =>
      joinLines(
        name.split('\n').map((line) => {
          const [mark, numbers] = MARKS.exec(line) ?? [];
          if (mark === undefined || numbers === undefined) return { text: line, marks: [] };
          const text = line.slice(0, -mark.length);
          return { text, marks: [{ numbers: numbers.split(',').map(Number), at: text.length }] };
        }),
      ),
    );
}

/** The lines of one title or label as one text. */
function wordsOf(element: XmlElement | undefined): DeckPiece[] {
  const piece = joinLines(findElements(element, 'a:p').map(readParagraph));
  return piece.text.trim() === '' && piece.marks.length === 0 ? [] : [piece];
}

function valuesOf(series: XmlElement, shape: string, cells: WorkbookCells | undefined): DeckText[] {
  const name = pointsOf(childOf(series, 'c:tx')).get('0') ?? '';
  const categories = pointsOf(childOf(series, 'c:cat'));
  return ['c:val', 'c:xVal', 'c:yVal', 'c:bubbleSize'].flatMap((axis) => {
    const values = childOf(series, axis);
    const formula = findElement(values, 'c:f')?.text ?? '';
    return [...pointsOf(values)].map(([index, value]): DeckText => {
      const text = [name, categories.get(index) ?? ''].filter(Boolean).join('\t');
      const stored = cells?.get(cellAt(formula, Number(index)));
      return {
        shape,
        kind: 'chart',
        text,
        marks: [],
        value: Number(value),
        ...(cells === undefined ? {} : { stored: stored === undefined ? Number.NaN : Number(stored) }),
      };
    });
  });
}

/** `Data!$B$2:$B$5` and 1 → `Data!B3`. */
function cellAt(formula: string, index: number): string {
  const [, sheet = '', column = '', row = ''] = /^'?(.*?)'?!\$?([A-Z]+)\$?(\d+)/.exec(formula) ?? [];
  return `${sheet}!${column}${Number(row) + index}`;
}

function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

function pointsOf(element: XmlElement | undefined): Map<string, string> {
  return new Map(
    findElements(element, 'c:pt').map((point) => [
      point.attributes.idx ?? '',
      findElement(point, 'c:v')?.text ?? '',
    ]),
  );
}

/** Numbers as they are written; Excel keeps texts apart from their cells, we do not. */
type WorkbookCells = ReadonlyMap<string, string>;

const PARTS = /^xl\/(?:workbook|sharedStrings|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;

/** What stands in each cell, by `Sheet!B2`. */
export function readWorkbook(bytes: Uint8Array): WorkbookCells {
  const parts = unzipParts(bytes, PARTS);
  const part = (name: string): XmlElement | undefined => {
    const content = parts.get(name);
    return content === undefined ? undefined : parseXml(strFromU8(content));
  };
  const targets = new Map(
    findElements(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      (attributes.Target ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const shared = findElements(part('xl/sharedStrings.xml'), 'si').map(textOf);
  const sheets = findElements(findElement(part('xl/workbook.xml'), 'sheets'), 'sheet');
  return new Map(
    sheets.flatMap(({ attributes }) => {
      const sheet = part(targets.get(attributes['r:id'] ?? '') ?? '');
      return findElements(sheet, 'c').map((cell): [string, string] => [
        `${attributes.name}!${cell.attributes.r}`,
        contentOf(cell, shared),
      ]);
    }),
  );
}

function contentOf(cell: XmlElement, shared: readonly string[]): string {
  const value = findElement(cell, 'v')?.text ?? '';
  if (cell.attributes.t === 's') return shared[Number(value)] ?? '';
  return cell.attributes.t === 'inlineStr' ? textOf(cell) : value;
}

function textOf(element: XmlElement): string {
  return findElements(element, 't')
    .map(({ text }) => text)
    .join('');
}
