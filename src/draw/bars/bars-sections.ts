// The points of a bar chart → its sections by scope, and in each the rows in which the bars stand.
import type { Chart, ChartPoint } from '../../model/chart.ts';

export type BarsRow = {
  /** Of its point in the chart. */
  readonly index: number;
  readonly point: ChartPoint;
  /** How many rows its group has from here on; none where the group has begun above. */
  readonly startsGroupOf: number;
};

export type BarsSection = { readonly scope: string; readonly rows: readonly BarsRow[] };

/** One section without a name where the chart is not split. */
export function barsSections({ points, split }: Pick<Chart, 'points' | 'split'>): readonly BarsSection[] {
  const scopeOf = (point: ChartPoint) => (split === undefined ? '' : (point.scope ?? ''));
  const scopes = [...new Set(points.map(scopeOf))];
  return scopes.map((scope) => {
    const members = [...points.entries()].filter(([, point]) => scopeOf(point) === scope);
    const rows = members.map(([index, point], at): BarsRow => {
      const begun = members[at - 1]?.[1].group === point.group;
      const rest = members.slice(at);
      const end = rest.findIndex(([, other]) => other.group !== point.group);
      return { index, point, startsGroupOf: begun ? 0 : end === -1 ? rest.length : end };
    });
    return { scope, rows };
  });
}
