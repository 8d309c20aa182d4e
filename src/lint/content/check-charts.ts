// Content → findings for charts that would mislead, or lack what their kind needs; before anything is drawn.
import type { ChartSpec } from '../../model/chart-spec.ts';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { Figure } from '../../model/quantity.ts';
import { checkAverages } from './charts/check-averages.ts';
import { checkEntries } from './charts/check-entries.ts';
import { checkScopes } from './charts/check-scopes.ts';
import { checkStructure } from './charts/check-structure.ts';
import { checkUnits } from './charts/check-units.ts';
import { checkWaterfall } from './charts/check-waterfall.ts';
import { entryFacts } from './charts/entry-facts.ts';

export function checkCharts(content: Content, derived: ReadonlyMap<string, Figure>): Finding[] {
  return chartsOf(content).flatMap((spec) => {
    const entries = entryFacts(spec, content, derived);
    return [
      ...checkEntries(spec),
      ...checkStructure(spec, entries, content),
      ...checkUnits(spec, entries),
      ...checkScopes(spec, entries),
      ...checkAverages(spec, entries, content, derived),
      ...checkWaterfall(spec, entries),
    ];
  });
}

/** A chart in a file of its own is one chart, however many takeaways show it. */
function chartsOf(content: Content): readonly ChartSpec[] {
  const own = [...content.takeaways.values()].flatMap(({ id, chart }) => (chart?.id === id ? [chart] : []));
  return [...own, ...content.charts.values()];
}
