// The finished decks of a week → a finding for every metric whose receipts do not show one and the same value.
import type { DeckText, DeckTexts } from '../../model/deck/deck-texts.ts';
import type { DeckPlan } from '../../model/deck/plan.ts';
import type { Finding } from '../../model/finding.ts';
import { startOf } from '../../model/place.ts';
import type { Figure } from '../../model/quantity.ts';
import { normalisedValue } from '../../quantity/compare.ts';
import { findFigures } from '../../quantity/find/find-figures.ts';
import type { House } from '../../words/house.ts';
import { saysTheSame } from './ledger-keys.ts';

export type FinishedDeck = { readonly plan: DeckPlan; readonly texts: DeckTexts };

type Shown = { readonly key: string; readonly words: string; readonly figure: Figure; readonly page: number };

type FirstShown = { readonly words: string; readonly figure: Figure; readonly fileName: string };

/** Receipts are compared, not words: `約560万ドル` and `about $5.6 million` are one value. */
const RECEIPT = /^(.+?) (?:←|=) .*\[([a-z0-9-]+(?:@[a-z0-9-]+)?)\]/;

export function checkAcrossDecks(decks: readonly FinishedDeck[]): Finding[] {
  return decks.flatMap(compareDecks());
}

/** Deck by deck: only the first value of each metric is remembered, so a finished deck can be forgotten. */
export function compareDecks(): (deck: FinishedDeck) => Finding[] {
  const first = new Map<string, FirstShown>();
  return (deck) =>
    shownIn(deck).flatMap((shown): Finding[] => {
      const { week, fileName, slides } = deck.plan;
      const name = `${week} ${shown.key}`;
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, { words: shown.words, figure: shown.figure, fileName });
      if (earlier === undefined || saysTheSame(earlier.figure, shown.figure)) return [];
      return [
        {
          kind: 'decks-disagree',
          place: slides[shown.page - 1]?.place ?? startOf(fileName),
          message: `Unexpected \`${shown.words}\` for \`${shown.key}\` in ${fileName}, expected \`${earlier.words}\` (${normalisedValue(earlier.figure)}) as in ${earlier.fileName}`,
          hint: 'Build every deck of the week again',
          deck: fileName,
          page: shown.page,
        },
      ];
    });
}

function shownIn({ texts, plan: { house } }: FinishedDeck): Shown[] {
  return texts.slides.flatMap(({ page, texts: said }) =>
    receiptsIn(said, house).map((one) => ({ ...one, page })),
  );
}

type Receipts = { readonly house: House; readonly shown: readonly Omit<Shown, 'page'>[] };

/** Of texts that many decks have in common, read once. */
const known = new WeakMap<readonly DeckText[], Receipts>();

function receiptsIn(texts: readonly DeckText[], house: House): Receipts['shown'] {
  const before = known.get(texts);
  if (before?.house === house) return before.shown;
  const shown = texts.flatMap((entry) => {
    const [, words = '', key = ''] = (entry.kind === 'notes' ? RECEIPT.exec(entry.text) : undefined) ?? [];
    const figure = findFigures(words, house)[0]?.figure;
    return figure === undefined ? [] : [{ key, words, figure }];
  });
  known.set(texts, { house, shown });
  return shown;
}
