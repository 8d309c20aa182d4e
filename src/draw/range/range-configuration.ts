// Conflicting reports, colours, a size and a measure → the chart.js configuration of a bar a row and a mark a report.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../../model/chart.ts';
import { pointsAxis } from '../bars-options.ts';
import { layerPlugin } from '../layer-plugin.ts';
import { plainOptions } from '../plain-options.ts';
import { pointsOptions } from '../points-options.ts';
import type { Measure, Size } from '../shape.ts';
import { rangeLayout } from './range-layout.ts';

const BAR = 10;

export function rangeConfiguration(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ChartConfiguration<'bar' | 'scatter'> {
  const layout = rangeLayout(chart, colors, size, measure);
  const { plot, rows, positions, range } = layout;
  const rowOf = (index: number) => rows.findIndex(({ members }) => members.includes(index));
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'scatter',
          data: chart.points.map((point, index) => ({ x: point.value, y: positions[rowOf(index)] ?? 0 })),
          keys: chart.points.map((point) => point.key),
          ...pointsOptions(layout.looks, `#${colors.page}`),
        },
        // Values again, so without keys; datasets are painted from the last to the first.
        {
          type: 'bar',
          indexAxis: 'y',
          data: rows.map(({ least, most }, row) => ({ x: [least, most], y: positions[row] ?? 0 })) as never,
          backgroundColor: `#${colors.strongPanel}`,
          borderColor: `#${colors.data}`,
          borderWidth: 1,
          borderSkipped: false,
          barThickness: BAR,
          grouped: false,
        },
      ],
    },
    options: {
      ...plainOptions(plot, size),
      events: [],
      scales: {
        x: { type: chart.scale === 'log' ? 'logarithmic' : 'linear', display: false, ...range },
        y: pointsAxis(plot.bottom - plot.top, 'down'),
      },
    },
    plugins: [layerPlugin(layout, `#${colors.page}`, size)],
  };
}
