// The proof for one report or piece of evidence: what was found in the original, where, and when it was looked up.

export type CheckState = 'verified' | 'moved' | 'changed' | 'missing' | 'ambiguous' | 'not-checked';

export type Receipt = {
  /** `metric@source` for a report, `takeaway/source:line` for a piece of evidence. */
  readonly key: string;
  readonly source: string;
  /** SHA-256 of the original's bytes, hex. */
  readonly hash: string;
  readonly line: number;
  /** Token of a report, or the anchors of evidence joined by ` · `. */
  readonly token: string;
  /** Normalised value: `USD 5600000 about`; empty for evidence. */
  readonly value: string;
  /** ISO date of verification. */
  readonly verified: string;
};

/** `content/evidence.lock.json`. */
export type EvidenceLock = { readonly version: 1; readonly receipts: readonly Receipt[] };
