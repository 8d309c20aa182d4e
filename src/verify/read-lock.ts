// The text of `content/evidence.lock.json` in, the lock out, or findings where it is not one.
import type { Finding, Found } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { EvidenceLock, Receipt } from '../model/receipt.ts';

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
