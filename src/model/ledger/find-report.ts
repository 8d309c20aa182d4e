// A reference `metric` or `metric@source` in, the report it reads out.
import type { Content } from '../content.ts';
import type { Report, ReportRef } from '../metric.ts';

/** Without a source: the preferred report, or the only one. Undefined where the ledger leaves it open. */
export function findReport(
  content: Pick<Content, 'metrics'>,
  { metric: id, source }: ReportRef,
): Report | undefined {
  const metric = content.metrics.get(id);
  if (metric === undefined) return undefined;
  const wanted = source ?? metric.preferred;
  if (wanted !== undefined) return metric.reports.find((report) => report.source === wanted);
  return metric.reports.length === 1 ? metric.reports[0] : undefined;
}
