// A quantity in, the number a formula calculates with out; a date has none.
import { never } from '../errors.ts';
import type { Quantity } from '../quantity.ts';

export function amountOf(quantity: Quantity): number | undefined {
  switch (quantity.kind) {
    case 'money':
    case 'count':
    case 'percent':
    case 'points':
    case 'multiple':
    case 'duration':
      return quantity.amount;
    case 'fraction':
      return quantity.numerator / quantity.denominator;
    case 'date':
      return undefined;
    default:
      return never(quantity);
  }
}

/** What a formula may not mix or lose: dollars, models, months. Ratios of any kind have none. */
export function dimensionOf(quantity: Quantity): string | undefined {
  switch (quantity.kind) {
    case 'money':
      return quantity.currency;
    case 'count':
      return quantity.counter === 'none' ? undefined : quantity.counter;
    case 'duration':
      return quantity.unit;
    case 'percent':
    case 'points':
    case 'fraction':
    case 'multiple':
      return undefined;
    case 'date':
      return 'date';
    default:
      return never(quantity);
  }
}
