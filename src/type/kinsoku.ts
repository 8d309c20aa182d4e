// What may not begin or end a line, in pages, charts and tables and for the rule that looks at them again.
import { LANGUAGES, wordsOf } from '../words/languages.ts';

/** Words of every language stand in every deck: names, sources, quotations. */
const EVERY = LANGUAGES.map((language) => wordsOf(language).breaking);
const NEVER_FIRST = new Set(EVERY.flatMap(({ neverFirst }) => [...neverFirst]));
const NEVER_LAST = new Set(EVERY.flatMap(({ neverLast }) => [...neverLast]));

/** Whether a line may begin with these words. */
export function mayBegin(text: string): boolean {
  return !NEVER_FIRST.has(text.charAt(0));
}

/** Whether a line may end with these words; the space at their end does not count. */
export function mayEnd(text: string): boolean {
  return !NEVER_LAST.has(text.trimEnd().slice(-1));
}
