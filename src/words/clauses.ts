// What a language needs to tell whose figure it is: words between a subject and its figure. Pattern sources, empty where it has none.

export type ClauseWords = {
  /** At the beginning of a sentence that speaks on about the topic, and of one that turns to another. */
  readonly adds: string;
  readonly contrasts: string;
  /** Between a figure and the subject named behind it, in the same clause. */
  readonly namesAfter: string;
  /** Between what a ratio is taken of and the ratio: `GPT-4の10分の1`. */
  readonly ratioOf: string;
  /** Before and behind a subject named to say that it is not this one. */
  readonly deniedBefore: string;
  readonly deniedAfter: string;
  /** Before and behind a subject named only to compare with. */
  readonly yardstickBefore: string;
  readonly yardstickAfter: string;
  /** Words before a stop that ends no sentence: `Inc.` */
  readonly shortened: string;
  /** Opens a footnote. */
  readonly footnote: string;
};
