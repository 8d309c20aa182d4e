// A dot plot, colours, a size and a measure → the chart.js configuration that draws it.
import type { ChartConfiguration } from 'chart.js';
import type { Chart, ChartColors } from '../../model/chart.ts';
import { layerPlugin } from '../layer-plugin.ts';
import { markLook } from '../mark-look.ts';
import { RING } from '../paint-shapes.ts';
import { plainOptions } from '../plain-options.ts';
import type { Measure, Size } from '../shape.ts';
import { dotPlotLayout } from './dot-plot-layout.ts';

export function dotPlotConfiguration(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ChartConfiguration<'scatter'> {
  const layout = dotPlotLayout(chart, colors, size, measure);
  const looks = chart.points.map((point) => ({
    ...markLook(point.mark, colors),
    inside: `#${point.mark === 'relied-on' ? colors.accentTint : colors.page}`,
  }));
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: chart.points.map((point, index) => ({ x: point.value, y: index + 0.5 })),
          keys: chart.points.map((point) => point.key),
          clip: false,
          // chart.js draws the ring half outside the radius.
          pointRadius: looks.map((look) => look.radius - (look.hollow ? RING / 2 : 0)),
          pointBorderWidth: looks.map((look) => (look.hollow ? RING : 0)),
          pointBorderColor: looks.map((look) => look.color),
          pointBackgroundColor: looks.map((look) => (look.hollow ? look.inside : look.color)),
        },
      ],
    },
    options: {
      ...plainOptions(layout.plot, size),
      events: [],
      scales: {
        x: {
          type: chart.scale === 'log' ? 'logarithmic' : 'linear',
          display: false,
          min: layout.range.min,
          max: layout.range.max,
        },
        y: { type: 'linear', display: false, reverse: true, min: 0, max: chart.points.length },
      },
    },
    plugins: [layerPlugin(layout, `#${colors.page}`, size)],
  };
}
