// A slide's source line → its entries by the number of their mark, and the page it points to for a conflict.
import type { Language } from '../../model/language.ts';
import { DECK_WORDS } from './deck-words.ts';

export type SourceEntry = { readonly mark: number; readonly text: string; readonly start: number };

export type SourceLine = {
  readonly entries: readonly SourceEntry[];
  readonly conflictPage?: number;
};

/** Marks count up from 1, so `(2)` inside a calculation is no entry unless 1 came before it. */
export function readSourceLine(text: string, language: Language): SourceLine {
  const starts: { mark: number; at: number; end: number }[] = [];
  for (const match of text.matchAll(/\((\d+)\) /g)) {
    const mark = Number(match[1]);
    if (mark === starts.length + 1)
      starts.push({ mark, at: match.index, end: match.index + match[0].length });
  }
  const pointer = new RegExp(`${escaped(DECK_WORDS.conflictAt[language])}(\\d+)`).exec(text);
  const list = text.indexOf(DECK_WORDS.sourceList[language]);
  const tail = Math.min(...[pointer?.index ?? text.length, list < 0 ? text.length : list, text.length]);
  const entries = starts.map(({ mark, end }, index) => ({
    mark,
    start: end,
    text: text.slice(end, starts[index + 1]?.at ?? Math.max(end, tail)),
  }));
  return { entries, ...(pointer === null ? {} : { conflictPage: Number(pointer[1]) }) };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
