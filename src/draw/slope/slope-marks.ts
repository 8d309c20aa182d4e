// Values at two ends and their layout → what chart.js draws of them: a line a group.
import type { Chart, ChartColors } from '../../model/chart.ts';
import type { DataMarks } from '../data-marks.ts';
import { markLook } from '../mark-look.ts';
import type { PointLook } from '../point-look.ts';
import { pointsOptions } from '../points-options.ts';
import type { SlopeLayout } from './slope-layout.ts';

const WEIGHT = { 'relied-on': 3.5, reported: 2, unclear: 1.5, comparison: 1.5 } as const;

export function slopeMarks(_chart: Chart, layout: SlopeLayout, colors: ChartColors): DataMarks {
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
      scales: {
        x: { type: 'linear', display: false, min: 0, max: 1 },
        y: { type: 'linear', display: false, ...layout.range },
      },
    },
  };
}
