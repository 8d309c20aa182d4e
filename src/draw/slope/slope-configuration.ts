// Values at two ends, colours, a size and a measure → the chart.js configuration of a line a group.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../../model/chart.ts';
import { layerPlugin } from '../layer-plugin.ts';
import { markLook } from '../mark-look.ts';
import { plainOptions } from '../plain-options.ts';
import type { PointLook } from '../point-look.ts';
import { pointsOptions } from '../points-options.ts';
import type { Measure, Size } from '../shape.ts';
import { slopeLayout } from './slope-layout.ts';

const WEIGHT = { 'relied-on': 3.5, reported: 2, unclear: 1.5, comparison: 1.5 } as const;

export function slopeConfiguration(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ChartConfiguration<'scatter'> {
  const layout = slopeLayout(chart, colors, size, measure);
  const page = `#${colors.page}`;
  return {
    type: 'scatter',
    data: {
      datasets: layout.lines.map(({ points, mark }) => ({
        data: points.map(({ point, end }) => ({ x: end, y: point.value })),
        keys: points.map(({ point }) => point.key),
        showLine: true,
        borderColor: markLook(mark, colors).color,
        borderWidth: WEIGHT[mark],
        borderDash: mark === 'unclear' ? [5, 4] : [],
        ...pointsOptions(
          points.map(({ index }) => layout.looks[index] as PointLook),
          page,
        ),
      })),
    },
    options: {
      ...plainOptions(layout.plot, size),
      events: [],
      scales: {
        x: { type: 'linear', display: false, min: 0, max: 1 },
        y: { type: 'linear', display: false, ...layout.range },
      },
    },
    plugins: [layerPlugin(layout, page, size)],
  };
}
