// Columns, colours, a size and a measure → the chart.js configuration that draws them from zero.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../../model/chart.ts';
import { barOptions, pointsAxis } from '../bars-options.ts';
import { layerPlugin } from '../layer-plugin.ts';
import { plainOptions } from '../plain-options.ts';
import type { Measure, Size } from '../shape.ts';
import { columnsLayout } from './columns-layout.ts';

export function columnsConfiguration(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ChartConfiguration<'bar'> {
  const layout = columnsLayout(chart, colors, size, measure);
  const { plot, positions, looks, thickness } = layout;
  return {
    type: 'bar',
    data: {
      labels: [...positions],
      datasets: [
        {
          data: chart.points.map((point) => point.value),
          keys: chart.points.map((point) => point.key),
          ...barOptions(looks, thickness),
        },
      ],
    },
    options: {
      ...plainOptions(plot, size),
      events: [],
      scales: {
        x: pointsAxis(plot.right - plot.left, 'right'),
        y: {
          type: 'linear',
          display: false,
          min: 0,
          max: Math.max(1e-9, ...chart.points.map((point) => point.value)),
        },
      },
    },
    plugins: [layerPlugin(layout, `#${colors.page}`, size)],
  };
}
