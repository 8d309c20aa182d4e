// A date as words say it: which parts they name; and what a language needs to read one and to write one.
import type { DateStyle } from './house-style.ts';

export type DateParts = {
  /** Absent where the words do not say which year: `10月20日`. */
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly quarter?: number | undefined;
  /** The year is a business year. */
  readonly fiscal?: boolean | undefined;
};

/**
 * Sources of regular expressions: `at` begins at a digit, `before` ends there. Their named groups are the parts: `year`
 * (of its `era`, if there is one), `month` or its `name`, `day`, `quarter`, `fiscal`, or a `decade` alone.
 */
export type DatePattern = { readonly before?: string; readonly at: string };

export type DateWords = {
  /** Tried in this order until one gives a date that can be. */
  readonly patterns: readonly DatePattern[];
  /** Names of the months, told by their first three letters; none where they are numbered. */
  readonly months: readonly string[];
  /** Era → the year before its first. */
  readonly eras: Readonly<Record<string, number>>;
  /** What may stand before the number of a second date: `FY`, `第`. */
  readonly leads: string;
  /** What stands before a year that would else count the next word: `in 2024 companies`. */
  readonly beforeYear: string;
  /** What makes a day the end of a period, or when something stood so, and not the day of a document. */
  readonly periodEnd: { readonly before: string; readonly after: string };
  /** A language that writes dates in one way does so in every style. */
  readonly write: (date: DateParts, style: DateStyle) => string;
};

/** Letters of a month's name that tell it from the others. */
export const MONTH_LETTERS = 3;
