// Two figures in; whether they say the same, can both hold, contradict each other or measure different things, out.
import { never } from '../model/errors.ts';
import type { Figure, Quantity } from '../model/quantity.ts';
import { unitById } from '../words/units.ts';
import { entryValue } from './entry.ts';
import { type Order, orderOf, sameValue } from './order.ts';
import { unitOf } from './units.ts';

type Comparison = 'same' | 'compatible' | 'conflict' | 'not-comparable';

/** How far "about" reaches: 2 % either side, so about 5.6 million does not cover 6 million. */
const ABOUT = 0.02;

/**
 * Every figure stands for an interval: exact is a point (a date without day is its month or year), about is ±2 %
 * (a date: one stretch of its own length either side), bounds are open on one side. Intervals that meet are
 * compatible, others conflict. A range reaches from end to end, and further where it is hedged. Equal values are the same when the qualifiers agree, or are exact and about.
 * Rounding is no excuse: about 5.6 million against 6 million is a conflict the deck has to show.
 */
export function compareFigures(a: Figure, b: Figure): Comparison {
  const [orderA, orderB] = [extentOf(a), extentOf(b)];
  if (orderA.dimension !== orderB.dimension) return 'not-comparable';
  if (sameFigure(a, b)) return 'same';
  if (sameValue(orderA, orderB) && isStated(a) && isStated(b)) return 'same';
  return doMeet(intervalOf(a, orderA), intervalOf(b, orderB)) ? 'compatible' : 'conflict';
}

/**
 * Reports of what one metric is, or of metrics declared comparable: a number that names no noun (`about 605,000`) counts what the
 * other names (`612,000 terminals`).
 */
export function compareReports(a: Figure, b: Figure): Comparison {
  return compareFigures(countedAs(a, b), countedAs(b, a));
}

function countedAs(figure: Figure, { quantity: other }: Figure): Figure {
  // A measure is no noun: 612 beside 612 GWh may be of anything.
  if (other.kind !== 'count' || isBare(other.counter) || unitById(other.counter).measures) return figure;
  const inNoun = (quantity: Quantity): Quantity =>
    quantity.kind === 'count' && isBare(quantity.counter)
      ? { ...quantity, counter: other.counter }
      : quantity;
  const { quantity, high } = figure;
  return { ...figure, quantity: inNoun(quantity), ...(high === undefined ? {} : { high: inNoun(high) }) };
}

function isBare(counter: string): boolean {
  return unitById(counter).isBare === true;
}

function isStated(figure: Figure): boolean {
  return figure.qualifier === 'exact' || figure.qualifier === 'about';
}

export type Interval = {
  readonly from: number;
  readonly to: number;
  /** Whether the end itself lies outside: under and over. */
  readonly openFrom?: true;
  readonly openTo?: true;
};

/** All values that a figure leaves open, hedge and range included. */
export function spanOf(figure: Figure): Interval {
  return intervalOf(figure, extentOf(figure));
}

function intervalOf(figure: Figure, order: Order): Interval {
  const { value, upTo } = order;
  switch (figure.qualifier) {
    case 'exact':
      return { from: value, to: upTo };
    case 'about': {
      const isDate = figure.quantity.kind === 'date';
      const reach = (end: number): number => (isDate ? upTo - value + 1 : Math.abs(end) * ABOUT);
      return { from: value - reach(value), to: upTo + reach(upTo) };
    }
    case 'at-least':
      return { from: value, to: Number.POSITIVE_INFINITY };
    case 'at-most':
      return { from: Number.NEGATIVE_INFINITY, to: upTo };
    case 'under':
      return { from: Number.NEGATIVE_INFINITY, to: figure.high ? upTo : value, openTo: true };
    case 'over':
      return { from: figure.high ? value : upTo, to: Number.POSITIVE_INFINITY, openFrom: true };
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

/** Two figures in; whether both say the same value with the same qualifier, whatever the unit it is written in, out. */
export function sameFigure(a: Figure, b: Figure): boolean {
  return a.qualifier === b.qualifier && hasSameEnds(a, b);
}

/** The same, whatever the qualifiers; a range is not the same as one of its ends. */
function hasSameEnds(a: Figure, b: Figure): boolean {
  if (!sameValue(orderOf(a.quantity), orderOf(b.quantity))) return false;
  if (a.high === undefined || b.high === undefined) return a.high === b.high;
  return sameValue(orderOf(a.high), orderOf(b.high));
}

/** From the beginning of the lower end to the end of the upper one. */
function extentOf({ quantity, high = quantity }: Figure): Order {
  return { ...orderOf(quantity), upTo: orderOf(high).upTo };
}

/** A figure in; one line that says the same for the same figure out, as the lock file keeps it: `USD 5600000 about`, `USD [5, 6] exact`. */
export function normalisedValue(figure: Figure): string {
  return `${unitOf(figure)} ${entryValue(figure)} ${figure.qualifier}`;
}
