// An original in, out: for every line the passage it stands in, with sentences that go on across a page break joined.
import type { Original } from './read-original.ts';

export type Passage = {
  /** Words of the surrounding lines; `\n` where a sentence cannot go on. */
  readonly text: string;
  /** Where the line itself begins and ends in `text`. */
  readonly start: number;
  readonly end: number;
};

const LINES_BEFORE = 8;
const LINES_AFTER = 3;
/** Blank lines, footnotes and rules that a page break may put into a sentence: at most so many lines. */
const LONGEST_GAP = 24;

const ENDS_SENTENCE = /[。．.!?:：」』”"]$/;
const STARTS_BLOCK = /^\s*(?:#{1,6}\s|[-*+・]\s|\d{1,3}[.)]\s|\||>|!\[|※|➡)/;
const FOOTNOTE = /^\s*(?:<sup\b|\[\^?\d{1,3}\]|\*\d|注\s?\d)/i;
const RULE = /^[-–—=*_\s]*(?:END)?[-–—=*_\s]*$|^[-–\s]*\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*$/;

const known = new WeakMap<Original, readonly Passage[]>();

export function passagesOf(original: Original): readonly Passage[] {
  const made = known.get(original) ?? original.words.map((_, index) => passageAround(original, index));
  known.set(original, made);
  return made;
}

function passageAround(original: Original, index: number): Passage {
  const own = original.words[index] ?? '';
  let before = '';
  let first = index;
  for (let count = 0; count < LINES_BEFORE; count++) {
    const previous = neighbour(original, first, -1);
    if (previous === undefined) break;
    before = (original.words[previous] ?? '') + joint(original, previous, first) + before;
    first = previous;
  }
  let after = '';
  let last = index;
  for (let count = 0; count < LINES_AFTER; count++) {
    const next = neighbour(original, last, 1);
    if (next === undefined) break;
    after += joint(original, last, next) + (original.words[next] ?? '');
    last = next;
  }
  return { text: before + own + after, start: before.length, end: before.length + own.length };
}

/** The next line of the same paragraph; beyond a gap only where a sentence visibly goes on, or a heading rules. */
function neighbour(original: Original, index: number, step: 1 | -1): number | undefined {
  const near = index + step;
  if (near < 0 || near >= original.words.length || isBreak(original, index)) return undefined;
  if (step === -1 && isHeading(original, index)) return undefined;
  if (!isBreak(original, near)) return near;
  if (isFootnoteText(original, index)) return undefined;
  for (let at = near; Math.abs(at - index) <= LONGEST_GAP; at += step) {
    if (at < 0 || at >= original.words.length) return undefined;
    if (isBreak(original, at) || isFootnoteText(original, at)) continue;
    const [upper, lower] = step === 1 ? [index, at] : [at, index];
    return goesOn(original, upper, lower) || (step === -1 && isHeading(original, at)) ? at : undefined;
  }
  return undefined;
}

function isHeading(original: Original, index: number): boolean {
  return /^\s*#{1,6}\s/.test(original.lines[index] ?? '');
}

function goesOn(original: Original, upper: number, lower: number): boolean {
  return (
    !ENDS_SENTENCE.test(original.words[upper] ?? '') &&
    !STARTS_BLOCK.test(original.lines[upper] ?? '') &&
    !STARTS_BLOCK.test(original.lines[lower] ?? '')
  );
}

function joint(original: Original, upper: number, lower: number): string {
  if (!goesOn(original, upper, lower)) return '\n';
  const seam = `${original.words[upper]?.at(-1) ?? ''}${original.words[lower]?.[0] ?? ''}`;
  return /^[\x21-\x7e]{2}$/.test(seam) ? ' ' : '';
}

function isBreak(original: Original, index: number): boolean {
  const line = original.lines[index] ?? '';
  return RULE.test(original.words[index] ?? '') || FOOTNOTE.test(line);
}

/** A footnote's second paragraph: it stands between two footnotes. */
function isFootnoteText(original: Original, index: number): boolean {
  return isBesideFootnote(original, index, -1) && isBesideFootnote(original, index, 1);
}

function isBesideFootnote(original: Original, index: number, step: 1 | -1): boolean {
  for (let at = index + step; at >= 0 && at < original.words.length; at += step) {
    if (original.words[at] !== '') return FOOTNOTE.test(original.lines[at] ?? '');
  }
  return false;
}
