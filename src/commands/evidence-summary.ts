// What the evidence was checked against → counts for files and a line for people.
import type { Ground } from '../build.ts';
import type { Content } from '../model/content/content.ts';
import { reportKey } from '../model/content/metric.ts';
import type { Evidence } from '../verify/check-evidence.ts';
import { evidenceKey } from '../verify/lock.ts';
import { evidenceOf } from '../verify/verify-content.ts';

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
  const has = (key: string) => receipts.has(key);
  return {
    state,
    counts: { reports: tally(reportKeys(content), has), evidence: tally(evidenceKeys(content), has) },
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

function reportKeys(content: Content): readonly string[] {
  return [...content.metrics.values()].flatMap(({ reports }) => reports.map(reportKey));
}

function evidenceKeys(content: Content): readonly string[] {
  return evidenceOf(content).map(({ takeaway, evidence }) => evidenceKey(takeaway, evidence));
}
