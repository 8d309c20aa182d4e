// Every kind of chart: the one table from which reading, planning, checking, drawing and writing take what they ask.
import type { ChartKind } from '../../model/content/chart-spec.ts';
import { bars } from './bars/bars.ts';
import type { ChartKindEntry } from './chart-kind.ts';
import { columns } from './columns/columns.ts';
import { dotPlot } from './dot-plot/dot-plot.ts';
import { doughnut } from './doughnut/doughnut.ts';
import { line } from './line/line.ts';
import { range } from './range/range.ts';
import { share } from './share/share.ts';
import { slope } from './slope/slope.ts';
import { smallMultiples } from './small-multiples/small-multiples.ts';
import { timeline } from './timeline/timeline.ts';
import { waterfall } from './waterfall/waterfall.ts';

export const CHART_KINDS: Readonly<Record<ChartKind, ChartKindEntry>> = {
  'dot-plot': dotPlot,
  bars,
  columns,
  share,
  doughnut,
  line,
  slope,
  timeline,
  range,
  waterfall,
  'small-multiples': smallMultiples,
};

export const CHART_KIND_IDS = Object.keys(CHART_KINDS) as readonly ChartKind[];

/** A face of every kind, one after another: they share most of their files. */
export async function loadEach<Face>(
  load: (entry: ChartKindEntry) => Promise<Face>,
): Promise<Readonly<Record<ChartKind, Face>>> {
  const faces: Partial<Record<ChartKind, Face>> = {};
  for (const kind of CHART_KIND_IDS) faces[kind] = await load(CHART_KINDS[kind]);
  return faces as Record<ChartKind, Face>;
}

/** Whether it shows a value by length, area or angle from zero, which a log axis does not have. */
export function startsAtZero(kind: ChartKind): boolean {
  const { valueAxis } = CHART_KINDS[kind];
  return valueAxis === 'from-zero' || valueAxis === 'across-zero';
}
