// A chart of any kind → its layout, for rules that ask what does not fit.
import type { Chart, ChartColors } from '../model/chart.ts';
import { never } from '../model/errors.ts';
import { barsLayout } from './bars/bars-layout.ts';
import type { ChartLayout } from './chart-layout.ts';
import { columnsLayout } from './columns/columns-layout.ts';
import { dotPlotLayout } from './dot-plot/dot-plot-layout.ts';
import { doughnutLayout } from './doughnut/doughnut-layout.ts';
import { lineLayout } from './line/line-layout.ts';
import { rangeLayout } from './range/range-layout.ts';
import type { Measure, Size } from './shape.ts';
import { shareLayout } from './share/share-layout.ts';
import { slopeLayout } from './slope/slope-layout.ts';
import { multiplesLayout } from './small-multiples/multiples-layout.ts';
import { timelineLayout } from './timeline/timeline-layout.ts';
import { waterfallLayout } from './waterfall/waterfall-layout.ts';

export function chartLayoutOf(chart: Chart, colors: ChartColors, size: Size, measure: Measure): ChartLayout {
  switch (chart.kind) {
    case 'dot-plot':
      return dotPlotLayout(chart, colors, size, measure);
    case 'share':
      return shareLayout(chart, colors, size, measure);
    case 'bars':
      return barsLayout(chart, colors, size, measure);
    case 'columns':
      return columnsLayout(chart, colors, size, measure);
    case 'waterfall':
      return waterfallLayout(chart, colors, size, measure);
    case 'small-multiples':
      return multiplesLayout(chart, colors, size, measure);
    case 'doughnut':
      return doughnutLayout(chart, colors, size, measure);
    case 'line':
      return lineLayout(chart, colors, size, measure);
    case 'slope':
      return slopeLayout(chart, colors, size, measure);
    case 'timeline':
      return timelineLayout(chart, colors, size, measure);
    case 'range':
      return rangeLayout(chart, colors, size, measure);
    default:
      return never(chart.kind);
  }
}
