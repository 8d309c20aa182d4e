// What most kinds of charts say of themselves, and the heights in which a chart in rows looks as designed.
import { valuesOf } from '../points.ts';
import type { ChartHeight, ChartKindEntry } from './chart-kind.ts';

/** Of charts of figures, each at its own value. What a kind needs, takes and looks like it has to say itself. */
export const PLAIN = {
  shows: 'figures',
  showsRanges: false,
  namesUnit: true,
  mayMix: [],
  setsOut: 'groups',
  mayMixCurrencies: false,
  leads: false,
  levels: valuesOf,
  cutAt: () => undefined,
  days: 'none',
  labelOf: ({ label }) => label,
  wholes: () => [],
} as const satisfies Partial<ChartKindEntry>;

export const HEAD = 24;
export const AXIS = 20;
export const LEGEND = 24;

/** A row is at least and at most so high; points. */
export function rowed(rows: number, [least, most]: readonly [number, number], around: number): ChartHeight {
  return { least: around + least * rows, most: around + most * rows };
}
