// Dates in English: January 2025, 26 February 2025, Feb. 26, Q3 FY2025.
import { type DateParts, type DateWords, MONTH_LETTERS } from '../dates.ts';
import type { DateStyle } from '../house-style.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const starts = MONTHS.map((month) => month.slice(0, MONTH_LETTERS)).join('|');

/** Capitals are required: "may 5" and "march 5" are verbs. */
const names = MONTHS.map((month) => `${month.slice(0, MONTH_LETTERS)}(?:${month.slice(MONTH_LETTERS)})?`);
const MONTH = `(?<name>${names.join('|')}|Sept)`;
const NO_MORE = '(?![\\d%]|,\\d{3}| ?(?:percent|per cent|thousand|million|billion|trillion)|\\.\\d)';
const AFTER_MONTH = `(?<![A-Za-z])${MONTH}\\.?,? `;
const ORDINAL = '(?:st|nd|rd|th)?';
const FISCAL = '(?<fiscal>FY ?|fiscal (?:year )?)';

export const DATES: DateWords = {
  patterns: [
    { at: '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])' },
    { before: AFTER_MONTH, at: `(?<year>\\d{4})${NO_MORE}` },
    { before: AFTER_MONTH, at: `(?<day>\\d{1,2})${ORDINAL}(?:,? (?<year>\\d{4}))?${NO_MORE}` },
    {
      before: '(?:(?<![A-Za-z])(?<quarter>Q[1-4]|[1-4]Q) ?)?(?<fiscal>(?<![A-Za-z])FY|[Ff]iscal(?: year)?) ?',
      at: '(?<year>\\d{4}|\\d{2})(?!\\d)(?: ?Q(?<quarter>[1-4])(?!\\d))?',
    },
    {
      at: `(?<day>\\d{1,2})${ORDINAL}(?: of)?[ -]${MONTH}(?![A-Za-z])\\.?(?:,?[ -](?<year>\\d{4})(?!\\d))?`,
    },
    { at: '(?<year>\\d{4})[ -]?Q(?<quarter>[1-4])(?!\\d)' },
    { before: '(?<![A-Za-z0-9])Q', at: `(?<quarter>[1-4]) (?:of )?${FISCAL}(?<year>\\d{4})(?!\\d)` },
    {
      before: '(?<![A-Za-z0-9])Q',
      at: '(?<quarter>[1-4])(?![\\dA-Za-z])(?:(?: of)?[ -](?<year>\\d{4})(?!\\d)|(?= ?(?:FY|fiscal)))?',
    },
    { at: '(?<decade>\\d{3}0)s(?![A-Za-z])' },
  ],
  months: MONTHS,
  eras: {},
  leads: `FY ?|Q|(?:${starts})[a-z]*\\.? `,
  beforeYear: '(?<![A-Za-z])(?:in|by|since|until|of|during|from|to|for) ',
  periodEnd: { before: '(?:ended|ending|ends|to|until|through|as (?:of|at)) (?:the )?', after: '' },
  write,
};

function write({ year, month, day, quarter, fiscal }: DateParts, style: DateStyle): string {
  const yearWords = year === undefined ? '' : `${fiscal ? 'FY' : ''}${year}`;
  if (quarter !== undefined || month === undefined) {
    return [quarter === undefined ? '' : `Q${quarter}`, yearWords].filter((word) => word !== '').join(' ');
  }
  // A year with a month alone is `2026-01` for nobody but a computer.
  if (style === '2026-01-02' && day !== undefined && year !== undefined) {
    return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
      '-',
    );
  }
  const name = MONTHS[month - 1] ?? '';
  const monthWords =
    style.includes('January') || style === '2026-01-02' ? name : name.slice(0, MONTH_LETTERS);
  if (day === undefined) return [monthWords, yearWords].filter((word) => word !== '').join(' ');
  if (!style.startsWith('Jan')) return [day, monthWords, yearWords].filter((word) => word !== '').join(' ');
  return `${monthWords} ${day}${yearWords === '' ? '' : `, ${yearWords}`}`;
}
