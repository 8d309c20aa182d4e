// Bytes or a text → its SHA-256, as records, receipts and Message-IDs have it.
import { createHash } from 'node:crypto';

/** Hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

const known = new WeakMap<object, string>();

/**
 * Of anything that JSON can write; maps, sets and bytes, which it cannot, count with all they hold. A map is looked at once: nobody
 * changes what has been read.
 */
export function hashOfValue(value: unknown): string {
  const isMap = value instanceof Map;
  const before = isMap ? known.get(value) : undefined;
  if (before !== undefined) return before;
  const hash = sha256(JSON.stringify(value, asWritten) ?? '');
  if (isMap) known.set(value, hash);
  return hash;
}

/** Each part by itself, since most are the same for all decks, and in one order: what comes from a cache may have another. */
export function hashOfParts(parts: object): string {
  const sorted = Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1));
  return hashOfValue(sorted.map(([name, part]) => [name, hashOfValue(part)]));
}

function asWritten(_: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  return value instanceof Uint8Array ? sha256(value) : value;
}
