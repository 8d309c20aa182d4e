// Normalised text and the place behind a number in; the unit that stands there and where it ends out.
import { matchAt } from './match-at.ts';
import { NOT_BEFORE, UNIT_WORDS, type Unit } from './units.ts';

export type ReadUnit = { readonly unit: Unit; readonly end: number };

const ENDS_LATIN = /[A-Za-z]$/;
const words = Object.keys(UNIT_WORDS).sort((a, b) => b.length - a.length);
const byWord: ReadonlyMap<string, Unit> = new Map(
  Object.entries(UNIT_WORDS).map(([word, unit]) => [word.toLowerCase(), unit]),
);
const alternatives = words.map((word) => {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return ENDS_LATIN.test(word) ? `${escaped}(?![A-Za-z0-9])` : escaped;
});
const UNIT = new RegExp(`([ -]?)(${alternatives.join('|')})`, 'iy');

/** `1,509 AI models`: a few plain words may stand between a number and what it counts. */
const counters = words.filter((word) => UNIT_WORDS[word]?.kind === 'count' && ENDS_LATIN.test(word));
const ADJECTIVES =
  'AI|Chinese|China-made|Japanese|US|U\\.S\\.|American|European|foreign|domestic|listed|large|small|major|leading|new|open|open-source|other|different|such';
const COUNTED = new RegExp(`(?: (?:${ADJECTIVES})){1,2} (${counters.join('|')})(?![A-Za-z0-9])`, 'iy');

const DIGIT_NEXT = / ?\d/y;

export function readUnit(text: string, at: number): ReadUnit | undefined {
  const match = matchAt(UNIT, text, at);
  if (!match) return readCounted(text, at);
  const [whole, gap = '', word = ''] = match;
  const unit = byWord.get(word.toLowerCase());
  const end = at + whole.length;
  if (!unit) return undefined;
  if (NOT_BEFORE[word]?.includes(text.charAt(end) || ' ')) return undefined;
  if (word.toLowerCase() === 'x' && gap !== '') return undefined;
  if (word === '×' && matchAt(DIGIT_NEXT, text, end)) return undefined;
  return { unit, end };
}

function readCounted(text: string, at: number): ReadUnit | undefined {
  const match = matchAt(COUNTED, text, at);
  const unit = byWord.get(match?.[1]?.toLowerCase() ?? '');
  return match && unit ? { unit, end: at + match[0].length } : undefined;
}
