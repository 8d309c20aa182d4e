// What the evidence was checked against → counts for files and a line for people.
import type { Ground } from '../build.ts';
import type { Evidence } from '../verify/check-evidence.ts';
import { type Claim, evidenceClaim, evidenceOf, reportClaim, reportsOf } from '../verify/claims.ts';

type Tally = { readonly total: number; readonly verified: number };

export type EvidenceSummary = {
  readonly state: Evidence['state'];
  readonly counts: { readonly reports: Tally; readonly evidence: Tally };
};

/** Verified: found in the original now, or carrying a receipt from when it was. */
export function evidenceSummary({
  content,
  evidence,
}: Pick<Ground, 'content' | 'evidence'>): EvidenceSummary {
  const { state, lock, verification } = evidence;
  if (verification !== undefined) {
    const { reports, evidence: pieces } = verification;
    return { state, counts: { reports: tally(reports, isVerified), evidence: tally(pieces, isVerified) } };
  }
  const receipts = new Set(lock?.receipts.map(({ key }) => key));
  const has = ({ key }: Claim) => receipts.has(key);
  const pieces = evidenceOf(content).map(({ takeaway, evidence: one }) => evidenceClaim(takeaway, one));
  return {
    state,
    counts: { reports: tally(reportsOf(content).map(reportClaim), has), evidence: tally(pieces, has) },
  };
}

export function evidenceText({ state, counts: { reports, evidence } }: EvidenceSummary): string {
  const counts = `${reports.verified} of ${reports.total} reports and ${evidence.verified} of ${evidence.total} pieces of evidence`;
  return state === 'originals'
    ? `Evidence looked up in the originals: ${counts} verified`
    : `Evidence checked against the lock, originals not at hand: ${counts} have receipts`;
}

function tally<T>(all: readonly T[], holds: (one: T) => boolean): Tally {
  return { total: all.length, verified: all.filter(holds).length };
}

function isVerified({ state }: { readonly state: string }): boolean {
  return state === 'verified';
}
