// Bars, colours, a size and a measure → the chart.js configuration that draws them from zero.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../../model/chart.ts';
import { InternalError } from '../../model/errors.ts';
import { barOptions, pointsAxis } from '../bars-options.ts';
import { layerPlugin } from '../layer-plugin.ts';
import { plainOptions } from '../plain-options.ts';
import type { Measure, Size } from '../shape.ts';
import { barsLayout } from './bars-layout.ts';

export function barsConfiguration(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ChartConfiguration<'bar'> {
  if (chart.scale === 'log') {
    // `findChartFaults` refuses it first, with the place.
    throw new InternalError(
      'Unexpected log scale for bars, expected `linear`: a bar on a log axis has no zero',
    );
  }
  const layout = barsLayout(chart, colors, size, measure);
  const { plot, positions, looks, barHeight } = layout;
  return {
    type: 'bar',
    data: {
      labels: [...positions],
      datasets: [
        {
          data: chart.points.map((point) => point.value),
          keys: chart.points.map((point) => point.key),
          ...barOptions(looks, barHeight),
        },
      ],
    },
    options: {
      ...plainOptions(plot, size),
      events: [],
      indexAxis: 'y',
      scales: {
        x: {
          type: 'linear',
          display: false,
          min: 0,
          max: Math.max(1e-9, ...chart.points.map((point) => point.value)),
        },
        y: pointsAxis(plot.bottom - plot.top, 'down'),
      },
    },
    plugins: [layerPlugin(layout, `#${colors.page}`, size)],
  };
}
