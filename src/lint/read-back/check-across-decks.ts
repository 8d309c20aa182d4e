// The finished decks of a week → a finding for every metric whose receipts do not show one and the same value.
import type { DeckTexts } from '../../model/deck-texts.ts';
import { findFigures } from '../../model/figures/find-figures.ts';
import { normalisedValue } from '../../model/figures/normalised-value.ts';
import type { Finding } from '../../model/finding.ts';
import type { DeckPlan } from '../../model/plan.ts';
import type { Figure } from '../../model/quantity.ts';
import { saysTheSame } from './ledger-keys.ts';

export type FinishedDeck = { readonly plan: DeckPlan; readonly texts: DeckTexts };

type Shown = { readonly key: string; readonly words: string; readonly figure: Figure; readonly deck: DeckPlan; readonly page: number };

/** Receipts are compared, not words: `約560万ドル` and `about $5.6 million` are one value. */
const RECEIPT = /^(.+?) (?:←|=) .*\[([a-z0-9-]+(?:@[a-z0-9-]+)?)\]/;

export function checkAcrossDecks(decks: readonly FinishedDeck[]): Finding[] {
  const first = new Map<string, Shown>();
  return decks.flatMap(shownIn).flatMap((shown): Finding[] => {
    const name = `${shown.deck.week} ${shown.key}`;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, shown);
    if (earlier === undefined || saysTheSame(earlier.figure, shown.figure)) return [];
    const slide = shown.deck.slides[shown.page - 1];
    return [
      {
        kind: 'decks-disagree',
        place: slide?.place ?? { file: shown.deck.fileName, line: 1, column: 1 },
        message: `Unexpected \`${shown.words}\` for \`${shown.key}\` in ${shown.deck.fileName}, expected \`${earlier.words}\` (${normalisedValue(earlier.figure)}) as in ${earlier.deck.fileName}`,
        hint: 'Build every deck of the week again',
        deck: shown.deck.fileName,
        page: shown.page,
      },
    ];
  });
}

function shownIn({ plan, texts }: FinishedDeck): Shown[] {
  return texts.slides.flatMap((slide) =>
    slide.texts.flatMap((entry): Shown[] => {
      const [, words = '', key = ''] = (entry.kind === 'notes' ? RECEIPT.exec(entry.text) : undefined) ?? [];
      const figure = findFigures(words)[0]?.figure;
      return figure === undefined ? [] : [{ key, words, figure, deck: plan, page: slide.page }];
    }),
  );
}
