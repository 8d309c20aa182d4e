// The kinds of fault that are typed into a finished deck's words: each walks over all runs of all decks.

import { LANGUAGES, wordsOf } from '../../../src/words/languages.ts';
import { literally } from '../../../src/words/match-text.ts';
import type { Clean } from '../clean.ts';
import { changedDigits } from '../content/value-faults.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import type { Random } from '../random.ts';
import { type DeckRun, deckRuns, rewrite } from './deck-runs.ts';

type Rewriting = (run: DeckRun, random: Random, clean: Clean) => readonly string[];

/** A kind that turns one run into others; `rewrite` gives what it may become. */
function kindOf(name: string, rewriting: Rewriting): FaultKind {
  return {
    name: `${name} (deck)`,
    candidates: (clean, random) =>
      deckRuns(clean).flatMap((run): Candidate[] =>
        rewriting(run, random, clean)
          .filter((text) => text !== run.text)
          .map((text) => rewrite(run, text, clean)),
      ),
  };
}

/** Where in a run digits stand that are no part of a name such as V3 or 2025-W43. */
const NUMBER = /(?<![A-Za-z\d._-])\d[\d.,]*(?![A-Za-z\d_-])/g;

export const digitChangedInDeck = kindOf('digit changed', ({ text, raised }) =>
  raised
    ? []
    : [...text.matchAll(NUMBER)].flatMap(({ 0: number, index }) =>
        changedDigits(number).map(
          (other) => text.slice(0, index) + other + text.slice(index + number.length),
        ),
      ),
);

const UNITS: Readonly<Record<string, readonly string[]>> = {
  か月: ['年', '週間', '日間'],
  '%': ['倍', '件', 'ポイント'],
  倍: ['%', '件'],
  件: ['社', '人', '%'],
  ' months': [' years', ' weeks', ' days'],
  ' times': ['%', ' models'],
  ' models': [' companies', ' people', '%'],
};

export const unitSwappedInDeck = kindOf('unit swapped', ({ text }) => UNITS[text] ?? []);

const SCALES: Readonly<Record<string, string>> = {
  万: '億',
  億: '万',
  兆: '億',
  ' million': ' billion',
  ' billion': ' million',
};

export const scaleSlippedInDeck = kindOf('億 / 万 slip', ({ text }) =>
  Object.entries(SCALES).flatMap(([scale, other]) =>
    [...text.matchAll(new RegExp(`(?<=^|\\d)${scale}`, 'g'))].map(
      ({ index }) => text.slice(0, index) + other + text.slice(index + scale.length),
    ),
  ),
);

const CURRENCIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=[万億兆\d])ドル/g, ['元', '円', 'ユーロ']],
  [/(?<=[万億兆\d])元/g, ['ドル', '円']],
  [/\$(?=\d)/g, ['€', '¥', 'RMB ']],
];

export const currencySwappedInDeck = kindOf('currency swapped', ({ text }) =>
  CURRENCIES.flatMap(([pattern, others]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: word, index }) =>
      others.map((other) => text.slice(0, index) + other + text.slice(index + word.length)),
    ),
  ),
);

const HEDGES = /約(?=\d|$)|(?:以上|以下|未満)$|\b(?:about|at least|at most|less than) ?(?=$|\d|\$)/gi;

export const hedgeDroppedInDeck = kindOf('hedge dropped', ({ text }) =>
  [...text.matchAll(HEDGES)].map(
    ({ 0: hedge, index }) => text.slice(0, index) + text.slice(index + hedge.length),
  ),
);

/** A sign before a number that has none, or taken from one that has. */
export const signLostInDeck = kindOf('sign lost', ({ text, raised }) =>
  raised
    ? []
    : [...text.matchAll(NUMBER)].flatMap(({ 0: number, index }) => {
        const before = text.slice(0, index);
        const isSigned = /(?<![A-Za-z\d])[-−▲△]$/.test(before);
        return isSigned
          ? [before.slice(0, -1) + text.slice(index)]
          : [`${before}▲${text.slice(index)}`, `${before}−${number}${text.slice(index + number.length)}`];
      }),
);

/** A range with one of its ends, or an end beside a number that is none. */
export const rangeSideLostInDeck = kindOf('one side of a range lost', ({ text, raised }) => {
  if (raised) return [];
  const ranges = [...text.matchAll(/(\d[\d.,]*)([^\d\s]{0,4})[〜–](\d[\d.,]*)/g)];
  if (ranges.length > 0) {
    return ranges.flatMap(({ 0: range, 1: low = '', 3: high = '', index }) =>
      [low, high].map((end) => text.slice(0, index) + end + text.slice(index + range.length)),
    );
  }
  return [...text.matchAll(NUMBER)].flatMap(({ 0: number, index }) => {
    const other = changedDigits(number).at(-1);
    return other === undefined
      ? []
      : [`${text.slice(0, index)}${number}〜${other}${text.slice(index + number.length)}`];
  });
});

export const yearShiftedInDeck = kindOf('year shifted', ({ text }) =>
  [...text.matchAll(/(?<![\w-])20\d\d(?![\w]|-W)/g)].flatMap(({ 0: year, index }) =>
    [-1, 1].map((step) => text.slice(0, index) + (Number(year) + step) + text.slice(index + 4)),
  ),
);

export const modelSwappedInDeck = kindOf('model R1 / V3 swapped', ({ text, inNotes }) =>
  inNotes || !/(?<![A-Za-z0-9])(?:R1|V3)(?![\dA-Za-z.-])/.test(text)
    ? []
    : [text.replace(/(?<![A-Za-z0-9])(R1|V3)(?![\dA-Za-z.-])/g, (model) => (model === 'R1' ? 'V3' : 'R1'))],
);

export const ratioInvertedInDeck = kindOf('ratio inverted', ({ text }) => [
  ...(text.includes('10分の1') ? [text.replace('10分の1', '10倍')] : []),
  ...(/one tenth/i.test(text) ? [text.replace(/one tenth/i, '10 times')] : []),
  ...(text === '倍' ? ['分の1'] : []),
]);

export const citationWrongInDeck = kindOf(
  'citation to the wrong source',
  ({ text, raised, deck, part }, _, { decks }) => {
    const page = Number(/(\d+)\.xml$/.exec(part)?.[1]);
    const marks = decks[deck]?.plan.slides[page - 1]?.citations.map(({ mark }) => mark) ?? [];
    if (!raised || !/^\(\d+\)$/.test(text)) return [];
    return marks.map((mark) => `(${mark})`);
  },
);

export const citationDroppedInDeck = kindOf('citation dropped', ({ text, raised }) =>
  raised && /^\(/.test(text) ? [''] : [],
);

const STALE = new RegExp(LANGUAGES.map((language) => literally(wordsOf(language).deck.stale)).join('|'), 'g');

export const staleUnmarkedInDeck = kindOf('stale figure unmarked', ({ text }) =>
  [...text.matchAll(STALE)].map(
    ({ 0: words, index }) => text.slice(0, index) + text.slice(index + words.length),
  ),
);

const TYPED = ['80%', '3億ドル', '7社', '2倍', '$40 million', '12 companies', '90人', '6か月'] as const;

export const bareNumberInDeck = kindOf('bare number typed', ({ text, raised }, random) => {
  if (raised || text.length < 6 || /\d/.test(text)) return [];
  const at = 2 + random.below(text.length - 3);
  const isInsideEntity = /&[^;]*$/.test(text.slice(0, at));
  return isInsideEntity
    ? []
    : [`${text.slice(0, at)} ${TYPED[random.below(TYPED.length)]} ${text.slice(at)}`];
});

export const receiptEdited = kindOf('receipt in the notes edited', ({ text, inNotes }) =>
  inNotes && text.includes('←')
    ? [...text.matchAll(NUMBER)].flatMap(({ 0: number, index }) =>
        changedDigits(number).map(
          (other) => text.slice(0, index) + other + text.slice(index + number.length),
        ),
      )
    : [],
);

/** Another value in one deck's receipts, as if it had been built from another state of the ledger. */
const inOneDeck: Rewriting = ({ text, inNotes, deck }, _, clean) => {
  const value = /^(.*?\d[\d.,]*)(?=.*? ← )/.exec(text)?.[1];
  return inNotes && value !== undefined && isInAnother(keyOf(text), deck, clean)
    ? changedDigits(value).map((other) => other + text.slice(value.length))
    : [];
};

export const decksDisagree: FaultKind = {
  ...kindOf('one metric, two values in a week', inOneDeck),
  foundBy: ['decks-disagree'],
};

function keyOf(receipt: string): string {
  return /\[([^\][]+)\]$/.exec(receipt)?.[1] ?? '';
}

/** A figure that no other deck of the week shows disagrees with none. */
function isInAnother(key: string, deck: number, { decks }: Clean): boolean {
  return decks.some(
    ({ plan, texts }, at) =>
      at !== deck &&
      plan.week === decks[deck]?.plan.week &&
      texts.slides.some((slide) =>
        slide.texts.some(({ kind, text }) => kind === 'notes' && keyOf(text) === key),
      ),
  );
}
