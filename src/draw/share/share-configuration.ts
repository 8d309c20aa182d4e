// Shares of a whole, colours, a size and a measure → the chart.js configuration of one stacked bar.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../../model/chart.ts';
import { layerPlugin } from '../layer-plugin.ts';
import { plainOptions } from '../plain-options.ts';
import type { Measure, Size } from '../shape.ts';
import { segmentGap, shareLayout } from './share-layout.ts';

export function shareConfiguration(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ChartConfiguration<'bar'> {
  const layout = shareLayout(chart, colors, size, measure);
  return {
    type: 'bar',
    data: {
      labels: [''],
      datasets: chart.points.map((point, index) => ({
        data: [point.value],
        backgroundColor: `#${layout.segments[index]?.fill ?? colors.panel}`,
        borderColor: `#${colors.page}`,
        borderWidth: {
          top: 0,
          bottom: 0,
          left: 0,
          right: segmentGap(layout.segments[index]?.right ?? 0, size.width),
        },
        borderSkipped: false as const,
        barPercentage: 1,
        categoryPercentage: 1,
      })),
    },
    options: {
      ...plainOptions(layout.plot, size, 0),
      events: [],
      indexAxis: 'y',
      scales: {
        x: { type: 'linear', display: false, stacked: true, min: 0, max: layout.whole },
        y: { type: 'category', display: false, stacked: true },
      },
    },
    plugins: [layerPlugin(layout, `#${colors.page}`, size)],
  };
}
