// Content → a finding for every metric that contradicts a compared one of its topic and belongs to no comparison.
import type { Content } from '../../model/content.ts';
import { compareFigures } from '../../model/figures/compare-figures.ts';
import type { Finding } from '../../model/finding.ts';
import type { Metric } from '../../model/metric.ts';

/** Left out of a comparison, one side of a disagreement would be hidden without anybody having decided so. */
export function checkComparables(content: Content): Finding[] {
  const groups = [...content.comparables.values()];
  const grouped = new Set(groups.flatMap(({ metrics }) => metrics));
  return [...content.metrics.values()]
    .filter(({ id }) => !grouped.has(id))
    .flatMap((metric) =>
      groups.flatMap((group): Finding[] => {
        const rivals = group.metrics.flatMap((id) => content.metrics.get(id) ?? []);
        const rival = rivals.find((other) => other.topic === metric.topic && contradicts(metric, other));
        if (rival === undefined) return [];
        return [
          {
            kind: 'conflict-ungrouped',
            place: metric.place,
            message: `Unexpected \`${metric.id}\` outside \`${group.id}\`, expected it beside \`${rival.id}\`, which says something else`,
            hint: `Add \`${metric.id}\` to the metrics of \`${group.id}\`, or give it another topic`,
          },
        ];
      }),
    );
}

function contradicts(metric: Metric, other: Metric): boolean {
  return metric.reports.some((a) =>
    other.reports.some((b) => compareFigures(a.figure, b.figure) === 'conflict'),
  );
}
