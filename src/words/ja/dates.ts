// Dates in Japanese: 2025年1月, 2025年度第3四半期.
import type { DateParts } from '../dates.ts';

export function writeDate({ year, month, day, quarter, fiscal }: DateParts): string {
  const inYear = year === undefined ? '' : `${year}年${fiscal ? '度' : ''}`;
  if (quarter !== undefined) return `${inYear}第${quarter}四半期`;
  return `${inYear}${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}
