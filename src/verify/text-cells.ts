// A line of a table in a text → its cells, each with what stands beside and over it and may say what it is counted in.
import { headingsOf, type Table } from '../model/content/series.ts';
import { readPeriod } from '../quantity/period.ts';
import { isUnit, unitsIn } from '../quantity/table/heading-block.ts';
import { readTextTable } from '../quantity/table/read-text-table.ts';
import { type Token, tokensOf } from '../quantity/table/text-grid.ts';
import { columnsOf } from '../words/columns-of.ts';
import type { Original } from './originals.ts';
import { isNumberText } from './sheet-cells.ts';

export type TextCell = {
  readonly shown: string;
  /** Words beside it and over its column, the nearest first. */
  readonly row: readonly string[];
  readonly column: readonly string[];
  /** Over the whole table, or over the part of it that the line stands in. */
  readonly table: readonly string[];
  /** Over the table, where nobody can tell over which of its columns. */
  readonly untold: readonly string[];
};

const known = new WeakMap<Original, Map<number, readonly TextCell[]>>();

/** Lines are counted from 1. None where the line is no row of a table with words over it. */
export function textCellsAt(original: Original, line: number): readonly TextCell[] {
  const lines = known.get(original) ?? new Map<number, readonly TextCell[]>();
  known.set(original, lines);
  const cells = lines.get(line) ?? cellsAt(original, line);
  lines.set(line, cells);
  return cells;
}

type Line = { readonly line: number; readonly tokens: readonly Token[] };

function lineOf({ lines }: Original, line: number): Line {
  return { line, tokens: tokensOf(lines[line - 1] ?? '') };
}

/** A row of figures; years and quarters name columns. */
function isOfFigures({ tokens }: Line): boolean {
  return tokens.slice(1).some(({ text }) => isNumberText(text) && readPeriod(text) === undefined);
}

function cellsAt(original: Original, line: number): readonly TextCell[] {
  const own = lineOf(original, line);
  if (!isOfFigures(own)) return [];
  const { tokens } = own;
  const lines = linesAround(original, line);
  const heads = lines.filter((each) => each.line < line && !isOfFigures(each)).reverse();
  if (heads.length === 0) return [];
  const [first = own] = lines;
  const titles = [
    ...heads.flatMap((head) => (head.tokens.length === 1 ? head.tokens.map(({ text }) => text) : [])),
    ...original.lines.slice(Math.max(0, first.line - 1 - NEAR), first.line - 1).reverse(),
  ].filter((title) => columnsOf(title) <= LONGEST_TITLE && unitsIn(title, original).length > 0);
  const isOfAll = (title: string) => isUnit(title, original);
  const ofSome = titles.filter((title) => !isOfAll(title)).flatMap((title) => unitsIn(title, original));
  const table = readTextTable(original.lines, first.line, lines.at(-1)?.line ?? line, original);
  const alike = lines.filter((each) => isOfFigures(each) && each.tokens.length === tokens.length);
  return tokens.flatMap(({ text: shown }, at): TextCell[] => {
    if (at === 0 || !isNumberText(shown)) return [];
    const beside = tokens.slice(0, at).map(({ text }) => text);
    const row = beside.filter((text) => text !== '' && !isNumberText(text)).reverse();
    const over = inTable(table, line, at - 1, tokens.length - 1) ?? overColumn(at, heads, alike);
    const whole = [...titles.filter(isOfAll), ...over.table];
    return [{ shown, row, ...over, table: whole, untold: [...over.untold, ...ofSome] }];
  });
}

/** A line of units stands at most so many lines over a table. */
const NEAR = 3;
/** A title is shorter, a sentence may be longer. */
const LONGEST_TITLE = 60;

type Over = Pick<TextCell, 'column' | 'table' | 'untold'>;

/** Where names can be told to belong to columns. */
function inTable(table: Table | undefined, line: number, index: number, width: number): Over | undefined {
  const row = table?.rows.find((each) => each.line === line);
  if (table === undefined || row?.cells.length !== width) return undefined;
  const [, ...over] = headingsOf(table, row, index).filter((words, at) => at === 0 || words !== '');
  const scale = table.scale ?? '';
  return { column: over.filter((words) => words !== scale), table: scale === '' ? [] : [scale], untold: [] };
}

/** Words are a column's that stand over its figures, or as the same of as many. */
function overColumn(at: number, heads: readonly Line[], alike: readonly Line[]): Over {
  const width = (alike[0]?.tokens.length ?? 1) - 1;
  const boxes = numbersTo(width).map((index) => boxOf(alike, index + 1));
  const margin = Math.max(0, ...alike.map(({ tokens: [first] }) => first?.end ?? 0));
  const found = { column: [] as string[], table: [] as string[], untold: [] as string[] };
  for (const { tokens } of heads) {
    if (tokens.length < 2) continue;
    const isCorner = ({ start, text }: Token, index: number) =>
      index === 0 && (text === '' || tokens.length === width + 1 || (start ?? margin) < margin);
    const corner = tokens.filter(isCorner).map(({ text }) => text);
    const names = tokens.filter((token, index) => !isCorner(token, index));
    const over = names.filter((token) => isOver(token, boxes[at - 1]));
    found.table.push(...corner.filter((text) => text !== ''));
    if (over.length > 0) found.column.push(...over.map(({ text }) => text));
    else if (names.length === width) found.column.push(names[at - 1]?.text ?? '');
    else found.untold.push(...names.map(({ text }) => text));
  }
  return found;
}

type Extent = { readonly start: number; readonly end: number };

function boxOf(rows: readonly Line[], at: number): Extent | undefined {
  const cells = rows.flatMap(({ tokens }) => tokens[at] ?? []);
  const starts = cells.flatMap(({ start }) => start ?? []);
  const ends = cells.flatMap(({ end }) => end ?? []);
  return starts.length === 0 ? undefined : { start: Math.min(...starts), end: Math.max(...ends) };
}

function isOver({ start, end }: Token, box: Extent | undefined): boolean {
  return box !== undefined && start !== undefined && end !== undefined && start < box.end && box.start < end;
}

/** Longer tables are parted by pages. */
const MOST_LINES = 80;

/** The lines of the table without those that are empty: names may stand one empty line over its figures. */
function linesAround(original: Original, line: number): readonly Line[] {
  const isEmpty = (at: number) => (original.lines[at - 1] ?? '').trim() === '';
  const isHead = (at: number) => {
    const head = lineOf(original, at);
    return (
      at > 0 &&
      !isEmpty(at) &&
      !isOfFigures(head) &&
      (head.tokens.length > 1 || isUnit(head.tokens[0]?.text ?? '', original))
    );
  };
  let first = line;
  while (first > 1 && line - first < MOST_LINES) {
    if (!isEmpty(first - 1)) first -= 1;
    else if (isHead(first - 2) && isOfFigures(lineOf(original, first))) first -= 2;
    else break;
  }
  let last = line;
  while (last < original.lines.length && last - line < MOST_LINES && !isEmpty(last + 1)) last += 1;
  return numbersTo(last - first + 1).flatMap((index) =>
    isEmpty(first + index) ? [] : [lineOf(original, first + index)],
  );
}

function numbersTo(many: number): readonly number[] {
  return Array.from({ length: many }, (_, index) => index);
}
