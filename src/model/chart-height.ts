// A chart → the heights in which it looks as designed, for whoever gives it a box.
import type { Chart } from './chart.ts';
import { never } from './errors.ts';

/** Points. Below `least` rows are crowded, above `most` the picture has an empty foot. */
export type ChartHeight = { readonly least: number; readonly most: number };

const HEAD = 24;
const AXIS = 20;
const LEGEND = 18;

export function chartHeight(chart: Pick<Chart, 'kind' | 'points'>): ChartHeight {
  const rows = chart.points.length;
  switch (chart.kind) {
    case 'dot-plot':
      return { least: HEAD + AXIS + LEGEND + 30 * rows, most: HEAD + AXIS + LEGEND + 46 * rows };
    case 'bars':
      return { least: HEAD + LEGEND + 6 + 44 * rows, most: HEAD + LEGEND + 6 + 72 * rows };
    case 'share':
      return { least: 36, most: 64 };
    default:
      return never(chart.kind);
  }
}
