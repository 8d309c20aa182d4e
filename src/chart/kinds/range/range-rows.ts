// The points of a range chart → its rows from top to bottom: one a group, or where a range is reported one a report.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { groupsOf, membersOf } from '../../points.ts';

export type RangeRow = {
  readonly group: string;
  /** How many rows its group has from here on; none where the group has begun above. */
  readonly startsLanes: number;
  /** Of its points in the chart, by value. */
  readonly members: readonly number[];
  /** The point whose range is the bar of the row. */
  readonly range?: number;
  /** From the least to the most that is reported. */
  readonly least: number;
  readonly most: number;
};

/** Ranges that overlap could not be told apart in one row. */
export function rangeRows(points: readonly ChartPoint[]): readonly RangeRow[] {
  const lowest = (index: number) => points[index]?.value ?? 0;
  const highest = (index: number) => points[index]?.high ?? lowest(index);
  return groupsOf(points).flatMap((group): RangeRow[] => {
    const members = [...membersOf(points, group)].sort((a, b) => lowest(a) - lowest(b) || a - b);
    const isRange = (index: number) => points[index]?.high !== undefined;
    const rowOf = (row: readonly number[], startsLanes: number): RangeRow => {
      const [least, most] = [Math.min(...row.map(lowest)), Math.max(...row.map(highest))];
      const range = row.find(isRange);
      return { group, startsLanes, members: row, ...(range === undefined ? {} : { range }), least, most };
    };
    return members.some(isRange)
      ? members.map((index, at) => rowOf([index], at === 0 ? members.length : 0))
      : [rowOf(members, 1)];
  });
}
