// Normalised text and the place of a digit or number word in; the date, fraction or amount there out.
import { unitById } from '../../words/units.ts';
import { readAmount } from './read-amount.ts';
import { readDate } from './read-date.ts';
import { readFraction } from './read-fraction.ts';
import type { Term } from './term.ts';
import type { Vocabulary } from './vocabulary.ts';

const DIGIT = /\d/;

export function readTerm(text: string, at: number, floor: number, vocabulary: Vocabulary): Term | undefined {
  const date = DIGIT.test(text.charAt(at)) ? readDate(text, at, floor) : undefined;
  return date ?? readFraction(text, at) ?? readAmount(text, at, floor, vocabulary);
}

/** Whether the term is more than a number word: "two" is none, "two months" is; "two models" and "one day" are not. */
export function standsAlone(term: Term): boolean {
  if (term.kind === 'whole' || term.numeral.written === 'digits') return true;
  const { unit, numeral } = term;
  if (unit === undefined) return numeral.scaled;
  if (unit === 'day' && numeral.digits === '1') return false;
  return numeral.scaled || unitById(unit).kind !== 'count';
}
