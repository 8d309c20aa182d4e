// Normalised text and the place of a number in; the number with its sign, currency sign and unit out.
import { WORDLIKE } from '../../words/currencies.ts';
import { LANGUAGES, patternAt, patternBefore, wordsOf } from '../../words/languages.ts';
import { anyOf, matchAt, matchBefore } from '../../words/match-text.ts';
import { UNIT_IDS, type UnitId, unitById } from '../../words/units.ts';
import { type Numeral, readNumeral } from './numeral.ts';
import { hedgeBehind } from './read-qualifiers.ts';
import type { NumberTerm } from './term.ts';
import { type Vocabulary, wordAt } from './vocabulary.ts';

const SIGNS: ReadonlyMap<string, UnitId> = new Map(
  UNIT_IDS.flatMap((id) => (unitById(id).before ?? []).map((sign) => [sign, id] as const)),
);
/** What may stand before a number in place of a unit behind it: $, USD, €. */
export const SIGN = anyOf([...SIGNS.keys()]);
const SIGN_BEFORE = new RegExp(`(?<![A-Za-z$])(${SIGN}) ?(-?)$`);
/** A dash is a sign where a word or a cell begins. */
const MINUS_BEFORE = patternBefore(
  ({ figures }) => figures.numbers.minus.read,
  '(?<![\\w%)\\uffff-])-|(?<![^\\s(「、。|:])–',
);
const HALF_MORE = patternAt(({ figures }) => figures.numbers.andHalf);

export function readAmount(
  text: string,
  at: number,
  floor: number,
  vocabulary: Vocabulary,
): NumberTerm | undefined {
  const met = matchBefore(SIGN_BEFORE, text, at, floor);
  const numeral = readNumeral(text, at, met !== undefined);
  if (!numeral) return undefined;
  const sign = WORDLIKE.has(met?.[1] ?? '') && !isAmount(text, numeral) ? undefined : met;
  const afterSign = at - (sign?.[0].length ?? 0);
  const minus = matchBefore(MINUS_BEFORE, text, afterSign, floor);
  const start = afterSign - (minus?.[0].length ?? 0);
  if (isOrdinal(text, start, numeral.end, floor) || isVague(text, at, numeral, floor)) return undefined;
  const negative = minus !== undefined || sign?.[2] === '-';
  const common = { kind: 'number', start, numeral, negative } as const;
  const read = unitBehind(text, at, numeral, floor, vocabulary);
  const signed = SIGNS.get(sign?.[1] ?? '');
  if (signed) return { ...common, end: read?.unit === signed ? read.end : numeral.end, unit: signed };
  if (!read) {
    const bounded = boundedUnit(text, numeral, vocabulary);
    if (bounded) return { ...common, ...bounded };
    return isSectionNumber(text, start, numeral.end) ? undefined : { ...common, end: numeral.end };
  }
  const half = unitById(read.unit).kind === 'duration' ? matchAt(HALF_MORE, text, read.end) : undefined;
  return half
    ? { ...common, ...read, end: read.end + half[0].length, andHalf: true }
    : { ...common, ...read };
}

type ReadUnit = { readonly unit: string; readonly end: number };

const BEFORE_YEAR = patternBefore(({ dates }) => dates.beforeYear);

/** "in 2024 companies …" names a year; "2024 companies" counts. */
function unitBehind(
  text: string,
  at: number,
  numeral: Numeral,
  floor: number,
  vocabulary: Vocabulary,
): ReadUnit | undefined {
  const read = readUnit(text, numeral, numeral.end, vocabulary);
  const isYear =
    read &&
    numeral.yearLike &&
    unitById(read.unit).kind === 'count' &&
    matchBefore(BEFORE_YEAR, text, at, floor);
  return isYear && text.charAt(numeral.end) === ' ' ? undefined : read;
}

/** 3 or more companies: the qualifier stands before the unit. */
function boundedUnit(
  text: string,
  numeral: Numeral,
  vocabulary: Vocabulary,
): (ReadUnit & Pick<NumberTerm, 'bound'>) | undefined {
  const hedge = hedgeBehind(text, numeral.end);
  const read = hedge && readUnit(text, numeral, numeral.end + hedge.length, vocabulary);
  return read && { ...read, bound: hedge.value };
}

const NOT_BEFORE = Object.assign({}, ...LANGUAGES.map((language) => wordsOf(language).figures.notBefore));

const DIGIT_NEXT = / ?\d/y;

/** 5p.m. is an hour, 2025p a year not yet audited, and Japanese writes 2.3p for points. */
const NO_PENCE = /\.m| ?[\u3040-\u9fff]/y;

/** The unit behind a number, and where it ends. */
function readUnit(text: string, numeral: Numeral, at: number, vocabulary: Vocabulary): ReadUnit | undefined {
  const gap = /[ -]/.test(text.charAt(at)) ? text.charAt(at) : '';
  const met = wordAt(vocabulary, text, at + gap.length);
  if (!met) {
    const far = matchAt(vocabulary.counted, text, at);
    const counted = far && wordAt(vocabulary, far[1] ?? '', 0);
    return far && counted && { unit: counted.id, end: at + far[0].length };
  }
  const { word, id: unit } = met;
  const end = at + gap.length + word.length;
  if (NOT_BEFORE[word]?.includes(text.charAt(end) || ' ')) return undefined;
  // 3 x is no multiple, and 3×4 is a product.
  if ((word === 'x' || word === 'p') && gap !== '') return undefined;
  if (word === 'p' && (numeral.yearLike || matchAt(NO_PENCE, text, end))) return undefined;
  if (word === '×' && matchAt(DIGIT_NEXT, text, end)) return undefined;
  return WORDLIKE.has(word) && !isAmount(text, numeral) ? undefined : { unit, end };
}

/** Written as money is and as counts are not: with a scale word, a decimal point or thousands. */
function isAmount(text: string, { scaled, end, digits }: Numeral): boolean {
  return scaled || digits.includes('.') || text.slice(end - 4, end).startsWith(',');
}

const POWER_OF_TEN = /^10*$/;
const VAGUE_BEFORE = patternBefore(({ figures }) => figures.vague.before);
const VAGUE_AFTER = patternAt(({ figures }) => figures.vague.after);

/** 数10社, 10数社: nobody said how many. */
function isVague(text: string, at: number, numeral: Numeral, floor: number): boolean {
  if (matchAt(VAGUE_AFTER, text, numeral.end)) return true;
  return POWER_OF_TEN.test(numeral.digits) && matchBefore(VAGUE_BEFORE, text, at, floor) !== undefined;
}

const ORDINAL_BEFORE = patternBefore(({ figures }) => figures.ordinals.before, '# ?');
const ORDINAL_AFTER = patternAt(({ figures }) => figures.ordinals.after);

/** Whether a number only numbers something: 第2章, Figure 4, 2nd. */
export function isOrdinal(text: string, start: number, end: number, floor: number): boolean {
  return (
    matchBefore(ORDINAL_BEFORE, text, start, floor) !== undefined ||
    matchAt(ORDINAL_AFTER, text, end) !== undefined
  );
}

const LINE_OPENING = /(?:^|\n)[ #>*・-]*$/;
const AFTER_SECTION = /\)|\.(?!\d)/y;
const SHORT_NUMBER = /^\d{1,2}$/;
const DOTTED_NUMBER = /^\d{1,2}\.\d{1,2}$/;
const SPACE_OR_DOT = /[ .]/;
const CONNECTOR = patternAt(({ figures }) => figures.ranges.connector);

/** `1.`, `2)` or `3.2 ` at the beginning of a line: the number of a section, not a figure. */
function isSectionNumber(text: string, start: number, end: number): boolean {
  const number = text.slice(start, end);
  const next = text.charAt(end);
  const isShort = SHORT_NUMBER.test(number) && matchAt(AFTER_SECTION, text, end) !== undefined;
  const isDotted = DOTTED_NUMBER.test(number) && SPACE_OR_DOT.test(next) && !beginsRange(text, end);
  return (isShort || isDotted) && LINE_OPENING.test(text.slice(Math.max(0, start - 12), start));
}

/** `2.0 to 2.5 times` may begin a line, too. */
function beginsRange(text: string, end: number): boolean {
  const connector = matchAt(CONNECTOR, text, end);
  return connector !== undefined && /\d/.test(text.charAt(end + connector[0].length));
}
