// A sentence in, the ends of months that balances are named by out: `at the end of June`, `as of 30 June 2025`, 6月末, each with its place.
import { inAnyLanguage, LANGUAGES, wordsOf } from '../../words/languages.ts';
import { matchesOf } from '../../words/match-text.ts';
import type { PeriodPhrase } from './find-periods.ts';
import { monthNumber } from './read-date.ts';
import { normaliseText } from './text.ts';

export type MonthEnd = Omit<PeriodPhrase, 'named' | 'relative'> & {
  /** 1 to 12. */
  readonly month: number;
  /** Undefined where the words do not say it. */
  readonly year?: number;
};

const PATTERNS = LANGUAGES.flatMap((language) => {
  const { monthEnd } = wordsOf(language).periods.prose;
  return monthEnd === '' ? [] : [new RegExp(monthEnd, 'gi')];
});
const ASIDE_BEFORE = new RegExp(`${inAnyLanguage(({ periods }) => periods.prose.asideBefore)}$`, 'i');
const ASIDE_AFTER = new RegExp(`^${inAnyLanguage(({ periods }) => periods.prose.asideAfter)}`, 'i');

/** In the order of the text. */
export function findMonthEnds(text: string): readonly MonthEnd[] {
  const plain = normaliseText(text);
  return PATTERNS.flatMap((pattern) =>
    matchesOf(pattern, plain).flatMap(({ 0: words, index: start, groups = {} }): MonthEnd[] => {
      const { name, month: digits, year } = groups;
      const month = name === undefined ? Number(digits) : (monthNumber(name) ?? 0);
      if (month < 1 || month > MONTHS_OF_YEAR) return [];
      // A stop behind it may end the sentence.
      const end = start + words.replace(/\.$/, '').length;
      const isAside = ASIDE_BEFORE.test(plain.slice(0, start)) || ASIDE_AFTER.test(plain.slice(end));
      const said = { start, end, text: text.slice(start, end), isAside, month };
      return [year === undefined ? said : { ...said, year: Number(year) }];
    }),
  ).sort((a, b) => a.start - b.start);
}

const MONTHS_OF_YEAR = 12;

/** A year that one of them leaves open is that of the other. */
export function isSameMonth(
  a: Pick<MonthEnd, 'month' | 'year'>,
  b: Pick<MonthEnd, 'month' | 'year'>,
): boolean {
  return a.month === b.month && (a.year === undefined || b.year === undefined || a.year === b.year);
}
