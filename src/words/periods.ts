// A stretch of a business or calendar year as words say it, and what a language needs to read one and to write one.

/** Quarters, halves, the first nine months, the year. */
export const PERIOD_PARTS = ['q1', 'q2', 'q3', 'q4', 'h1', 'h2', '9m', 'year'] as const;
export type PeriodPart = (typeof PERIOD_PARTS)[number];

export type PeriodParts = {
  readonly part: PeriodPart;
  /** Of the calendar, or of a business year that is named by the year in which it ends (FY25) or begins (2025年度). */
  readonly year: number;
  readonly named: 'calendar' | 'end' | 'begin';
  /** The month in which the business year ends, where the words say it: 25年3月期. */
  readonly endMonth?: number;
  /** The twelve months up to its end. */
  readonly isTrailing?: true;
  /** Marked as not yet over: 2025E, 2025年度予想. */
  readonly isEstimate?: true;
};

export type PeriodWords = {
  /** How each part is written, first of all as the language itself writes it. */
  readonly parts: Readonly<Record<PeriodPart, readonly string[]>>;
  /**
   * Sources of regular expressions that match a whole text. `PART` stands for the parts above. Their named groups: `part`,
   * `year` (four digits, or two of this century), `fiscal` (a business year named by its end), `begin` (by its beginning),
   * `ends` (the number of its last month), `trailing`, `estimate`.
   */
  readonly patterns: readonly string[];
  readonly prose: PeriodProse;
  /** Short enough for an axis. */
  readonly write: (period: PeriodParts) => string;
};

/** What names a period by its place beside the one that is spoken of: 前年同期, 前期, 翌期, 当期. */
export const RELATIVE_PERIODS = ['year-before', 'before', 'after', 'current'] as const;
export type RelativePeriod = (typeof RELATIVE_PERIODS)[number];

/** How sentences name periods, in the midst of other words. Pattern sources, empty where a language has none. */
export type PeriodProse = {
  /** How they name parts, beside what stands above: `first quarter`. */
  readonly parts: Readonly<Partial<Record<PeriodPart, readonly string[]>>>;
  /**
   * Groups as in `patterns`, `year` of four digits or two; and `name` or `month` of a single month, `from` and `to` of several;
   * `m3`, `m6`, `m9` or `m12` where it is so many months that end with that month.
   */
  readonly named: readonly string[];
  /** The end of a month that a balance is named by, with the groups `name` or `month` and `year`. */
  readonly monthEnd: string;
  /** Behind a part without a year that names something else: `the first quarter shown`. */
  readonly notPeriod: string;
  readonly relative: Readonly<Record<RelativePeriod, string>>;
  /** Right before and behind a period that is named to compare with, or until when: `since Q1`, 前年同期比. */
  readonly asideBefore: string;
  readonly asideAfter: string;
  /** Right before and behind a figure that is what another one is compared with. */
  readonly comparedBefore: string;
  readonly comparedAfter: string;
  /** Anywhere between a period and a figure that is not of it: `In Q1 it guided to …`. */
  readonly parted: string;
  /** Right before a period that is that of the figure, whatever was said of it: `For 2027 it expects …`. */
  readonly ownBefore: string;
  /** The same as `parted`, behind such a period. */
  readonly partedOwn: string;
  /** All that may stand between a period and the figure of it that follows, and between a figure and its period. */
  readonly toFigure: string;
  readonly toPeriod: string;
};
