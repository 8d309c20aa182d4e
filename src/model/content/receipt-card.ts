// What a reader sees who asks where a number or a mark on a slide comes from, in the deck's language.

export type ReceiptCard = {
  /** `metric@source` of a report, id of a derived metric, `takeaway/source:line` of a piece of evidence. */
  readonly key: string;
  readonly kind: 'report' | 'calculation' | 'evidence';
  /** The figure in words, with its hedge; a calculation in full; empty for evidence. */
  readonly value: string;
  /** What the figure measures; for evidence the title of its source. */
  readonly metric: string;
  /** What the figure counts in; empty for evidence. */
  readonly scope: string;
  /** Cards of the reports that a calculation rests on. */
  readonly inputs: readonly string[];
  /** Where it stands; a calculation stands in its inputs. */
  readonly proof?: {
    readonly source: string;
    readonly publisher: string;
    readonly title: string;
    /** ISO date. */
    readonly date: string;
    /** `file:line` of the original. */
    readonly place: string;
    readonly line: number;
    /** As the original writes it; for evidence the anchors looked for. */
    readonly token: string;
    /** ISO date; absent where nobody has looked it up. */
    readonly verified?: string;
    /** SHA-256 of the original, hex. */
    readonly hash?: string;
  };
};
