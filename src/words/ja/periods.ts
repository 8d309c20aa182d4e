// Periods in Japanese: 2025年度第2四半期, 25年3月期, 2025年3月期第3四半期累計, 25/6期3Q, 2025年度上期, 2025年度予想.
import type { PeriodWords } from '../periods.ts';

const YEAR =
  '(?<year>\\d{4}|\\d{2})(?: ?年(?:(?<begin>度)| ?(?<ends>\\d{1,2}) ?月期)?|[/.](?<ends2>\\d{1,2}) ?期)';
const ESTIMATE = ' ?[(]?(?<estimate>e|予想?|会社予想|計画)?[)]?';
const TRAILING = '(?: ?(?<trailing>までの12[かカヶケ]月|LTM|直近12[かカヶケ]月))?';

export const PERIODS: PeriodWords = {
  parts: {
    q1: ['1Q', '第1四半期', '第1四半期累計', '第1四半期累計期間'],
    q2: ['2Q', '第2四半期'],
    q3: ['3Q', '第3四半期'],
    q4: ['4Q', '第4四半期'],
    h1: ['上期', '上半期', '前期', '中間期', '第2四半期累計', '第2四半期累計期間'],
    h2: ['下期', '下半期', '後期'],
    '9m': ['3Q累計', '第3四半期累計', '第3四半期累計期間', '9カ月', '9か月'],
    year: ['通期', '第4四半期累計', '第4四半期累計期間'],
  },
  patterns: [`${YEAR} ?PART${TRAILING}${ESTIMATE}`, `${YEAR}${TRAILING}${ESTIMATE}`],
  write: ({ part, year, named, endMonth, isTrailing, isEstimate }) => {
    const short = String(year % 100).padStart(2, '0');
    const inYear =
      named === 'calendar'
        ? `${year}年`
        : named === 'begin'
          ? `${year}年度`
          : endMonth === undefined
            ? `FY${short} `
            : `${short}/${endMonth}期`;
    const inPart = part === 'year' ? '' : PERIODS.parts[part][0];
    return `${inYear}${inPart}`.trim() + (isTrailing ? 'までの12カ月' : '') + (isEstimate ? '予' : '');
  },
};
