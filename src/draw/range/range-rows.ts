// The points of a range chart → one row a group, from the least to the most that is reported.
import type { ChartPoint } from '../../model/chart.ts';

export type RangeRow = {
  readonly group: string;
  /** Of its points in the chart, by value. */
  readonly members: readonly number[];
  readonly least: number;
  readonly most: number;
};

export function rangeRows(points: readonly ChartPoint[]): readonly RangeRow[] {
  const groups = [...new Set(points.map((point) => point.group))];
  return groups.map((group) => {
    const valueAt = (index: number) => points[index]?.value ?? 0;
    const members = [...points.keys()]
      .filter((index) => points[index]?.group === group)
      .sort((a, b) => valueAt(a) - valueAt(b) || a - b);
    const values = members.map(valueAt);
    return { group, members, least: Math.min(...values), most: Math.max(...values) };
  });
}
