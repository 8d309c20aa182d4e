// A sentence in, the periods that it names out: `Q3 FY25`, 2026年第1四半期, `the quarter ended June 2025`, 前年同期, each with its place.
import { inAnyLanguage, LANGUAGES, wordsOf } from '../../words/languages.ts';
import { anyOf, matchesOf } from '../../words/match-text.ts';
import { PERIOD_PARTS, type PeriodPart, RELATIVE_PERIODS, type RelativePeriod } from '../../words/periods.ts';
import { daysOf, lastDayOf, type Stretch, type YearEnd } from '../period.ts';
import { monthNumber } from './read-date.ts';
import { normaliseText } from './text.ts';

export type PeriodPhrase = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Named to compare with, or until when: no figure beside it need be of it. */
  readonly isAside: boolean;
  /** One of the two: what it names, or how it lies to the period that is spoken of. */
  readonly named?: Stretch;
  readonly relative?: RelativePeriod;
};

/** In the order of the text, none within another: the longest of those that begin together. */
export function findPeriods(text: string, yearEnd?: YearEnd): readonly PeriodPhrase[] {
  const plain = normaliseText(text);
  if (!MAY_BE.test(plain)) return [];
  const met = [
    ...PATTERNS.flatMap(({ regExp, isBare }) =>
      matchesOf(regExp, plain).flatMap((match) => {
        const { 0: words, index, groups = {} } = match;
        if (isBare && NOT_PERIOD.test(plain.slice(index + words.length))) return [];
        const named = stretchOf(groups, yearEnd);
        return named === undefined ? [] : [{ start: index, end: index + words.length, named }];
      }),
    ),
    ...RELATIVE.flatMap(({ relative, regExp }) =>
      matchesOf(regExp, plain).map(({ 0: words, index }) => ({
        start: index,
        end: index + words.length,
        relative,
      })),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const found: PeriodPhrase[] = [];
  for (const one of met) {
    const end = one.start + plain.slice(one.start, one.end).trimEnd().length;
    if (one.start < (found.at(-1)?.end ?? 0)) continue;
    const isAside = ASIDE_BEFORE.test(plain.slice(0, one.start)) || ASIDE_AFTER.test(plain.slice(end));
    found.push({ ...one, end, text: text.slice(one.start, end), isAside });
  }
  return found;
}

const PARTS: ReadonlyMap<string, PeriodPart> = new Map(
  LANGUAGES.flatMap((language) => {
    const { parts, prose } = wordsOf(language).periods;
    return PERIOD_PARTS.flatMap((part) =>
      [...parts[part], ...(prose.parts[part] ?? [])].map((words) => [words.toLowerCase(), part] as const),
    );
  }),
);
/** In a sentence a word that names the period before, or a company, names no part of a year. */
const ELSEWHERE = [
  ...RELATIVE_PERIODS.map((one) => inAnyLanguage(({ periods }) => periods.prose.relative[one])),
  '3M',
];
const IS_ELSEWHERE = new RegExp(`^(?:${ELSEWHERE.join('|')})$`, 'i');
const ANY_PART = anyOf([...PARTS.keys()].filter((words) => !IS_ELSEWHERE.test(words)));

const PATTERNS = LANGUAGES.flatMap((language) =>
  wordsOf(language).periods.prose.named.map((source) => ({
    regExp: new RegExp(source.replace('PART', `(?<part>${ANY_PART})`), 'gi'),
    isBare: !source.includes('?<year>'),
  })),
);
const RELATIVE = RELATIVE_PERIODS.map((relative) => ({
  relative,
  regExp: new RegExp(
    inAnyLanguage(({ periods }) => periods.prose.relative[relative]),
    'gi',
  ),
}));
const NOT_PERIOD = new RegExp(`^${inAnyLanguage(({ periods }) => periods.prose.notPeriod)}`, 'i');
const ASIDE_BEFORE = new RegExp(`${inAnyLanguage(({ periods }) => periods.prose.asideBefore)}$`, 'i');
const ASIDE_AFTER = new RegExp(`^${inAnyLanguage(({ periods }) => periods.prose.asideAfter)}`, 'i');
/** Most words name none, and are told at once. */
const MAY_BE = new RegExp(
  `\\d|${ANY_PART}|${RELATIVE_PERIODS.map((one) => inAnyLanguage(({ periods }) => periods.prose.relative[one])).join('|')}`,
  'i',
);

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

function stretchOf(
  groups: Readonly<Record<string, string | undefined>>,
  yearEnd: YearEnd | undefined,
): Stretch | undefined {
  const { part: words, year: written, fiscal, begin, ends } = groups;
  const year = written === undefined ? undefined : Number(written) + (written.length === 2 ? CENTURY : 0);
  if (year !== undefined && (year < FIRST_YEAR || year > LAST_YEAR)) return undefined;
  const months = monthsOf(groups);
  if (months !== undefined) return year === undefined ? undefined : calendarStretch(year, ...months);
  const part = words === undefined ? 'year' : PARTS.get(words.toLowerCase());
  const endMonth = ends === undefined ? undefined : Number(ends);
  const isMonth = endMonth === undefined || (endMonth >= 1 && endMonth <= MONTHS_OF_YEAR);
  // A whole year that says none is no period.
  if (part === undefined || !isMonth || (year === undefined && part === 'year')) return undefined;
  const isFiscal = fiscal !== undefined || ends !== undefined || written?.length === 2;
  const named = begin !== undefined ? 'begin' : isFiscal ? 'end' : 'calendar';
  const length = { months: PART_MONTHS[part], part };
  if (year === undefined) return length;
  const parts = { part, year, named, ...(endMonth === undefined ? {} : { endMonth }) } as const;
  return { ...length, ...parts, ...daysOf(parts, yearEnd) };
}

const CENTURY = 2000;
const MONTHS_OF_YEAR = 12;
const PART_MONTHS: Readonly<Record<PeriodPart, number>> = {
  q1: 3,
  q2: 3,
  q3: 3,
  q4: 3,
  h1: 6,
  h2: 6,
  '9m': 9,
  year: MONTHS_OF_YEAR,
};
const LENGTHS = { m3: 3, m6: 6, m9: 9, m12: MONTHS_OF_YEAR } as const;

/** First and last month of the calendar, the first below 1 in the year before. */
function monthsOf(groups: Readonly<Record<string, string | undefined>>): [number, number] | undefined {
  const { name, month, from, to } = groups;
  if (from !== undefined && to !== undefined) {
    const [first, last] = [Number(from), Number(to)];
    return first >= 1 && last <= MONTHS_OF_YEAR && last > first ? [first, last] : undefined;
  }
  const last = name === undefined ? Number(month ?? 0) : (monthNumber(name) ?? 0);
  if (last < 1 || last > MONTHS_OF_YEAR) return undefined;
  const length = Object.entries(LENGTHS).find(([key]) => groups[key] !== undefined)?.[1] ?? 1;
  return [last - length + 1, last];
}

function calendarStretch(year: number, from: number, to: number): Stretch {
  const first = new Date(Date.UTC(year, from - 1, 1)).toISOString().slice(0, 10);
  return { months: to - from + 1, first, last: lastDayOf(year, to) };
}
