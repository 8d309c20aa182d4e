// A chart of any kind → its layout, for rules that ask what does not fit.
import type { Chart, ChartColors } from '../model/chart.ts';
import { InternalError } from '../model/errors.ts';
import { barsLayout } from './bars/bars-layout.ts';
import type { ChartLayout } from './chart-layout.ts';
import { dotPlotLayout } from './dot-plot/dot-plot-layout.ts';
import type { Measure, Size } from './shape.ts';
import { shareLayout } from './share/share-layout.ts';

export function chartLayoutOf(chart: Chart, colors: ChartColors, size: Size, measure: Measure): ChartLayout {
  switch (chart.kind) {
    case 'dot-plot':
      return dotPlotLayout(chart, colors, size, measure);
    case 'share':
      return shareLayout(chart, colors, size, measure);
    case 'bars':
      return barsLayout(chart, colors, size, measure);
    default:
      // Drawn by the next commits.
      throw new InternalError(`Unexpected chart kind \`${chart.kind}\``);
  }
}
