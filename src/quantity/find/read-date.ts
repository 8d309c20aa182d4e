// Normalised text and the place of a digit in; the date around it out, in any language or as ISO 8601 has it.
import { type DateReader, partOf, type ReadDate } from '../../words/dates.ts';
import { LANGUAGES, wordsOf } from '../../words/languages.ts';
import { matchAt } from '../../words/match-text.ts';
import { dateQuantity } from '../date-quantity.ts';
import type { WholeTerm } from './term.ts';

/** Also with the slashes and points that people write instead: 2025/2/26. */
const ISO =
  /(\d{4})(?:-(\d{2})(?:-(\d{2}))?|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|\/(\d{2}))(?![\d/]|[-.]\d)/y;

const readIso: DateReader = (text, at) => {
  const match = matchAt(ISO, text, at);
  if (!match) return undefined;
  const [whole, year, dashMonth, dashDay, slashMonth, slashDay, dotMonth, dotDay, onlyMonth] = match;
  return {
    start: at,
    end: at + whole.length,
    year: partOf(year),
    month: partOf(dashMonth ?? slashMonth ?? dotMonth ?? onlyMonth),
    day: partOf(dashDay ?? slashDay ?? dotDay),
  };
};

const READERS = [...LANGUAGES.flatMap((language) => wordsOf(language).dates.readers), readIso];

export function readDate(text: string, at: number, floor: number): WholeTerm | undefined {
  for (const read of READERS) {
    const date = read(text, at, floor);
    const term = date && dateTerm(date);
    if (term) return term;
  }
  return undefined;
}

/** Four digits far from our time are an amount: 5000年 is a duration. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;
const DECADE = 10;

function dateTerm({ start, end, isDecade, ...parts }: ReadDate): WholeTerm | undefined {
  const { year = FIRST_YEAR } = parts;
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const quantity = dateQuantity(parts);
  if (quantity === undefined) return undefined;
  const last = isDecade ? { last: { ...quantity, year: quantity.year + DECADE - 1 } } : {};
  return { kind: 'whole', start, end, quantity, ...last };
}
