// The points of a slope chart → its two ends, and one line a group between them.
import type { ChartMark, ChartPoint } from '../../model/chart.ts';
import { setsOf } from '../set-look.ts';

export type SlopePoint = { readonly point: ChartPoint; readonly index: number; readonly end: 0 | 1 };

export type SlopeLine = {
  readonly group: string;
  readonly points: readonly SlopePoint[];
  /** Of the point that says most about it. */
  readonly mark: ChartMark;
};

const RANK: readonly ChartMark[] = ['relied-on', 'unclear', 'comparison', 'reported'];

/** The first two sets in order of occurrence; points of others have no place. */
export function slopeEnds(points: readonly ChartPoint[]): readonly [string, string] {
  const [from = '', to = ''] = setsOf(points);
  return [from, to];
}

export function slopeLines(points: readonly ChartPoint[]): readonly SlopeLine[] {
  const ends = slopeEnds(points);
  const groups = [...new Set(points.map((point) => point.group))];
  return groups.map((group) => {
    const members = points.flatMap((point, index): SlopePoint[] => {
      const end = ends.indexOf(point.set ?? '');
      return point.group === group && (end === 0 || end === 1) ? [{ point, index, end }] : [];
    });
    const mark = RANK.find((one) => members.some(({ point }) => point.mark === one)) ?? 'reported';
    return { group, points: members.sort((a, b) => a.end - b.end), mark };
  });
}
