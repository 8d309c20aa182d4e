// What the evidence was checked against → counts for files and a line for people.
import type { Ground } from '../ground.ts';
import type { Evidence } from '../verify/check-evidence.ts';
import { type Claim, evidenceClaim, evidenceOf, reportClaim, reportsOf } from '../verify/claims.ts';

/** `lookedUp`: found in the original by this run. `recorded`: not looked up now, but with a receipt that fits. */
type Tally = { readonly total: number; readonly lookedUp: number; readonly recorded: number };

export type EvidenceSummary = {
  readonly state: Evidence['state'];
  readonly counts: { readonly reports: Tally; readonly evidence: Tally };
  /** First and last ISO date of the receipts that were only read; absent where there are none. */
  readonly recordedOn?: readonly [from: string, to: string];
};

export function evidenceSummary({
  content,
  evidence,
}: Pick<Ground, 'content' | 'evidence'>): EvidenceSummary {
  const { state, lock, lookedUp, recorded } = evidence;
  const isOnlyRead = ({ key }: Pick<Claim, 'key'>) => recorded.has(key) && !lookedUp.has(key);
  const tally = (claims: readonly Claim[]): Tally => ({
    total: claims.length,
    lookedUp: claims.filter(({ key }) => lookedUp.has(key)).length,
    recorded: claims.filter(isOnlyRead).length,
  });
  const days = (lock?.receipts ?? [])
    .filter(isOnlyRead)
    .map(({ verified }) => verified)
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  const pieces = evidenceOf(content).map(({ takeaway, evidence: one }) => evidenceClaim(takeaway, one));
  return {
    state,
    counts: { reports: tally(reportsOf(content).map(reportClaim)), evidence: tally(pieces) },
    ...(from === undefined || to === undefined ? {} : { recordedOn: [from, to] }),
  };
}

/** What was only read is never told as if somebody had looked. */
export function evidenceText({ state, counts, recordedOn }: EvidenceSummary): string {
  const parts: string[] = [];
  if (state === 'originals')
    parts.push(`Evidence looked up in the originals now: ${countsText(counts, 'lookedUp')} stand there`);
  if (recordedOn !== undefined) {
    const [from, to] = recordedOn;
    const when = from === to ? `on ${from}` : `between ${from} and ${to}`;
    parts.push(`Evidence as recorded ${when}, not looked up now: ${countsText(counts, 'recorded')}`);
  }
  return parts.length > 0 ? parts.join('\n') : 'Evidence: nothing is looked up or recorded';
}

function countsText(
  { reports, evidence }: EvidenceSummary['counts'],
  of: Exclude<keyof Tally, 'total'>,
): string {
  return `${reports[of]} of ${reports.total} reports and ${evidence[of]} of ${evidence.total} pieces of evidence`;
}
