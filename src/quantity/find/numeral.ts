// Normalised text and a place in; the number that begins there out, its digits and power of ten kept apart.
import { LANGUAGES, type Language, patternAt, wordsOf } from '../../words/languages.ts';
import { anyPattern, matchAt } from '../../words/match-text.ts';

/** Before its unit, so that a range can lend its scale. */
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
  readonly written: 'digits' | Language;
};

/** With its scale word (万, 億, million, bn) and, in some languages, smaller groups behind it. */
export function readNumeral(text: string, at: number, isMoney: boolean): Numeral | undefined {
  const first = readDigits(text, at) ?? readWords(text, at);
  if (!first) return undefined;
  for (const grammar of GRAMMARS) {
    if (first.written !== 'digits' && first.written !== grammar.language) continue;
    const scaled = withScale(text, first, grammar, isMoney);
    if (scaled) return grammar.hasGroups ? withSmallerGroups(text, scaled, grammar) : scaled;
  }
  return first;
}

/** Through text, so that 5.6 and 10⁶ give 5600000 exactly; `shift` moves the point further (割 is 1). */
export function numeralAmount(numeral: Numeral, shift = 0): number {
  const whole = Number(`${numeral.digits}e${numeral.exponent}`) + numeral.rest;
  if (shift === 0) return whole;
  return numeral.rest === 0 ? Number(`${numeral.digits}e${numeral.exponent + shift}`) : whole * 10 ** shift;
}

const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const MORE_DOTS = /\.\d/y;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

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

const ANY_WORD = patternAt(({ figures }) => figures.numbers.inWords);

function readWords(text: string, at: number): Numeral | undefined {
  if (!matchAt(ANY_WORD, text, at)) return undefined;
  for (const { language, inWords, worth } of GRAMMARS) {
    const word = matchAt(inWords, text, at)?.[0];
    if (word === undefined) continue;
    const common = { exponent: 0, rest: 0, scaled: false, yearLike: false };
    return { end: at + word.length, digits: String(worth(word)), ...common, written: language };
  }
  return undefined;
}

const GRAMMARS = LANGUAGES.map((language) => {
  const { inWords, worth, scale, moneyScale, powers, hasGroups } = wordsOf(language).figures.numbers;
  const sticky = (pattern: string) => new RegExp(anyPattern([pattern]), 'iy');
  return {
    language,
    inWords: sticky(inWords),
    worth,
    scale: sticky(scale),
    moneyScale: sticky(moneyScale),
    powers,
    hasGroups,
  };
});
type Grammar = (typeof GRAMMARS)[number];

function withScale(text: string, numeral: Numeral, grammar: Grammar, isMoney: boolean): Numeral | undefined {
  const match =
    matchAt(grammar.scale, text, numeral.end) ??
    (isMoney ? matchAt(grammar.moneyScale, text, numeral.end) : undefined);
  if (!match) return undefined;
  const [whole, ...words] = match;
  const power = words.reduce((sum, word = '') => sum + (grammar.powers[word.toLowerCase()] ?? 0), 0);
  const exponent = numeral.exponent + power;
  return { ...numeral, end: numeral.end + whole.length, exponent, scaled: true, yearLike: false };
}

/** Smaller groups are told apart from the next number from here on. */
const LEAST_GROUP = 4;

/** 1兆2,000億, 1億2,345万6,789: every further group must be smaller than the one before. */
function withSmallerGroups(text: string, numeral: Numeral, grammar: Grammar): Numeral {
  let { end, rest } = numeral;
  let limit = numeral.exponent;
  while (limit >= LEAST_GROUP) {
    const next = readDigits(text, end);
    if (!next) break;
    const group = withScale(text, next, grammar, false) ?? next;
    const amount = Number(`${group.digits}e${group.exponent}`);
    if (group.exponent >= limit || amount >= 10 ** limit) break;
    end = group.end;
    rest += amount;
    limit = group.exponent;
  }
  return end === numeral.end ? numeral : { ...numeral, end, rest };
}
