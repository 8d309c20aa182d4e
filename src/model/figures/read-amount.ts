// Normalised text and the place of a number in; the number with its sign, currency sign and unit out.
import type { Currency, Qualifier } from '../quantity.ts';
import { isOrdinal, isSectionNumber } from './is-ordinal.ts';
import { matchAt, matchBefore } from './match-at.ts';
import type { Numeral } from './numeral.ts';
import { readNumeral } from './read-numeral.ts';
import { type ReadUnit, readUnit } from './read-unit.ts';
import { moneyUnit, type NumberTerm } from './term.ts';

/** HK$, A$ and the like are no currency of ours: their amounts stay bare numbers, which lint reports. */
const CURRENCY_BEFORE = /(?:(?<![A-Za-z$])(US\$|USD|\$|CN¥|RMB|CNY|JP¥|JPY|¥|EUR|€)) ?(-?)$/;
const CURRENCIES: Readonly<Record<string, Currency>> = {
  US$: 'USD',
  USD: 'USD',
  $: 'USD',
  'CN¥': 'CNY',
  RMB: 'CNY',
  CNY: 'CNY',
  'JP¥': 'JPY',
  JPY: 'JPY',
  '¥': 'JPY',
  EUR: 'EUR',
  '€': 'EUR',
};
const MINUS_BEFORE = /(?:[▲△] ?|(?<![\w%)\uffff-])-|(?<![A-Za-z])minus )$/i;
const HALF_MORE = /半(?!導)/y;
/** 数10社, 10数社: nobody said how many. */
const VAGUE_BEFORE = /(?<![件社回総人指個台点少多複])[数何]$/;
const VAGUE_AFTER = /数(?!字|値)/y;
const POWER_OF_TEN = /^10*$/;
const BOUND_INSIDE = / or (?:(more)|less|fewer)(?![A-Za-z])/iy;
const IN_BEFORE = /(?<![A-Za-z])(?:in|by|since|until|of|during|from|to|for) $/i;

export function readAmount(text: string, at: number, floor: number): NumberTerm | undefined {
  const currency = matchBefore(CURRENCY_BEFORE, text, at, floor);
  const numeral = readNumeral(text, at, currency !== undefined);
  if (!numeral) return undefined;
  const afterSign = at - (currency?.[0].length ?? 0);
  const minus = matchBefore(MINUS_BEFORE, text, afterSign, floor);
  const start = afterSign - (minus?.[0].length ?? 0);
  if (isOrdinal(text, start, numeral.end, floor) || isVague(text, at, numeral, floor)) return undefined;
  const negative = minus !== undefined || currency?.[2] === '-';
  const common = { kind: 'number', start, numeral, negative } as const;
  const read = unitBehind(text, at, numeral, floor);
  const sign = CURRENCIES[currency?.[1] ?? ''];
  if (sign) {
    const isSaidTwice = read?.unit.kind === 'money' && read.unit.currency === sign;
    return { ...common, end: isSaidTwice ? read.end : numeral.end, unit: moneyUnit(sign) };
  }
  if (!read) {
    const bounded = boundedUnit(text, numeral.end);
    if (bounded) return { ...common, ...bounded };
    return isSectionNumber(text, start, numeral.end) ? undefined : { ...common, end: numeral.end };
  }
  const half = read.unit.kind === 'duration' ? matchAt(HALF_MORE, text, read.end) : undefined;
  if (half) return { ...common, end: read.end + half[0].length, unit: read.unit, andHalf: true };
  return { ...common, end: read.end, unit: read.unit };
}

/** "in 2024 companies …" names a year; "2024 companies" counts. */
function unitBehind(text: string, at: number, numeral: Numeral, floor: number): ReadUnit | undefined {
  const read = readUnit(text, numeral.end);
  const isYear = numeral.yearLike && read?.unit.kind === 'count' && matchBefore(IN_BEFORE, text, at, floor);
  return isYear && text.charAt(numeral.end) === ' ' ? undefined : read;
}

/** 3 or more companies: the qualifier stands before the unit. */
function boundedUnit(text: string, at: number): (ReadUnit & { readonly bound: Qualifier }) | undefined {
  const match = matchAt(BOUND_INSIDE, text, at);
  const read = match && readUnit(text, at + match[0].length);
  return read && { ...read, bound: match[1] === undefined ? 'at-most' : 'at-least' };
}

function isVague(text: string, at: number, numeral: Numeral, floor: number): boolean {
  if (matchAt(VAGUE_AFTER, text, numeral.end)) return true;
  return POWER_OF_TEN.test(numeral.digits) && matchBefore(VAGUE_BEFORE, text, at, floor) !== undefined;
}
