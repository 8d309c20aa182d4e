// An original and the place of a table in it (`results-q3:31-36`, `model#Revenue!A3:I6`) → what stands there.
import type { Table } from '../model/content/series.ts';
import { readWhere } from '../model/content/where.ts';
import { LIMITS } from '../model/limits.ts';
import { cellName, rowAndColumn, type Sheet, type SheetCell } from '../package/sheet/workbook.ts';
import { headingUnit } from '../quantity/table/heading-unit.ts';
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
        : readTextTable(original.lines, Number(first), Number(last));
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
 * The first row with words over the numbers names columns, the first column rows; a title over it, words over the table and a
 * row of units below it say what the numbers are counted in.
 */
function readRange(original: Original, place: string): Table | undefined {
  const range = rangeOf(original, place);
  if (range === undefined) return undefined;
  const { sheet, from, to, isNamed } = range;
  const shown = (row: number, column: number) => sheet.rows.get(row)?.get(column)?.shown ?? '';
  const columns = between(from.column + 1, to.column);
  const head =
    between(from.row, to.row).find((row) => columns.some((column) => shown(row, column) !== '')) ?? from.row;
  const over = between(Math.max(1, from.row - OVER), head - 1).flatMap((row) => [
    ...(sheet.rows.get(row)?.values() ?? []),
  ]);
  const units = shown(head + 1, from.column) === '' ? columns.map((column) => shown(head + 1, column)) : [];
  const isOfUnits = units.some(isUnit) && units.every((words) => words === '' || isUnit(words));
  const [common, another] = isOfUnits ? new Set(units) : [];
  const scale = [
    ...(another === undefined && common !== undefined ? [common] : []),
    shown(head, from.column),
    ...over.map((cell) => cell.shown).reverse(),
  ].find(isUnit);
  return {
    ...(scale === undefined ? {} : { scale }),
    range: {
      ...(isNamed ? { sheet: sheet.name } : {}),
      letters: columns.map((column) => cellName(1, column).slice(0, -1)),
    },
    columns: columns.map((column, index) =>
      another === undefined ? shown(head, column) : withUnit(shown(head, column), units[index] ?? ''),
    ),
    rows: between(head + 1, to.row)
      .map((row) => ({
        heading: shown(row, from.column),
        line: row,
        cells: columns.map((column) => shown(row, column)),
      }))
      .filter(({ heading }) => heading !== ''),
  };
}

function isUnit(words: string): boolean {
  return headingUnit(words) !== undefined;
}

/** `Revenue` and `$ million` → `Revenue ($ million)`, where the columns of a table are counted in several units. */
function withUnit(heading: string, unit: string): string {
  if (unit === '') return heading;
  return /^[(（[［].*[)）\]］]$/u.test(unit) ? `${heading} ${unit}` : `${heading} (${unit})`;
}

/** Rows over a table that may say what it is counted in. */
const OVER = 4;
