// Content → findings for charts that would mislead, or lack what their kind needs; before anything is drawn.
import type { ChartSpec } from '../../model/chart-spec.ts';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { Figure } from '../../model/quantity.ts';
import { checkEntries } from './charts/check-entries.ts';

export function checkCharts(content: Content, _derived: ReadonlyMap<string, Figure>): Finding[] {
  return chartsOf(content).flatMap((spec) => checkEntries(spec));
}

/** A chart in a file of its own is one chart, however many takeaways show it. */
function chartsOf(content: Content): readonly ChartSpec[] {
  const own = [...content.takeaways.values()].flatMap(({ id, chart }) => (chart?.id === id ? [chart] : []));
  return [...own, ...content.charts.values()];
}
