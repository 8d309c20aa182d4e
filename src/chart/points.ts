// The points of a chart → what many kinds ask of them: groups, sets, values, all in the order of the chart.
import type { ChartPoint } from '../model/deck/chart.ts';

export function groupsOf(points: readonly Pick<ChartPoint, 'group'>[]): readonly string[] {
  return [...new Set(points.map(({ group }) => group))];
}

/** None where no point has one. */
export function setsOf(points: readonly { readonly set?: string }[]): readonly string[] {
  return [...new Set(points.flatMap(({ set }) => set ?? []))];
}

export function hasSets(points: readonly { readonly set?: string }[]): boolean {
  return points.some(({ set }) => set !== undefined);
}

/** Of a range both ends. */
export function valuesOf(points: readonly ChartPoint[]): readonly number[] {
  return points.flatMap(({ value, high }) => (high === undefined ? [value] : [value, high]));
}

/** Places in the chart of the points of one group. */
export function membersOf(points: readonly ChartPoint[], group: string): readonly number[] {
  return [...points.keys()].filter((index) => points[index]?.group === group);
}
