// What a language has to say for a number word to be checked against a figure: half, twice, a third above, 過半, 3割増.

/** Source of a regular expression. */
type Pattern = string;

/**
 * `share` of a whole (0.5), so many `times` (2), a `rise` or `fall` by a part (1/3), a `count` of things, or the `size` of an amount
 * as written (two digits).
 */
export type WordMeasure = 'share' | 'times' | 'rise' | 'fall' | 'count' | 'size';

/** `nearly` and `just-over` reach a tenth of the number, to one side. */
export type WordBound =
  | 'exact'
  | 'about'
  | 'nearly'
  | 'just-over'
  | 'at-least'
  | 'at-most'
  | 'under'
  | 'over';

export type WordMeaning = {
  readonly measure: WordMeasure;
  readonly value: number;
  /** Of a vague word, what it no longer covers: dozens are 24 to below 100. */
  readonly to?: number;
  /** That the word itself has: a majority is over a half. */
  readonly bound?: WordBound;
};

export type NumberPhrase = {
  /** Of the whole phrase, without what hedges it. */
  readonly pattern: Pattern;
  /** Groups of the pattern → what it says; undefined where that is no number. */
  readonly means: (groups: readonly (string | undefined)[]) => WordMeaning | undefined;
  /** Phrases of this row, to be named where another is refused. */
  readonly such: readonly string[];
};

export type NumberPhrases = {
  /** What makes of a word behind it another number: the 3 of 3倍, the 十 of 十倍. */
  readonly larger: Pattern;
  readonly phrases: readonly NumberPhrase[];
  /** Beside the hedges of figures, and tried before them, since those take some for `about`. */
  readonly hedges: readonly {
    readonly bound: WordBound;
    readonly before: Pattern;
    readonly after: Pattern;
  }[];
};
