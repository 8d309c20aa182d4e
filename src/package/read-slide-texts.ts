// The shapes of a slide → every text on it in reading order: paragraphs, rows of tables, chart values, alt texts.
import type { DeckPiece, DeckText } from '../model/deck/deck-texts.ts';
import { type ChartParts, readChartTexts } from './read-chart-texts.ts';
import { joinPieces, readParagraph } from './read-paragraph.ts';
import { findElement, findElements, type XmlElement } from './xml.ts';

/** `chartOf` gives the parts of a native chart by the id of its relationship. */
export function readSlideTexts(
  slide: XmlElement,
  chartOf: (relationship: string) => ChartParts | undefined,
): DeckText[] {
  return textsIn(findElement(slide, 'p:spTree'), chartOf);
}

function textsIn(tree: XmlElement | undefined, chartOf: Parameters<typeof readSlideTexts>[1]): DeckText[] {
  return (tree?.children ?? []).flatMap((object): DeckText[] => {
    switch (object.name) {
      case 'p:sp':
        return [...altOf(object), ...paragraphsOf(object)];
      case 'p:grpSp':
        return [...altOf(object), ...textsIn(object, chartOf)];
      case 'p:pic':
      case 'p:cxnSp':
        return altOf(object);
      case 'p:graphicFrame':
        return [...altOf(object), ...rowsOf(object), ...chartTexts(object, chartOf)];
      default:
        return [];
    }
  });
}

function nameOf(object: XmlElement): string {
  return findElement(object, 'p:cNvPr')?.attributes.name ?? '';
}

function altOf(object: XmlElement): DeckText[] {
  const alt = findElement(object, 'p:cNvPr')?.attributes.descr ?? '';
  return alt === '' ? [] : [{ shape: nameOf(object), kind: 'alt', text: alt, marks: [] }];
}

function paragraphsOf(object: XmlElement): DeckText[] {
  const isTitle = /^(?:ctrT|t)itle$/.test(findElement(object, 'p:ph')?.attributes.type ?? '');
  const kind = isTitle ? 'title' : 'text';
  const shape = nameOf(object);
  return piecesOf(findElement(object, 'p:txBody')).map((piece) => ({ shape, kind, ...piece }));
}

function piecesOf(body: XmlElement | undefined): DeckPiece[] {
  return findElements(body, 'a:p')
    .map(readParagraph)
    .filter(({ text, marks }) => text.trim() !== '' || marks.length > 0);
}

function rowsOf(object: XmlElement): DeckText[] {
  return findElements(findElement(object, 'a:tbl'), 'a:tr').map((row) => {
    const cells = findElements(row, 'a:tc').map((cell) =>
      joinPieces(piecesOf(findElement(cell, 'a:txBody')), () => ' '),
    );
    return { shape: nameOf(object), kind: 'table', ...joinPieces(cells, () => '\t'), cells };
  });
}

function chartTexts(object: XmlElement, chartOf: Parameters<typeof readSlideTexts>[1]): DeckText[] {
  const relationship = findElement(object, 'c:chart')?.attributes['r:id'];
  const parts = relationship === undefined ? undefined : chartOf(relationship);
  return parts === undefined ? [] : readChartTexts(parts, nameOf(object));
}

/** The speaker's words and the receipts below them. */
export function readNotes(notes: XmlElement): DeckText[] {
  const body = findElements(notes, 'p:sp').find(
    (one) => findElement(one, 'p:ph')?.attributes.type === 'body',
  );
  const of = { shape: 'notes', kind: 'notes' } as const;
  return piecesOf(findElement(body, 'p:txBody')).map((piece) => ({ ...of, ...piece }));
}
