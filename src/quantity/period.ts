// The heading of a column in, the period that it names out, with its days of the calendar, its order and its words.
import { LANGUAGES, type Language, wordsOf } from '../words/languages.ts';
import { PERIOD_PARTS, type PeriodPart, type PeriodParts } from '../words/periods.ts';

export type Period = PeriodParts & {
  /** ISO days of the calendar, both of the period. */
  readonly first: string;
  readonly last: string;
};

/** A month and its day, `06-30`: when the business year ends. A year of fifty-two weeks counts to the end of its month. */
export type YearEnd = string;

/** A period as a sentence names it: a quarter that does not say of which year has no days, a single month no part. */
export type Stretch = Partial<Period> & { readonly months: number };

const CALENDAR: YearEnd = '12-31';

/** First month and the month after the last, counted from the beginning of the year. */
const MONTHS: Readonly<Record<PeriodPart, readonly [from: number, to: number]>> = {
  q1: [0, 3],
  q2: [3, 6],
  q3: [6, 9],
  q4: [9, 12],
  h1: [0, 6],
  h2: [6, 12],
  '9m': [0, 9],
  year: [0, 12],
};

/** Undefined for words that name none. A fiscal year whose end nobody says is one of the calendar. */
export function readPeriod(words: string, yearEnd: YearEnd = CALENDAR): Period | undefined {
  const parts = partsOf(words);
  return parts && { ...parts, ...daysOf(parts, yearEnd) };
}

/** `Q3 FY25`, `fiscal 2025`, `第3四半期`: words that name a period; a year of the calendar alone is a date. */
export function isPeriodName(words: string): boolean {
  const parts = partsOf(words);
  if (parts !== undefined) return parts.part !== 'year' || parts.named !== 'calendar';
  const part = PATTERNS.map(({ partOf }) => partOf.get(plainHeading(words).toLowerCase())).find(Boolean);
  return part !== undefined && part !== 'year';
}

/**
 * Whether two stretches are one: undefined where that cannot be told, because one is a quarter and one a year, or nobody says
 * when the business year ends. A quarter of 2026 may be meant of the business year, so two of one number are one.
 */
export function isSameStretch(a: Stretch, b: Stretch, yearEnd?: YearEnd): boolean | undefined {
  if (a.months !== b.months) return undefined;
  const isSamePart = a.part !== undefined && a.part === b.part;
  if (a.first === undefined || b.first === undefined) {
    if (a.part === undefined || b.part === undefined) return undefined;
    return isSamePart || quarterOf(a) === quarterOf(b);
  }
  if (a.first === b.first && a.last === b.last) return true;
  if (isSamePart && a.year === b.year) return true;
  const isNamedAlike = a.part !== undefined && b.part !== undefined && a.named === b.named;
  return isNamedAlike || (isFirm(a, yearEnd) && isFirm(b, yearEnd)) ? false : undefined;
}

/**
 * The same, where one is a whole year of the calendar and the other a part of another year: a quarter of 2026 is none of 2027.
 * False where they share no day and no number, else undefined.
 */
export function isOfYear(a: Stretch, b: Stretch, yearEnd?: YearEnd): boolean | undefined {
  if (a.months === b.months) return isSameStretch(a, b, yearEnd);
  const isCalendarYear = (one: Stretch) => one.part === 'year' && one.named === 'calendar';
  if (isCalendarYear(a) === isCalendarYear(b) || a.first === undefined || b.first === undefined)
    return undefined;
  const isApart = (a.last ?? '') < b.first || (b.last ?? '') < a.first;
  const isFirmly = isFirm(a, yearEnd) && isFirm(b, yearEnd);
  return isApart && isFirmly && yearOf(a) !== yearOf(b) ? false : undefined;
}

function yearOf({ year, first }: Stretch): string {
  return String(year ?? first?.slice(0, 4));
}

/** Its days do not hang on when a business year ends. */
function isFirm({ part, named, endMonth }: Stretch, yearEnd: YearEnd | undefined): boolean {
  return part === undefined || named === 'calendar' || endMonth !== undefined || yearEnd !== undefined;
}

/** Of the calendar where its days are known: the third quarter of a business year may be called the first. */
function quarterOf({ months, part, first }: Stretch): PeriodPart | undefined {
  if (first === undefined || months !== 3) return part;
  return (['q1', 'q2', 'q3', 'q4'] as const)[Math.floor((Number(first.slice(5, 7)) - 1) / 3)];
}

/** The one of the same length that begins so many months later, or with a negative number earlier. */
export function shiftedStretch(
  { first, last }: Stretch,
  by: number,
): Pick<Period, 'first' | 'last'> | undefined {
  if (first === undefined || last === undefined) return undefined;
  const [year = 0, month = 0] = first.split('-').map(Number);
  const [endYear = 0, endMonth = 0] = last.split('-').map(Number);
  return { first: dayIn(year * 12 + month - 1 + by, 1), last: dayIn(endYear * 12 + endMonth + by, 0) };
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.first === b.first && a.last === b.last;
}

/** As the words of a language have it, short enough for an axis; a business year named by its end says its month. */
export function periodText(period: PeriodParts, language: Language, yearEnd?: YearEnd): string {
  const { named, endMonth = yearEnd === undefined ? undefined : Number(yearEnd.slice(0, 2)) } = period;
  const { periods } = wordsOf(language);
  // A calendar year and one that ends with it need no month.
  const isPlain = named === 'calendar' || endMonth === undefined || endMonth === 12;
  return periods.write(isPlain ? withoutMonth(period) : { ...period, endMonth });
}

/** A period's name → every way in which charts and tables may write it, whenever the business year ends; none for other words. */
export function writtenNames(words: string): readonly string[] {
  const parts = partsOf(words);
  if (parts === undefined) return [];
  const ends = Array.from({ length: 12 }, (_, month) => `${String(month + 1).padStart(2, '0')}-28`);
  return [...new Set(LANGUAGES.flatMap((language) => ends.map((end) => periodText(parts, language, end))))];
}

function withoutMonth({ endMonth: _, ...period }: PeriodParts): PeriodParts {
  return period;
}

/** A stretch as messages have it; one that no part names by its days. */
export function stretchText(stretch: Stretch, language: Language, yearEnd?: YearEnd): string {
  const { part, year, named, first, last } = stretch;
  if (part !== undefined && year !== undefined && named !== undefined)
    return periodText({ ...stretch, part, year, named }, language, yearEnd);
  if (part !== undefined) return wordsOf(language).periods.parts[part][0] ?? part;
  return `${first?.slice(0, 7)}${stretch.months === 1 ? '' : `–${last?.slice(0, 7)}`}`;
}

/** The heading itself where it is in the language and hardly longer than need be, else its period in words. */
export function headingText(heading: string, language: Language, yearEnd?: YearEnd): string {
  const plain = plainHeading(heading);
  const period = readPeriod(plain, yearEnd);
  if (period === undefined) return heading;
  const text = periodText(period, language, yearEnd);
  const isIn = PATTERNS.some((each) => each.language === language && each.regExp.test(plain));
  return isIn && plain.length <= text.length + LONGER ? plain : text;
}

const LONGER = 2;

/** Names of periods in their order → each as short as those before it allow: Q4 FY23, Q1 FY24, Q2, Q3. */
export function shortPeriods(names: readonly string[], language: Language): readonly string[] {
  const read = names.map((name) => readPeriod(name));
  return names.map((name, index) => {
    const [before, period] = [read[index - 1], read[index]];
    if (before === undefined || period === undefined || period.part === 'year') return name;
    const isSame = (['year', 'named', 'endMonth', 'isTrailing', 'isEstimate'] as const).every(
      (key) => before[key] === period[key],
    );
    return (isSame && wordsOf(language).periods.parts[period.part][0]) || name;
  });
}

function plainHeading(words: string): string {
  return words.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

type Pattern = {
  readonly language: Language;
  readonly regExp: RegExp;
  readonly partOf: ReadonlyMap<string, PeriodPart>;
};

const PATTERNS: readonly Pattern[] = LANGUAGES.flatMap((language) => {
  const { parts, patterns } = wordsOf(language).periods;
  const partOf = new Map(
    PERIOD_PARTS.flatMap((part) => parts[part].map((words) => [words.toLowerCase(), part])),
  );
  const anyPart = [...partOf.keys()].sort((a, b) => b.length - a.length).join('|');
  return patterns.map((source) => ({
    language,
    regExp: new RegExp(`^${source.replace('PART', `(?<part>${anyPart})`)}$`, 'i'),
    partOf,
  }));
});

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

function partsOf(words: string): PeriodParts | undefined {
  const text = plainHeading(words);
  for (const { regExp, partOf } of PATTERNS) {
    const groups = regExp.exec(text)?.groups;
    if (groups === undefined) continue;
    const { part: written, year = '', fiscal, begin, trailing, estimate } = groups;
    const ends = groups.ends ?? groups.ends2;
    const part = written === undefined ? 'year' : partOf.get(written.toLowerCase());
    const isShort = year.length === 2;
    const isFiscal = fiscal !== undefined || ends !== undefined || isShort;
    // Two digits alone are a number.
    if (
      part === undefined ||
      (isShort && fiscal === undefined && ends === undefined && written === undefined)
    )
      continue;
    const number = Number(year) + (isShort ? 2000 : 0);
    if (number < FIRST_YEAR || number > LAST_YEAR) continue;
    if (ends !== undefined && (Number(ends) < 1 || Number(ends) > 12)) continue;
    return {
      part,
      year: number,
      named: begin !== undefined ? 'begin' : isFiscal ? 'end' : 'calendar',
      ...(ends === undefined ? {} : { endMonth: Number(ends) }),
      ...(trailing === undefined ? {} : { isTrailing: true }),
      ...(estimate === undefined ? {} : { isEstimate: true }),
    };
  }
  return undefined;
}

export function daysOf(
  { part, year, named, endMonth, isTrailing }: PeriodParts,
  yearEnd: YearEnd = CALENDAR,
): Pick<Period, 'first' | 'last'> {
  const month = named === 'calendar' ? 12 : (endMonth ?? Number(yearEnd.slice(0, 2)));
  const endYear = named === 'begin' && month !== 12 ? year + 1 : year;
  // Months since the year 0, counted from the one after the last of the business year before.
  const start = endYear * 12 + month - 12;
  const [from, to] = MONTHS[part];
  return {
    first: dayIn(start + (isTrailing ? to - 12 : from), 1),
    last: dayIn(start + to, 0),
  };
}

/** `month` counts from 1. */
export function lastDayOf(year: number, month: number): string {
  return dayIn(year * 12 + month, 0);
}

/** `day` 0 is the last of the month before. */
function dayIn(month: number, day: number): string {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, day)).toISOString().slice(0, 10);
}
