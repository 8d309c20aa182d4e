// A number with its unit as read, before qualifiers and ranges; and the quantity it stands for.
import type { Qualifier, Quantity } from '../../model/quantity.ts';
import { shownDecimals } from '../../words/decimal.ts';
import { unitById } from '../../words/units.ts';
import { quantityIn } from '../units.ts';
import { type Numeral, numeralAmount } from './numeral.ts';

export type NumberTerm = {
  readonly kind: 'number';
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly negative: boolean;
  /** A unit or noun. Absent for a bare number; a currency sign in front counts as unit. */
  readonly unit?: string;
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

/** `decimals` of a figure: for 4.30 and 4.30 billion, not for 4.3. */
export function termDecimals(term: Term): number | undefined {
  if (term.kind === 'whole' || term.numeral.rest !== 0 || term.andHalf) return undefined;
  const shown = shownDecimals(term.numeral.digits);
  return shown && shown - term.numeral.exponent - (unitById(term.unit ?? 'none').shift ?? 0);
}

export function termQuantity(term: Term): Quantity {
  if (term.kind === 'whole') return term.quantity;
  const { numeral, unit = 'none', negative, andHalf } = term;
  if (term.unit === undefined && numeral.yearLike && !negative) {
    return { kind: 'date', year: numeralAmount(numeral) };
  }
  const amount = numeralAmount(numeral, unitById(unit).shift);
  return quantityIn(unit, (negative && amount !== 0 ? -amount : amount) + (andHalf ? 0.5 : 0));
}
