// A date met in words and the dates declared for them (ISO) → whether one of those is meant, at most less exactly.
import type { Quantity } from '../quantity.ts';
import { YEAR_NOT_STATED } from './date-quantity.ts';
import { figureFromEntry } from './figure-from-entry.ts';

/** `2023年` or `10月` for `2023-10`, never the other way round. */
export function isDeclaredDate(typed: Quantity, dates: readonly string[]): boolean {
  if (typed.kind !== 'date') return false;
  return dates.some((date) => {
    const declared = figureFromEntry({ value: date, unit: 'date' })?.quantity;
    if (declared?.kind !== 'date' || typed.fiscal !== declared.fiscal) return false;
    const { year, month, day, quarter } = typed;
    return (
      (year === YEAR_NOT_STATED || year === declared.year) &&
      (month === undefined || month === declared.month) &&
      (day === undefined || day === declared.day) &&
      (quarter === undefined || quarter === declared.quarter)
    );
  });
}
