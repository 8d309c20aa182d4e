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
  /** Short enough for an axis. */
  readonly write: (period: PeriodParts) => string;
};
