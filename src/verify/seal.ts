// A receipt, and what the content says of its figure or passage → the digest that no edit of either leaves as it was.
import type { Receipt } from '../model/content/receipt.ts';
import { sha256 } from '../model/hash.ts';
import type { SealedClaim } from './claims.ts';

/** It has no key: it tells a receipt edited by hand from one that was looked up, not from one that a program made anew. */
export function sealOf(receipt: Omit<Receipt, 'seal'>, { said }: Pick<SealedClaim, 'said'>): string {
  const { key, source, hash, line, token, value, verified, tool, headings } = receipt;
  const ofCell = headings === undefined ? [] : [headings];
  return sha256(JSON.stringify([key, source, hash, line, token, value, verified, tool, said, ...ofCell]));
}
