// A token or anchor as an analyst writes it in, out: a pattern that finds it in plain words wherever it stands whole.
import { plainWords } from './plain-words.ts';

/** A hyphen and one of these makes another model of a name: `o1-preview` is not `o1`, but `R1-like` speaks of R1. */
const SUFFIXES =
  'preview|mini|nano|turbo|pro|lite|max|ultra|plus|base|instruct|chat|coder|distill|zero|vision|next|exp';

const KINDS = { digit: /\d/, letter: /[A-Za-z]/, point: /[.,]/ };

/** Spaces are free except inside a Latin name or between two numbers: `560 万ドル` is `560万ドル`. */
export function termPattern(term: string): RegExp {
  const words = plainWords(term);
  const body = [...words].map((char, at, all) => {
    if (char === ' ') return isSameKind(all[at - 1], all[at + 1]) ? ' ' : ' ?';
    const next = all[at + 1];
    return literal(char) + (next === undefined || next === ' ' || isJoined(char, next) ? '' : ' ?');
  });
  return new RegExp(before(words) + body.join('') + after(words), 'gu');
}

function kindOf(char: string): keyof typeof KINDS | 'other' {
  if (KINDS.digit.test(char)) return 'digit';
  if (KINDS.letter.test(char)) return 'letter';
  return KINDS.point.test(char) ? 'point' : 'other';
}

function isSameKind(a = '', b = ''): boolean {
  const kind = kindOf(a);
  return kind === kindOf(b) && (kind === 'digit' || kind === 'letter');
}

function isJoined(a: string, b: string): boolean {
  return kindOf(a) !== 'other' && kindOf(b) !== 'other';
}

function before(words: string): string {
  const first = kindOf(words[0] ?? '');
  if (first === 'digit') return '(?<!\\d)(?<!\\d[.,])';
  return first === 'letter' ? '(?<![A-Za-z0-9])' : '';
}

function after(words: string): string {
  const last = kindOf(words.at(-1) ?? '');
  if (last === 'digit' && !/[A-Za-z]/.test(words)) return '(?!\\d)(?![.,]\\d)';
  if (last !== 'digit' && last !== 'letter') return '';
  return `(?![A-Za-z0-9])(?!\\.\\d)(?!-(?:[A-Z0-9]|(?:${SUFFIXES})\\b))`;
}

function literal(char: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}
