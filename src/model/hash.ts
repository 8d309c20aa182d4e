// Bytes or a text → its SHA-256, as records, receipts and Message-IDs have it.
import { createHash } from 'node:crypto';

/** Hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
