// Periods in Japanese: 2025年度第2四半期, 25年3月期, 2025年3月期第3四半期累計, 25/6期3Q, 2025年度上期, 2025年度予想.
import type { PeriodProse, PeriodWords } from '../periods.ts';

const YEAR =
  '(?<year>\\d{4}|\\d{2})(?: ?年(?:(?<begin>度)| ?(?<ends>\\d{1,2}) ?月期)?|[/.](?<ends2>\\d{1,2}) ?期)';
const ESTIMATE = ' ?[(]?(?<estimate>e|予想?|会社予想|計画)?[)]?';
const TRAILING = '(?: ?(?<trailing>までの12[かカヶケ]月|LTM|直近12[かカヶケ]月))?';

const HALF_OR_YEAR = '(?<year>\\d{4}|\\d{2}) ?年(?:(?<begin>度)| ?(?<ends>\\d{1,2}) ?月期)?';
const SLASHED = '(?<year>\\d{4}|\\d{2})[/.](?<ends>\\d{1,2}) ?期';
const IN = '(?:の|における|,|、| )?[(（]?';
const NOT_AFTER_DIGIT = '(?<![\\d.,])';
const MONTHS = '(?<from>\\d{1,2}) ?月?[〜～~–-] ?(?<to>\\d{1,2}) ?月(?:期)?';
const END = '(?:の?(?:期末|末))?';

const PROSE: PeriodProse = {
  parts: {
    q1: ['第一四半期'],
    q2: ['第二四半期'],
    q3: ['第三四半期'],
    q4: ['第四四半期'],
    h1: ['上半期', '中間連結会計期間', '中間会計期間'],
  },
  named: [
    `${NOT_AFTER_DIGIT}${HALF_OR_YEAR}${IN}PART${END}`,
    `${NOT_AFTER_DIGIT}${SLASHED}${IN}PART${END}`,
    `${NOT_AFTER_DIGIT}(?:(?<year>\\d{4}) ?年(?:の)? ?)${MONTHS}`,
    `${NOT_AFTER_DIGIT}(?<year>\\d{4}|\\d{2}) ?年(?<begin>度)${END}`,
    `${NOT_AFTER_DIGIT}(?<year>\\d{4}|\\d{2}) ?年 ?(?<ends>\\d{1,2}) ?月期${END}`,
    `${NOT_AFTER_DIGIT}${SLASHED}${END}`,
    `${NOT_AFTER_DIGIT}(?<year>(?:19|20)\\d{2}) ?年 ?(?<month>\\d{1,2}) ?月(?![期間])(?! ?(?:\\d{1,2} ?日|[〜～~–-] ?\\d))末?`,
    `${NOT_AFTER_DIGIT}(?<year>(?:19|20)\\d{2}) ?年(?![度間代前後目以来初]| ?\\d{1,2} ?月|半)末?`,
    `(?<![A-Za-z0-9前翌同])(?!nine|\\d{1,2}M|9[カか]月)PART(?![A-Za-z0-9])${END}`,
  ],
  monthEnd:
    '(?<![\\d.,])(?:(?<year>(?:19|20)\\d{2}) ?年 ?)?(?<month>\\d{1,2}) ?月(?:末日?|\\d{1,2} ?日(?:現在|時点))(?:の?(?:時点|現在))?',
  notPeriod: '(?:以降|連続|ぶり|分の)',
  relative: {
    'year-before':
      '(?:前年|昨年|前年度)の?(?:同期|同四半期|同月|同時期|同中間期)(?:末|実績)?|前年中間期末?|1年前',
    before:
      '(?:前期|前年度|前事業年度|前連結会計年度|前年|昨年度?|前四半期|前中間期)(?:末|実績)?(?!同|の?同|後|年|中)',
    after: '(?:翌期|来期|次期|翌年度?|来年度?|翌四半期|翌事業年度|次年度)(?:末|予想|計画)?',
    current:
      '(?:当期|今期|当年度|今年度?|当四半期|当中間期|当事業年度|当連結会計年度|当第[1-4]四半期)(?:末|実績)?(?!純)',
  },
  asideBefore: '',
  asideAfter:
    '(?:末|実績)?(?:対?比|並み|から|より|以来|以降|まで|に比べ|と比べ|と比較|に対し|を(?:上回|下回|超)|時点の(?:計画|予想)|の(?:計画|予想|見通し)|に(?:発表|公表|創業|設立|発売|上場))',
  comparedBefore: '',
  comparedAfter: '(?:から|より|に比べ|と比べ|と比較|に対し|を(?:上回|下回|超))',
  parted:
    'した|された|始めた|設けた|から|より|比べ|比較|対し|上回|下回|超え|以来|以降|見込|見通|予想|計画|発表|公表|(?<!第)前',
  ownBefore: '',
  partedOwn: '',
  toFigure: '(?:末|実績|時点)?(?:の|は|が|に|で|には|では|も)?[ 、:：(（]*',
  toPeriod: '(?:だった|となった|であった|に達した)?[ (（]*',
};

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
  prose: PROSE,
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
