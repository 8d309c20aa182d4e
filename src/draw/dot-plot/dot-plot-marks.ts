// A dot plot and its layout → what chart.js draws of it: a value axis and a dot a row.
import type { Chart, ChartColors } from '../../model/chart.ts';
import type { DataMarks } from '../data-marks.ts';
import { markLook } from '../mark-look.ts';
import { RING } from '../paint-shapes.ts';
import type { DotPlotLayout } from './dot-plot-layout.ts';

export function dotPlotMarks(chart: Chart, layout: DotPlotLayout, colors: ChartColors): DataMarks {
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
  };
}
