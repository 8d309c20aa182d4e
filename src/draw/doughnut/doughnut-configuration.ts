// Parts of a whole, colours, a size and a measure → the chart.js configuration of a ring.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../../model/chart.ts';
import { layerPlugin } from '../layer-plugin.ts';
import { RING } from '../paint-shapes.ts';
import { plainOptions } from '../plain-options.ts';
import type { Measure, Size } from '../shape.ts';
import { doughnutLayout, HOLE } from './doughnut-layout.ts';

export function doughnutConfiguration(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ChartConfiguration<'doughnut'> {
  const layout = doughnutLayout(chart, colors, size, measure);
  const page = `#${colors.page}`;
  // The rest is drawn, too, so that a part is as long as its share of the whole.
  const rest = layout.rest > 0 ? [layout.rest] : [];
  return {
    type: 'doughnut',
    data: {
      datasets: [
        {
          data: [...chart.points.map((point) => point.value), ...rest],
          keys: [...chart.points.map((point) => point.key), ...rest.map(() => undefined)],
          backgroundColor: [
            ...layout.looks.map((look) => `#${look.fill}`),
            ...rest.map(() => `#${colors.panel}`),
          ],
          borderColor: [
            ...layout.looks.map((look) => `#${look.outline ?? colors.page}`),
            ...rest.map(() => page),
          ],
          borderWidth: RING,
          borderAlign: 'inner',
        },
      ],
    },
    options: { ...plainOptions(layout.plot, size), events: [], cutout: `${HOLE * 100}%` },
    plugins: [layerPlugin(layout, page, size)],
  };
}
