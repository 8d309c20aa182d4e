// A chart of any kind → its chart.js configuration.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../model/chart.ts';
import { never } from '../model/errors.ts';
import { barsConfiguration } from './bars/bars-configuration.ts';
import { columnsConfiguration } from './columns/columns-configuration.ts';
import { dotPlotConfiguration } from './dot-plot/dot-plot-configuration.ts';
import { doughnutConfiguration } from './doughnut/doughnut-configuration.ts';
import { lineConfiguration } from './line/line-configuration.ts';
import { rangeConfiguration } from './range/range-configuration.ts';
import type { Measure, Size } from './shape.ts';
import { shareConfiguration } from './share/share-configuration.ts';
import { slopeConfiguration } from './slope/slope-configuration.ts';
import { multiplesConfiguration } from './small-multiples/multiples-configuration.ts';
import { timelineConfiguration } from './timeline/timeline-configuration.ts';
import { waterfallConfiguration } from './waterfall/waterfall-configuration.ts';

export function chartConfiguration(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ChartConfiguration {
  switch (chart.kind) {
    case 'dot-plot':
      return dotPlotConfiguration(chart, colors, size, measure);
    case 'share':
      return shareConfiguration(chart, colors, size, measure);
    case 'bars':
      return barsConfiguration(chart, colors, size, measure);
    case 'columns':
      return columnsConfiguration(chart, colors, size, measure);
    case 'waterfall':
      return waterfallConfiguration(chart, colors, size, measure);
    case 'small-multiples':
      return multiplesConfiguration(chart, colors, size, measure);
    case 'doughnut':
      return doughnutConfiguration(chart, colors, size, measure);
    case 'line':
      return lineConfiguration(chart, colors, size, measure);
    case 'slope':
      return slopeConfiguration(chart, colors, size, measure);
    case 'timeline':
      return timelineConfiguration(chart, colors, size, measure);
    case 'range':
      return rangeConfiguration(chart, colors, size, measure);
    default:
      return never(chart.kind);
  }
}
