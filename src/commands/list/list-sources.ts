// Content → a row per source card, with how much rests on it.
import type { Ground } from '../../briefing.ts';
import { evidenceOf } from '../../verify/evidence-of.ts';
import type { Row } from '../print/table-text.ts';

export function listSources({ content }: Ground): readonly Row[] {
  const reports = [...content.metrics.values()].flatMap((metric) => metric.reports);
  const evidence = evidenceOf(content);
  return [...content.sources.values()].map(({ id, date, dateBasis, publisher, kind, trust, original }) => ({
    source: id,
    date: dateBasis === 'stated' ? date : `${date} (inferred)`,
    publisher,
    kind,
    trust,
    reports: reports.filter(({ source }) => source === id).length,
    evidence: evidence.filter(({ evidence: { source } }) => source === id).length,
    original,
  }));
}
