// Normalised text and the place of a number in; the number with its sign, currency sign and unit out.
import type { Currency, Qualifier } from '../../model/quantity.ts';
import { NOT_BEFORE, UNIT_WORDS, type Unit } from '../units.ts';
import { type Numeral, readNumeral } from './numeral.ts';
import { moneyUnit, type NumberTerm } from './term.ts';
import { matchAt, matchBefore } from './text.ts';

/** HK$, A$ and the like are no currency of ours: their amounts stay bare numbers, which lint reports. */
const CURRENCY_BEFORE = /(?:(?<![A-Za-z$])(US\$|USD|\$|CN¥|RMB|CNY|JP¥|JPY|¥|EUR|€)) ?(-?)$/;
const CURRENCIES: Readonly<Record<string, Currency>> = {
  US$: 'USD',
  USD: 'USD',
  $: 'USD',
  'CN¥': 'CNY',
  RMB: 'CNY',
  CNY: 'CNY',
  'JP¥': 'JPY',
  JPY: 'JPY',
  '¥': 'JPY',
  EUR: 'EUR',
  '€': 'EUR',
};
const MINUS_BEFORE = /(?:[▲△] ?|(?<![\w%)\uffff-])-|(?<![A-Za-z])minus )$/i;
const HALF_MORE = /半(?!導)/y;
/** 数10社, 10数社: nobody said how many. */
const VAGUE_BEFORE = /(?<![件社回総人指個台点少多複])[数何]$/;
const VAGUE_AFTER = /数(?!字|値)/y;
const POWER_OF_TEN = /^10*$/;
const BOUND_INSIDE = / or (?:(more)|less|fewer)(?![A-Za-z])/iy;
const IN_BEFORE = /(?<![A-Za-z])(?:in|by|since|until|of|during|from|to|for) $/i;

export function readAmount(text: string, at: number, floor: number): NumberTerm | undefined {
  const currency = matchBefore(CURRENCY_BEFORE, text, at, floor);
  const numeral = readNumeral(text, at, currency !== undefined);
  if (!numeral) return undefined;
  const afterSign = at - (currency?.[0].length ?? 0);
  const minus = matchBefore(MINUS_BEFORE, text, afterSign, floor);
  const start = afterSign - (minus?.[0].length ?? 0);
  if (isOrdinal(text, start, numeral.end, floor) || isVague(text, at, numeral, floor)) return undefined;
  const negative = minus !== undefined || currency?.[2] === '-';
  const common = { kind: 'number', start, numeral, negative } as const;
  const read = unitBehind(text, at, numeral, floor);
  const sign = CURRENCIES[currency?.[1] ?? ''];
  if (sign) {
    const isSaidTwice = read?.unit.kind === 'money' && read.unit.currency === sign;
    return { ...common, end: isSaidTwice ? read.end : numeral.end, unit: moneyUnit(sign) };
  }
  if (!read) {
    const bounded = boundedUnit(text, numeral.end);
    if (bounded) return { ...common, ...bounded };
    return isSectionNumber(text, start, numeral.end) ? undefined : { ...common, end: numeral.end };
  }
  const half = read.unit.kind === 'duration' ? matchAt(HALF_MORE, text, read.end) : undefined;
  if (half) return { ...common, end: read.end + half[0].length, unit: read.unit, andHalf: true };
  return { ...common, end: read.end, unit: read.unit };
}

/** "in 2024 companies …" names a year; "2024 companies" counts. */
function unitBehind(text: string, at: number, numeral: Numeral, floor: number): ReadUnit | undefined {
  const read = readUnit(text, numeral.end);
  const isYear = numeral.yearLike && read?.unit.kind === 'count' && matchBefore(IN_BEFORE, text, at, floor);
  return isYear && text.charAt(numeral.end) === ' ' ? undefined : read;
}

/** 3 or more companies: the qualifier stands before the unit. */
function boundedUnit(text: string, at: number): (ReadUnit & { readonly bound: Qualifier }) | undefined {
  const match = matchAt(BOUND_INSIDE, text, at);
  const read = match && readUnit(text, at + match[0].length);
  return read && { ...read, bound: match[1] === undefined ? 'at-most' : 'at-least' };
}

function isVague(text: string, at: number, numeral: Numeral, floor: number): boolean {
  if (matchAt(VAGUE_AFTER, text, numeral.end)) return true;
  return POWER_OF_TEN.test(numeral.digits) && matchBefore(VAGUE_BEFORE, text, at, floor) !== undefined;
}

const BEFORE =
  /(?:第|(?<!意)図表?|(?<![代発公])表|脚注|(?<![受発外])注|別紙|ステップ|レベル|フェーズ|(?<![A-Za-z])(?:figures?|figs?\.?|tables?|charts?|exhibit|chapters?|sections?|appendix|article|footnote|no\.|nos\.|pages?|pp?\.|step|phase|part|level|version|ver\.?|vol\.?|line|slide)|#) ?$/i;
const AFTER =
  / ?(?:(?:番|回|代|段|段階|期|度|件|社|人|つ|点|本|国|年|か月|カ月|ヶ月|月|週|日|個|名|枚)目|番(?!組)|位(?!置)|号|章|節|条(?!件)|版|世紀|世代)|(?:st|nd|rd|th)(?![A-Za-z0-9])/iy;

/** Normalised text and the limits of a number in; whether it only numbers something (第2章, Figure 4, 2nd) out. */
function isOrdinal(text: string, start: number, end: number, floor: number): boolean {
  return matchBefore(BEFORE, text, start, floor) !== undefined || matchAt(AFTER, text, end) !== undefined;
}

const LINE_OPENING = /(?:^|\n)[ #>*・-]*$/;
const AFTER_SECTION = /\)|\.(?!\d)/y;
const SHORT_NUMBER = /^\d{1,2}$/;
const DOTTED_NUMBER = /^\d{1,2}\.\d{1,2}$/;
const SPACE_OR_DOT = /[ .]/;

/** `1.`, `2)` or `3.2 ` at the beginning of a line: the number of a section, not a figure. */
function isSectionNumber(text: string, start: number, end: number): boolean {
  const number = text.slice(start, end);
  const next = text.charAt(end);
  const isShort = SHORT_NUMBER.test(number) && matchAt(AFTER_SECTION, text, end) !== undefined;
  const isDotted = DOTTED_NUMBER.test(number) && SPACE_OR_DOT.test(next);
  return (isShort || isDotted) && LINE_OPENING.test(text.slice(Math.max(0, start - 12), start));
}

type ReadUnit = { readonly unit: Unit; readonly end: number };

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

/** Normalised text and the place behind a number in; the unit that stands there and where it ends out. */
function readUnit(text: string, at: number): ReadUnit | undefined {
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
