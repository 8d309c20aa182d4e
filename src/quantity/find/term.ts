// A number with its unit as read, before qualifiers and ranges; and the quantity it stands for.
import { never } from '../../model/errors.ts';
import type { Currency, Qualifier, Quantity } from '../../model/quantity.ts';
import type { Unit } from '../units.ts';
import { type Numeral, numeralAmount } from './numeral.ts';

export type NumberTerm = {
  readonly kind: 'number';
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly negative: boolean;
  /** Absent for a bare number; a currency sign in front counts as unit. */
  readonly unit?: Unit;
  /** A qualifier between number and unit: 3 or more companies. */
  readonly bound?: Qualifier;
  /** 半 behind a unit: 2年半. */
  readonly andHalf?: true;
};

/** Dates, fractions and 半年, whose number and unit cannot be parted. `last` is the end of a decade. */
export type WholeTerm = {
  readonly kind: 'whole';
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  readonly last?: Quantity;
};

export type Term = NumberTerm | WholeTerm;

export function moneyUnit(currency: Currency): Unit {
  return { kind: 'money', currency };
}

export function termQuantity(term: Term): Quantity {
  if (term.kind === 'whole') return term.quantity;
  const { numeral, unit } = term;
  if (unit === undefined) {
    if (numeral.yearLike && !term.negative) return { kind: 'date', year: numeralAmount(numeral) };
    return { kind: 'count', amount: signed(term, 0), counter: 'none' };
  }
  switch (unit.kind) {
    case 'money':
      return { kind: 'money', amount: signed(term, 0), currency: unit.currency };
    case 'count':
      return { kind: 'count', amount: signed(term, 0), counter: unit.counter };
    case 'percent':
      return { kind: 'percent', amount: signed(term, unit.shift) };
    case 'points':
      return { kind: 'points', amount: signed(term, unit.shift) };
    case 'multiple':
      return { kind: 'multiple', amount: signed(term, 0) };
    case 'duration':
      return { kind: 'duration', amount: signed(term, 0) + (term.andHalf ? 0.5 : 0), unit: unit.unit };
    default:
      return never(unit);
  }
}

function signed(term: NumberTerm, shift: number): number {
  const amount = numeralAmount(term.numeral, shift);
  return term.negative && amount !== 0 ? -amount : amount;
}
