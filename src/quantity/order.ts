// A quantity in; what it may be compared with, and its value in the unit common to all of those, out.
import { never } from '../model/errors.ts';
import type { Per, Quantity } from '../model/quantity.ts';
import { UNITS, unitById } from '../words/units.ts';

/** Only floating point noise: one part in a billion. */
const NOISE = 1e-9;

/** `upTo` is the end of a stretch: a month or a year named as date. */
export type Order = { readonly dimension: string; readonly value: number; readonly upTo: number };

/** Every month is given 31 places, so that neighbouring days, months and years keep their order without a calendar. */
const MONTH_PLACES = 31;
const YEAR_PLACES = 12 * MONTH_PLACES;

/** A quantity in; what it may be compared with, and its value in the unit common to all of those, out. */
export function orderOf(quantity: Quantity): Order {
  switch (quantity.kind) {
    case 'money':
      return moneyOrder(quantity);
    case 'count':
      return countOrder(quantity);
    case 'percent':
      return point(`share${perMark(quantity.per)}`, quantity.amount);
    case 'points':
      return point('points', quantity.amount);
    case 'fraction':
      return point('share', (quantity.numerator * 100) / quantity.denominator);
    case 'multiple':
      return point('multiple', quantity.amount);
    case 'duration': {
      const { of, many } = UNITS[quantity.unit].lasts;
      return point(of, quantity.amount * many);
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

/** 5 cents are $0.05. */
function moneyOrder({ currency, amount, per }: Extract<Quantity, { kind: 'money' }>): Order {
  const { of, many } = unitById(currency).measures ?? { of: currency, many: 1 };
  return point(`${of}${perMark(per)}`, amount * many);
}

/** Measures of one kind compare: 2.4 GW are 2,400 MW; 452千件 is 452,000. */
function countOrder({ counter, amount, per }: Extract<Quantity, { kind: 'count' }>): Order {
  const { measures, isBare } = unitById(counter);
  const { of, many } = measures ?? { of: isBare ? 'none' : counter, many: 1 };
  return point(`count ${of}${perMark(per)}`, amount * many);
}

function perMark(per: Per | undefined): string {
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

export function sameValue(a: Order, b: Order): boolean {
  return a.dimension === b.dimension && isNear(a.value, b.value) && isNear(a.upTo, b.upTo);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b));
}
