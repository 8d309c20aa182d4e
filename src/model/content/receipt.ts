// The proof for one report or piece of evidence: what was found in the original, where, and when it was looked up.
import type { Stance } from './metric.ts';
import type { WhereKey } from './where.ts';

export type CheckState = 'verified' | 'moved' | 'changed' | 'missing' | 'ambiguous' | 'not-checked';

export type Receipt = {
  /** `metric@source` for a report, `takeaway/source:line` or `takeaway/source#cell` for a piece of evidence. */
  readonly key: string;
  readonly source: string;
  /** SHA-256 of the original's bytes, hex. */
  readonly hash: string;
  /** Where it stands: a line, lines (`22-23`) or a cell (`Segments!F12`). */
  readonly line: WhereKey;
  /** Token of a report, or the anchors of evidence joined by ` · `. */
  readonly token: string;
  /** Normalised value: `USD 5600000 about`; empty for evidence. */
  readonly value: string;
  /** Of a cell: the headings of its row and column, by which it is found again. */
  readonly headings?: readonly string[];
  /** ISO date of verification. */
  readonly verified: string;
  /** Version of briefdeck that looked it up. */
  readonly tool: string;
  /** SHA-256, hex, over all of the above and over what the content says of the figure or the passage. */
  readonly seal: string;
};

/** In the folder of content. */
export const LOCK_FILE = 'evidence.lock.json';

/** Between the anchors in the token of a piece of evidence. */
export const ANCHOR_JOINT = ' · ';

export type EvidenceLock = { readonly version: 2; readonly receipts: readonly Receipt[] };

/** What looking something up in its original gave. */
type Check = Pick<Receipt, 'key' | 'source' | 'line' | 'token'> & {
  readonly state: CheckState;
  /** SHA-256 of the original, absent when there was none to look into. */
  readonly hash?: string;
};

export type ReportCheck = Check & {
  /** Normalised value of the ledger: `USD 5600000 about`. */
  readonly value: string;
  readonly headings?: Receipt['headings'];
  /** What stands in the original, and where; absent when nothing like it was met. */
  readonly met?: { readonly line: WhereKey; readonly text: string; readonly value: string };
};

export type EvidenceCheck = Check & {
  /** Where the anchors stand instead. */
  readonly metLine?: WhereKey;
};

export type StateCounts = Readonly<Record<CheckState, number>>;

export type Verification = {
  /** ISO date of the look-up. */
  readonly date: string;
  readonly reports: readonly ReportCheck[];
  readonly evidence: readonly EvidenceCheck[];
  readonly counts: { readonly reports: StateCounts; readonly evidence: StateCounts };
};

/** What a reader sees who asks where a number or a mark on a slide comes from, in the deck's language. */
export type ReceiptCard = {
  /** `metric@source` of a report, id of a derived metric, `takeaway/source:line` or `takeaway/source#cell` of a piece of evidence. */
  readonly key: string;
  readonly kind: 'report' | 'calculation' | 'evidence';
  /** The figure in words, with its hedge; a calculation in full; empty for evidence. */
  readonly value: string;
  /** What the figure measures; for evidence the title of its source. */
  readonly metric: string;
  /** What the figure counts in; empty for evidence. */
  readonly scope: string;
  /** Cards of what a calculation is made of, in the order of its formula: reports, and other calculations. */
  readonly inputs: readonly string[];
  /** Where it stands; a calculation stands in its inputs. */
  readonly proof?: {
    readonly source: string;
    readonly publisher: string;
    readonly title: string;
    /** ISO date. */
    readonly date: string;
    /** `file:line` or `file#cell` of the original. */
    readonly place: string;
    readonly line: WhereKey;
    /** As the original writes it; for evidence the anchors looked for. */
    readonly token: string;
    /** Of the figure, or of the claim that the passage is cited for. */
    readonly stance: Stance;
    /** ISO date of the receipt; absent where there is none. */
    readonly verified?: string;
    /** Whether it was found in the original by this very run. */
    readonly isLookedUp: boolean;
    /** SHA-256 of the original, hex. */
    readonly hash?: string;
  };
};

/**
 * What a source itself says where a card stands: its sentences, or the row of its table. They are the publisher's words, so they
 * are shown to the house alone, and are part of no deck, no record and no message.
 */
export type SourceWords = {
  /** From 1; of a text whose pages are told apart. */
  readonly page?: number;
} & (
  | { readonly kind: 'sentences'; readonly parts: readonly QuotedPart[] }
  | {
      readonly kind: 'row';
      /** What the row is called, and what its numbers are counted in. */
      readonly heading: string;
      readonly scale: string;
      readonly cells: readonly (QuotedPart & { readonly heading: string })[];
    }
);

/** `isLit`: the value, or a word that was looked up. */
export type QuotedPart = { readonly text: string; readonly isLit: boolean };
