// How a language says that something is not sure, and of how many it holds: what a claim may not lose on the way from its source.

export const QUANTIFIERS = ['some', 'several', 'many', 'most', 'all'] as const;
/** Of how many of them something is said, where no number says it. */
export type Quantifier = (typeof QUANTIFIERS)[number];

/** Patterns are sources, empty where there are none; letters count whatever their case. */
export type ModalityWords = {
  /** What hedges beyond doubt: a source that writes this has not asserted it. */
  readonly hedges: string;
  /** All that keeps a hedge in other words: a view, an expectation, a question, someone who says so. Rather too many than too few. */
  readonly keeps: string;
  /** Right before a figure that somebody gives: `WHO` stands for the name. */
  readonly speaks: string;
  /** How a company is called that is spoken of. */
  readonly company: string;
  /** What makes the words right behind it, or right before it, be denied; and all that may turn the meaning of a sentence. */
  readonly negated: { readonly before: string; readonly after: string; readonly anywhere: string };
  readonly quantifiers: Readonly<Record<Quantifier, string>>;
};
