// A number as read, before its unit: digits and power of ten kept apart, so that a range can lend its scale.

import { ENGLISH_NUMBER_PATTERN, ENGLISH_NUMBERS, kanjiValue } from '../number-words.ts';
import { matchAt } from './text.ts';

export type Numeral = {
  readonly end: number;
  /** Digits with at most one decimal point, no separators: `5.6`. */
  readonly digits: string;
  /** Power of ten of its scale word: 6 for million, 8 for 億. */
  readonly exponent: number;
  /** What smaller groups add: 200000000000 in 1兆2,000億. */
  readonly rest: number;
  /** Written with a scale word. */
  readonly scaled: boolean;
  /** Four digits without separator that may be a year. */
  readonly yearLike: boolean;
  readonly written: 'digits' | 'kanji' | 'english';
};

/** Through text, so that 5.6 and 10⁶ give 5600000 exactly; `shift` moves the point further (割 is 1). */
export function numeralAmount(numeral: Numeral, shift = 0): number {
  const whole = Number(`${numeral.digits}e${numeral.exponent}`) + numeral.rest;
  if (shift === 0) return whole;
  return numeral.rest === 0 ? Number(`${numeral.digits}e${numeral.exponent + shift}`) : whole * 10 ** shift;
}

const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const MORE_DOTS = /\.\d/y;
const KANJI = /[一二三四五六七八九十百千]+/y;
const ENGLISH = new RegExp(`(?:${ENGLISH_NUMBER_PATTERN})(?=fold|(?![A-Za-z]))`, 'iy');

const JAPANESE_SCALE = / ?(千|百)?(兆|億|万)|(千(?!葉)|百(?!貨))/y;
const JAPANESE_EXPONENTS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 };

const ENGLISH_SCALE = /(?:[ -]?(thousand|million|billion|trillion)|(mn|bn|tn|trn|[kmb]))(?![A-Za-z0-9])/iy;
/** Only money is shortened this far: `USD 5.6 m`, `$1.2t`. */
const MONEY_SCALE = / ?(k|mn|m|bn|b|trn|tn|t)(?![A-Za-z0-9])/iy;
const ENGLISH_EXPONENTS: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  b: 9,
  bn: 9,
  billion: 9,
  t: 12,
  tn: 12,
  trn: 12,
  trillion: 12,
};

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** Normalised text and a place in; the number that begins there with its scale word (万, 億, million, bn) out. */
export function readNumeral(text: string, at: number, isMoney: boolean): Numeral | undefined {
  const first = readDigits(text, at) ?? readWords(text, at);
  if (!first) return undefined;
  const english =
    matchAt(ENGLISH_SCALE, text, first.end) ?? (isMoney ? matchAt(MONEY_SCALE, text, first.end) : undefined);
  if (english) {
    const word = (english[1] ?? english[2] ?? '').toLowerCase();
    return scaledBy(first, ENGLISH_EXPONENTS[word] ?? 0, first.end + english[0].length);
  }
  if (first.written === 'english') return first;
  return withSmallerGroups(text, withJapaneseScale(text, first));
}

function readDigits(text: string, at: number): Numeral | undefined {
  const match = matchAt(DIGITS, text, at);
  if (!match) return undefined;
  const end = at + match[0].length;
  if (matchAt(MORE_DOTS, text, end)) return undefined;
  const digits = match[0].replaceAll(',', '');
  const year = match[0].length === 4 && digits.length === 4 ? Number(digits) : 0;
  const yearLike = year >= FIRST_YEAR && year <= LAST_YEAR;
  return { end, digits, exponent: 0, rest: 0, scaled: false, yearLike, written: 'digits' };
}

function readWords(text: string, at: number): Numeral | undefined {
  const kanji = matchAt(KANJI, text, at);
  const english = kanji ? undefined : matchAt(ENGLISH, text, at);
  const word = kanji?.[0] ?? english?.[0];
  if (word === undefined) return undefined;
  return {
    end: at + word.length,
    digits: String(kanji ? kanjiValue(word) : ENGLISH_NUMBERS.get(word.toLowerCase())),
    exponent: 0,
    rest: 0,
    scaled: false,
    yearLike: false,
    written: kanji ? 'kanji' : 'english',
  };
}

function withJapaneseScale(text: string, numeral: Numeral): Numeral {
  const match = matchAt(JAPANESE_SCALE, text, numeral.end);
  if (!match) return numeral;
  const [whole, small, large, alone] = match;
  const exponent = [small, large, alone].reduce(
    (sum, word) => sum + (JAPANESE_EXPONENTS[word ?? ''] ?? 0),
    0,
  );
  return scaledBy(numeral, exponent, numeral.end + whole.length);
}

/** 1兆2,000億, 1億2,345万6,789: every further group must be smaller than the one before. */
function withSmallerGroups(text: string, numeral: Numeral): Numeral {
  let { end, rest } = numeral;
  let limit = numeral.exponent;
  while (limit >= 4) {
    const next = readDigits(text, end);
    if (!next) break;
    const group = withJapaneseScale(text, next);
    const amount = Number(`${group.digits}e${group.exponent}`);
    if (group.exponent >= limit || amount >= 10 ** limit) break;
    end = group.end;
    rest += amount;
    limit = group.exponent;
  }
  return end === numeral.end ? numeral : { ...numeral, end, rest };
}

function scaledBy(numeral: Numeral, exponent: number, end: number): Numeral {
  return { ...numeral, end, exponent: numeral.exponent + exponent, scaled: true, yearLike: false };
}
