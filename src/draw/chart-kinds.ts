// Every kind of chart: how it is laid out, and what chart.js draws of it.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../model/chart.ts';
import { type ChartKind, ZERO_BASED } from '../model/chart-spec.ts';
import { InternalError } from '../model/errors.ts';
import { barsLayout } from './bars/bars-layout.ts';
import { barsMarks } from './bars/bars-marks.ts';
import type { ChartLayout } from './chart-layout.ts';
import { columnsLayout } from './columns/columns-layout.ts';
import { columnsMarks } from './columns/columns-marks.ts';
import type { DataMarks } from './data-marks.ts';
import { dotPlotLayout } from './dot-plot/dot-plot-layout.ts';
import { dotPlotMarks } from './dot-plot/dot-plot-marks.ts';
import { doughnutLayout } from './doughnut/doughnut-layout.ts';
import { doughnutMarks } from './doughnut/doughnut-marks.ts';
import type { Lay } from './framed.ts';
import { layerPlugin } from './layer-plugin.ts';
import { lineLayout } from './line/line-layout.ts';
import { lineMarks } from './line/line-marks.ts';
import { plainOptions } from './plain-options.ts';
import { rangeLayout } from './range/range-layout.ts';
import { rangeMarks } from './range/range-marks.ts';
import type { Measure, Size } from './shape.ts';
import { shareLayout } from './share/share-layout.ts';
import { shareMarks } from './share/share-marks.ts';
import { slopeLayout } from './slope/slope-layout.ts';
import { slopeMarks } from './slope/slope-marks.ts';
import { multiplesLayout } from './small-multiples/multiples-layout.ts';
import { multiplesMarks } from './small-multiples/multiples-marks.ts';
import { timelineLayout } from './timeline/timeline-layout.ts';
import { timelineMarks } from './timeline/timeline-marks.ts';
import { waterfallLayout } from './waterfall/waterfall-layout.ts';
import { waterfallMarks } from './waterfall/waterfall-marks.ts';

type Kind = {
  readonly layout: Lay<ChartLayout>;
  readonly configuration: (
    chart: Chart,
    colors: ChartColors,
    size: Size,
    measure: Measure,
  ) => ChartConfiguration;
};

const KINDS: Readonly<Record<ChartKind, Kind>> = {
  'dot-plot': drawnBy(dotPlotLayout, dotPlotMarks),
  bars: drawnBy(barsLayout, barsMarks),
  columns: drawnBy(columnsLayout, columnsMarks),
  share: drawnBy(shareLayout, shareMarks),
  doughnut: drawnBy(doughnutLayout, doughnutMarks),
  line: drawnBy(lineLayout, lineMarks),
  slope: drawnBy(slopeLayout, slopeMarks),
  timeline: drawnBy(timelineLayout, timelineMarks),
  range: drawnBy(rangeLayout, rangeMarks),
  waterfall: drawnBy(waterfallLayout, waterfallMarks),
  'small-multiples': drawnBy(multiplesLayout, multiplesMarks),
};

/** For rules that ask what does not fit. */
export const chartLayoutOf: Lay<ChartLayout> = (chart, colors, size, measure) =>
  KINDS[chart.kind].layout(chart, colors, size, measure);

export const chartConfiguration: Kind['configuration'] = (chart, colors, size, measure) =>
  KINDS[chart.kind].configuration(chart, colors, size, measure);

function drawnBy<Layout extends ChartLayout>(
  lay: Lay<Layout>,
  marksOf: (chart: Chart, layout: Layout, colors: ChartColors, size: Size) => DataMarks,
): Kind {
  return {
    layout: lay,
    configuration: (chart, colors, size, measure) => {
      refuseLogFromZero(chart);
      const layout = lay(chart, colors, size, measure);
      const { type, data, options } = marksOf(chart, layout, colors, size);
      return {
        type,
        data,
        options: { ...plainOptions(layout.plot, size), events: [], ...options },
        plugins: [layerPlugin(layout, `#${colors.page}`, size)],
      };
    },
  };
}

/** `checkEntries` in lint/ refuses it first, with the place. */
function refuseLogFromZero({ kind, scale }: Chart): void {
  if (scale === 'log' && ZERO_BASED.has(kind)) {
    throw new InternalError(
      `Unexpected log scale for ${kind}, expected \`linear\`: a log axis has no zero to draw from`,
    );
  }
}
