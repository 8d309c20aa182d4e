// A quantity in; what it may be compared with, and its value in the unit common to all of those, out.
import { never } from '../errors.ts';
import type { Quantity, TimeUnit } from '../quantity.ts';

/** `upTo` is the end of a stretch: a month or a year named as date. */
export type Order = { readonly dimension: string; readonly value: number; readonly upTo: number };

const DAYS: Readonly<Record<TimeUnit, { dimension: string; size: number }>> = {
  day: { dimension: 'days', size: 1 },
  week: { dimension: 'days', size: 7 },
  month: { dimension: 'months', size: 1 },
  year: { dimension: 'months', size: 12 },
};

/** Every month is given 31 places, so that neighbouring days, months and years keep their order without a calendar. */
const MONTH_PLACES = 31;
const YEAR_PLACES = 12 * MONTH_PLACES;

export function orderOf(quantity: Quantity): Order {
  switch (quantity.kind) {
    case 'money':
      return point(`${quantity.currency}${perMark(quantity.per)}`, quantity.amount);
    case 'count':
      return point(`count ${quantity.counter}`, quantity.amount);
    case 'percent':
      return point(`share${perMark(quantity.per)}`, quantity.amount);
    case 'points':
      return point('points', quantity.amount);
    case 'fraction':
      return point('share', (quantity.numerator * 100) / quantity.denominator);
    case 'multiple':
      return point('multiple', quantity.amount);
    case 'duration': {
      const { dimension, size } = DAYS[quantity.unit];
      return point(dimension, quantity.amount * size);
    }
    case 'date':
      return dateOrder(quantity);
    default:
      return never(quantity);
  }
}

function point(dimension: string, value: number): Order {
  return { dimension, value, upTo: value };
}

function perMark(per: TimeUnit | undefined): string {
  return per === undefined ? '' : ` per ${per}`;
}

function dateOrder(date: Extract<Quantity, { kind: 'date' }>): Order {
  const stated = date.year === 0 ? ' without year' : '';
  const dimension = `${date.fiscal ? 'fiscal date' : 'date'}${stated}`;
  const firstMonth = date.quarter === undefined ? (date.month ?? 1) : date.quarter * 3 - 2;
  const value = date.year * YEAR_PLACES + (firstMonth - 1) * MONTH_PLACES + (date.day ?? 1) - 1;
  return { dimension, value, upTo: value + placesOf(date) - 1 };
}

function placesOf(date: Extract<Quantity, { kind: 'date' }>): number {
  if (date.day !== undefined) return 1;
  if (date.month !== undefined) return MONTH_PLACES;
  return date.quarter === undefined ? YEAR_PLACES : 3 * MONTH_PLACES;
}
