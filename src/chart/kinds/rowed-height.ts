// Rows of a chart and what stands around them → the heights in which it looks as designed.
import type { ChartHeight } from './chart-kind.ts';

export const HEAD = 24;
export const AXIS = 20;
export const LEGEND = 24;

/** A row is at least and at most so high; points. */
export function rowed(rows: number, [least, most]: readonly [number, number], around: number): ChartHeight {
  return { least: around + least * rows, most: around + most * rows };
}
