// Value, unit and qualifier of a ledger entry in; the figure out, or undefined where they do not make one.
import { type Figure, QUALIFIERS, type Qualifier, type Quantity } from '../model/quantity.ts';
import { decimalText, shownDecimals } from '../words/decimal.ts';
import { type Nouns, nounIdOf, PLAIN_HOUSE } from '../words/house.ts';
import { idsOf, isUnitId, type TimeUnit, unitById } from '../words/units.ts';
import { type DateQuantity, dateQuantity, YEAR_NOT_STATED } from './date-quantity.ts';
import { orderOf } from './order.ts';
import { ledgerPers, quantityIn, rateOf } from './units.ts';

type EntryValue = number | string;

type FigureEntry = {
  /** Of a range both ends, the lower one first. Zeros behind the point are shown where it is text: `'4.30'`. */
  readonly value: EntryValue | readonly EntryValue[];
  /** Units of `content/README.md`; amounts may add what they are counted by: `percent/year`, `USD/patient/month`. */
  readonly unit: string;
  /** Default `exact`. */
  readonly qualifier?: string | undefined;
};

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const FRACTION = /^(\d+)\/(\d+)$/;
/** `2025`, `2025-01`, `2025-01-26`, `FY2025`, `2025-Q3`, `FY2025-Q3`; without year `--10-20`, `--Q3`. */
const DATE = /^(FY)?(\d{4}|-)(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

/** `[5, 6]` in one text. */
const RANGE = /^\[([^,]+),([^,]+)\]$/;

export function figureFromEntry(
  { value, unit, qualifier = 'exact' }: FigureEntry,
  nouns: Nouns = PLAIN_HOUSE.nouns,
): Figure | undefined {
  const given = typeof value === 'object' ? value : (RANGE.exec(String(value))?.slice(1) ?? [value]);
  const ends = given.map((end) => String(end).trim());
  const [quantity, high, ...more] = ends.map((end) => quantityOf(end, unit, nouns));
  if (!quantity || more.length > 0 || !isQualifier(qualifier)) return undefined;
  const shown = 'amount' in quantity ? ends.flatMap((end) => shownDecimals(end) ?? []) : [];
  const decimals = shown.length === 0 ? {} : { decimals: Math.max(...shown) };
  if (typeof value !== 'object' && ends.length === 1) return { quantity, qualifier, ...decimals };
  return high && orderOf(quantity).value < orderOf(high).value
    ? { quantity, high, qualifier, ...decimals }
    : undefined;
}

function quantityOf(value: string, unit: string, nouns: Nouns): Quantity | undefined {
  if (unit === 'fraction') return fractionOf(value);
  if (unit === 'date') return dateOf(value);
  const amount = NUMBER.test(value) ? Number(value) : undefined;
  if (amount === undefined) return undefined;
  const [base = '', ...pers] = unit.split('/').map((word) => nounIdOf(word, nouns) ?? word);
  if (!isUnit(base, nouns) || !arePers(pers, nouns)) return undefined;
  if (pers.length === 0) return quantityIn(base, amount);
  const sorted = [...pers].sort((a, b) => Number(isTimeUnit(a)) - Number(isTimeUnit(b)));
  const quantity = quantityIn(base, amount, sorted.join('/'));
  const rate = rateOf(quantity);
  return rate === 'any' || (rate === 'time' && pers.every(isTimeUnit)) ? quantity : undefined;
}

/** A thing, a time, or both. */
function arePers(pers: readonly string[], nouns: Nouns): boolean {
  const times = pers.filter(isTimeUnit).length;
  const known = ledgerPers(nouns);
  return times <= 1 && pers.length - times <= 1 && pers.every((per) => known.includes(per));
}

function fractionOf(value: string): Quantity | undefined {
  const match = FRACTION.exec(value);
  const denominator = Number(match?.[2] ?? 0);
  return denominator === 0 ? undefined : { kind: 'fraction', numerator: Number(match?.[1]), denominator };
}

function dateOf(value: string): Quantity | undefined {
  const match = DATE.exec(value);
  if (!match) return undefined;
  const [, fiscal, year, quarter, month, day] = match;
  return dateQuantity({
    year: year === '-' ? undefined : Number(year),
    month: numberOf(month),
    day: numberOf(day),
    quarter: numberOf(quarter),
    fiscal: fiscal !== undefined,
  });
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function isUnit(word: string, nouns: Nouns): boolean {
  return Object.hasOwn(nouns, word) || (isUnitId(word) && unitById(word).shift === undefined);
}

function isTimeUnit(word: string): word is TimeUnit {
  return idsOf('duration').some((unit) => unit === word);
}

function isQualifier(word: string): word is Qualifier {
  return QUALIFIERS.some((each) => each === word);
}

/** A figure in; its value as a ledger entry writes it out: 5600000, 1/10, 2025-01, [5, 6]. Inverse of figureFromEntry. */
export function entryValue({ quantity, high }: Figure): string {
  return high === undefined ? valueText(quantity) : `[${valueText(quantity)}, ${valueText(high)}]`;
}

function valueText(quantity: Quantity): string {
  if (quantity.kind === 'fraction') return `${quantity.numerator}/${quantity.denominator}`;
  return quantity.kind === 'date' ? isoText(quantity) : decimalText(quantity.amount);
}

/** ISO 8601 as far as it goes; `--10-20` is its old form for a day without year. */
function isoText({ year, month, day, quarter, fiscal }: DateQuantity): string {
  const first = `${fiscal ? 'FY' : ''}${year === YEAR_NOT_STATED ? '-' : String(year).padStart(4, '0')}`;
  if (quarter !== undefined) return `${first}-Q${quarter}`;
  return [first, ...[month, day].filter((part) => part !== undefined).map(twoDigits)].join('-');
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** A month of no year and without its day is a word in any language: `September`, 9月. */
export function isMonthAlone(typed: Quantity): boolean {
  if (typed.kind !== 'date' || typed.fiscal) return false;
  const { year, month, day, quarter } = typed;
  return year === YEAR_NOT_STATED && month !== undefined && day === undefined && quarter === undefined;
}

/** `2023年` or `10月` for `2023-10`, never the other way round. */
export function isDeclaredDate(typed: Quantity, dates: readonly string[]): boolean {
  if (typed.kind !== 'date') return false;
  return dates.some((date) => {
    const declared = figureFromEntry({ value: date, unit: 'date' })?.quantity;
    if (declared?.kind !== 'date' || typed.fiscal !== declared.fiscal) return false;
    const { year, month, day, quarter } = typed;
    return (
      (year === YEAR_NOT_STATED || year === declared.year) &&
      (month === undefined || month === declared.month) &&
      (day === undefined || day === declared.day) &&
      (quarter === undefined || quarter === declared.quarter)
    );
  });
}
