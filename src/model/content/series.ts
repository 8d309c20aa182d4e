// Rows and columns of figures of one kind: quarters of products, scenarios, steps from one level to another.
import type { Localized } from '../../words/languages.ts';
import type { Place } from '../place.ts';
import { lineAt, type Where } from './where.ts';

/** Each cell is a metric of the ledger, whose id is `cellId` of its row and column. */
export type Series = {
  readonly id: string;
  readonly definition: Localized;
  readonly subject: Localized;
  /** As the source names them, in its order. */
  readonly rows: readonly string[];
  /** None where each row has one cell. */
  readonly columns: readonly string[];
  /** What the deck calls each row and column. */
  readonly names: Readonly<Record<string, Localized>>;
  /** Where each row or column that is a period ends, ISO days. */
  readonly ends: Readonly<Record<string, string>>;
  /** Its rows are periods and its columns are none: what runs along the time stands below, not beside, each other. */
  readonly isTurned?: true;
  readonly place: Place;
};

/** What a chart or a table shows of a series: `rows` and `columns` as names, or from the first to the last. */
export type SeriesSlice = {
  /** Id of the series. */
  readonly of: string;
  readonly rows?: string | readonly string[];
  readonly columns?: string | readonly string[];
  /** In a waterfall: the levels among its steps; in a table: the rows that sum up others. */
  readonly totals?: readonly string[];
};

/** What was asked for, in names as the series has them; none of a series that the ledger does not have. */
export type SeriesPart = Readonly<Record<'rows' | 'columns' | 'totals', readonly string[]>> & {
  readonly of: string;
  readonly asked: SeriesSlice;
};

/** What a metric is a cell of. */
export type SeriesCell = {
  readonly series: string;
  readonly row: string;
  readonly column?: string;
  /** Where it is read from a table: the lines or the range of the original (`31-36`, `Revenue!A3:I6`). */
  readonly table?: string;
  /** What the ledger says its numbers are counted in, before any heading. */
  readonly unit?: string;
};

/** A reference → the row and column that it names; none where it is no cell. */
export function namesInCell(id: string): readonly string[] {
  return /\[(.*)\]$/u.exec(id)?.[1]?.split(', ') ?? [];
}

/** `revenue[Storage, Q3 FY25]`; `bridge[Volume]` where rows have one cell. */
export function cellId(series: string, row: string, column?: string): string {
  return `${series}[${column === undefined ? row : `${row}, ${column}`}]`;
}

/** Of a series whose rows have one cell each, one without a name. */
export function columnsOf({ columns }: SeriesPart): readonly (string | undefined)[] {
  return columns.length === 0 ? [undefined] : columns;
}

/** A part of a series → the ids of its cells; there need not be a figure in each. */
export function cellsOf(part: SeriesPart): readonly string[] {
  return part.rows.flatMap((row) => columnsOf(part).map((column) => cellId(part.of, row, column)));
}

/** The id of a metric as typed → as `cellId` writes it. */
export function plainId(typed: string): string {
  const open = typed.indexOf('[');
  if (open < 0) return typed;
  const names = typed.slice(open).replace(/\s+/g, ' ').replace(/ ?, ?/g, ', ');
  return `${typed.slice(0, open)}${names.replace(/\[ /, '[').replace(/ \]/, ']')}`;
}

/** Figures stand where names should, or names cannot be told to belong to these columns. */
export type TableFault = 'no-heading' | 'headings-unlike-columns';

/** A table of an original, as `verify` has read it: everything as it is shown there. */
export type Table = {
  /** What its heading says that its numbers are counted in: `$ million`. */
  readonly scale?: string;
  /** Of a sheet: its name, where there are several, and the letters of the columns. Lines of a text have none. */
  readonly range?: { readonly sheet?: string; readonly letters: readonly string[] };
  /** Why no figure of it can be told to belong to a column; then there are neither columns nor rows. */
  readonly fault?: TableFault;
  /** Without the heading of the rows. */
  readonly columns: readonly string[];
  /** Of each column, where they are counted in several. */
  readonly units?: readonly string[];
  readonly rows: readonly TableRow[];
};

export type TableRow = {
  readonly heading: string;
  /** Of the original or the sheet, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Where a column of the table says of each row what it is counted in. */
  readonly unit?: string;
};

/** What may say what the number of a cell is counted in, the nearest first. */
export function headingsOf(
  { columns, units, scale }: Table,
  { heading, unit }: TableRow,
  index: number,
): readonly string[] {
  return [heading, unit ?? '', columns[index] ?? '', units?.[index] ?? '', scale ?? ''];
}

/** Where the cell of a row stands in the original; the first behind the heading has index 0. */
export function cellPlace({ range }: Table, { line }: TableRow, index: number): Where {
  if (range === undefined) return lineAt(line);
  const { sheet, letters } = range;
  return { kind: 'cell', ...(sheet === undefined ? {} : { sheet }), cell: `${letters[index] ?? ''}${line}` };
}

/** Beside the lock, in the folder of content: tables by place, so that a build needs no original. */
export const TABLES_FILE = 'tables.lock.json';
