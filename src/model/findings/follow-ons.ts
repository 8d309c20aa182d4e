// Faults of one run → the same without those that only say again what another of them has broken.
import type { Finding, FindingKind } from '../finding.ts';
import { placeText } from '../place.ts';

/** While the first stands, the others would bury it; they are told when it is mended and they are still true. */
const FOLLOW_ONS: { readonly [Cause in FindingKind]?: readonly FindingKind[] } = {
  'broken-lock': ['receipt-missing'],
  'id-not-file-name': ['receipt-missing'],
};

/** Of one figure at one place: what the document says is told before what the receipt says, and that before the seal. */
const OF_ONE_FIGURE: readonly (readonly FindingKind[])[] = [
  ['bad-figure', 'token-mismatch'],
  ['report-changed', 'report-missing', 'report-moved', 'report-ambiguous', 'report-subject'],
  ['evidence-missing', 'evidence-moved', 'evidence-ambiguous'],
  ['receipt-missing', 'receipt-differs', 'receipt-seal'],
];

/** What is not known because a file, a metric or a report in it could not be read. */
const OF_WHAT_IS_MISSING: readonly FindingKind[] = ['receipt-stale', 'derived-input', 'conflict-not-shown'];

/** `isRead` says whether all content could be read. */
export function withoutFollowOns(findings: readonly Finding[], isRead: boolean): readonly Finding[] {
  const untold = new Set([
    ...findings.flatMap(({ kind }) => FOLLOW_ONS[kind] ?? []),
    ...(isRead ? [] : OF_WHAT_IS_MISSING),
  ]);
  const told = untold.size === 0 ? findings : findings.filter(({ kind }) => !untold.has(kind));
  const first = new Map<string, number>();
  for (const one of told) {
    const rank = rankOf(one);
    if (rank >= 0) first.set(placeText(one.place), Math.min(rank, first.get(placeText(one.place)) ?? rank));
  }
  return told.filter((one) => rankOf(one) <= (first.get(placeText(one.place)) ?? rankOf(one)));
}

/** -1 for all that is not about a figure and its proof. */
function rankOf({ kind }: Finding): number {
  return OF_ONE_FIGURE.findIndex((kinds) => kinds.includes(kind));
}
