// Small multiples, colours, a size and a measure → the chart.js configuration of all their bars, a value axis a column.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../../model/chart.ts';
import { barOptions, pointsAxis } from '../bars-options.ts';
import { layerPlugin } from '../layer-plugin.ts';
import { plainOptions } from '../plain-options.ts';
import type { Measure, Size } from '../shape.ts';
import { multiplesLayout } from './multiples-layout.ts';

export function multiplesConfiguration(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ChartConfiguration<'bar'> {
  const layout = multiplesLayout(chart, colors, size, measure);
  const { plot, positions, looks, barHeight, columnOf, axes } = layout;
  return {
    type: 'bar',
    data: {
      labels: [...positions],
      datasets: axes.map((_, column) => {
        const here = chart.points.map((point, index) => (columnOf[index] === column ? point : undefined));
        return {
          data: here.map((point) => point?.value ?? null),
          keys: here.map((point) => point?.key),
          xAxisID: `x${column}`,
          ...barOptions(looks, barHeight),
        };
      }),
    },
    options: {
      ...plainOptions(plot, size),
      events: [],
      indexAxis: 'y',
      scales: {
        ...Object.fromEntries(
          axes.map(({ min, max }, column) => [
            `x${column}`,
            { type: 'linear', axis: 'x', display: false, min, max } as const,
          ]),
        ),
        y: pointsAxis(plot.bottom - plot.top, 'down'),
      },
    },
    plugins: [layerPlugin(layout, `#${colors.page}`, size)],
  };
}
