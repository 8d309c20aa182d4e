// A text and the subjects of the ledger in, out: who is named where, and whether as the one spoken of or as a yardstick.
import { inAnyLanguage } from '../words/languages.ts';

/** The subject a figure should belong to, and all others it could be confused with. */
export type Subjects = {
  readonly own: readonly string[];
  readonly rivals: readonly { readonly name: string; readonly anchors: readonly string[] }[];
};

export type Mention = {
  readonly start: number;
  readonly end: number;
  /** Undefined for the figure's own subject, else the rival's name. */
  readonly rival?: string;
  /** `yardstick`: named only to compare with; `denied`: named to say that it is not this one. */
  readonly role: 'subject' | 'yardstick' | 'denied';
};

const DENIED_AFTER = new RegExp(`^${inAnyLanguage(({ clauses }) => clauses.deniedAfter)}`, 'i');
const DENIED_BEFORE = new RegExp(inAnyLanguage(({ clauses }) => clauses.deniedBefore).concat('$'), 'i');
const YARDSTICK_AFTER = new RegExp(`^${inAnyLanguage(({ clauses }) => clauses.yardstickAfter)}`, 'i');
const YARDSTICK_BEFORE = new RegExp(inAnyLanguage(({ clauses }) => clauses.yardstickBefore).concat('$'), 'i');

export function subjectMentions(text: string, subjects: Subjects): readonly Mention[] {
  const found = [
    ...subjects.own.flatMap((anchor) => spots(text, anchor)),
    ...subjects.rivals.flatMap(({ name, anchors }) =>
      anchors
        .filter((anchor) => !subjects.own.includes(anchor))
        .flatMap((anchor) => spots(text, anchor).map((spot) => ({ ...spot, rival: name }))),
    ),
  ];
  return withoutCovered(found);
}

/** In the order of the text. Only neighbours can stand at one place, as far away as the longest name reaches. */
function withoutCovered(found: readonly Mention[]): readonly Mention[] {
  const sorted = found.map((one, rank) => ({ one, rank })).sort((a, b) => a.one.start - b.one.start);
  const longest = found.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const isCovered = ({ one, rank }: (typeof sorted)[number], index: number): boolean => {
    let first = index;
    while (first > 0 && (sorted[first - 1]?.one.start ?? 0) > one.start - longest) first -= 1;
    for (let at = first; at < sorted.length; at++) {
      const other = sorted[at];
      if (other === undefined || other.one.start >= one.end) break;
      if (covers(other.one, one, other.rank < rank)) return true;
    }
    return false;
  };
  return sorted.filter((each, index) => !isCovered(each, index)).map(({ one }) => one);
}

/** The longer of two names at one place is meant; the first listed where they are equally long. */
function covers(other: Mention, one: Mention, isEarlier: boolean): boolean {
  if (other === one || other.end <= one.start || one.end <= other.start) return false;
  const difference = other.end - other.start - (one.end - one.start);
  return difference > 0 || (difference === 0 && isEarlier);
}

/** Longer than any words that make a name a yardstick. */
const REACH = 120;

function spots(text: string, anchor: string): Mention[] {
  return [...text.matchAll(termPattern(anchor))].map((match) => {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    return { start: match.index, end, role: roleOf(before, text.slice(end, end + REACH)) };
  });
}

function roleOf(before: string, after: string): Mention['role'] {
  if (DENIED_AFTER.test(after) || DENIED_BEFORE.test(before)) return 'denied';
  return YARDSTICK_AFTER.test(after) || YARDSTICK_BEFORE.test(before) ? 'yardstick' : 'subject';
}

/** A hyphen and one of these makes another model of a name: `o1-preview` is not `o1`, but `R1-like` speaks of R1. */
const SUFFIXES =
  'preview|mini|nano|turbo|pro|lite|max|ultra|plus|base|instruct|chat|coder|distill|zero|vision|next|exp';

const KINDS = { digit: /\d/, letter: /[A-Za-z]/, point: /[.,]/ };

/** A word may begin a sentence, or stand within one: `net price` is `Net price`. V3, o1 and GPU are as they are written. */
const BEGINS_WORD = /^[A-Za-z][a-z]/;

/** Spaces are free except inside a Latin name or between two numbers: `560 万ドル` is `560万ドル`. */
export function termPattern(term: string): RegExp {
  const words = plainWords(term);
  const body = [...words].map((char, at, all) => {
    if (at === 0 && BEGINS_WORD.test(words)) return `[${char.toLowerCase()}${char.toUpperCase()}]`;
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

const HALF_KATAKANA = /[\uff61-\uff9f]+/g;
const FULL_WIDTH_ASCII = /[\uff01-\uff5d]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\f]/g;

/**
 * Full-width letters, digits and signs become half-width one by one: NFKC over the whole line would turn ① into 1
 * and a raised ² into 2, and both would then read as digits of a neighbouring number.
 */
export function plainWords(line: string): string {
  return withoutMarks(line)
    .replace(INVISIBLE, '')
    .replace(HALF_KATAKANA, (run) => run.normalize('NFKC'))
    .replace(FULL_WIDTH_ASCII, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[¥￥]/g, '¥')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u301c/g, '～')
    .replace(SPACES, ' ')
    .trim();
}

function withoutMarks(line: string): string {
  return line
    .replace(/<sup\b[^>]*>.*?<\/sup\s*>/gi, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/(?<=\S)\[\d{1,3}\]/g, '')
    .replace(/<https?:[^>]*>|https?:\/\/[\w\-.~:/?#@!$&'*+,;=%]+/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079]/g, '')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/\*(?! )([^*]+)(?<! )\*/g, '$1')
    .replace(/^\s*#{1,6}\s+/, '');
}
