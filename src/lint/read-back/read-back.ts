// What every read-back rule looks at: the finished deck's texts beside its plan, each number with where it leads.
import type { Audience } from '../../model/audience.ts';
import type { Content } from '../../model/content.ts';
import type { DeckText, DeckTexts } from '../../model/deck-texts.ts';
import type { Finding, FindingKind } from '../../model/finding.ts';
import type { DeckPlan, PlannedSlide } from '../../model/plan.ts';
import type { Figure } from '../../model/quantity.ts';
import type { Takeaway } from '../../model/takeaway.ts';
import type { ReadNumber } from './read-number.ts';

export type ReadBack = {
  readonly texts: DeckTexts;
  readonly plan: DeckPlan;
  readonly content: Content;
  readonly derived: ReadonlyMap<string, Figure>;
  /** Undefined where the deck was made for an audience that is no more. */
  readonly audience: Audience | undefined;
  readonly slides: readonly SlideBack[];
};

export type SlideBack = {
  /** Counted from 1. */
  readonly page: number;
  readonly planned: PlannedSlide;
  readonly takeaways: readonly Takeaway[];
  /** What stands on the slide, alt texts included. */
  readonly texts: readonly DeckText[];
  /** What the speaker says; the receipts below are apart. */
  readonly notes: readonly DeckText[];
  readonly receipts: readonly DeckText[];
  readonly numbers: readonly ReadNumber[];
};

/** One rule of the list: the whole deck in, its findings out. */
export type ReadBackRule = (deck: ReadBack) => readonly Finding[];

export function findingOn(
  slide: Pick<SlideBack, 'page' | 'planned'>,
  deck: Pick<ReadBack, 'plan'>,
  kind: FindingKind,
  message: string,
  hint?: string,
): Finding {
  return {
    kind,
    place: slide.planned.place,
    message,
    ...(hint === undefined ? {} : { hint }),
    deck: deck.plan.fileName,
    page: slide.page,
  };
}
