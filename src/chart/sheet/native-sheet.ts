// What a native chart is made of: the cells of its workbook, and the series that draw them.
import type { ChartPoint } from '../../model/deck/chart.ts';
import type { NativeLabel } from './native-label.ts';

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
  readonly name: string;
  /** The cell that holds the name: `row` -1 is the head. */
  readonly nameAt: { readonly column: number; readonly row: number };
  /** Names or days of the rows; on a scatter the values along the horizontal axis. */
  readonly along: NativeRange;
  readonly values: NativeRange;
  /** `scaffold` holds a place for others and says nothing of its own: a base, the words beside an axis. */
  readonly role: 'values' | 'scaffold';
  /** By row of `values`. */
  readonly points: readonly (ChartPoint | undefined)[];
  /** By row of `values`; what the picture writes there. */
  readonly labels: readonly (NativeLabel | undefined)[];
};

export type NativeSheet = {
  readonly columns: readonly NativeColumn[];
  readonly series: readonly NativeSeries[];
};

export function textCells(texts: readonly string[]): readonly NativeCell[] {
  return texts.map((text) => ({ text }));
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
