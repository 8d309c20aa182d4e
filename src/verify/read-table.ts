// An original and the place of a table in it (`results-q3:31-36`, `model#Revenue!A3:I6`) → what stands there.
import type { Table } from '../model/content/series.ts';
import { readWhere } from '../model/content/where.ts';
import { LIMITS } from '../model/limits.ts';
import { cellName, rowAndColumn, type Sheet, type SheetCell } from '../package/sheet/workbook.ts';
import {
  type GridRow,
  headingBlock,
  isUnit,
  isUnitsRow,
  withRowUnits,
} from '../quantity/table/heading-block.ts';
import { readTextTable } from '../quantity/table/read-text-table.ts';
import type { Original } from './originals.ts';
import { sheetOf } from './sheet-cells.ts';

const LINES = /:([1-9]\d*)-([1-9]\d*)$/;

const known = new WeakMap<Original, Map<string, Table | undefined>>();

/** Undefined where no table stands. */
export function readTable(original: Original, place: string): Table | undefined {
  const tables = known.get(original) ?? new Map<string, Table | undefined>();
  known.set(original, tables);
  if (!tables.has(place)) {
    const [, first, last] = LINES.exec(place) ?? [];
    const table =
      last === undefined
        ? readRange(original, place)
        : readTextTable(original.lines, Number(first), Number(last), original);
    tables.set(place, table);
  }
  return tables.get(place);
}

const RANGE = /^[^#]*#(.*?)\$?([A-Za-z]+)\$?(\d+):\$?([A-Za-z]+)\$?(\d+)$/;

type Range = {
  readonly sheet: Sheet;
  /** Whether the place names it. */
  readonly isNamed: boolean;
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
};

function rangeOf({ workbook }: Original, place: string): Range | undefined {
  const [, sheetName = '', left, top, right = '', bottom] = RANGE.exec(place) ?? [];
  const corner = left === undefined ? undefined : readWhere(`${sheetName}${left}${top}`);
  const sheet = workbook && corner && sheetOf(workbook, corner);
  if (sheet === undefined || typeof sheet === 'string' || corner?.kind !== 'cell') return undefined;
  const [from, to] = [rowAndColumn(corner.cell), rowAndColumn(`${right.toUpperCase()}${bottom}`)];
  return { sheet, isNamed: corner.sheet !== undefined, from, to };
}

function between(first: number, last: number): readonly number[] {
  return Array.from(
    { length: Math.max(0, Math.min(last - first + 1, LIMITS.items.most)) },
    (_, at) => first + at,
  );
}

/** Cells of a range that show no number though one should stand there, and how many rows or columns are hidden from readers. */
export function rangeTroubles(
  original: Original,
  place: string,
): { readonly broken: readonly string[]; readonly hidden: readonly string[] } {
  const { sheet, from, to } = rangeOf(original, place) ?? {};
  if (sheet === undefined || from === undefined || to === undefined) return { broken: [], hidden: [] };
  const cells = [...sheet.rows]
    .filter(([row]) => from.row <= row && row <= to.row)
    .flatMap(([row, columns]) =>
      [...columns]
        .filter(([column]) => from.column <= column && column <= to.column)
        .map(([column, cell]) => ({ name: cellName(row, column), cell })),
    );
  const namesOf = (test: (cell: SheetCell) => boolean) =>
    cells.filter(({ cell }) => test(cell)).map(({ name }) => name);
  return {
    broken: namesOf(({ kind }) => kind === 'error' || kind === 'uncalculated'),
    hidden: namesOf(({ isHidden }) => sheet.isHidden || isHidden === true),
  };
}

/**
 * The first rows of a range name its columns, the first column its rows. What numbers are counted in may stand there, in a row of
 * units right above it, or in words over it.
 */
function readRange(original: Original, place: string): Table | undefined {
  const range = rangeOf(original, place);
  if (range === undefined) return undefined;
  const { sheet, from, to, isNamed } = range;
  const shown = (row: number, column: number) => sheet.rows.get(row)?.get(column)?.shown ?? '';
  const columns = between(from.column + 1, to.column);
  const gridRow = (line: number): GridRow => ({
    line,
    cells: [from.column, ...columns].map((column) => shown(line, column)),
  });
  const hasUnitsAbove = namesUnits(wordsIn(sheet, from.row - 1), original);
  const rows = between(hasUnitsAbove ? from.row - 1 : from.row, to.row).map(gridRow);
  const head = headingBlock(rows, columns.length, original);
  const where = {
    ...(isNamed ? { sheet: sheet.name } : {}),
    letters: columns.map((column) => cellName(1, column).slice(0, -1)),
  };
  if (typeof head === 'string') return { fault: head, range: where, columns: [], rows: [] };
  // What is said of single columns is not said of all.
  const over = between(Math.max(1, from.row - OVER), from.row - 1)
    .map((row) => wordsIn(sheet, row))
    .flatMap((words) => (namesUnits(words, original) ? [] : words));
  const scale = head.scale ?? over.reverse().find((words) => isUnit(words, original));
  return {
    ...(scale === undefined ? {} : { scale }),
    range: where,
    columns: head.columns,
    ...(head.units === undefined ? {} : { units: head.units }),
    rows: withRowUnits(
      head.columns,
      rows
        .slice(head.height)
        .map(({ line, cells: [heading = '', ...cells] }) => ({ heading, line, cells }))
        .filter(({ heading }) => heading !== ''),
      original,
    ),
  };
}

/** Rows over a table that may say what it is counted in. */
const OVER = 4;

function wordsIn({ rows }: Sheet, row: number): readonly string[] {
  return [...(rows.get(row)?.values() ?? [])].map(({ shown }) => shown).filter((words) => words !== '');
}

/** A unit for each of several columns. */
function namesUnits(words: readonly string[], house: Original): boolean {
  return new Set(words).size > 1 && isUnitsRow(words, house);
}
