// Content → everything in it that needs a receipt: each report, and each piece of evidence of a takeaway.
import type { Content } from '../model/content/content.ts';
import { type Report, reportKey } from '../model/content/metric.ts';
import { ANCHOR_JOINT, type Receipt } from '../model/content/receipt.ts';
import { type Evidence, isTranslation } from '../model/content/takeaway.ts';
import { placeIn, whereKey } from '../model/content/where.ts';
import { byText } from '../model/names.ts';
import { onceFor } from '../model/once-for.ts';
import type { Place } from '../model/place.ts';
import { normalisedValue } from '../quantity/compare.ts';

/** What the content says, as a receipt keeps it. */
export type Claim = Pick<Receipt, 'key' | 'source' | 'line' | 'token' | 'value'>;

/** A claim with all that its receipt answers for. */
export type SealedClaim = Claim & {
  readonly place: Place;
  /** What the content says beside the claim: what looking it up rests on, and what the figure is said to be. */
  readonly said: readonly unknown[];
};

export function reportClaim(report: Report): Claim {
  const { source, at, token, figure } = report;
  return { key: reportKey(report), source, line: whereKey(at), token, value: normalisedValue(figure) };
}

export function evidenceClaim(takeaway: string, { source, at, anchors }: Evidence): Claim {
  const key = `${takeaway}/${placeIn(source, at)}`;
  return { key, source, line: whereKey(at), token: anchors.join(ANCHOR_JOINT), value: '' };
}

/** Reports first. The order of `said` is part of every seal: to change it makes every lock one of the old form. */
export function sealedClaims(content: Content): readonly SealedClaim[] {
  const card = (id: string) => {
    const source = content.sources.get(id);
    return [source?.original, source?.date, source?.dateBasis];
  };
  const reports = [...content.metrics.values()].flatMap((metric) =>
    metric.reports.map((report): SealedClaim => {
      const { definition, scope, subject, subjectAnchors } = metric;
      const { stance, basis, source, place, quotation } = report;
      const figure = [definition, report.scope ?? scope, subject, stance, basis].map(inOrder);
      // Words quoted around the number alter what it is said of, and the number alone would not show it.
      const quoted = quotation === undefined || quotation === report.token ? [] : [quotation];
      return { ...reportClaim(report), place, said: [...figure, subjectAnchors, card(source), ...quoted] };
    }),
  );
  const pieces = evidenceOf(content).map(({ takeaway, evidence }): SealedClaim => {
    const { date, dates = [] } = content.takeaways.get(takeaway) ?? {};
    const { source, place } = evidence;
    return { ...evidenceClaim(takeaway, evidence), place, said: [date, dates, card(source)] };
  });
  return [...reports, ...pieces];
}

/** Words in several languages say the same in whichever order they are written down. */
function inOrder(words: string | Readonly<Record<string, string>> = ''): unknown {
  return typeof words === 'string' ? words : Object.entries(words).sort(([a], [b]) => byText(a, b));
}

export function reportsOf({ metrics }: Content): readonly Report[] {
  return [...metrics.values()].flatMap(({ reports }) => reports);
}

type TakeawayEvidence = { readonly takeaway: string; readonly evidence: Evidence };

/** Entries for one place of one source are one, with the anchors of all. Kept, because the record of every deck asks. */
export const evidenceOf = onceFor(findEvidence);

function findEvidence({ takeaways, sources }: Content): readonly TakeawayEvidence[] {
  const byKey = new Map<string, TakeawayEvidence>();
  for (const { id, evidence: entries } of takeaways.values()) {
    for (const entry of entries) {
      if (isTranslation(entry, entries, sources.get(entry.source)?.language)) continue;
      const { key } = evidenceClaim(id, entry);
      const first = byKey.get(key)?.evidence ?? entry;
      const anchors = [...new Set([...first.anchors, ...entry.anchors])];
      byKey.set(key, { takeaway: id, evidence: { ...first, anchors } });
    }
  }
  return [...byKey.values()];
}
