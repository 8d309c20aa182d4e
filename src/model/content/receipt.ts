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

/** What looking up the ledger in the originals gave: one check per report and per piece of evidence, and the counts. */
export type ReportCheck = {
  /** `metric@source` */
  readonly key: string;
  readonly source: string;
  readonly state: CheckState;
  /** As the ledger has it. */
  readonly line: number;
  readonly token: string;
  /** Normalised value of the ledger: `USD 5600000 about`. */
  readonly value: string;
  /** SHA-256 of the original, absent when there was none to look into. */
  readonly hash?: string;
  /** What stands in the original, and where; absent when nothing like it was met. */
  readonly met?: { readonly line: number; readonly text: string; readonly value: string };
};

export type EvidenceCheck = {
  /** `takeaway/source:line` */
  readonly key: string;
  readonly source: string;
  readonly state: CheckState;
  readonly line: number;
  /** Anchors joined by ` · `. */
  readonly token: string;
  readonly hash?: string;
  /** Where the anchors stand instead. */
  readonly metLine?: number;
};

export type StateCounts = Readonly<Record<CheckState, number>>;

export type Verification = {
  /** ISO date of the look-up. */
  readonly date: string;
  readonly reports: readonly ReportCheck[];
  readonly evidence: readonly EvidenceCheck[];
  readonly counts: { readonly reports: StateCounts; readonly evidence: StateCounts };
};
