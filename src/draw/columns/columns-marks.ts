// Columns and their layout → what chart.js draws of them: a value axis from zero and a column a point.
import type { Chart } from '../../model/chart.ts';
import { pointsAxis, valueBars, zeroAxis } from '../bars-options.ts';
import type { DataMarks } from '../data-marks.ts';
import type { ColumnsLayout } from './columns-layout.ts';

export function columnsMarks(
  { points }: Chart,
  { plot, positions, looks, thickness }: ColumnsLayout,
): DataMarks {
  return {
    type: 'bar',
    data: valueBars(points, positions, looks, thickness),
    options: { scales: { x: pointsAxis(plot.right - plot.left, 'right'), y: zeroAxis(points) } },
  };
}
