// Events, colours, a size and a measure → the chart.js configuration of their marks on one line.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../../model/chart.ts';
import { layerPlugin } from '../layer-plugin.ts';
import { plainOptions } from '../plain-options.ts';
import { pointsOptions } from '../points-options.ts';
import type { Measure, Size } from '../shape.ts';
import { timelineLayout } from './timeline-layout.ts';

export function timelineConfiguration(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ChartConfiguration<'scatter'> {
  const layout = timelineLayout(chart, colors, size, measure);
  const page = `#${colors.page}`;
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: chart.points.map((point) => ({ x: point.value, y: 0 })),
          keys: chart.points.map((point) => point.key),
          ...pointsOptions(layout.looks, page),
        },
      ],
    },
    options: {
      ...plainOptions(layout.plot, size),
      events: [],
      scales: {
        x: { type: 'linear', display: false, ...layout.days },
        y: { type: 'linear', display: false, min: -1, max: 1 },
      },
    },
    plugins: [layerPlugin(layout, page, size)],
  };
}
