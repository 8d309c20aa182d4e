// A text and terms with numbers in them that are no figures → the same text with these blanked out, as long as before.
import { literally } from '../../words/match-text.ts';
import { NOT_AMOUNT } from './names.ts';
import { normaliseText } from './text.ts';

/** Takes the place of a letter that is not to be read. */
export const BLANK = '\uFFFC';

/**
 * In any case, in half and full width, and as words are spelt in a sentence: `72-week` is 72 weeks, `15 mg` 15-mg. `4要因` may
 * stand by itself, not as the end of `14要因`, and `Phase 3` not as the beginning of `Phase 30`.
 */
export function maskTerms(text: string, terms: readonly string[]): string {
  if (terms.length === 0) return text;
  let masked = '';
  let end = 0;
  for (const { 0: term, index } of normaliseText(text).matchAll(patternOf(terms))) {
    masked += text.slice(end, index) + BLANK.repeat(term.length);
    end = index + term.length;
  }
  return masked + text.slice(end);
}

/** By list, and by words: the same words stand in a new list for every text of a slide. */
const compiled = new WeakMap<readonly string[], RegExp>();
const compiledWords = new Map<string, RegExp>();
const MOST_LISTS = 1000;

function patternOf(terms: readonly string[]): RegExp {
  const known = compiled.get(terms);
  if (known) return known;
  const key = terms.join('\0');
  const pattern = compiledWords.get(key) ?? compiledPattern(terms);
  if (compiledWords.size >= MOST_LISTS) compiledWords.clear();
  compiledWords.set(key, pattern);
  compiled.set(terms, pattern);
  return pattern;
}

function compiledPattern(terms: readonly string[]): RegExp {
  const sources = [...terms].sort((a, b) => b.length - a.length).map(termSource);
  // Where no term can begin none is tried.
  const firsts = [...new Set(terms.map((term) => normaliseText(term).trim().charAt(0)))].map(literally);
  return new RegExp(`(?=${firsts.join('|')})(?:${sources.join('|')})`, 'gi');
}

function termSource(term: string): string {
  const plain = normaliseText(term).trim();
  const words = plain
    .split(/[ -]+/)
    .filter((word) => word !== '')
    .map(literally);
  return startOf(plain) + words.join('[ -]?') + endOf(plain);
}

function startOf(term: string): string {
  if (/^\d/.test(term)) return '(?<!\\d|\\d[.,]|[A-Za-z]-?)';
  return /^[A-Za-z]/.test(term) ? '(?<![A-Za-z0-9])' : '';
}

function endOf(term: string): string {
  if (/\d$/.test(term)) return `(?!\\d|[.,]\\d)${NOT_AMOUNT}`;
  // A plural; of a unit's sign there is none.
  return /[A-Za-z]$/.test(term) ? `${/[a-z]{3}$/.test(term) ? 's?' : ''}(?![A-Za-z0-9])` : '';
}
