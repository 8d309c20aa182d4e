// One text of a slide → the same text with declared counts, template words and numbers that only place something blanked out.
import type { DeckText } from '../../model/deck-texts.ts';
import { SOURCE_LINE } from './deck-words.ts';
import type { NumberContext } from './number-context.ts';
import { readSourceLine } from './source-entries.ts';

const BLANK = '\uFFFC';

export function maskPlaces(entry: Pick<DeckText, 'text' | 'shape'>, context: NumberContext): string {
  const { text, shape } = entry;
  if (shape === SOURCE_LINE) return maskSourceLine(text, context);
  if (isOrdinal(text, shape)) return BLANK.repeat(text.length);
  const { templateWords, counts } = context.allowed;
  const plain = maskTerms(text, [...templateWords, ...counts]);
  return shape === 'kicker' || shape === 'number'
    ? maskStart(plain, /^\d+/.exec(context.planned.kicker)?.[0])
    : plain;
}

const MOST_ORDINALS = 12;

/** The number of a thing on the page, alone in its shape. */
function isOrdinal(text: string, shape: string): boolean {
  return (
    /^(?:point(?:-\d+)?|.+\.ordinal(?:-\d+)?)$/.test(shape) &&
    /^\d{1,2}$/.test(text) &&
    Number(text) <= MOST_ORDINALS
  );
}

function maskStart(text: string, number: string | undefined): string {
  if (number === undefined || !new RegExp(`^${number}(?!\\d)`).test(text)) return text;
  return BLANK.repeat(number.length) + text.slice(number.length);
}

/** `4要因` may stand by itself, not as the end of `14要因`. */
function maskTerms(text: string, terms: readonly string[]): string {
  return terms.reduce((masked, count) => {
    let next = masked;
    for (let at = next.indexOf(count); at >= 0; at = next.indexOf(count, at + count.length)) {
      if (/[\d.,]/.test(next[at - 1] ?? '')) continue;
      next = next.slice(0, at) + BLANK.repeat(count.length) + next.slice(at + count.length);
    }
    return next;
  }, text);
}

/** Lines of the original and the deck's own calculation, each only in the entry that it belongs to. */
function maskSourceLine(text: string, { planned, language }: NumberContext): string {
  let masked = text;
  const blank = (from: number, to: number): void => {
    masked = masked.slice(0, from) + BLANK.repeat(to - from) + masked.slice(to);
  };
  for (const { mark, start, text: entry } of readSourceLine(text, language).entries) {
    const citation = planned.citations.find((one) => one.mark === mark);
    const { calculation } = citation ?? {};
    const at = calculation === undefined ? -1 : entry.indexOf(calculation);
    if (calculation !== undefined && at >= 0) blank(start + at, start + at + calculation.length);
    const places =
      language === 'ja' ? /(?<![\d月.,])(\d+(?:・\d+)*)行/.exec(entry) : /\bl\. (\d+(?:, \d+)*)/.exec(entry);
    const lines = places?.[1]?.split(language === 'ja' ? '・' : ', ').map(Number);
    if (places && lines?.every((line) => citation?.lines.includes(line))) {
      blank(start + places.index, start + places.index + places[0].length);
    }
  }
  return masked;
}
