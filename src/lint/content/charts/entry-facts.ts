// A chart spec and the ledger → what its rules ask of each entry: figure, subject, scope, day.
import type { ChartEntry, ChartSpec } from '../../../model/chart-spec.ts';
import type { Content } from '../../../model/content.ts';
import { figureOf, refOf } from '../../../model/ledger/figure-of.ts';
import { findReport } from '../../../model/ledger/find-report.ts';
import type { Metric } from '../../../model/metric.ts';
import type { Figure } from '../../../model/quantity.ts';

export type EntryFacts = {
  readonly entry: ChartEntry;
  readonly figure: Figure;
  readonly metric: Metric;
  /** Under which name it is shown, told apart by its Japanese words. */
  readonly name: string;
  readonly subject: string;
  readonly scope: string;
  /** ISO date of the value, where one is known. */
  readonly date: string | undefined;
};

/** Entries that the ledger does not know are left out: the reader has reported them. None on a timeline. */
export function entryFacts(
  spec: ChartSpec,
  content: Content,
  derived: ReadonlyMap<string, Figure>,
): readonly EntryFacts[] {
  if (spec.kind === 'timeline') return [];
  return spec.series.flatMap((entry): EntryFacts[] => {
    const ref = refOf(entry.of);
    const metric = content.metrics.get(ref.metric);
    const figure = figureOf(content, ref, derived)?.figure;
    if (metric === undefined || figure === undefined) return [];
    const report = findReport(content, ref);
    const published = report && content.sources.get(report.source)?.date;
    return [
      {
        entry,
        figure,
        metric,
        name: (entry.name ?? metric.subject).ja,
        subject: metric.subject.ja,
        scope: (report?.scope ?? metric.scope).ja,
        date: entry.at === undefined ? published : content.takeaways.get(entry.at)?.date,
      },
    ];
  });
}
