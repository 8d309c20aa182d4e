// Every kind of chart: how it is laid out, and what chart.js draws of it.
import type { ChartConfiguration } from 'chart.js';
import { type ChartKind, ZERO_BASED } from '../../model/content/chart-spec.ts';
import type { Chart, ChartColors } from '../../model/deck/chart.ts';
import { InternalError } from '../../model/errors.ts';
import type { Lay } from '../layout/framed.ts';
import type { ChartLayout, Measure, Size } from '../layout/shape.ts';
import { type DataMarks, layerPlugin, plainOptions } from '../picture/data-marks.ts';
import { barsLayout, barsMarks } from './bars/bars-layout.ts';
import { columnsLayout, columnsMarks } from './columns/columns-layout.ts';
import { dotPlotLayout, dotPlotMarks } from './dot-plot/dot-plot-layout.ts';
import { doughnutLayout, doughnutMarks } from './doughnut/doughnut-layout.ts';
import { lineLayout, lineMarks } from './line/line-layout.ts';
import { rangeLayout, rangeMarks } from './range/range-layout.ts';
import { shareLayout, shareMarks } from './share/share-layout.ts';
import { slopeLayout, slopeMarks } from './slope/slope-layout.ts';
import { multiplesLayout, multiplesMarks } from './small-multiples/multiples-layout.ts';
import { timelineLayout, timelineMarks } from './timeline/timeline-layout.ts';
import { waterfallLayout, waterfallMarks } from './waterfall/waterfall-layout.ts';

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
