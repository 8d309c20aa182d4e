// Shares → the bars they make up: one, or one a group where the shares have sets.
import type { Chart } from '../../../model/deck/chart.ts';
import { groupsOf, hasSets, membersOf } from '../../points.ts';

export type ShareRow = {
  /** Empty where there is one bar only. */
  readonly name: string;
  /** Of its points, in the chart. */
  readonly members: readonly number[];
  readonly total: number;
};

export function shareRows({ points }: Pick<Chart, 'points'>): readonly ShareRow[] {
  const grouped = hasSets(points);
  return (grouped ? groupsOf(points) : ['']).map((name) => {
    const members = grouped ? membersOf(points, name) : [...points.keys()];
    const total = members.reduce((sum, index) => sum + Math.max(0, points[index]?.value ?? 0), 0);
    return { name, members, total };
  });
}

const WHOLE = 100;

/** One whole for all rows: a hundred percent, or the largest total where it exceeds that. */
export function wholeOfRows(rows: readonly ShareRow[]): number {
  return Math.max(WHOLE, ...rows.map((row) => row.total));
}
