// What a language needs to tell the amount of a change, and the value before it, from the value itself. Pattern sources, empty where it has none.

export type ChangeWords = {
  /** Right before and right behind an amount that something changed by: `narrowed by`, `up`, 増. */
  readonly before: string;
  readonly after: string;
  /** The same, of percentages and points alone: 前年同期比, `growth`. */
  readonly beforeShare: string;
  readonly afterShare: string;
  /** Words of an entry that say that its figure may be a change, or a distance. Rather too many than too few. */
  readonly named: string;
  /** A whole heading over or beside the amounts that something changed by: `% change`, `YoY`, 増減率. */
  readonly heading: string;
  /** Right before and right behind the value that something had before: `down from`, `previously`, から…に低下. */
  readonly earlierBefore: string;
  readonly earlierAfter: string;
  /** Words of an entry that say that its figure may be such a value. Rather too many than too few. */
  readonly namedEarlier: string;
  readonly directions: DirectionWords;
};

/** How sentences say which of two values is the larger. In the patterns `UP` stands for the verbs of one direction. */
export type DirectionWords = {
  readonly up: string;
  readonly down: string;
  /** Before the first of two figures, between and behind them, of which the second is the later value; and the first. */
  readonly toSecond: Around;
  readonly toFirst: Around;
  /** The verb stands between the two: `{…}, up from {…}`. */
  readonly fromSecond: Around;
  /** Right before and behind a figure that something rose to. */
  readonly to: Pick<Around, 'before' | 'after'>;
  /** Where the first figure is said to be the larger, with `UP` the words for above. */
  readonly above: string;
  readonly below: string;
  readonly compared: Around;
  /** The same, of the second. */
  readonly comparedBack: Around;
  /** Between a part and its whole, `{…} of {…}`, and between a whole and its part. */
  readonly partOf: string;
  readonly wholeWith: string;
  /** Right before a figure that is said to be no other: `exactly`. */
  readonly exactly: string;
  /** Anywhere in a sentence that may deny what it says, or only suppose it. */
  readonly supposed: string;
};

/** `between` matches all that stands between two figures. */
type Around = { readonly before: string; readonly between: string; readonly after: string };
