// Small multiples and their layout → what chart.js draws of them: all their bars, a value axis a column.
import type { Chart } from '../../model/chart.ts';
import { barOptions, pointsAxis } from '../bars-options.ts';
import type { DataMarks } from '../data-marks.ts';
import type { MultiplesLayout } from './multiples-layout.ts';

export function multiplesMarks(chart: Chart, layout: MultiplesLayout): DataMarks {
  const { plot, positions, looks, barHeight, columnOf, axes } = layout;
  return {
    type: 'bar',
    data: {
      labels: [...positions],
      datasets: axes.map((_, column) => {
        const here = chart.points.map((point, index) => (columnOf[index] === column ? point : undefined));
        return {
          data: here.map((point) => point?.value ?? null),
          keys: here.map((point) => point?.key),
          xAxisID: `x${column}`,
          ...barOptions(looks, barHeight),
        };
      }),
    },
    options: {
      indexAxis: 'y',
      scales: {
        ...Object.fromEntries(
          axes.map(({ min, max }, column) => [
            `x${column}`,
            { type: 'linear', axis: 'x', display: false, min, max } as const,
          ]),
        ),
        y: pointsAxis(plot.bottom - plot.top, 'down'),
      },
    },
  };
}
