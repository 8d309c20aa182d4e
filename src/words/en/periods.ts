// Periods in English: Q3 FY25, 3Q25, 9M FY24, 1H FY25, LTM Q2 FY25, FY3/26, 2025E.
import type { PeriodWords } from '../periods.ts';

const YEAR = "(?<fiscal>FY ?'?|fiscal (?:year )?)?(?:(?<ends>\\d{1,2})/)?(?<year>\\d{4}|\\d{2})";
const ESTIMATE = ' ?(?<estimate>e|f|est\\.?)?';
const TRAILING = '(?:(?<trailing>LTM|TTM),? ?)?';

export const PERIODS: PeriodWords = {
  parts: {
    q1: ['Q1', '1Q', '3M'],
    q2: ['Q2', '2Q'],
    q3: ['Q3', '3Q'],
    q4: ['Q4', '4Q'],
    h1: ['H1', '1H', '6M'],
    h2: ['H2', '2H'],
    '9m': ['9M'],
    year: ['full year', '12M'],
  },
  patterns: [
    `${TRAILING}PART[ -]?(?:of )?${YEAR}${ESTIMATE}`,
    `${TRAILING}${YEAR}[ -]?PART${ESTIMATE}`,
    `${TRAILING}${YEAR}${ESTIMATE}`,
  ],
  write: ({ part, year, named, endMonth, isTrailing, isEstimate }) => {
    // In English a business year goes by the year in which it ends.
    const ends = named === 'begin' && endMonth !== undefined ? year + 1 : year;
    const month = endMonth === undefined ? '' : `${endMonth}/`;
    const inYear = named === 'calendar' ? `${year}` : `FY${month}${String(ends % 100).padStart(2, '0')}`;
    const words = [isTrailing ? 'LTM' : '', part === 'year' ? '' : (PERIODS.parts[part][0] ?? ''), inYear];
    return `${words.filter((word) => word !== '').join(' ')}${isEstimate ? 'E' : ''}`;
  },
};
