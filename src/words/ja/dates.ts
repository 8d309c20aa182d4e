// Dates in Japanese: 2025年1月, 2025年度第3四半期, 令和7年.
import type { DateWords } from '../dates.ts';

const MONTH_AND_DAY = '(?<month>\\d{1,2}) ?月(?!間)(?: ?(?<day>\\d{1,2}) ?日(?!間))?';

export const DATES: DateWords = {
  patterns: [
    { at: '(?<decade>\\d{3}0) ?年代' },
    {
      at:
        '(?<year>\\d{4}) ?年(?:(?<fiscal>度)|(?= ?(?:\\d{1,2} ?月|第))|(?![間代]))' +
        `(?: ?(?:第 ?(?<quarter>[1-4]) ?四半期|${MONTH_AND_DAY}))?`,
    },
    {
      before: '(?<era>令和|平成|昭和) ?',
      at: '(?<year>\\d{1,2}) ?年(?<fiscal>度)?(?: ?(?<month>\\d{1,2}) ?月(?: ?(?<day>\\d{1,2}) ?日)?)?',
    },
    { before: '第 ?', at: '(?<quarter>[1-4]) ?四半期' },
    { at: MONTH_AND_DAY.replace('月(?!間)', '月(?![間額面例次])') },
  ],
  months: [],
  eras: { 令和: 2018, 平成: 1988, 昭和: 1925 },
  leads: '第',
  beforeYear: '',
  periodEnd: { before: '', after: ' ?(?:に終了|に終わ|まで|現在|時点|付で終)' },
  write: ({ year, month, day, quarter, fiscal }) => {
    const inYear = year === undefined ? '' : `${year}年${fiscal ? '度' : ''}`;
    if (quarter !== undefined) return `${inYear}第${quarter}四半期`;
    return `${inYear}${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
  },
};
