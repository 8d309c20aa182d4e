// Faults of one run → the same without those that only say again what another of them has broken.
import type { Finding, FindingKind } from '../finding.ts';

/** While the first stands, the others would bury it; they are told when it is mended and they are still true. */
const FOLLOW_ONS: { readonly [Cause in FindingKind]?: readonly FindingKind[] } = {
  'broken-lock': ['receipt-missing'],
  'id-not-file-name': ['receipt-missing'],
};

/** What is not known because a file, a metric or a report in it could not be read. */
const OF_WHAT_IS_MISSING: readonly FindingKind[] = ['receipt-stale', 'derived-input', 'conflict-not-shown'];

/** `isRead` says whether all content could be read. */
export function withoutFollowOns(findings: readonly Finding[], isRead: boolean): readonly Finding[] {
  const untold = new Set([
    ...findings.flatMap(({ kind }) => FOLLOW_ONS[kind] ?? []),
    ...(isRead ? [] : OF_WHAT_IS_MISSING),
  ]);
  return untold.size === 0 ? findings : findings.filter(({ kind }) => !untold.has(kind));
}
