// A paragraph → where a line may end, and how good each place is: UAX 14 with Japanese tailoring, phrases preferred.
import { jaModel, Parser } from 'budoux';
import LineBreaker from 'linebreak';
import { FIRST_LANGUAGE, inAnyLanguage, LANGUAGES, wordsOf } from '../words/languages.ts';
import { anyPattern, JAPANESE, matchesOf } from '../words/match-text.ts';
import { mayBegin, mayEnd } from './kinsoku.ts';

export type Opportunity = {
  /** UTF-16 offset of the first character of the next line. */
  readonly offset: number;
  /** 0 at a clause or phrase boundary, more inside one. */
  readonly penalty: number;
  readonly required: boolean;
};

type Range = { readonly start: number; readonly end: number };

const parser = new Parser(jaModel);

/** A number and what it counts stay together: `2か月`, `$5.6 million`. */
const WHOLE = LANGUAGES.map((language) => new RegExp(anyPattern([wordsOf(language).breaking.whole]), 'giu'));
const NUMBER_END = /[\d０-９.．,，]$/u;
const UNIT_START = new RegExp(`^(?:[％%]|${inAnyLanguage(({ breaking }) => breaking.unitStart)})`, 'u');
const PREFIX_END = new RegExp(`${inAnyLanguage(({ breaking }) => breaking.beforeNumber)}$`, 'u');
const DIGIT_START = /^[\d０-９]/u;
const WIDE_LETTER_LAST = /[Ａ-Ｚａ-ｚ０-９]$/u;
const WIDE_LETTER_FIRST = /^[Ａ-Ｚａ-ｚ０-９]/u;
const LEANING = new Set(LANGUAGES.flatMap((language) => [...wordsOf(language).breaking.leaning]));
const CLAUSE_END = /[、。！？]$/u;

/** From this penalty on a break parts a phrase. */
export const PARTS_PHRASE = 2;
/** Of a break that parts a word of the dictionary: 株式会／社, 調査レ／ポート. */
export const PARTS_WORD = 5;
const INSIDE_WORD = 6;
/** A phrase of its own may begin as a particle does (`時点の／もので`), and still reads as one at first sight. */
const LOOKS_LEANING = PARTS_PHRASE + 1;

/** Characters of a figure or name that finds room on a line; a longer one, `US$210 per patient per month`, may end a line at a space. */
const LONGEST_WHOLE = 24;
const INSIDE_LONG = 4;
const AFTER_CLAUSE = -0.35;

const kept = new Map<string, readonly Opportunity[]>();
const MOST_KEPT = 2000;

/**
 * `glued` are ranges that must not be parted (figures, names); offsets in UTF-16 units. Kept, because a text is measured in
 * every width that a page is tried with, and stands in several decks.
 */
export function findOpportunities(text: string, glued: readonly Range[]): readonly Opportunity[] {
  const key = `${glued.map(({ start, end }) => `${start}-${end}`).join()} ${text}`;
  const known = kept.get(key) ?? searchOpportunities(text, glued);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, known);
  return known;
}

function searchOpportunities(text: string, glued: readonly Range[]): readonly Opportunity[] {
  const phrases = phraseBoundaries(text);
  const words = phrases === undefined ? undefined : wordBoundaries(text);
  const whole = [
    ...glued.filter(({ start, end }) => end - start <= LONGEST_WHOLE),
    ...numbersWithUnits(text),
  ];
  const long = glued.filter(({ start, end }) => end - start > LONGEST_WHOLE);
  const found: Opportunity[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const offset = next.position;
    if (offset >= text.length) break;
    if (next.required) {
      found.push({ offset, penalty: 0, required: true });
      continue;
    }
    if (!isAllowed(text, offset) || whole.some((range) => offset > range.start && offset < range.end))
      continue;
    const isInside = long.some((range) => offset > range.start && offset < range.end);
    if (isInside && text[offset - 1] !== ' ') continue;
    const penalty = isInside ? INSIDE_LONG : penaltyAt(text, offset, phrases, words);
    found.push({ offset, penalty, required: false });
  }
  return found;
}

function numbersWithUnits(text: string): { start: number; end: number }[] {
  return WHOLE.flatMap((pattern) =>
    matchesOf(pattern, text).map(({ 0: match, index }) => ({ start: index, end: index + match.length })),
  );
}

function isAllowed(text: string, offset: number): boolean {
  if (!isKinsokuBreak(text, offset)) return false;
  const before = text.slice(Math.max(0, offset - 2), offset);
  const after = text.slice(offset, offset + 2);
  if (partsNumber(before, after)) return false;
  if (PREFIX_END.test(before) && DIGIT_START.test(after)) return false;
  if (/[-/‐–]$/u.test(before) && /^[\p{L}\d]/u.test(after)) return false;
  return true;
}

/** A number parted in the middle reads as two, one parted from its unit as something else. */
export function partsNumber(before: string, after: string): boolean {
  return NUMBER_END.test(before) && (UNIT_START.test(after) || DIGIT_START.test(after));
}

/** Whether a line may end here at all: no mark stands first or last where Japanese forbids it. */
export function isKinsokuBreak(text: string, offset: number): boolean {
  return mayBegin(text.slice(offset, offset + 1)) && mayEnd(text.slice(Math.max(0, offset - 2), offset));
}

function penaltyAt(
  text: string,
  offset: number,
  phrases: ReadonlySet<number> | undefined,
  words: ReadonlySet<number> | undefined,
): number {
  const before = lastWords(text, offset);
  const after = text.slice(offset, offset + 1);
  // UAX 14 lets a line end between any two full-width letters; they are letters of a word like others.
  if (WIDE_LETTER_LAST.test(before) && WIDE_LETTER_FIRST.test(after)) return INSIDE_WORD;
  if (CLAUSE_END.test(before.trimEnd())) return AFTER_CLAUSE;
  if (/[,;:.]$/u.test(before.trimEnd())) return AFTER_CLAUSE / 2;
  const leans = LEANING.has(after) && JAPANESE.test(before.slice(-1));
  if (phrases === undefined || phrases.has(offset)) return leans ? LOOKS_LEANING : 0;
  if (leans) return INSIDE_WORD;
  if (words?.has(offset) === false) return PARTS_WORD;
  return /[・）」]$/u.test(before) || /^[（「]/u.test(after) ? PARTS_PHRASE / 8 : PARTS_PHRASE;
}

/** Up to an offset: its last two characters and the spaces behind them. */
function lastWords(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && text[start - 1]?.trim() === '') start -= 1;
  return text.slice(Math.max(0, start - 2), offset);
}

const segmenter = new Intl.Segmenter(FIRST_LANGUAGE, { granularity: 'word' });

/** Phrases are whole sentences' parts; within a long compound only a dictionary knows where its words meet. */
function wordBoundaries(text: string): ReadonlySet<number> {
  return new Set(Array.from(segmenter.segment(text), ({ index }) => index));
}

/** Undefined for text without Japanese: every space is as good as another. */
function phraseBoundaries(text: string): ReadonlySet<number> | undefined {
  if (!JAPANESE.test(text)) return undefined;
  const boundaries = new Set<number>();
  let offset = 0;
  for (const phrase of parser.parse(text)) {
    offset += phrase.length;
    boundaries.add(offset);
  }
  return boundaries;
}
