// Two figures in; whether they say the same, can both hold, contradict each other or measure different things, out.
import { never } from '../model/errors.ts';
import type { Figure, Per, Quantity } from '../model/quantity.ts';
import { UNITS, unitById } from '../words/units.ts';
import { entryValue } from './entry.ts';
import { unitOf } from './units.ts';

type Comparison = 'same' | 'compatible' | 'conflict' | 'not-comparable';

/** How far "about" reaches: 2 % either side, so about 5.6 million does not cover 6 million. */
const ABOUT = 0.02;

/**
 * Every figure stands for an interval: exact is a point (a date without day is its month or year), about is ±2 %
 * (a date: one stretch of its own length either side), bounds are open on one side. Intervals that meet are
 * compatible, others conflict. Equal values are the same when the qualifiers agree, or are exact and about.
 * Rounding is no excuse: about 5.6 million against 6 million is a conflict the deck has to show.
 */
export function compareFigures(a: Figure, b: Figure): Comparison {
  const orderA = orderOf(a.quantity);
  const orderB = orderOf(b.quantity);
  if (orderA.dimension !== orderB.dimension) return 'not-comparable';
  if (sameFigure(a, b)) return 'same';
  if (sameValue(orderA, orderB) && isStated(a) && isStated(b)) return 'same';
  return doMeet(intervalOf(a, orderA), intervalOf(b, orderB)) ? 'compatible' : 'conflict';
}

function isStated(figure: Figure): boolean {
  return figure.qualifier === 'exact' || figure.qualifier === 'about';
}

type Interval = {
  readonly from: number;
  readonly to: number;
  /** Whether the end itself lies outside: under and over. */
  readonly openFrom?: true;
  readonly openTo?: true;
};

function intervalOf(figure: Figure, order: Order): Interval {
  const { value, upTo } = order;
  switch (figure.qualifier) {
    case 'exact':
      return { from: value, to: upTo };
    case 'about': {
      const reach = figure.quantity.kind === 'date' ? upTo - value + 1 : Math.abs(value) * ABOUT;
      return { from: value - reach, to: upTo + reach };
    }
    case 'at-least':
      return { from: value, to: Number.POSITIVE_INFINITY };
    case 'at-most':
      return { from: Number.NEGATIVE_INFINITY, to: upTo };
    case 'under':
      return { from: Number.NEGATIVE_INFINITY, to: value, openTo: true };
    case 'over':
      return { from: upTo, to: Number.POSITIVE_INFINITY, openFrom: true };
    default:
      return never(figure.qualifier);
  }
}

function doMeet(a: Interval, b: Interval): boolean {
  return isNotBehind(a, b) && isNotBehind(b, a);
}

/** Whether `a` begins no later than `b` ends. */
function isNotBehind(a: Interval, b: Interval): boolean {
  return a.openFrom || b.openTo ? a.from < b.to : a.from <= b.to;
}

/** Only floating point noise: one part in a billion. */
const NOISE = 1e-9;

/** Two figures in; whether both say the same value with the same qualifier, whatever the unit it is written in, out. */
export function sameFigure(a: Figure, b: Figure): boolean {
  return a.qualifier === b.qualifier && sameValue(orderOf(a.quantity), orderOf(b.quantity));
}

export function sameValue(a: Order, b: Order): boolean {
  return a.dimension === b.dimension && isNear(a.value, b.value) && isNear(a.upTo, b.upTo);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b));
}

/** `upTo` is the end of a stretch: a month or a year named as date. */
type Order = { readonly dimension: string; readonly value: number; readonly upTo: number };

/** Every month is given 31 places, so that neighbouring days, months and years keep their order without a calendar. */
const MONTH_PLACES = 31;
const YEAR_PLACES = 12 * MONTH_PLACES;

/** A quantity in; what it may be compared with, and its value in the unit common to all of those, out. */
export function orderOf(quantity: Quantity): Order {
  switch (quantity.kind) {
    case 'money':
      return point(`${quantity.currency}${perMark(quantity.per)}`, quantity.amount);
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

/** Measures of one kind compare: 2.4 GW are 2,400 MW. */
function countOrder({ counter, amount, per }: Extract<Quantity, { kind: 'count' }>): Order {
  const { of, many } = unitById(counter).measures ?? { of: counter, many: 1 };
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

/** A figure in; one line that says the same for the same figure out, as the lock file keeps it: `USD 5600000 about`. */
export function normalisedValue(figure: Figure): string {
  return `${unitOf(figure)} ${entryValue(figure)} ${figure.qualifier}`;
}
