// A chart → the heights in which it looks as designed, for whoever gives it a box.
import type { Chart } from './chart.ts';
import { never } from './errors.ts';

/** Points. Below `least` rows are crowded, above `most` the picture has an empty foot. */
export type ChartHeight = { readonly least: number; readonly most: number };

const HEAD = 24;
const AXIS = 20;
const LEGEND = 18;
const SENTENCE = 20;

type Sized = Pick<Chart, 'kind' | 'points' | 'message' | 'caveat' | 'split'>;

export function chartHeight(chart: Sized): ChartHeight {
  const { least, most } = heightOfKind(chart);
  const sentences = [chart.message, chart.caveat, chart.split].filter((one) => one !== undefined).length;
  return { least: least + sentences * SENTENCE, most: most + sentences * SENTENCE };
}

function heightOfKind(chart: Sized): ChartHeight {
  const rows = chart.points.length;
  switch (chart.kind) {
    case 'dot-plot':
      return { least: HEAD + AXIS + LEGEND + 30 * rows, most: HEAD + AXIS + LEGEND + 46 * rows };
    case 'bars':
      return { least: HEAD + LEGEND + 6 + 44 * rows, most: HEAD + LEGEND + 6 + 72 * rows };
    case 'share':
      return { least: 36, most: 64 * rowsOf(chart) };
    case 'range':
      return {
        least: HEAD + AXIS + LEGEND + 40 * rowsOf(chart),
        most: HEAD + AXIS + LEGEND + 80 * rowsOf(chart),
      };
    case 'columns':
    case 'doughnut':
    case 'line':
    case 'slope':
    case 'timeline':
    case 'waterfall':
    case 'small-multiples':
      return { least: 180, most: 420 };
    default:
      return never(chart.kind);
  }
}

function rowsOf(chart: Sized): number {
  const stacked = chart.kind === 'share' && chart.points.every((point) => point.set === undefined);
  return stacked ? 1 : new Set(chart.points.map((point) => point.group)).size;
}
