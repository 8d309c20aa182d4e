// A lock in, the text of `content/evidence.lock.json` out: keys sorted, the same bytes for the same receipts.
import type { EvidenceLock } from '../model/receipt.ts';

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
