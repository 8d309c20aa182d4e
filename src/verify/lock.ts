// The text of the lock ↔ its receipts, and what was looked up → the receipts to keep.
import {
  type EvidenceCheck,
  type EvidenceLock,
  LOCK_FILE,
  type Receipt,
  type ReportCheck,
  type Verification,
} from '../model/content/receipt.ts';
import type { Finding, Found } from '../model/finding.ts';
import { byText } from '../model/names.ts';
import { startOf } from '../model/place.ts';

/** `content` is the folder of content. */
export function lockPath(content: string): string {
  return `${content}/${LOCK_FILE}`;
}

const EMPTY: EvidenceLock = { version: 1, receipts: [] };

export function readLock(text: string, file: string): Found<EvidenceLock> {
  const broken = (met: string): Finding => ({
    kind: 'broken-lock',
    place: startOf(file),
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

/** Keys sorted: the same bytes for the same receipts. */
export function lockText({ version, receipts }: EvidenceLock): string {
  const sorted = [...receipts]
    .sort((a, b) => byText(a.key, b.key))
    .map(({ hash, key, line, source, token, value, verified }) => {
      return { hash, key, line, source, token, value, verified };
    });
  return `${JSON.stringify({ receipts: sorted, version }, null, 2)}\n`;
}

const PROOF = ['source', 'hash', 'line', 'token', 'value'] as const satisfies readonly (keyof Receipt)[];

/**
 * A receipt that says the same as before keeps its date, so that looking again changes nothing in the file.
 * What could not be looked up keeps the receipt it had.
 */
export function toLock({ reports, evidence, date }: Verification, previous?: EvidenceLock): EvidenceLock {
  const old = new Map(previous?.receipts.map((receipt) => [receipt.key, receipt]));
  const checks: readonly (ReportCheck | EvidenceCheck)[] = [...reports, ...evidence];
  const receipts = checks.flatMap((check): Receipt[] => {
    const before = old.get(check.key);
    if (check.state === 'not-checked') return before === undefined ? [] : [before];
    if (check.state !== 'verified' || check.hash === undefined) return [];
    const { key, source, hash, line, token } = check;
    const receipt = { key, source, hash, line, token, value: 'value' in check ? check.value : '' };
    const isSame = before !== undefined && PROOF.every((field) => before[field] === receipt[field]);
    return [{ ...receipt, verified: isSame ? before.verified : date }];
  });
  return { version: 1, receipts: receipts.sort((a, b) => byText(a.key, b.key)) };
}
