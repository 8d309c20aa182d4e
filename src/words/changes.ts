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
  /** Right before and right behind the value that something had before: `down from`, `previously`, から…に低下. */
  readonly earlierBefore: string;
  readonly earlierAfter: string;
  /** Words of an entry that say that its figure may be such a value. Rather too many than too few. */
  readonly namedEarlier: string;
};
