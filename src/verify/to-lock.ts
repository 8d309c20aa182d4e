// A verification and the lock so far in, the new lock out: a receipt for all that verified, in order of their keys.
import type { EvidenceLock, Receipt } from '../model/receipt.ts';
import type { EvidenceCheck, ReportCheck, Verification } from '../model/verification.ts';

/**
 * A receipt that says the same as before keeps its date, so that looking again changes nothing in the file.
 * What could not be looked up keeps the receipt it had.
 */
export function toLock(verification: Verification, previous?: EvidenceLock): EvidenceLock {
  const old = new Map(previous?.receipts.map((receipt) => [receipt.key, receipt]));
  const checks: readonly (ReportCheck | EvidenceCheck)[] = [
    ...verification.reports,
    ...verification.evidence,
  ];
  const receipts = checks.flatMap((check): Receipt[] => {
    const before = old.get(check.key);
    if (check.state === 'not-checked') return before === undefined ? [] : [before];
    if (check.state !== 'verified' || check.hash === undefined) return [];
    const { key, source, hash, line, token } = check;
    const receipt = { key, source, hash, line, token, value: 'value' in check ? check.value : '' };
    const isSame = before !== undefined && isSameProof(before, receipt);
    return [{ ...receipt, verified: isSame ? before.verified : verification.date }];
  });
  return { version: 1, receipts: receipts.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)) };
}

function isSameProof(a: Omit<Receipt, 'verified'>, b: Omit<Receipt, 'verified'>): boolean {
  return (
    a.source === b.source &&
    a.hash === b.hash &&
    a.line === b.line &&
    a.token === b.token &&
    a.value === b.value
  );
}
