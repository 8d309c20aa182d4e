// Values over time, colours, a size and a measure → the chart.js configuration of their lines and points.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../../model/chart.ts';
import { layerPlugin } from '../layer-plugin.ts';
import { plainOptions } from '../plain-options.ts';
import type { PointLook } from '../point-look.ts';
import { pointsOptions } from '../points-options.ts';
import { setLook } from '../set-look.ts';
import type { Measure, Size } from '../shape.ts';
import { lineLayout } from './line-layout.ts';

const WEIGHT = 2;

export function lineConfiguration(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ChartConfiguration<'scatter'> {
  const layout = lineLayout(chart, colors, size, measure);
  const page = `#${colors.page}`;
  return {
    type: 'scatter',
    data: {
      datasets: layout.sets.map((set, at) => {
        const look = setLook(at, colors);
        const compared = set.points.every(({ point }) => point.mark === 'comparison');
        return {
          data: set.points.map(({ point, day }) => ({ x: day, y: point.value })),
          keys: set.points.map(({ point }) => point.key),
          showLine: true,
          borderColor: compared ? `#${colors.data}` : look.line,
          borderWidth: WEIGHT,
          borderDash: [...look.dash],
          ...pointsOptions(
            set.points.map(({ index }) => layout.looks[index] as PointLook),
            page,
          ),
        };
      }),
    },
    options: {
      ...plainOptions(layout.plot, size),
      events: [],
      scales: {
        x: { type: 'linear', display: false, ...layout.days },
        y: { type: 'linear', display: false, ...layout.range },
      },
    },
    plugins: [layerPlugin(layout, page, size)],
  };
}
