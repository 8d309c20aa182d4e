// What is known of a kind of finding before it occurs.
/** How severe, what it is called, why an investor minds, how to mend it. */
export type FindingKindRow = {
  readonly severity: 'error' | 'warning' | 'note';
  readonly title: string;
  readonly why: string;
  readonly mend: string;
};
