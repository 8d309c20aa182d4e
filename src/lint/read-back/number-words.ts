// Number words that stand for figures (`{{share as "half of"}}`) → where they stand in a finished text, each with its figures.
import { maskIdioms } from '../../quantity/find/find-typed-numbers.ts';
import { BLANK } from '../../quantity/find/mask-terms.ts';
import { inAnyLanguage, type Language } from '../../words/languages.ts';
import { literally, matchesOf } from '../../words/match-text.ts';
import { prosesIn } from '../proses.ts';
import { keysOfProse, type Ledger } from './ledger-keys.ts';

export type BoundWord = { readonly words: string; readonly key: string; readonly pattern: RegExp };

/** The longest first. Whether they are true of their figures is told of the content, once. */
export function boundWords(ledger: Ledger, language: Language): readonly BoundWord[] {
  const found = new Map<string, BoundWord>();
  for (const prose of prosesIn(ledger.content, language)) {
    for (const span of prose) {
      if (span.kind !== 'figure' || span.as === undefined) continue;
      const [key = ''] = keysOfProse([span], ledger);
      found.set(`${span.as}\n${key}`, { words: span.as, key, pattern: patternOf(span.as) });
    }
  }
  return [...found.values()].sort((a, b) => b.words.length - a.words.length);
}

const LARGER = inAnyLanguage(({ numberWords }) => numberWords.larger);

/** Lines may be broken in it; it is no part of another number or word: the 倍 of 3倍, the half of half-life. */
function patternOf(words: string): RegExp {
  const source = words
    .trim()
    .split(/\s+/)
    .map((word) =>
      /[A-Za-z]/.test(word) ? literally(word) : [...word].map((sign) => literally(sign)).join('\\s*'),
    )
    .join('\\s+');
  return new RegExp(`(?<![A-Za-z\\d.]|[A-Za-z]-|${LARGER})${source}(?![A-Za-z\\d]|-[A-Za-z])`, 'giu');
}

export type MetWord = { readonly words: string; readonly keys: readonly string[] };

/** The words in a text that stand for one of `keys`, and the text without them. */
export function takeWords(
  text: string,
  bound: readonly BoundWord[],
  keys: readonly string[],
): { readonly met: readonly MetWord[]; readonly rest: string } {
  const here = bound.filter(({ key }) => keys.includes(key));
  if (here.length === 0) return { met: [], rest: text };
  const idle = maskIdioms(text);
  const met: MetWord[] = [];
  let [plain, rest] = [idle, text];
  for (const { words, pattern } of here) {
    for (const { 0: found, index } of matchesOf(pattern, plain)) {
      const ofWord = here.filter((one) => one.words.toLowerCase() === words.toLowerCase());
      met.push({ words: found, keys: ofWord.map(({ key }) => key) });
      const blank = BLANK.repeat(found.length);
      plain = plain.slice(0, index) + blank + plain.slice(index + found.length);
      rest = rest.slice(0, index) + blank + rest.slice(index + found.length);
    }
  }
  return { met, rest };
}
