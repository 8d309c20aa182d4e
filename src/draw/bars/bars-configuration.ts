// Bars, colours, a size and a measure → the chart.js configuration that draws them from zero.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../../model/chart.ts';
import { InternalError } from '../../model/errors.ts';
import { layerPlugin } from '../layer-plugin.ts';
import { markLook } from '../mark-look.ts';
import { RING } from '../paint-shapes.ts';
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
  const looks = chart.points.map((point) => ({
    ...markLook(point.mark, colors),
    inside: `#${point.mark === 'relied-on' ? colors.accentTint : colors.page}`,
  }));
  return {
    type: 'bar',
    data: {
      labels: chart.points.map((point) => point.key),
      datasets: [
        {
          data: chart.points.map((point) => point.value),
          backgroundColor: looks.map((look) => (look.hollow ? look.inside : look.color)),
          borderColor: looks.map((look) => look.color),
          borderWidth: looks.map((look) => (look.hollow ? RING : 0)),
          barThickness: layout.rows.barHeight,
          minBarLength: 1,
        },
      ],
    },
    options: {
      ...plainOptions(layout.plot, size, 0),
      events: [],
      indexAxis: 'y',
      scales: {
        x: {
          type: 'linear',
          display: false,
          min: 0,
          max: Math.max(1e-9, ...chart.points.map((point) => point.value)),
        },
        y: { type: 'category', display: false },
      },
    },
    plugins: [layerPlugin(layout, `#${colors.page}`, size)],
  };
}
