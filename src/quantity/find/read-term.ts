// Normalised text and the place of a digit or number word in; the date, fraction or amount there out.
import {
  ENGLISH_DENOMINATORS,
  ENGLISH_NUMBER_PATTERN,
  ENGLISH_NUMBERS,
  kanjiValue,
} from '../number-words.ts';
import { numeralAmount, readNumeral } from './numeral.ts';
import { readAmount } from './read-amount.ts';
import { readEnglishDate } from './read-english-date.ts';
import { readJapaneseDate } from './read-japanese-date.ts';
import type { Term, WholeTerm } from './term.ts';
import { matchAt } from './text.ts';

const DIGIT = /\d/y;

export function readTerm(text: string, at: number, floor: number): Term | undefined {
  if (!matchAt(DIGIT, text, at)) return readFraction(text, at) ?? readAmount(text, at, floor);
  return (
    readEnglishDate(text, at, floor) ??
    readJapaneseDate(text, at, floor) ??
    readFraction(text, at) ??
    readAmount(text, at, floor)
  );
}

/** Whether the term is more than a number word: "two" is none, "two months" is; "two models" and "one day" are not. */
export function standsAlone(term: Term): boolean {
  if (term.kind === 'whole' || term.numeral.written === 'digits') return true;
  if (term.unit === undefined) return term.numeral.scaled && term.numeral.written === 'english';
  if (term.unit.kind === 'duration' && term.unit.unit === 'day' && term.numeral.digits === '1') return false;
  return term.numeral.scaled || term.unit.kind !== 'count';
}

const denominators = [...ENGLISH_DENOMINATORS.keys()].join('|');
const PARTS = / ?分の ?(?:(\d{1,9})|([一二三四五六七八九十百千]+))/y;
const SLASHED = /(\d{1,6})\/(\d{1,9})(?![\d/.]|,\d)/y;
const WORDS = new RegExp(
  `(?:${ENGLISH_NUMBER_PATTERN})[ -](?:halve|${denominators})s?(?![A-Za-z])(?! (?:party|parties|generation|year|quarter|day|results|earnings))`,
  'iy',
);
/** "a third" may be one of a row ("a third model"); it is a share only where the sentence says of what. */
const A_SHARE = new RegExp(
  `an? (${denominators})(?= (?:of|as|the|that|or|in|and|less|more|at)(?![A-Za-z])|[.,;:)]|$|\\n)`,
  'iy',
);
const HALF_A_YEAR = /half[ -]an?[ -](year)(?![A-Za-z])|半年(?:間)?/iy;

/** Normalised text and a place in; the fraction that begins there out (10分の1, 1/10, one tenth). */
function readFraction(text: string, at: number): WholeTerm | undefined {
  return readParts(text, at) ?? readSlashed(text, at) ?? readWords(text, at) ?? readHalfYear(text, at);
}

/** A denominator with its scale is far shorter than this. */
const LONGEST_DENOMINATOR = 32;

function readParts(text: string, at: number): WholeTerm | undefined {
  if (!text.slice(at, at + LONGEST_DENOMINATOR).includes('分')) return undefined;
  const denominator = readNumeral(text, at, false);
  if (!denominator || denominator.written === 'english') return undefined;
  const match = matchAt(PARTS, text, denominator.end);
  if (!match) return undefined;
  const numerator = match[1] === undefined ? kanjiValue(match[2] ?? '') : Number(match[1]);
  return fractionTerm(at, denominator.end + match[0].length, numerator, numeralAmount(denominator));
}

function readSlashed(text: string, at: number): WholeTerm | undefined {
  const match = matchAt(SLASHED, text, at);
  return match && fractionTerm(at, at + match[0].length, Number(match[1]), Number(match[2]));
}

function readWords(text: string, at: number): WholeTerm | undefined {
  const match = matchAt(WORDS, text, at) ?? matchAt(A_SHARE, text, at);
  if (!match) return undefined;
  const words = match[0].toLowerCase().split(/[ -](?=[a-z]+$)/);
  const [many = '', part = ''] = words;
  const single = part === 'halves' ? 'half' : part.replace(/s$/, '');
  const numerator = ENGLISH_NUMBERS.get(many) ?? 1;
  return fractionTerm(at, at + match[0].length, numerator, ENGLISH_DENOMINATORS.get(single) ?? 0);
}

function readHalfYear(text: string, at: number): WholeTerm | undefined {
  const match = matchAt(HALF_A_YEAR, text, at);
  if (!match) return undefined;
  const quantity = { kind: 'duration', amount: 0.5, unit: 'year' } as const;
  return { kind: 'whole', start: at, end: at + match[0].length, quantity };
}

function fractionTerm(
  start: number,
  end: number,
  numerator: number,
  denominator: number,
): WholeTerm | undefined {
  if (denominator === 0) return undefined;
  return { kind: 'whole', start, end, quantity: { kind: 'fraction', numerator, denominator } };
}
