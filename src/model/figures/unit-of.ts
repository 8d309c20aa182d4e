// A figure in; its unit as a ledger entry names it out: USD, percent/year, fraction, model. Inverse of figureFromEntry.
import { never } from '../errors.ts';
import type { Figure, TimeUnit } from '../quantity.ts';

export function unitOf({ quantity }: Figure): string {
  switch (quantity.kind) {
    case 'money':
      return quantity.currency + rateOf(quantity.per);
    case 'count':
      return quantity.counter;
    case 'percent':
      return `percent${rateOf(quantity.per)}`;
    case 'points':
      return 'points';
    case 'fraction':
      return 'fraction';
    case 'multiple':
      return 'times';
    case 'duration':
      return quantity.unit;
    case 'date':
      return 'date';
    default:
      return never(quantity);
  }
}

function rateOf(per: TimeUnit | undefined): string {
  return per === undefined ? '' : `/${per}`;
}
