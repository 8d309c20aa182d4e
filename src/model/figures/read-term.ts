// Normalised text and the place of a digit or number word in; the date, fraction or amount there out.
import { matchAt } from './match-at.ts';
import { readAmount } from './read-amount.ts';
import { readEnglishDate } from './read-english-date.ts';
import { readFraction } from './read-fraction.ts';
import { readJapaneseDate } from './read-japanese-date.ts';
import type { Term } from './term.ts';

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
