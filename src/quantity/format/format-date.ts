// A date and the house in; its words in a language out.
import type { House } from '../../words/house.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { type DateQuantity, YEAR_NOT_STATED } from '../date-quantity.ts';

export function formatDate({ year, ...rest }: DateQuantity, language: Language, { style }: House): string {
  return wordsOf(language).dates.write(year === YEAR_NOT_STATED ? rest : { year, ...rest }, style.date);
}

/** `2025-02-26` or `2025-02` as words. */
export function dateWords(date: string, language: Language, { style }: House): string {
  const [year, month, day] = date.split('-').map(Number);
  return wordsOf(language).dates.write({ year, month, day }, style.date);
}
