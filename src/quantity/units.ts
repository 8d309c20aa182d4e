// Units of the ledger: a unit and an amount → a quantity, and a quantity → its unit.
import { never } from '../model/errors.ts';
import type { Figure, Per, Quantity } from '../model/quantity.ts';
import type { Nouns } from '../words/house.ts';
import { type Currency, isUnitId, PER_NOUNS, type TimeUnit, UNIT_IDS, unitById } from '../words/units.ts';

/** What an entry of the ledger may name as its unit; amounts may add what they are counted by: `USD/month`. */
export const LEDGER_UNITS: readonly string[] = [
  ...UNIT_IDS.filter((id) => unitById(id).shift === undefined),
  'percent/year',
  'fraction',
  'date',
];

/** The same of what an amount may be counted by. */
export function ledgerPers(nouns: Nouns): readonly string[] {
  const counts = UNIT_IDS.filter((id) => ['duration', 'count', 'money'].includes(unitById(id).kind));
  return [...PER_NOUNS, ...Object.keys(nouns), ...counts.filter((id) => id !== 'none')];
}

/** What a quantity may be counted by: nothing, a time alone, or anything. Counters of the program are as they are. */
export function rateOf(quantity: Quantity): 'none' | 'time' | 'any' {
  if (quantity.kind === 'money') return 'any';
  if (quantity.kind === 'percent') return 'time';
  return quantity.kind === 'count' && isMeasured(quantity.counter) ? 'any' : 'none';
}

/** A measure, or a noun of the project. */
function isMeasured(counter: string): boolean {
  return !isUnitId(counter) || unitById(counter).measures !== undefined;
}

/** `id` is a unit, or a noun of the project. */
export function quantityIn(id: string, amount: number, per?: Per): Quantity {
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
      return { kind, amount, counter: id, ...rate };
    default:
      return never(kind);
  }
}

/** A unit, or a noun of the project. Undefined for dates and fractions, whose words hold number and unit in one. */
export function unitIdOf(quantity: Quantity): string | undefined {
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
