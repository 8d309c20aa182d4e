// A workbook in; its cells out, each with where it stands and the headings of its row, its column and its table.
import type { Where } from '../model/content/where.ts';
import { quoted } from '../model/names.ts';
import {
  cellName,
  rowAndColumn,
  type Sheet,
  type SheetCell,
  type Workbook,
} from '../package/sheet/workbook.ts';
import { isPeriodName } from '../quantity/period.ts';
import { isUnitCell, isUnitsName } from '../quantity/table/heading-block.ts';

export type PlacedCell = {
  readonly at: Where;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: SheetCell;
};

/** Words beside and over a cell, the nearest first. */
export type CellHeadings = {
  readonly row: readonly string[];
  readonly column: readonly string[];
  /** Of the whole table: its corner, and what stands over its columns. */
  readonly table: readonly string[];
};

/** The sheet that a place names, or what is met instead of one. */
export function sheetOf({ sheets }: Workbook, where: Where): Sheet | string {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  if (where.kind !== 'cell') return 'line of a workbook (it has cells)';
  const name = where.sheet;
  const [only, another] = name === undefined && visible.length > 0 ? visible : sheets;
  if (name === undefined)
    return only !== undefined && another === undefined
      ? only
      : `place without a sheet (there are ${quoted(sheets.map((sheet) => sheet.name))})`;
  const found = sheets.find((sheet) => plain(sheet.name) === plain(name));
  return (
    found ??
    `sheet \`${name}\` (there is ${quoted(sheets.map((sheet) => sheet.name || 'one without a name'))})`
  );
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Undefined where the cell is empty. */
export function cellIn(sheet: Sheet, where: Where): PlacedCell | undefined {
  if (where.kind !== 'cell') return undefined;
  const { row, column } = rowAndColumn(where.cell);
  const cell = sheet.rows.get(row)?.get(column);
  return cell && { at: where, sheet, row, column, cell };
}

export function cellsOf({ sheets }: Workbook): readonly PlacedCell[] {
  return sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, cells]) =>
      [...cells]
        .filter(([, cell]) => cell.mergedInto === undefined)
        .map(([column, cell]): PlacedCell => {
          const name = sheets.length === 1 && sheet.name === '' ? {} : { sheet: sheet.name };
          return { at: { kind: 'cell', ...name, cell: cellName(row, column) }, sheet, row, column, cell };
        }),
    ),
  );
}

/** What the cell, its row and its headings say. */
export function wordsNear(workbook: Workbook, where: Where): readonly string[] {
  const sheet = sheetOf(workbook, where);
  const placed = typeof sheet === 'string' ? undefined : cellIn(sheet, where);
  if (placed === undefined) return [];
  const { column, table } = headingsOf(placed);
  const row = [...(placed.sheet.rows.get(placed.row)?.values() ?? [])].map(({ shown }) => shown);
  return [row.join(' | '), ...column, ...table];
}

/** Rows over the first heading of a column that may say what a table is counted in. */
const OVER = 4;

export function headingsOf({ sheet, row, column }: PlacedCell): CellHeadings {
  const at = (atRow: number, atColumn: number) => sheet.rows.get(atRow)?.get(atColumn);
  const beside = upTo(column)
    .map((each) => at(row, each))
    .filter(isHeading);
  const over: { readonly row: number; readonly shown: string }[] = [];
  for (const each of upTo(row)) {
    const cell = at(each, column);
    if (isHeading(cell) || isYear(cell)) over.push({ row: each, shown: cell.shown });
    else if (over.length > 0) break;
  }
  const top = over.at(-1)?.row ?? row;
  const corner = over
    .flatMap((heading) => upTo(column).map((each) => at(heading.row, each)))
    .filter(isHeading);
  const titles = upTo(top)
    .slice(0, OVER)
    .flatMap((each) => [...(sheet.rows.get(each)?.values() ?? [])])
    .filter(isHeading);
  // A column of units may stand behind the figures.
  const units = [...(sheet.rows.get(row) ?? [])].filter(
    ([each, cell]) =>
      each > column &&
      isHeading(cell) &&
      isUnitCell(cell.shown) &&
      upTo(row).some((above) => isUnitsName(at(above, each)?.shown ?? '')),
  );
  return {
    row: [...beside, ...units.map(([, cell]) => cell)].map(({ shown }) => shown),
    column: over.map(({ shown }) => shown),
    table: [...corner, ...titles].map(({ shown }) => shown),
  };
}

/** The numbers below it, the nearest first, from 1 on. */
function upTo(end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - 1) }, (_, index) => end - 1 - index);
}

/** Words, or the date of a column; a number kept as text is none, and `Q2` no number. */
function isHeading(cell: SheetCell | undefined): cell is SheetCell {
  if (cell?.kind === 'date') return true;
  return cell?.kind === 'text' && (!isNumberText(cell.shown) || isPeriodName(cell.shown));
}

function isYear(cell: SheetCell | undefined): cell is SheetCell {
  return cell !== undefined && /^(?:19|20)\d\d$/.test(cell.shown);
}

/** `1,234.5`, `(6.1)`, `$412`, `12%`, `▲3`: digits, and no word of two letters beside them. */
export function isNumberText(shown: string): boolean {
  const words = shown.normalize('NFKC');
  return /^[^\p{L}\d]*\p{L}?[^\p{L}\d]*\d[\d,. ]*[^\p{L}\d]*(?:%|pp|bps?|x)?\)?$/u.test(words);
}
