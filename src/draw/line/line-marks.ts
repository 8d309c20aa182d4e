// Values over time and their layout → what chart.js draws of them: lines and points.
import type { Chart, ChartColors } from '../../model/chart.ts';
import type { DataMarks } from '../data-marks.ts';
import type { PointLook } from '../point-look.ts';
import { pointsOptions } from '../points-options.ts';
import { setLook } from '../set-look.ts';
import type { LineLayout } from './line-layout.ts';

const WEIGHT = 2;

export function lineMarks(_chart: Chart, layout: LineLayout, colors: ChartColors): DataMarks {
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
      scales: {
        x: { type: 'linear', display: false, ...layout.days },
        y: { type: 'linear', display: false, ...layout.range },
      },
    },
  };
}
