// The bytes of a workbook (XLSX) → its sheets: every cell as it is shown, with what hides it or keeps it from being a number.
//
// A reader of our own, on the package reader for decks: what is asked of a cell here, whether it is hidden, merged, a number
// kept as text or a formula that nobody has calculated, libraries leave out. How a number is shown is a library's business.
import { UsageError } from '../../model/errors.ts';
import { LIMITS, limitWords } from '../../model/limits.ts';
import { readRelationships, relationshipsPart } from '../read-package.ts';
import { parseXml, type XmlElement } from '../xml.ts';
import { partSizes, unzipParts } from '../zip.ts';
import { builtInFormat, shownNumber } from './number-format.ts';
import { cellName, rowAndColumn, type Sheet, type SheetCell, type Workbook } from './workbook.ts';

/** Throws a `UsageError` that says what of it cannot be read. */
export function readWorkbook(file: Uint8Array): Workbook {
  const unpacked = partSizes(file).reduce((sum, { size }) => sum + size, 0);
  if (unpacked > LIMITS.workbook.most)
    throw new UsageError(`Unexpected ${unpacked} bytes in its parts, expected ${limitWords('workbook')}`);
  const parts = unzipParts(file, /\.(?:xml|rels)$/i);
  const xmlOf = (part: string): XmlElement | undefined => {
    const bytes = parts.get(part);
    return bytes && parseXml(new TextDecoder().decode(bytes));
  };
  const linksOf = (part: string) => {
    const bytes = parts.get(relationshipsPart(part));
    return bytes === undefined ? [] : readRelationships(new TextDecoder().decode(bytes), part);
  };
  const main = linksOf('').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const workbook = xmlOf(main);
  if (workbook === undefined || local(workbook) !== 'workbook')
    throw new UsageError('Unexpected package without a workbook, expected an .xlsx');
  const links = linksOf(main);
  const partOf = (type: string) => links.find((link) => link.type === type)?.target;
  const ground: Ground = {
    from1904: ['1', 'true'].includes(firstOf(workbook, 'workbookPr')?.attributes.date1904 ?? ''),
    shared: sharedStrings(xmlOf(partOf('sharedStrings') ?? '')),
    formats: formatsOf(xmlOf(partOf('styles') ?? '')),
    room: { left: LIMITS.cells.most },
  };
  return {
    sheets: allOf(firstOf(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
      const sheet = xmlOf(links.find((link) => link.id === id)?.target ?? '');
      if (sheet === undefined || local(sheet) !== 'worksheet') return [];
      const isHidden = (attributes.state ?? 'visible') !== 'visible';
      return [{ name: attributes.name ?? '', isHidden, rows: rowsOf(sheet, ground) }];
    }),
  };
}

type Ground = {
  readonly from1904: boolean;
  readonly shared: readonly string[];
  /** By number of the style. */
  readonly formats: readonly string[];
  /** How many cells may still come. */
  readonly room: { left: number };
};

function rowsOf(sheet: XmlElement, ground: Ground): Sheet['rows'] {
  const hiddenColumns = allOf(firstOf(sheet, 'cols'), 'col')
    .filter(({ attributes }) => isOn(attributes.hidden))
    .map(({ attributes: { min, max } }) => [Number(min), Number(max)] as const);
  const rows = new Map<number, Map<number, SheetCell>>();
  let row = 0;
  for (const line of allOf(firstOf(sheet, 'sheetData'), 'row')) {
    row = Number(line.attributes.r ?? row + 1);
    const cells = new Map<number, SheetCell>();
    let column = 0;
    for (const element of allOf(line, 'c')) {
      column = element.attributes.r === undefined ? column + 1 : rowAndColumn(element.attributes.r).column;
      const cell = readCell(element, ground);
      if (cell === undefined) continue;
      ground.room.left -= 1;
      if (ground.room.left < 0)
        throw new UsageError(`Unexpected number of cells, expected ${limitWords('cells')}`);
      const isHidden =
        isOn(line.attributes.hidden) || hiddenColumns.some(([min, max]) => min <= column && column <= max);
      cells.set(column, isHidden ? { ...cell, isHidden } : cell);
    }
    if (cells.size > 0) rows.set(row, cells);
  }
  for (const { attributes } of allOf(firstOf(sheet, 'mergeCells'), 'mergeCell'))
    coverMerged(rows, attributes.ref ?? '');
  return rows;
}

/** What is merged says the same in each of its cells; beyond what a heading spans nobody looks. */
function coverMerged(rows: Map<number, Map<number, SheetCell>>, range: string): void {
  const [from = '', to = from] = range.split(':');
  const [first, last] = [rowAndColumn(from), rowAndColumn(to)];
  const cell = rows.get(first.row)?.get(first.column);
  if (cell === undefined || (last.row - first.row + 1) * (last.column - first.column + 1) > MOST_MERGED)
    return;
  for (let row = first.row; row <= last.row; row++) {
    const cells = rows.get(row) ?? new Map<number, SheetCell>();
    for (let column = first.column; column <= last.column; column++)
      if (row !== first.row || column !== first.column)
        cells.set(column, { ...cell, mergedInto: cellName(first.row, first.column) });
    if (cells.size > 0) rows.set(row, cells);
  }
}

const MOST_MERGED = 2_000;

function readCell(element: XmlElement, { shared, formats, from1904 }: Ground): SheetCell | undefined {
  const { t: type = 'n', s: style = '0' } = element.attributes;
  const written = firstOf(element, 'v')?.text;
  if (type === 'inlineStr') return textCell(wordsOf(firstOf(element, 'is')));
  if (written === undefined || written === '')
    return firstOf(element, 'f') === undefined || (type === 'str' && written === '')
      ? undefined
      : { shown: '', kind: 'uncalculated' };
  switch (type) {
    case 's':
      return textCell(shared[Number(written)] ?? '');
    case 'str':
      return textCell(written);
    case 'e':
      return { shown: written, kind: 'error' };
    case 'b':
      return { shown: written === '1' ? 'TRUE' : 'FALSE', kind: 'logical' };
    case 'd':
      return { shown: written.slice(0, 10), value: written.slice(0, 10), kind: 'date' };
    default: {
      const value = Number(written);
      if (!Number.isFinite(value)) return { shown: written, kind: 'text' };
      return shownNumber(value, formats[Number(style)] ?? 'General', from1904);
    }
  }
}

function textCell(words: string): SheetCell | undefined {
  const shown = words.replace(/\s+/g, ' ').trim();
  return shown === '' ? undefined : { shown, kind: 'text' };
}

function sharedStrings(table: XmlElement | undefined): readonly string[] {
  return allOf(table, 'si').map(wordsOf);
}

/** Runs joined; how Japanese is pronounced (`rPh`) is no part of the words. */
function wordsOf(item: XmlElement | undefined): string {
  return (item?.children ?? [])
    .map((child) => (local(child) === 't' ? child.text : local(child) === 'r' ? wordsOf(child) : ''))
    .join('');
}

function formatsOf(styles: XmlElement | undefined): readonly string[] {
  const own = new Map(
    allOf(firstOf(styles, 'numFmts'), 'numFmt').map(({ attributes: { numFmtId, formatCode } }) => [
      Number(numFmtId),
      formatCode ?? 'General',
    ]),
  );
  return allOf(firstOf(styles, 'cellXfs'), 'xf').map(({ attributes: { numFmtId = '0' } }) => {
    const id = Number(numFmtId);
    return own.get(id) ?? builtInFormat(id);
  });
}

function isOn(attribute: string | undefined): true | undefined {
  return attribute === '1' || attribute === 'true' ? true : undefined;
}

/** Some programs put a prefix before every name. */
function local({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

function allOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (parent?.children ?? []).filter((child) => local(child) === name);
}

function firstOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => local(child) === name);
}
