// Units of the ledger: a unit and an amount → a quantity, and a quantity → its unit.
import { never } from '../model/errors.ts';
import type { Figure, Quantity } from '../model/quantity.ts';
import {
  type Counter,
  type Currency,
  type TimeUnit,
  UNIT_IDS,
  type UnitId,
  unitById,
} from '../words/units.ts';

/** What an entry of the ledger may name as its unit; money and percent may add a rate: `USD/month`. */
export const LEDGER_UNITS: readonly string[] = [
  ...UNIT_IDS.filter((id) => unitById(id).shift === undefined),
  'percent/year',
  'fraction',
  'date',
];

export function quantityIn(id: UnitId, amount: number, per?: TimeUnit): Quantity {
  const { kind } = unitById(id);
  const rate = per === undefined ? {} : { per };
  switch (kind) {
    case 'money':
      return { kind, amount, currency: id as Currency, ...rate };
    case 'percent':
      return { kind, amount, ...rate };
    case 'points':
    case 'multiple':
      return { kind, amount };
    case 'duration':
      return { kind, amount, unit: id as TimeUnit };
    case 'count':
      return { kind, amount, counter: id as Counter };
    default:
      return never(kind);
  }
}

/** Undefined for dates and fractions, whose words hold number and unit in one. */
export function unitIdOf(quantity: Quantity): UnitId | undefined {
  switch (quantity.kind) {
    case 'money':
      return quantity.currency;
    case 'count':
      return quantity.counter;
    case 'duration':
      return quantity.unit;
    case 'multiple':
      return 'times';
    case 'percent':
    case 'points':
      return quantity.kind;
    case 'fraction':
    case 'date':
      return undefined;
    default:
      return never(quantity);
  }
}

/** A figure in; its unit as a ledger entry names it out: USD, percent/year, fraction, model. Inverse of figureFromEntry. */
export function unitOf({ quantity }: Figure): string {
  const per = 'per' in quantity && quantity.per !== undefined ? `/${quantity.per}` : '';
  return (unitIdOf(quantity) ?? quantity.kind) + per;
}
