// A text and places in it → the sentences that hold them, with these places lit.
import type { QuotedPart } from '../model/content/receipt.ts';
import { onceFor } from '../model/once-for.ts';
import { inAnyLanguage } from '../words/languages.ts';
import { matchesOf } from '../words/match-text.ts';

export type Spot = { readonly start: number; readonly end: number };

/**
 * What `bindSubject` takes for an end may also be one within a sentence that is to be read: a stop behind `Inc` or before a
 * small letter. Brackets and quotation marks that close stay with what they close.
 */
const SENTENCE_END = new RegExp(
  `\\n|[。!?]+[」』）)”’"]*|(?<!\\b(?:${inAnyLanguage(({ clauses }) => clauses.shortened)}))\\.[」』）)”’"]*(?=\\s+[^\\s\\p{Ll}]|\\s*$)`,
  'gu',
);

type Text = { readonly text: string };

/** From the beginning of the sentence in which it begins to the end of that in which it ends. */
export function sentenceAround(passage: Text, { start, end }: Spot): Spot {
  const { text } = passage;
  const ends = sentenceEnds(passage);
  const from = ends.findLast((each) => each <= start) ?? 0;
  const to = ends.find((each) => each >= end) ?? text.length;
  return trimmed(text, { start: from, end: to });
}

const sentenceEnds = onceFor(({ text }: Text): readonly number[] =>
  matchesOf(SENTENCE_END, text).map((met) => met.index + met[0].length),
);

function trimmed(text: string, { start, end }: Spot): Spot {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}

/** Characters kept before the first and behind the last lit place: a table pasted into one line has no end. */
const AROUND = 320;
const CUT = '…';

/** `within` is what is shown; lit places may overlap. */
export function litParts(text: string, within: Spot, spots: readonly Spot[]): readonly QuotedPart[] {
  const lit = spots
    .filter(({ start, end }) => start < within.end && end > within.start)
    .sort((a, b) => a.start - b.start);
  const [first] = lit;
  if (first === undefined) return partOf(text.slice(within.start, within.end), false);
  const last = Math.max(...lit.map(({ end }) => end));
  const from = Math.max(within.start, first.start - AROUND);
  const to = Math.min(within.end, last + AROUND);
  const parts: QuotedPart[] = from > within.start ? [{ text: CUT, isLit: false }] : [];
  let at = from;
  for (const { start, end } of lit) {
    parts.push(...partOf(text.slice(at, Math.max(at, start)), false));
    parts.push(...partOf(text.slice(Math.max(at, start), Math.min(end, to)), true));
    at = Math.max(at, end);
  }
  parts.push(...partOf(text.slice(at, to), false));
  return to < within.end ? [...parts, { text: CUT, isLit: false }] : parts;
}

function partOf(text: string, isLit: boolean): readonly QuotedPart[] {
  return text === '' ? [] : [{ text, isLit }];
}
