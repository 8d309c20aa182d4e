// What a native chart is made of: the cells of its workbook, and the series that draw them.
import type { ChartPoint } from '../../model/deck/chart.ts';
import type { NativeLabel, SeriesAre } from './native-label.ts';

export type NativeCell =
  | { readonly text: string }
  | {
      readonly value: number;
      /** Without `=`; `value` is its result. */
      readonly formula?: string;
      /** The ledger's value that stands here, or in a waterfall its size. */
      readonly point?: ChartPoint;
    };

export type NativeColumn = {
  readonly head: string;
  /** `figure`: in the number format of the chart; `day`: days since 1970-01-01. */
  readonly format: 'text' | 'figure' | 'day' | 'plain';
  /** From the row below the head. */
  readonly cells: readonly (NativeCell | undefined)[];
};

/** Rows of one column, counted from 0 below the head. */
export type NativeRange = { readonly column: number; readonly from: number; readonly to: number };

export type NativeSeries = {
  /** Stands at the head of its values. */
  readonly name: string;
  /** Names or days of the rows; on a scatter the values along the horizontal axis. */
  readonly along: NativeRange;
  readonly values: NativeRange;
  /** `scaffold` holds a place for others and says nothing of its own: a base, the words beside an axis; `connector` joins two. */
  readonly role: 'values' | 'scaffold' | 'connector';
  /** By row of `values`. */
  readonly points: readonly (ChartPoint | undefined)[];
  /** By row of `values`; what the picture writes there. */
  readonly labels: readonly (NativeLabel | undefined)[];
};

export type NativeSheet = {
  readonly columns: readonly NativeColumn[];
  readonly series: readonly NativeSeries[];
  readonly seriesAre: SeriesAre;
  /** Said at the value axis; empty where every label says it. */
  readonly unit: string;
};

export function textColumn(head: string, texts: readonly string[]): NativeColumn {
  return { head, format: 'text', cells: texts.map((text) => ({ text })) };
}

/** The series of the values in `column`, over the names, days or values in `along`. */
export function seriesOf(
  { head, cells }: NativeColumn,
  column: number,
  shown: Pick<NativeSeries, 'points' | 'labels'> & Partial<Pick<NativeSeries, 'role'>>,
  along = 0,
): NativeSeries {
  const rows = { from: 0, to: cells.length - 1 };
  const ranges = { along: { column: along, ...rows }, values: { column, ...rows } };
  return { name: head, role: 'values', ...ranges, ...shown };
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** Address of a cell; `row` counts from 0 below the head. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row + 2}`;
}
