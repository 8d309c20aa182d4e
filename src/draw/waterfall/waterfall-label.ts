// A step of a waterfall → its label as it is written: a change with its sign, a level as it is.
import type { ChartPoint } from '../../model/chart.ts';

export function isFall(point: Pick<ChartPoint, 'value'>): boolean {
  return point.value < 0;
}
