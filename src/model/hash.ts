// Bytes or a text → its SHA-256, as records, receipts and Message-IDs have it; and one for any value, by which what follows from it is known.
import { hash as hashOnce } from 'node:crypto';

/** Hex. */
export function sha256(data: string | Uint8Array): string {
  return hashOnce('sha256', data, 'hex');
}

/** Nobody changes what has been read, planned or laid out, so it is looked at once. */
const known = new WeakMap<object, string>();

/**
 * Of anything that JSON can write; maps, sets and bytes, which it cannot, count with all they hold. What a list or a map holds is known
 * by itself, for most of it is in other lists as well: a claim in many decks, a page in several keys. Lists in a list are written out:
 * they are made for the key alone.
 */
export function hashOfValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return sha256(JSON.stringify(value) ?? '');
  const before = known.get(value);
  if (before !== undefined) return before;
  const hash = sha256(JSON.stringify(written(value), asWritten));
  known.set(value, hash);
  return hash;
}

/** Each part by itself, since most are the same for all decks, and in one order: what comes from a cache may have another. */
export function hashOfParts(parts: object): string {
  const sorted = Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1));
  return hashOfValue(sorted);
}

function written(value: object): unknown {
  if (Array.isArray(value)) return value.map((one) => (Array.isArray(one) ? written(one) : held(one)));
  if (value instanceof Map) return { map: [...value].map(([key, one]) => [key, held(one)]) };
  return value;
}

/** Of a hash and of a text that reads like one, only the first is an object. */
function held(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? { hash: hashOfValue(value) } : value;
}

function asWritten(_: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  return value instanceof Uint8Array ? sha256(value) : value;
}
