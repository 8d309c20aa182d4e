// A waterfall, colours, a size and a measure → the chart.js configuration of bars that hang between its levels.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../../model/chart.ts';
import { waterfallLevels } from '../../model/waterfall-levels.ts';
import { barOptions, pointsAxis } from '../bars-options.ts';
import { layerPlugin } from '../layer-plugin.ts';
import { plainOptions } from '../plain-options.ts';
import type { Measure, Size } from '../shape.ts';
import { waterfallLayout } from './waterfall-layout.ts';

export function waterfallConfiguration(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ChartConfiguration<'bar'> {
  const layout = waterfallLayout(chart, colors, size, measure);
  const { plot, positions, looks, thickness, range } = layout;
  return {
    type: 'bar',
    data: {
      labels: [...positions],
      datasets: [
        {
          data: waterfallLevels(chart.points).map(({ from, to }): [number, number] => [from, to]),
          keys: chart.points.map((point) => point.key),
          ...barOptions(looks, thickness),
          borderSkipped: false,
        },
      ],
    },
    options: {
      ...plainOptions(plot, size),
      events: [],
      scales: {
        x: pointsAxis(plot.right - plot.left, 'right'),
        y: { type: 'linear', display: false, min: range.min, max: range.max },
      },
    },
    plugins: [layerPlugin(layout, `#${colors.page}`, size)],
  };
}
