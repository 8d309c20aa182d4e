// Content → every chart there is by its id: those in files of their own, and those written in a takeaway.
import type { ChartSpec } from '../../model/chart-spec.ts';
import type { Content } from '../../model/content.ts';

export function chartSpecs({ charts, takeaways }: Content): ReadonlyMap<string, ChartSpec> {
  const shown = [...takeaways.values()].flatMap(({ id, chart }) => (chart ? [[id, chart] as const] : []));
  return new Map([...charts, ...shown.filter(([id, chart]) => chart.id === id)]);
}
