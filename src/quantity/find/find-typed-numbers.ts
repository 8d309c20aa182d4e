// Words as typed and the names in them that contain numbers → every number that stands there, in digits whatever its unit, or
// said without them.
import type { Figure } from '../../model/quantity.ts';
import { PLAIN_HOUSE } from '../../words/house.ts';
import { inAnyLanguage } from '../../words/languages.ts';
import { isIn, matchesOf } from '../../words/match-text.ts';
import { ADDRESS, findFigures, ISO_WEEK, mayHaveFigure, WORD } from './find-figures.ts';
import { maskTerms } from './mask-terms.ts';
import { blank, DEFAULT_NAMES, maskNames } from './names.ts';
import { isOrdinal } from './read-amount.ts';
import { normaliseText } from './text.ts';
import { vocabularyOf } from './vocabulary.ts';

export type TypedNumber = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Absent where nobody can say how much it is: `dozens`, `12mg`. */
  readonly figure?: Figure;
};

/** In the order of the words, none within another. */
export function findTypedNumbers(text: string, names: readonly string[] = []): readonly TypedNumber[] {
  const named = maskTerms(text, names);
  const read = normaliseText(named);
  if (!MAY_BE_DIGIT.test(read) && !isIn(SAID, read) && !mayHaveFigure(read)) return [];
  const plain = withoutPerOne(
    maskNames(read, DEFAULT_NAMES).replace(ADDRESS, blank).replace(ISO_WEEK, blank).replace(IDIOMS, blank),
  );
  const figures = findFigures(plain).map(({ start, end, figure }) => ({ start, end, figure }));
  const years = limitsOf(plain, BUSINESS_YEARS);
  const met: Omit<TypedNumber, 'text'>[] = [...years, ...figures, ...digitsIn(plain), ...saidIn(plain)];
  const found: TypedNumber[] = [];
  // Stable: of two alike, the one that was read as a figure goes first.
  for (const one of met.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = found.at(-1);
    if (before === undefined || one.start >= before.end) {
      found.push({ ...one, text: text.slice(one.start, one.end) });
    }
  }
  return found;
}

/** `Q3 FY25` and `H1 2025` are one each. */
export function joinTyped(met: readonly TypedNumber[], text: string): readonly TypedNumber[] {
  const whole: TypedNumber[] = [];
  for (const next of met) {
    const last = whole.at(-1);
    if (last === undefined || text.slice(last.end, next.start).trim() !== '') whole.push(next);
    else whole[whole.length - 1] = { ...(last.figure ? last : next), start: last.start, end: next.end };
  }
  return whole;
}

/** Words that only look as if they said a number (half-life, 半導体), blanked out. */
export function maskIdioms(text: string): string {
  return text.replace(IDIOMS, blank);
}

type Limits = { readonly start: number; readonly end: number };

/** Digits of other scripts, and signs of parts: ½. */
const ODD_DIGITS = /(?![0-9])\p{Nd}+|[¼-¾⅐-⅟↉]/gu;
const DIGITS = /\d+(?:[.,:/]\d+)*/g;
const SAID = new RegExp(
  inAnyLanguage(({ said }) => said.words),
  'gi',
);
const BUSINESS_YEARS = new RegExp(
  inAnyLanguage(({ said }) => said.businessYears),
  'g',
);
const IDIOMS = new RegExp(
  inAnyLanguage(({ said }) => said.idioms),
  'gi',
);
/** Most words hold none, and are read in a fraction of the time. */
const MAY_BE_DIGIT = new RegExp(`\\d|${ODD_DIGITS.source}`, 'u');

/** The 1 of 1株あたり. */
function withoutPerOne(text: string): string {
  const { eachPerOne } = vocabularyOf(PLAIN_HOUSE.nouns);
  return matchesOf(eachPerOne, text).reduce(
    (rest, { 0: words, index }) => rest.slice(0, index) + blank(words) + rest.slice(index + words.length),
    text,
  );
}

function saidIn(plain: string): Limits[] {
  return limitsOf(plain, SAID);
}

function digitsIn(plain: string): Limits[] {
  const words = limitsOf(plain, WORD);
  const typed = limitsOf(plain, DIGITS).flatMap((digits): Limits[] => {
    const word = words.find(({ start, end }) => start <= digits.start && digits.start < end) ?? digits;
    if (isNamed(plain.slice(word.start, word.end)) || isPlace(plain, digits) || isClockTime(plain, digits))
      return [];
    return [{ start: word.start, end: Math.max(word.end, digits.end) }];
  });
  return [...typed, ...limitsOf(plain, ODD_DIGITS)];
}

function limitsOf(text: string, pattern: RegExp): Limits[] {
  return matchesOf(pattern, text).map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

const PERIOD = new RegExp(`^${inAnyLanguage(({ said }) => said.periods)}$`, 'i');
const PREFIXED = new RegExp(`^(?:${inAnyLanguage(({ said }) => said.prefixes)})-\\d`, 'i');

/** ISO 4217, as Node knows it. */
const CURRENCY_CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** A word that begins with letters is a name (R1, H800, GPT-4), unless they are a currency, a period or a prefix. */
function isNamed(word: string): boolean {
  if (!/^[A-Za-z]/.test(word) || PERIOD.test(word) || PREFIXED.test(word)) return false;
  const code = /^([A-Z]{3})\d/.exec(word)?.[1];
  return code === undefined || !CURRENCY_CODES.has(code);
}

/** Numbers something, and is no amount all the same: `level 5%`. */
function isPlace(text: string, { start, end }: Limits): boolean {
  if (!isOrdinal(text, start, end, 0)) return false;
  const [read] = findFigures(text.slice(start));
  return read?.start !== 0 || /^[\d.]+$/.test(read.bare);
}

const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?!:?\d)/;

function isClockTime(text: string, { start }: Limits): boolean {
  return CLOCK_TIME.test(text.slice(start));
}
