// Normalised text and a term in; the range it opens out (5〜6億ドル, from 5% to 10%, between 2 and 3 months).
import type { Quantity } from '../../model/quantity.ts';
import { inAnyLanguage, patternAt, patternBefore } from '../../words/languages.ts';
import { matchAt, matchBefore } from '../../words/match-text.ts';
import { unitById } from '../../words/units.ts';
import { orderOf } from '../order.ts';
import { SIGN } from './read-amount.ts';
import { readTerm } from './read-term.ts';
import { type NumberTerm, type Term, termDecimals, termQuantity } from './term.ts';
import type { Vocabulary } from './vocabulary.ts';

type ReadRange = {
  readonly start: number;
  readonly end: number;
  readonly low: Quantity;
  readonly high: Quantity;
  readonly decimals?: number;
};

const CONNECTOR = patternAt(({ figures }) => figures.ranges.connector, ' ?[〜～~–—-] ?');
const AND = patternAt(({ figures }) => figures.ranges.and);
const BETWEEN_BEFORE = patternBefore(({ figures }) => figures.ranges.between);
const FROM_BEFORE = patternBefore(({ figures }) => figures.ranges.from);
const UNTIL_AFTER = patternAt(({ figures }) => figures.ranges.until);
const DASH = /[〜～~–—-]/;
const EITHER_SIDE = / ?(?:±|\+\/-|plus or minus) ?/iy;
const MOVES = {
  before: patternBefore(({ figures }) => figures.moves.before),
  behind: patternAt(({ figures }) => figures.moves.after),
};
/** What may stand between the connector and the digits of the second number. */
const LEAD = new RegExp(
  `(?:${inAnyLanguage(({ figures }) => figures.numbers.minus.read)}|[-–]|${SIGN} ?|${inAnyLanguage(({ dates }) => dates.leads)}){0,2}(?=\\d)`,
  'y',
);

export function readRange(
  text: string,
  first: Term,
  floor: number,
  vocabulary: Vocabulary,
): ReadRange | undefined {
  if (first.kind === 'whole' && first.last) {
    return { start: first.start, end: first.end, low: first.quantity, high: first.last };
  }
  const around = matchAt(EITHER_SIDE, text, first.end);
  if (around) return readTolerance(text, first, first.end + around[0].length, vocabulary);
  const opensAt = unpadded(text, first.start);
  const between = matchBefore(BETWEEN_BEFORE, text, opensAt, floor);
  const connector = matchAt(between ? AND : CONNECTOR, text, first.end);
  if (!connector) return undefined;
  const behind = first.end + connector[0].length;
  // `and $(6.1) million` has been spelt out as `and  $-6.1 million`.
  const secondStart = text[behind] === ' ' ? behind + 1 : behind;
  const lead = matchAt(LEAD, text, secondStart);
  const second = readTerm(text, secondStart + (lead?.[0].length ?? 0), secondStart, vocabulary);
  if (!second || second.start !== secondStart) return undefined;
  const pair = joinedPair(first, second);
  if (!pair) return undefined;
  const from = between ?? matchBefore(FROM_BEFORE, text, opensAt, floor);
  const until = matchAt(UNTIL_AFTER, text, second.end);
  const start = from ? opensAt - from[0].length : first.start;
  const isInWords = !DASH.test(connector[0]) && first.kind === 'number' && second.kind === 'number';
  if (isInWords && between === undefined && isMove(text, start, second.end, floor)) return undefined;
  return {
    ...pair,
    start,
    end: second.end + (until?.[0].length ?? 0),
  };
}

/** Where a figure begins with the place that its brackets took before it was spelt out. */
function unpadded(text: string, start: number): number {
  return text.startsWith('  ', start - 2) ? start - 1 : start;
}

/** `100 ± 5`, `20% ± 2%`, `$100 ± 5%`: as far to either side. */
function readTolerance(text: string, first: Term, at: number, vocabulary: Vocabulary): ReadRange | undefined {
  const second = readTerm(text, at, at, vocabulary);
  if (second?.start !== at || first.kind === 'whole' || second.kind === 'whole') return undefined;
  const middle = termQuantity(lentUnit(first, second, true));
  const reach = termQuantity(lentUnit(second, first, true));
  if (!('amount' in middle) || !('amount' in reach)) return undefined;
  const isShare = reach.kind === 'percent' && middle.kind !== 'percent';
  if (!isShare && orderOf(middle).dimension !== orderOf(reach).dimension) return undefined;
  const by = Math.abs(isShare ? (middle.amount * reach.amount) / 100 : reach.amount);
  const moved = (amount: number): Quantity => ({ ...middle, amount: Number(amount.toPrecision(12)) });
  const end = Math.max(second.end, first.end);
  return { start: first.start, end, low: moved(middle.amount - by), high: moved(middle.amount + by) };
}

/** What rose from 5% to 6% is two figures; so is 5%から6%に. */
function isMove(text: string, start: number, end: number, floor: number): boolean {
  return (
    matchBefore(MOVES.before, text, start, floor) !== undefined ||
    matchAt(MOVES.behind, text, end) !== undefined
  );
}

function joinedPair(first: Term, second: Term): Omit<ReadRange, 'start' | 'end'> | undefined {
  const whole = lentUnit(first, second);
  const low = termQuantity(whole);
  const high = lentYear(low, termQuantity(lentCurrency(first, second)));
  const lowOrder = orderOf(low);
  const highOrder = orderOf(high);
  if (lowOrder.dimension !== highOrder.dimension) return undefined;
  const shown = [whole, second].flatMap((term) => termDecimals(term) ?? []);
  const decimals = shown.length === 0 ? {} : { decimals: Math.max(...shown) };
  return lowOrder.value <= highOrder.value
    ? { low, high, ...decimals }
    : { low: high, high: low, ...decimals };
}

/**
 * 5〜6億ドル and $5 to $6 million: the first number takes unit and scale of the second; 10〜12月 takes the month.
 * A number with a unit behind it (3ドルから…) or larger than the second ($300,000 to $6 million) is complete.
 */
function lentUnit(first: Term, second: Term, isReach = false): Term {
  if (first.kind === 'whole' || isCompleteYear(first, second)) return first;
  if (second.kind === 'whole') return lentMonth(first, second);
  const takesScale =
    !first.numeral.scaled &&
    second.numeral.scaled &&
    second.numeral.rest === 0 &&
    first.end === first.numeral.end &&
    (isReach || Number(first.numeral.digits) <= Number(second.numeral.digits));
  const numeral = takesScale
    ? { ...first.numeral, exponent: second.numeral.exponent, scaled: true }
    : first.numeral;
  const unit = first.unit ?? second.unit;
  return { ...first, numeral, ...(unit ? { unit } : {}) };
}

/** "2024 to 20%" is a year and a share, not a range; 2000–3000 companies is one. */
function isCompleteYear(first: NumberTerm, second: Term): boolean {
  if (!first.numeral.yearLike || first.unit !== undefined) return false;
  if (second.kind === 'whole') return true;
  return second.unit === undefined || Number(second.numeral.digits) < Number(first.numeral.digits);
}

function lentMonth(first: NumberTerm, second: Exclude<Term, NumberTerm>): Term {
  const { quantity } = second;
  const month = Number(first.numeral.digits);
  const isMonth =
    quantity.kind === 'date' && quantity.month !== undefined && quantity.day === undefined && month <= 12;
  if (!isMonth || first.unit !== undefined || !Number.isInteger(month) || month < 1) return first;
  return { kind: 'whole', start: first.start, end: first.end, quantity: { ...quantity, month } };
}

function lentCurrency(first: Term, second: Term): Term {
  if (first.kind === 'whole' || second.kind === 'whole') return second;
  const isLent =
    second.unit === undefined && first.unit !== undefined && unitById(first.unit).kind === 'money';
  return isLent && first.unit ? { ...second, unit: first.unit } : second;
}

/** 2025年1月〜3月: the second month lies in the first one's year. */
function lentYear(low: Quantity, high: Quantity): Quantity {
  if (low.kind !== 'date' || high.kind !== 'date' || high.year !== 0) return high;
  return { ...high, year: low.year };
}
