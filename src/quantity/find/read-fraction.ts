// Normalised text and a place in; the fraction that begins there out (10分の1, 1/10, one tenth, half a year).
import { LANGUAGES, patternAt, wordsOf } from '../../words/languages.ts';
import { matchAt } from '../../words/match-text.ts';
import { numeralAmount, readNumeral } from './numeral.ts';
import type { WholeTerm } from './term.ts';

export function readFraction(text: string, at: number): WholeTerm | undefined {
  return (
    readDenominatorFirst(text, at) ?? readSlashed(text, at) ?? readInWords(text, at) ?? readHalfYear(text, at)
  );
}

/** A denominator with its scale is far shorter than this. */
const LONGEST_DENOMINATOR = 32;

const DENOMINATORS_FIRST = LANGUAGES.flatMap((language) => {
  const { denominatorFirst, worth } = wordsOf(language).figures.numbers;
  if (denominatorFirst === undefined) return [];
  const { sign, pattern } = denominatorFirst;
  return [{ sign, pattern: new RegExp(pattern, 'iy'), worth }];
});

function readDenominatorFirst(text: string, at: number): WholeTerm | undefined {
  for (const { sign, pattern, worth } of DENOMINATORS_FIRST) {
    if (!text.slice(at, at + LONGEST_DENOMINATOR).includes(sign)) continue;
    const denominator = readNumeral(text, at, false);
    const match = denominator && matchAt(pattern, text, denominator.end);
    if (!match) continue;
    const [whole, numerator = ''] = match;
    const value = /^\d/.test(numerator) ? Number(numerator) : worth(numerator);
    return fractionTerm(at, denominator.end + whole.length, value, numeralAmount(denominator));
  }
  return undefined;
}

const SLASHED = /(\d{1,6})\/(\d{1,9})(?![\d/.]|,\d)/y;

function readSlashed(text: string, at: number): WholeTerm | undefined {
  const match = matchAt(SLASHED, text, at);
  return match && fractionTerm(at, at + match[0].length, Number(match[1]), Number(match[2]));
}

const IN_WORDS = LANGUAGES.flatMap((language) => {
  const { fraction } = wordsOf(language).figures.numbers;
  return fraction === undefined
    ? []
    : [{ pattern: new RegExp(fraction.pattern, 'iy'), worth: fraction.worth }];
});

function readInWords(text: string, at: number): WholeTerm | undefined {
  for (const { pattern, worth } of IN_WORDS) {
    const match = matchAt(pattern, text, at);
    if (!match) continue;
    const { numerator, denominator } = worth(match[0]);
    return fractionTerm(at, at + match[0].length, numerator, denominator);
  }
  return undefined;
}

const HALF_A_YEAR = patternAt(({ figures }) => figures.numbers.halfYear.read);

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
