// The first rows of a table, aligned with its columns → what each column is called, what it is counted in, and how many rows that takes.
import type { TableFault, TableRow } from '../../model/content/series.ts';
import { inAnyLanguage } from '../../words/languages.ts';
import { readPeriod } from '../period.ts';
import { unitOf } from '../units.ts';
import { headingUnit, type Reading } from './heading-unit.ts';

/** `cells[0]` is the row's own heading; empty where nothing stands. A row of a text may have fewer than its table has columns. */
export type GridRow = { readonly line: number; readonly cells: readonly string[] };

export type HeadingBlock = {
  readonly columns: readonly string[];
  /** Of each column, where they are counted in several. */
  readonly units?: readonly string[];
  /** What the whole table is counted in, if its headings say so. */
  readonly scale?: string;
  readonly height: number;
};

/**
 * Rows over the figures may be a title, units, names or periods; of two rows of names the upper one groups the lower:
 * `Revenue | EBITDA` over `2026 | 2025 | 2026 | 2025`. `width` counts the columns without that of the row headings.
 */
export function headingBlock(
  rows: readonly GridRow[],
  width: number,
  house?: Reading,
): HeadingBlock | TableFault {
  const named: (readonly string[])[] = [];
  let units: readonly string[] | undefined;
  const corners: string[] = [];
  let height = 0;
  for (const { cells } of rows) {
    const [corner = '', ...data] = cells;
    const words = data.filter((cell) => cell !== '');
    const before = named.at(-1);
    if (words.length === 0) {
      if (before !== undefined) break;
    } else if (
      units === undefined &&
      (UNITS.test(corner.normalize('NFKC').trim()) || isUnitsRow(words, house))
    )
      units = data;
    else if (words.length === 1 && words.every((word) => SAYS_UNITS.test(word.normalize('NFKC'))))
      corners.push(...words);
    else if (words.every((cell) => readPeriod(cell) !== undefined)) named.push(data);
    else if (before === undefined && !words.every(isAmount)) named.push(data);
    // What a row of too few names groups stands below it.
    else if (before !== undefined && namesIn(before) < width && words.every(isName)) named.push(data);
    else break;
    if (corner !== '') corners.push(corner);
    height += 1;
  }
  const lines = named.length > 0 ? named : units === undefined ? [] : [units];
  if (lines.length === 0) return 'no-heading';
  // Units of each column may stand below names of several: `Sales` over `$ million | %`.
  const isGrouped = (at: number) => at < lines.length - 1 || units?.length === width;
  const names = lines.map((line, at) => (isGrouped(at) ? sharedOut(line, width) : line));
  if (names.some((line) => line.length !== width)) return 'headings-unlike-columns';
  const own = named.length > 0 ? (units ?? []) : [];
  const [common, another] = new Set(own.filter((unit) => unit !== ''));
  const plain = Array.from({ length: width }, (_, at) =>
    [...new Set(names.flatMap((line) => line[at] || []))].join(' '),
  );
  const isTwice = (name: string) => plain.indexOf(name) !== plain.lastIndexOf(name);
  const columns = plain.map((name, at) => (own[at] && isTwice(name) ? `${name} (${own[at]})` : name));
  const scale = [...(another === undefined && common ? [common] : []), ...corners.reverse()].find((words) =>
    isUnit(words, house),
  );
  return {
    columns,
    ...(another === undefined ? {} : { units: own }),
    ...(scale === undefined ? {} : { scale }),
    height,
  };
}

/** What a row of units is called. */
const UNITS = new RegExp(`^(?:${inAnyLanguage(({ figures }) => figures.unitsRow)})$`, 'i');

/** A column of units, called so or holding nothing else, says of each row what it is counted in. */
export function withRowUnits(
  columns: readonly string[],
  rows: readonly TableRow[],
  house?: Reading,
): readonly TableRow[] {
  const isAllUnits = (at: number) => rows.every(({ cells }) => isUnitCell(cells[at] ?? '', house));
  const called = columns.findIndex(isUnitsName);
  const at = called >= 0 ? called : columns.findIndex((_, index) => rows.length > 0 && isAllUnits(index));
  return rows.map((row) => {
    const unit = row.cells[at] ?? '';
    return isUnitCell(unit, house) ? { ...row, unit } : row;
  });
}

/** `Unit`, 単位 */
export function isUnitsName(words: string): boolean {
  return UNITS.test(words.normalize('NFKC').trim());
}

/** `$ million`: with a digit it were a figure. */
export function isUnitCell(words: string, house?: Reading): boolean {
  return words !== '' && !/\d/.test(words.normalize('NFKC')) && isUnitsRow([words], house);
}

/** `(単位：百万円、千台)`, set at the end of a line of its own. */
const SAYS_UNITS = new RegExp(`^[(\\[]?(?:${inAnyLanguage(({ figures }) => figures.unitsRow)}) ?:`, 'i');

/** Those that words over a table name, each by itself. */
export function unitsIn(words: string, house?: Reading): readonly string[] {
  const parts = words.normalize('NFKC').split(/[、,・]| and /);
  return parts
    .map((part) => part.replace(/^.*[:(]|[)\]].*$/g, '').trim())
    .filter((part) => headingUnit(part, house) !== undefined);
}

/**
 * `$ million`, also with more words: what a line over a table, or a corner, may say of all of it. Of several units (`百万円、％`)
 * none is that of all.
 */
export function isUnit(words: string, house?: Reading): boolean {
  const units = unitsIn(words, house).flatMap((unit) => headingUnit(unit, house)?.('7') ?? []);
  if (new Set(units.map((unit) => unitOf(unit))).size > 1) return false;
  return headingUnit(words, house) !== undefined;
}

/** `%`, `(百万円)`, `$ per tonne`, but not `Margin (%)`, which is a name. */
export function isUnitsRow(words: readonly string[], house?: Reading): boolean {
  return words.every((one) => {
    const bare = one.replace(/^[(（[［](.*)[)）\]］]$/u, '$1');
    return !/[(（[［,:;、：]/u.test(bare) && isUnit(bare, house);
  });
}

/** `109.7`, `(6.3)`, `1,204`, `41%`: nothing that a column is called. */
function isAmount(words: string): boolean {
  const isNumber = /^[-−–▲△+(\p{Sc}]*\d[\d,]*(?:\.\d+)?[)%]*$/u.test(words.normalize('NFKC'));
  return isNumber && readPeriod(words) === undefined;
}

function isName(words: string): boolean {
  return /\p{L}/u.test(words) && !/\d/.test(words.normalize('NFKC'));
}

function namesIn(line: readonly string[]): number {
  return new Set(line.filter((name) => name !== '')).size;
}

/** Names of groups over each of their columns: those of merged cells by where they begin, others evenly; else as they are. */
function sharedOut(line: readonly string[], width: number): readonly string[] {
  const words = line.filter((cell) => cell !== '');
  if (line.length === width)
    return line.map((_, at) => line.slice(0, at + 1).findLast((cell) => cell !== '') ?? '');
  const each = width / words.length;
  if (!Number.isInteger(each)) return line;
  return Array.from({ length: width }, (_, at) => words[Math.floor(at / each)] ?? '');
}
