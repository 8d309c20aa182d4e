// The kinds of fault that take something out of a finished deck's pages: rows, pointers, numbers of a picture's text.
import type { Clean } from '../clean.ts';
import { changedDigits } from '../content/value-faults.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { deckRuns, edited, type PartText, partTexts, placeOf, rewrite } from './deck-runs.ts';

const ROW = /<a:tr [\s\S]*?<\/a:tr>/g;
const POINTER = /[。.]? ?(?:食い違う値はp\.|Differing values: p\. )\d+/g;

/** A row of the table of values taken out, or the way from one side to the others. */
export const conflictHiddenInDeck: FaultKind = {
  name: 'one side of a conflict hidden (deck)',
  candidates: (clean) => [
    ...rowsOf(clean, 'comparison-table'),
    ...deckRuns(clean).flatMap((run) =>
      [...run.text.matchAll(POINTER)].map(({ 0: words, index }) =>
        rewrite(run, run.text.slice(0, index) + run.text.slice(index + words.length), clean),
      ),
    ),
  ],
};

/** A source taken out of the list, or standing there twice. */
export const sourceListWrong: FaultKind = {
  name: 'list of sources wrong (deck)',
  candidates: (clean) => rowsOf(clean, 'sources', true),
};

export const altTextChanged: FaultKind = {
  name: 'digit changed in an alt text (deck)',
  candidates: (clean) =>
    partTexts(clean).flatMap((part) =>
      [...part.xml.matchAll(/ descr="([^"]*)"/g)].flatMap(({ 1: alt = '', index }) =>
        [...alt.matchAll(/(?<![A-Za-z\d.-])\d[\d.,]*(?=[万億%倍]| million|%)/g)].flatMap(
          ({ 0: number, index: at }) =>
            changedDigits(number).map((other): Candidate => {
              const from = index + ' descr="'.length + at;
              return {
                what: `${placeOf(part, clean)} alt: ${number} → ${other}`,
                plant: () =>
                  edited(part, part.xml.slice(0, from) + other + part.xml.slice(from + number.length)),
              };
            }),
        ),
      ),
    ),
};

function rowsOf(clean: Clean, kind: string, alsoTwice = false): Candidate[] {
  return partTexts(clean).flatMap((part) => {
    if (kindOfSlide(part, clean) !== kind) return [];
    return [...part.xml.matchAll(ROW)].slice(1).flatMap(({ 0: row, index }): Candidate[] => {
      const words = [...row.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join(' ');
      const what = `${placeOf(part, clean)} row \`${words.slice(0, 40)}\``;
      const without = part.xml.slice(0, index) + part.xml.slice(index + row.length);
      const twice = part.xml.slice(0, index) + row + part.xml.slice(index);
      return [
        { what: `${what} taken out`, plant: () => edited(part, without) },
        ...(alsoTwice ? [{ what: `${what} twice`, plant: () => edited(part, twice) }] : []),
      ];
    });
  });
}

function kindOfSlide({ deck, part }: PartText, { decks }: Clean): string | undefined {
  const page = /slides\/slide(\d+)\.xml$/.exec(part)?.[1];
  return page === undefined ? undefined : decks[deck]?.plan.slides[Number(page) - 1]?.kind;
}
