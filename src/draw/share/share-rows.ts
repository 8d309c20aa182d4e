// Shares → the bars they make up: one, or one a group where the shares have sets; and where each of them stands.
import type { Chart } from '../../model/chart.ts';
import { PERCENT } from '../../model/whole-of.ts';
import { setsOf } from '../set-look.ts';

export type ShareRow = {
  /** Empty where there is one bar only. */
  readonly name: string;
  /** Of its points, in the chart. */
  readonly members: readonly number[];
  readonly total: number;
};

export function shareRows({ points }: Pick<Chart, 'points'>): readonly ShareRow[] {
  const grouped = setsOf(points).length > 0;
  const names = grouped ? [...new Set(points.map((point) => point.group))] : [''];
  return names.map((name) => {
    const members = [...points.keys()].filter((index) => !grouped || points[index]?.group === name);
    const total = members.reduce((sum, index) => sum + Math.max(0, points[index]?.value ?? 0), 0);
    return { name, members, total };
  });
}

/** One whole for all rows: a hundred percent, or the largest total where it exceeds that. */
export function wholeOfRows(rows: readonly ShareRow[]): number {
  return Math.max(PERCENT, ...rows.map((row) => row.total));
}
