// The text of `content/evidence.lock.json` in, the lock out, or findings where it is not one.
import type {
  EvidenceCheck,
  EvidenceLock,
  Receipt,
  ReportCheck,
  Verification,
} from '../model/content/receipt.ts';
import type { Evidence } from '../model/content/takeaway.ts';
import type { Finding, Found } from '../model/finding.ts';
import type { Place } from '../model/place.ts';

/** `content` is the folder of content. */
export function lockPath(content: string): string {
  return `${content}/evidence.lock.json`;
}

const EMPTY: EvidenceLock = { version: 1, receipts: [] };

export function readLock(text: string, file: string): Found<EvidenceLock> {
  const place: Place = { file, line: 1, column: 1 };
  const broken = (met: string, at: Place = place): Finding => ({
    kind: 'broken-lock',
    place: at,
    message: `Unexpected ${met}, expected the receipts that \`verify --update\` writes`,
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { value: EMPTY, findings: [broken(`text (${(error as Error).message})`)] };
  }
  if (!isRecord(data) || data.version !== 1 || !Array.isArray(data.receipts)) {
    return { value: EMPTY, findings: [broken('shape')] };
  }
  const receipts = data.receipts.filter(isReceipt);
  const findings = data.receipts.flatMap((entry: unknown, index) =>
    isReceipt(entry) ? [] : [broken(`entry ${index + 1}`)],
  );
  return { value: { version: 1, receipts }, findings };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isReceipt(value: unknown): value is Receipt {
  return (
    isRecord(value) &&
    Number.isInteger(value.line) &&
    ['key', 'source', 'hash', 'token', 'value', 'verified'].every((key) => typeof value[key] === 'string') &&
    /^[0-9a-f]{64}$/.test(String(value.hash))
  );
}

/** A lock in, the text of `content/evidence.lock.json` out: keys sorted, the same bytes for the same receipts. */
export function lockText(lock: EvidenceLock): string {
  const receipts = [...lock.receipts]
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ hash, key, line, source, token, value, verified }) => ({
      hash,
      key,
      line,
      source,
      token,
      value,
      verified,
    }));
  return `${JSON.stringify({ receipts, version: lock.version }, null, 2)}\n`;
}

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

/** A takeaway's id and a piece of its evidence in, the key of its receipt out. */
export function evidenceKey(takeaway: string, evidence: Pick<Evidence, 'source' | 'line'>): string {
  return `${takeaway}/${evidence.source}:${evidence.line}`;
}

/** The anchors as a receipt keeps them. */
export function anchorsText(anchors: readonly string[]): string {
  return anchors.join(' · ');
}
