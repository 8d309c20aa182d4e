// Year, month, day, quarter and fiscal mark as read in; a date quantity out, or undefined for a day that cannot be.
import type { Quantity } from '../model/quantity.ts';
import type { DateParts } from '../words/dates.ts';

export type DateQuantity = Extract<Quantity, { kind: 'date' }>;

/** The words name a month, day or quarter but not its year. */
export const YEAR_NOT_STATED = 0;

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function dateQuantity(parts: DateParts): DateQuantity | undefined {
  const { year = YEAR_NOT_STATED, month, day, quarter, fiscal } = parts;
  if (!Number.isInteger(year) || year < 0 || year > 9999) return undefined;
  if (month !== undefined && !(Number.isInteger(month) && month >= 1 && month <= 12)) return undefined;
  if (day !== undefined && !isDayOf(day, month)) return undefined;
  if (quarter !== undefined && !isQuarter(quarter)) return undefined;
  if (year === YEAR_NOT_STATED && month === undefined && quarter === undefined) return undefined;
  return {
    kind: 'date',
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(quarter === undefined ? {} : { quarter }),
    ...(fiscal ? { fiscal: true as const } : {}),
  };
}

function isDayOf(day: number, month: number | undefined): boolean {
  return Number.isInteger(day) && day >= 1 && day <= (DAYS_IN_MONTH[(month ?? 0) - 1] ?? 0);
}

function isQuarter(quarter: number): quarter is 1 | 2 | 3 | 4 {
  return quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4;
}
