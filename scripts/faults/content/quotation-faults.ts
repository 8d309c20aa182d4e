// Words that somebody is quoted with, changed, left out or put in: what is quoted on a page, and what the ledger quotes.
import type { Candidate, FaultKind } from '../fault.ts';
import { contentEdit, takeawayFiles } from './mark-sites.ts';
import { reportSites, textOf } from './sites.ts';

export const quotationReworded: FaultKind = {
  name: 'words of a quotation changed',
  candidates: (clean) => [
    ...takeawayFiles(clean).flatMap((file) => {
      const text = textOf(clean, file);
      return [...text.matchAll(QUOTATION)].flatMap(({ 0: block, index }) =>
        reworded(block.replace(/ (?:—|――|–) [\s\S]*$/u, '')).map(({ what, at, length, words }) =>
          contentEdit(
            `${file}: ${what}`,
            file,
            text.slice(0, index + at) + words + text.slice(index + at + length),
          ),
        ),
      );
    }),
    ...reportSites(clean).flatMap(({ report: { quotation, token }, change }): Candidate[] => {
      if (quotation === undefined) return [];
      const from = quotation.indexOf(token);
      return reworded(quotation)
        .filter(({ at, length }) => at + length <= from || at >= from + token.length)
        .map(({ what, at, length, words }) =>
          change(what, { words: quotation.slice(0, at) + words + quotation.slice(at + length) }),
        );
    }),
  ],
};

/** A block that ends in who said it, and no notes. */
const QUOTATION = /^> (?!Notes:).*(?:\n>.*)*$/gmu;

type Change = {
  readonly what: string;
  readonly at: number;
  readonly length: number;
  readonly words: string;
};

/** Each longer word: another, none, or one more before it. Without its first or last word a quotation is shorter, and still one. */
function reworded(text: string): readonly Change[] {
  return [...text.matchAll(/\p{L}{4,}|\p{Script=Han}{2,}/gu)].flatMap(({ 0: word, index: at }) => {
    const other = /\p{Script=Han}/u.test(word) ? '別途' : 'barely';
    return [
      { what: `${word} → ${other}`, at, length: word.length, words: other },
      ...(/\p{L}/u.test(text.slice(0, at)) && /\p{L}/u.test(text.slice(at + word.length))
        ? [{ what: `without ${word}`, at, length: word.length, words: '' }]
        : []),
      { what: `${other} before ${word}`, at, length: 0, words: `${other} ` },
    ];
  });
}
