// What is known of a kind of finding before it occurs.

export type FindingKindRow = {
  readonly severity: 'error' | 'warning' | 'note';
  /** What it is called. */
  readonly title: string;
  /** Why an investor minds. */
  readonly why: string;
  readonly mend: string;
};

type Row = (title: string, why: string, mend: string) => FindingKindRow;

export const error: Row = (title, why, mend) => ({ severity: 'error', title, why, mend });
export const warning: Row = (title, why, mend) => ({ severity: 'warning', title, why, mend });
export const note: Row = (title, why, mend) => ({ severity: 'note', title, why, mend });
