// A figure in; its value as a ledger entry writes it out: 5600000, 1/10, 2025-01. Inverse of figureFromEntry.
import { never } from '../errors.ts';
import type { Figure } from '../quantity.ts';
import { type DateQuantity, YEAR_NOT_STATED } from './date-quantity.ts';
import { decimalText } from './decimal-text.ts';

export function entryValue({ quantity }: Figure): string {
  switch (quantity.kind) {
    case 'money':
    case 'count':
    case 'percent':
    case 'points':
    case 'multiple':
    case 'duration':
      return decimalText(quantity.amount);
    case 'fraction':
      return `${quantity.numerator}/${quantity.denominator}`;
    case 'date':
      return isoText(quantity);
    default:
      return never(quantity);
  }
}

/** ISO 8601 as far as it goes; `--10-20` is its old form for a day without year. */
function isoText({ year, month, day, quarter, fiscal }: DateQuantity): string {
  const first = `${fiscal ? 'FY' : ''}${year === YEAR_NOT_STATED ? '-' : String(year).padStart(4, '0')}`;
  if (quarter !== undefined) return `${first}-Q${quarter}`;
  return [first, ...[month, day].filter((part) => part !== undefined).map(twoDigits)].join('-');
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
