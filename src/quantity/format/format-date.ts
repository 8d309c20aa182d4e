// A date quantity in; its words out: 2025年1月, 2025年度第3四半期; January 2025, 26 February 2025, Q3 FY2025.
import { type DateQuantity, YEAR_NOT_STATED } from '../date-quantity.ts';

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

export function formatJapaneseDate({ year, month, day, quarter, fiscal }: DateQuantity): string {
  const inYear = year === YEAR_NOT_STATED ? '' : `${year}年${fiscal ? '度' : ''}`;
  if (quarter !== undefined) return `${inYear}第${quarter}四半期`;
  return `${inYear}${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

export function formatEnglishDate({ year, month, day, quarter, fiscal }: DateQuantity): string {
  const inYear = year === YEAR_NOT_STATED ? '' : `${fiscal ? 'FY' : ''}${year}`;
  const words = [
    quarter === undefined ? '' : `Q${quarter}`,
    day === undefined ? '' : `${day}`,
    month === undefined ? '' : (MONTHS[month - 1] ?? ''),
    inYear,
  ];
  return words.filter((word) => word !== '').join(' ');
}
