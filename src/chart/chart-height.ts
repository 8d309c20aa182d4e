// A chart → the heights in which it looks as designed, for whoever gives it a box.
import type { Chart } from '../model/deck/chart.ts';
import type { ChartHeight } from './kinds/chart-kind.ts';
import { CHART_KINDS } from './kinds/chart-kinds.ts';

/** Of one line; a second one takes it from the plot. */
const MESSAGE = 26;
const CAVEAT = 20;
const SCOPE = 22;
const SPLIT = 26;

export function chartHeight(
  chart: Pick<Chart, 'kind' | 'points' | 'scale' | 'message' | 'caveat' | 'split'>,
): ChartHeight {
  const { kind, points, message, caveat, split } = chart;
  const { least, most } = CHART_KINDS[kind].height(chart);
  const scopes = split === undefined ? 0 : new Set(points.map(({ scope }) => scope ?? '')).size;
  const around =
    (message === undefined ? 0 : MESSAGE) +
    (caveat === undefined ? 0 : CAVEAT) +
    (scopes === 0 ? 0 : scopes * SCOPE + (scopes - 1) * SPLIT);
  return { least: least + around, most: most + around };
}
