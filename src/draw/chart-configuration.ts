// A chart of any kind → its chart.js configuration.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../model/chart.ts';
import { InternalError } from '../model/errors.ts';
import { barsConfiguration } from './bars/bars-configuration.ts';
import { dotPlotConfiguration } from './dot-plot/dot-plot-configuration.ts';
import type { Measure, Size } from './shape.ts';
import { shareConfiguration } from './share/share-configuration.ts';

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
    default:
      // Drawn by the next commits.
      throw new InternalError(`Unexpected chart kind \`${chart.kind}\``);
  }
}
