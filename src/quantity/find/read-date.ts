// Normalised text and the place of a digit in; the date around it out, in any language or as ISO 8601 has it.
import { type DateParts, type DatePattern, MONTH_LETTERS } from '../../words/dates.ts';
import { LANGUAGES, wordsOf } from '../../words/languages.ts';
import { matchAt, matchBefore } from '../../words/match-text.ts';
import { dateQuantity } from '../date-quantity.ts';
import type { WholeTerm } from './term.ts';

export function readDate(text: string, at: number, floor: number): WholeTerm | undefined {
  for (const pattern of PATTERNS) {
    const match = matchAt(pattern.at, text, at);
    const before = match && pattern.before && matchBefore(pattern.before, text, at, floor);
    if (!match || (pattern.before && !before)) continue;
    const start = at - (before?.[0].length ?? 0);
    const term = dateTerm(start, at + match[0].length, { ...before?.groups, ...stated(match.groups) });
    if (term) return term;
  }
  return undefined;
}

/** Also with the slashes and points that people write instead: 2025/2/26. */
const ISO: readonly DatePattern[] = [
  '-(?<month>\\d{2})(?:-(?<day>\\d{2}))?',
  '\\/(?<month>\\d{1,2})\\/(?<day>\\d{1,2})',
  '\\.(?<month>\\d{1,2})\\.(?<day>\\d{1,2})',
  '\\/(?<month>\\d{2})',
].map((rest) => ({ at: `(?<year>\\d{4})${rest}(?![\\d/]|[-.]\\d)` }));

const PATTERNS = [...LANGUAGES.flatMap((language) => wordsOf(language).dates.patterns), ...ISO].map(
  ({ before, at }) => ({
    at: new RegExp(at, 'y'),
    before: before === undefined ? undefined : new RegExp(`${before}$`),
  }),
);
const ERAS = Object.assign({}, ...LANGUAGES.map((language) => wordsOf(language).dates.eras));
const MONTHS = new Map(
  LANGUAGES.flatMap((language) =>
    wordsOf(language).dates.months.map((name, index) => [name.slice(0, MONTH_LETTERS), index + 1] as const),
  ),
);

/** `January`, `Sept`: counted from 1. */
export function monthNumber(name: string): number | undefined {
  return MONTHS.get(name.charAt(0).toUpperCase() + name.slice(1, MONTH_LETTERS).toLowerCase());
}

type Groups = Readonly<Record<string, string | undefined>>;

function stated(groups: Groups = {}): Groups {
  return Object.fromEntries(Object.entries(groups).filter(([, words]) => words !== undefined));
}

/** Four digits far from our time are an amount: 5000年 is a duration. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;
const DECADE = 10;

function dateTerm(start: number, end: number, groups: Groups): WholeTerm | undefined {
  const { month, name, day, quarter, fiscal, decade } = groups;
  const year = yearOf(groups);
  if (year !== undefined && (year < FIRST_YEAR || year > LAST_YEAR)) return undefined;
  const parts: DateParts = {
    year,
    month: name === undefined ? numberOf(month) : monthNumber(name),
    day: numberOf(day),
    quarter: numberOf(quarter?.replace(/\D/g, '')),
    fiscal: fiscal !== undefined,
  };
  const quantity = dateQuantity(parts);
  if (quantity === undefined) return undefined;
  const last = decade === undefined ? {} : { last: { ...quantity, year: quantity.year + DECADE - 1 } };
  return { kind: 'whole', start, end, quantity, ...last };
}

/** FY25 is of this century. */
function yearOf({ year, era, decade }: Groups): number | undefined {
  const number = numberOf(decade ?? year);
  if (number === undefined) return undefined;
  if (era !== undefined) return number + ERAS[era];
  return year?.length === 2 ? number + 2000 : number;
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
