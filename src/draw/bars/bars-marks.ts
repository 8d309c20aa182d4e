// Bars and their layout → what chart.js draws of them: a value axis from zero and a bar a point.
import type { Chart } from '../../model/chart.ts';
import { pointsAxis, valueBars, zeroAxis } from '../bars-options.ts';
import type { DataMarks } from '../data-marks.ts';
import type { BarsLayout } from './bars-layout.ts';

export function barsMarks({ points }: Chart, { plot, positions, looks, barHeight }: BarsLayout): DataMarks {
  return {
    type: 'bar',
    data: valueBars(points, positions, looks, barHeight),
    options: {
      indexAxis: 'y',
      scales: { x: zeroAxis(points), y: pointsAxis(plot.bottom - plot.top, 'down') },
    },
  };
}
