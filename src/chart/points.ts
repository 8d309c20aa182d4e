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

/** Fewer values have who says so beside each of them. */
const LEAST_NAMED_ONCE = 3;

/** Who says all of it, to be named once above the plot; undefined where several do, or few values are shown. */
export function oneVoice(points: readonly Pick<ChartPoint, 'publisher'>[]): string | undefined {
  const [first] = points;
  const isOne =
    points.length >= LEAST_NAMED_ONCE && points.every(({ publisher }) => publisher === first?.publisher);
  return isOne && first?.publisher !== '' ? first?.publisher : undefined;
}

/** What is counted, and who says so. */
export function unitAndVoice(unit: string, voice: string | undefined): string {
  return [unit, voice ?? ''].filter((words) => words !== '').join(BETWEEN);
}

const BETWEEN = ' · ';

/** Whether a text is the name of an axis, with or without who says what stands there. */
export function namesUnit(text: string, unit: string): boolean {
  return text === unit || text.startsWith(`${unit}${BETWEEN}`);
}
