// Normalised text and a place in; the fraction that begins there out (10分の1, 1/10, one tenth).
import { ENGLISH_DENOMINATORS } from './english-denominators.ts';
import { matchAt } from './match-at.ts';
import { ENGLISH_NUMBER_PATTERN, ENGLISH_NUMBERS, kanjiValue } from './number-words.ts';
import { numeralAmount } from './numeral.ts';
import { readNumeral } from './read-numeral.ts';
import type { WholeTerm } from './term.ts';

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

export function readFraction(text: string, at: number): WholeTerm | undefined {
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
