// Two figures in; whether both say the same value with the same qualifier, whatever the unit it is written in, out.
import type { Figure } from '../quantity.ts';
import { type Order, orderOf } from './dimension.ts';

/** Only floating point noise: one part in a billion. */
const NOISE = 1e-9;

export function sameFigure(a: Figure, b: Figure): boolean {
  return a.qualifier === b.qualifier && sameValue(orderOf(a.quantity), orderOf(b.quantity));
}

export function sameValue(a: Order, b: Order): boolean {
  return a.dimension === b.dimension && isNear(a.value, b.value) && isNear(a.upTo, b.upTo);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b));
}
