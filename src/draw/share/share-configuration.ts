// Shares of a whole, colours, a size and a measure → the chart.js configuration of stacked bars.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../../model/chart.ts';
import { pointsAxis } from '../bars-options.ts';
import { layerPlugin } from '../layer-plugin.ts';
import { plainOptions } from '../plain-options.ts';
import type { Measure, Size } from '../shape.ts';
import { shareLayout } from './share-layout.ts';
import { type ShareSegment, segmentGap } from './share-segments.ts';

export function shareConfiguration(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ChartConfiguration<'bar'> {
  const layout = shareLayout(chart, colors, size, measure);
  const { plot } = layout;
  return {
    type: 'bar',
    data: {
      labels: [...layout.positions],
      datasets: chart.points.map((point, index) => {
        const { row, right, look } = layout.segments[index] as ShareSegment;
        const gap = { top: 0, bottom: 0, left: 0, right: segmentGap(right, size.width) };
        return {
          data: layout.rows.map((_, at) => (at === row ? point.value : null)),
          keys: layout.rows.map((_, at) => (at === row ? point.key : undefined)),
          backgroundColor: look.fill,
          borderColor: look.ring > 0 ? look.outline : `#${colors.page}`,
          borderWidth: look.ring > 0 ? look.ring : gap,
          borderSkipped: false as const,
          barThickness: layout.barHeight,
          grouped: false,
        };
      }),
    },
    options: {
      ...plainOptions(plot, size),
      events: [],
      indexAxis: 'y',
      scales: {
        x: { type: 'linear', display: false, stacked: true, min: 0, max: layout.whole },
        y: { ...pointsAxis(plot.bottom - plot.top, 'down'), stacked: true },
      },
    },
    plugins: [layerPlugin(layout, `#${colors.page}`, size)],
  };
}
