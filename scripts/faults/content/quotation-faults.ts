// Words that somebody is quoted with, changed, left out or put in: what is quoted on a page, and what the ledger quotes.
import type { Place } from '../../../src/model/place.ts';
import type { Candidate, ContentFault, FaultKind } from '../fault.ts';
import { contentEdit, markAt, takeawayFiles, withMark } from './mark-sites.ts';
import { originalEdit, originalText } from './original-faults.ts';
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

/** What the original says, and the quotation without its negation. */
const NEGATIONS = {
  en: ['we will not change the course we took', '“we will change the course we took”'],
  ja: ['これまでの方針は変えない', '「これまでの方針は変える」'],
} as const;

const JAPANESE = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

/** Said at the end of the line that a mark cites, and quoted before the mark. */
export const negationLost: FaultKind = {
  name: 'negation lost in quoted words (original)',
  needsOriginals: true,
  foundBy: ['quotation-reworded', 'negation-turned'],
  candidates: (clean) => {
    const { takeaways, sources } = clean.ground.content;
    return [...takeaways.values()].flatMap(({ id, evidence }) =>
      evidence.flatMap(({ source, at, place, quotedIn }): Candidate[] => {
        const text = textOf(clean, place.file);
        const isBehindWords = markAt(text, place).startsWith('[@') && !opensLine(text, place);
        if (at.kind !== 'lines' || quotedIn !== undefined || !isBehindWords) return [];
        const file = sources.get(source)?.original ?? '';
        const lines = originalText(clean, file).split('\n');
        const line = lines[at.first - 1] ?? '';
        if (line === '') return [];
        const [said, quotation] = NEGATIONS[JAPANESE.test(line) ? 'ja' : 'en'];
        const edit = originalEdit(file, lines, at.first - 1, [line, `${line} ${said}`]);
        const changed = withMark(text, place, (mark) => ` ${quotation}${mark}`);
        return [
          {
            what: `${id}: ${quotation} for ${said} at ${file}:${at.first}`,
            plant: () => ({ ...(edit.plant() as ContentFault), files: new Map([[place.file, changed]]) }),
          },
        ];
      }),
    );
  },
};

/** A mark of a whole claim stands above its words. */
function opensLine(text: string, { line, column }: Place): boolean {
  const before = (text.split('\n')[line - 1] ?? '').slice(0, column - 1);
  return before.replace(/\[@[^\]]*\]/g, '').trim() === '';
}
