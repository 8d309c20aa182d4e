// Dates in English: January 2025, 26 February 2025, Feb. 26, Q3 FY2025.
import { type DateParts, type DateReader, type DateWords, partOf } from '../dates.ts';
import { matchAt, matchBefore } from '../match-text.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SHORT = 3;
const starts = MONTHS.map((month) => month.slice(0, SHORT));

/** Capitals are required: "may 5" and "march 5" are verbs. */
const MONTH = `(${MONTHS.map((month) => `${month.slice(0, SHORT)}(?:${month.slice(SHORT)})?`)
  .join('|')
  .replace('Sep(?:tember)?', 'Sept?(?:ember)?')})`;
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

const readYearAfterMonth: DateReader = (text, at, floor) => {
  const before = beforeMonth(text, at, floor);
  const match = before && matchAt(YEAR, text, at);
  if (!match) return undefined;
  return { ...before, end: at + match[0].length, year: Number(match[1]) };
};

const readDayAfterMonth: DateReader = (text, at, floor) => {
  const before = beforeMonth(text, at, floor);
  // A year behind the month has been read, or cannot be.
  if (!before || matchAt(YEAR, text, at)) return undefined;
  const match = matchAt(DAY_YEAR, text, at);
  return match && { ...before, end: at + match[0].length, day: partOf(match[1]), year: partOf(match[2]) };
};

function beforeMonth(text: string, at: number, floor: number): { start: number; month: number } | undefined {
  if (!LATIN_OR_SPACE.test(text.charAt(at - 1))) return undefined;
  const before = matchBefore(MONTH_BEFORE, text, at, floor);
  return before && { start: at - before[0].length, month: monthOf(before[1]) };
}

const readFiscal: DateReader = (text, at, floor) => {
  if (!LATIN_OR_SPACE.test(text.charAt(at - 1))) return undefined;
  const before = matchBefore(FISCAL_BEFORE, text, at, floor);
  const match = before && matchAt(FISCAL_YEAR, text, at);
  if (!match) return undefined;
  return {
    start: at - before[0].length,
    end: at + match[0].length,
    year: Number(match[1]) + (match[1]?.length === 2 ? 2000 : 0),
    quarter: partOf(match[2] ?? before[1]?.replace('Q', '')),
    fiscal: true,
  };
};

const readDayBeforeMonth: DateReader = (text, at) => {
  const match = matchAt(DAY_MONTH_YEAR, text, at);
  if (!match) return undefined;
  const [whole, day, month, year] = match;
  return { start: at, end: at + whole.length, year: partOf(year), month: monthOf(month), day: partOf(day) };
};

const readYearQuarter: DateReader = (text, at) => {
  const match = matchAt(YEAR_QUARTER, text, at);
  return match && { start: at, end: at + match[0].length, year: Number(match[1]), quarter: partOf(match[2]) };
};

const readQuarter: DateReader = (text, at, floor) => {
  if (matchAt(YEAR_QUARTER, text, at) || !matchBefore(QUARTER_BEFORE, text, at, floor)) return undefined;
  const fiscal = matchAt(QUARTER_OF_FISCAL, text, at);
  const match = fiscal ?? matchAt(QUARTER, text, at);
  if (!match) return undefined;
  const parts = { year: partOf(match[2]), quarter: partOf(match[1]), fiscal: fiscal !== undefined };
  return { start: at - 1, end: at + match[0].length, ...parts };
};

const readDecade: DateReader = (text, at) => {
  const match = matchAt(DECADE, text, at);
  return match && { start: at, end: at + match[0].length, year: Number(match[1]), isDecade: true };
};

function monthOf(name = ''): number {
  return starts.indexOf(name.slice(0, SHORT)) + 1;
}

export const DATES: DateWords = {
  readers: [
    readYearAfterMonth,
    readDayAfterMonth,
    readFiscal,
    readDayBeforeMonth,
    readYearQuarter,
    readQuarter,
    readDecade,
  ],
  leads: `FY ?|Q|(?:${starts.join('|')})[a-z]*\\.? `,
  beforeYear: '(?<![A-Za-z])(?:in|by|since|until|of|during|from|to|for) ',
  write: ({ year, month, day, quarter, fiscal }: DateParts): string => {
    const words = [
      quarter === undefined ? '' : `Q${quarter}`,
      day === undefined ? '' : `${day}`,
      month === undefined ? '' : (MONTHS[month - 1] ?? ''),
      year === undefined ? '' : `${fiscal ? 'FY' : ''}${year}`,
    ];
    return words.filter((word) => word !== '').join(' ');
  },
};
