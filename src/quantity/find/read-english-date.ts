// Normalised text and the place of a digit in; the English date around it out (January 2025, Feb. 26, FY2025, Q3 2025).
import { type DateQuantity, dateQuantity } from '../date-quantity.ts';
import { decadeTerm } from './read-japanese-date.ts';
import type { WholeTerm } from './term.ts';
import { matchAt, matchBefore } from './text.ts';

/** Capitals are required: "may 5" and "march 5" are verbs. */
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const MONTH_STARTS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const NO_MORE = '(?![\\d%]|,\\d{3}| ?(?:percent|per cent|thousand|million|billion|trillion)|\\.\\d)';

const MONTH_BEFORE = new RegExp(`(?<![A-Za-z])${MONTH}\\.?,? $`);
const YEAR = new RegExp(`(\\d{4})${NO_MORE}`, 'y');
const DAY_YEAR = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?${NO_MORE}`, 'y');
const DAY_MONTH_YEAR = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH}(?![A-Za-z])\\.?(?:,?[ -](\\d{4})(?!\\d))?`,
  'y',
);
/** The cheapest test first: most numbers in Japanese text follow something else. */
const LATIN_OR_SPACE = /[A-Za-z ]/;
const DECADE = /(\d{3}0)s(?![A-Za-z])/y;
const FISCAL_BEFORE = /(?:(?<![A-Za-z])(Q[1-4]|[1-4]Q) ?)?(?:(?<![A-Za-z])FY|[Ff]iscal(?: year)?) ?$/;
const FISCAL_YEAR = /(\d{4}|\d{2})(?!\d)(?: ?Q([1-4])(?!\d))?/y;
const QUARTER_BEFORE = /(?<![A-Za-z0-9])Q$/;
const QUARTER = /([1-4])(?![\dA-Za-z])(?:(?: of)?[ -](\d{4})(?!\d)|(?= ?(?:FY|fiscal)))?/y;
const QUARTER_OF_FISCAL = /([1-4]) (?:of )?(?:FY ?|fiscal (?:year )?)(\d{4})(?!\d)/y;
const YEAR_QUARTER = /(\d{4})[ -]?Q([1-4])(?!\d)/y;

export function readEnglishDate(text: string, at: number, floor: number): WholeTerm | undefined {
  const withWordsBefore = LATIN_OR_SPACE.test(text.charAt(at - 1))
    ? (readAfterMonth(text, at, floor) ?? readFiscal(text, at, floor))
    : undefined;
  return withWordsBefore ?? readBeforeMonth(text, at) ?? readQuarter(text, at, floor) ?? readDecade(text, at);
}

function readAfterMonth(text: string, at: number, floor: number): WholeTerm | undefined {
  const before = matchBefore(MONTH_BEFORE, text, at, floor);
  if (!before) return undefined;
  const month = monthOf(before[1]);
  const year = matchAt(YEAR, text, at);
  const start = at - before[0].length;
  if (year) return termOf(start, at + year[0].length, dateQuantity({ year: Number(year[1]), month }));
  const day = matchAt(DAY_YEAR, text, at);
  if (!day) return undefined;
  const parts = { year: numberOf(day[2]), month, day: numberOf(day[1]) };
  return termOf(start, at + day[0].length, dateQuantity(parts));
}

function readBeforeMonth(text: string, at: number): WholeTerm | undefined {
  const match = matchAt(DAY_MONTH_YEAR, text, at);
  if (!match) return undefined;
  const [whole, day, month, year] = match;
  const parts = { year: numberOf(year), month: monthOf(month), day: numberOf(day) };
  return termOf(at, at + whole.length, dateQuantity(parts));
}

function readFiscal(text: string, at: number, floor: number): WholeTerm | undefined {
  const before = matchBefore(FISCAL_BEFORE, text, at, floor);
  const match = before && matchAt(FISCAL_YEAR, text, at);
  if (!match) return undefined;
  const year = Number(match[1]) + (match[1]?.length === 2 ? 2000 : 0);
  const quarter = numberOf(match[2] ?? before[1]?.replace('Q', ''));
  const quantity = dateQuantity({ year, quarter, fiscal: true });
  return termOf(at - before[0].length, at + match[0].length, quantity);
}

function readQuarter(text: string, at: number, floor: number): WholeTerm | undefined {
  const yearFirst = matchAt(YEAR_QUARTER, text, at);
  if (yearFirst) {
    const parts = { year: Number(yearFirst[1]), quarter: numberOf(yearFirst[2]) };
    return termOf(at, at + yearFirst[0].length, dateQuantity(parts));
  }
  if (!matchBefore(QUARTER_BEFORE, text, at, floor)) return undefined;
  const fiscal = matchAt(QUARTER_OF_FISCAL, text, at);
  const match = fiscal ?? matchAt(QUARTER, text, at);
  if (!match) return undefined;
  const parts = { year: numberOf(match[2]), quarter: numberOf(match[1]), fiscal: fiscal !== undefined };
  return termOf(at - 1, at + match[0].length, dateQuantity(parts));
}

function readDecade(text: string, at: number): WholeTerm | undefined {
  const match = matchAt(DECADE, text, at);
  return match && decadeTerm(at, at + match[0].length, Number(match[1]));
}

function monthOf(name: string | undefined): number | undefined {
  return name === undefined ? undefined : MONTH_STARTS.indexOf(name.slice(0, 3)) + 1;
}

function termOf(start: number, end: number, quantity: DateQuantity | undefined): WholeTerm | undefined {
  return quantity && { kind: 'whole', start, end, quantity };
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
