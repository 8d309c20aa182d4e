// The points of a range chart → its rows from top to bottom: one a group, or one a report where its marks would touch.
import type { Chart, ChartPoint } from '../../../model/deck/chart.ts';
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

/** Of the axis: marks that stand closer cover each other, and words could not stand at their own. */
const CLOSE = 0.08;
/** More reports than this on one thing stay in one row: lanes would be lower than their words. */
const MOST_LANES = 5;

/** Ranges that overlap could not be told apart in one row, nor points that lie close. */
export function rangeRows({ points, scale }: Pick<Chart, 'points' | 'scale'>): readonly RangeRow[] {
  const along = alongAxis(points, scale);
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
    const places = members.map((index) => along(lowest(index)));
    const isClose = places.some((place, at) => at > 0 && place - (places[at - 1] ?? 0) < CLOSE);
    return members.some(isRange) || (isClose && members.length <= MOST_LANES)
      ? members.map((index, at) => rowOf([index], at === 0 ? members.length : 0))
      : [rowOf(members, 1)];
  });
}

/** A value → about where it stands on the axis, 0 to 1, before there is one. */
function alongAxis(points: readonly ChartPoint[], scale: Chart['scale']): (value: number) => number {
  const toScale = (value: number) => (scale === 'log' ? Math.log(value) : value);
  const values = points.flatMap(({ value, high }) => [value, high ?? value]);
  const [low, high] = [Math.min(...values), Math.max(...values)].map(toScale) as [number, number];
  // Linear axes begin at zero unless that leaves half of them empty.
  const first = scale === 'log' || low > high / 2 ? low : Math.min(0, low);
  return (value) => (high > first ? (toScale(value) - first) / (high - first) : 0);
}
