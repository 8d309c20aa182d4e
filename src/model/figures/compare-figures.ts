// Two figures in; whether they say the same, can both hold, contradict each other or measure different things, out.
import { never } from '../errors.ts';
import type { Figure } from '../quantity.ts';
import { type Order, orderOf } from './dimension.ts';
import { sameFigure, sameValue } from './same-figure.ts';

export type Comparison = 'same' | 'compatible' | 'conflict' | 'not-comparable';

/** How far "about" reaches: 2 % either side, so about 5.6 million does not cover 6 million. */
export const ABOUT = 0.02;

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
