// A chart → the heights in which it looks as designed, for whoever gives it a box.
import type { Chart } from '../model/deck/chart.ts';
import { never } from '../model/errors.ts';

/** Points. Below `least` rows are crowded, above `most` the picture has an empty foot. */
export type ChartHeight = { readonly least: number; readonly most: number };

const HEAD = 24;
const AXIS = 20;
const LEGEND = 24;
/** Of one line; a second one takes it from the plot. */
const MESSAGE = 26;
const CAVEAT = 20;
const SCOPE = 22;
const SPLIT = 26;
/** Percent in which name and number hardly fit. */
const NARROW = 10;

type Sized = Pick<Chart, 'kind' | 'points' | 'message' | 'caveat' | 'split'>;

export function chartHeight(chart: Sized): ChartHeight {
  const { least, most } = heightOfKind(chart);
  const around =
    (chart.message === undefined ? 0 : MESSAGE) +
    (chart.caveat === undefined ? 0 : CAVEAT) +
    splitHeight(chart);
  return { least: least + around, most: most + around };
}

function heightOfKind(chart: Sized): ChartHeight {
  const { points, kind } = chart;
  const groups = countOf(points.map((point) => point.group));
  const sets = countOf(points.flatMap((point) => point.set ?? []));
  const rowed = (rows: number, least: number, most: number, around: number) => ({
    least: around + least * rows,
    most: around + most * rows,
  });
  switch (kind) {
    case 'dot-plot':
      return rowed(points.length, 30, 46, HEAD + AXIS + LEGEND);
    case 'bars':
      return sets > 0
        ? rowed(points.length, 30, 44, HEAD + LEGEND)
        : rowed(points.length, 44, 72, HEAD + LEGEND);
    case 'share': {
      // What a narrow segment has no room for stands below it.
      const below = points.some(({ note, value }) => note !== undefined || value < NARROW) ? 32 : 0;
      return sets > 0
        ? rowed(groups, 60 + below, 96 + below, LEGEND)
        : { least: 36 + below, most: 64 + below };
    }
    case 'range':
      return rowed(groups, 62, 100, HEAD + AXIS + LEGEND);
    case 'slope':
      return { least: 130 + 24 * groups, most: Math.max(320, 150 + 48 * groups) };
    case 'timeline':
      return { least: 170 + 12 * points.length, most: 400 };
    case 'small-multiples': {
      const panels = countOf(points.map((point) => point.panel ?? ''));
      const beside = Math.min(3, panels);
      const lines = Math.ceil(panels / beside);
      const rows = lines * Math.ceil(points.length / panels);
      return rowed(rows, 40, 72, HEAD + LEGEND + 38 * lines);
    }
    case 'doughnut':
      return { least: 220, most: 380 };
    case 'columns':
    case 'line':
    case 'waterfall':
      return { least: 220, most: 420 };
    default:
      return never(kind);
  }
}

function splitHeight({ split, points }: Sized): number {
  if (split === undefined) return 0;
  const scopes = countOf(points.map((point) => point.scope ?? ''));
  return scopes * SCOPE + (scopes - 1) * SPLIT;
}

function countOf(names: readonly string[]): number {
  return new Set(names).size;
}
