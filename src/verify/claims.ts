// Content → everything in it that needs a receipt: each report, and each piece of evidence of a takeaway.
import type { Content } from '../model/content/content.ts';
import { type Report, reportKey } from '../model/content/metric.ts';
import type { Receipt } from '../model/content/receipt.ts';
import type { Evidence } from '../model/content/takeaway.ts';
import { normalisedValue } from '../quantity/compare.ts';

/** What the content says, as a receipt keeps it. */
export type Claim = Pick<Receipt, 'key' | 'source' | 'line' | 'token' | 'value'>;

export function reportClaim(report: Report): Claim {
  const { source, line, token, figure } = report;
  return { key: reportKey(report), source, line, token, value: normalisedValue(figure) };
}

export function evidenceClaim(takeaway: string, { source, line, anchors }: Evidence): Claim {
  return { key: `${takeaway}/${source}:${line}`, source, line, token: anchors.join(' · '), value: '' };
}

export function reportsOf({ metrics }: Content): readonly Report[] {
  return [...metrics.values()].flatMap(({ reports }) => reports);
}

type TakeawayEvidence = { readonly takeaway: string; readonly evidence: Evidence };

/** Entries for one line of one source are one, with the anchors of all. */
export function evidenceOf({ takeaways }: Content): readonly TakeawayEvidence[] {
  const byKey = new Map<string, TakeawayEvidence>();
  for (const { id, evidence: entries } of takeaways.values()) {
    for (const entry of entries) {
      const { key } = evidenceClaim(id, entry);
      const first = byKey.get(key)?.evidence ?? entry;
      const anchors = [...new Set([...first.anchors, ...entry.anchors])];
      byKey.set(key, { takeaway: id, evidence: { ...first, anchors } });
    }
  }
  return [...byKey.values()];
}
