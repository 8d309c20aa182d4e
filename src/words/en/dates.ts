// Dates in English: January 2025, 26 February 2025, Q3 FY2025.
import type { DateParts } from '../dates.ts';

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

export function writeDate({ year, month, day, quarter, fiscal }: DateParts): string {
  const words = [
    quarter === undefined ? '' : `Q${quarter}`,
    day === undefined ? '' : `${day}`,
    month === undefined ? '' : (MONTHS[month - 1] ?? ''),
    year === undefined ? '' : `${fiscal ? 'FY' : ''}${year}`,
  ];
  return words.filter((word) => word !== '').join(' ');
}
