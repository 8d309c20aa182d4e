// Slides that tell of the others: lists of what these cite, legends of what they show, and what is disclosed of the deck.
import type { Content } from '../model/content/content.ts';
import { STANCES, type Stance } from '../model/content/metric.ts';
import type { Item } from '../model/deck/item.ts';
import type { PlannedSlide, Split } from '../model/deck/plan.ts';
import type { Selector } from '../model/template/audience.ts';
import type { Chosen } from './choose/choose-slides.ts';
import type { Known } from './choose/select-items.ts';
import { type DeckFacts, paragraphsOf } from './disclose.ts';
import { isCited, partsOf } from './split.ts';

type Completing = {
  readonly citedOn: readonly CitedPage[];
  readonly known: Known;
  readonly facts: DeckFacts;
  readonly content: Content;
};

export type CitedPage = { readonly source: string; readonly page: number; readonly slide: string };

/** A slide that tells of the others → the same with what is known when these are planned. */
export function completed(chosen: Chosen, { citedOn, known, facts, content }: Completing): Chosen {
  const numbered: Item[] = [];
  for (const item of known.sources.known) {
    if (item.kind !== 'source') continue;
    const pages = citedOn.filter(({ source }) => source === item.source.id);
    if (pages.length > 0) numbered.push({ ...item, pages, number: numbered.length + 1 });
  }
  const slots = [...chosen.slots].map(([slot, items]): readonly [string, readonly Item[]] => {
    if (isCited(chosen.wanted.slots[slot])) return [slot, numbered];
    const disclosed = items.flatMap((item) => (item.kind === 'disclosure' ? [item] : []));
    const said = disclosed.length === 0 ? items : paragraphsOf(disclosed, facts, content);
    return [slot, said];
  });
  return { ...chosen, slots: new Map(slots) };
}

export function factsOf(
  chosen: readonly Chosen[],
  planned: readonly (PlannedSlide | undefined)[],
  isLookedUp: boolean,
): DeckFacts {
  const citations = planned.flatMap((slide) => slide?.citations ?? []);
  return {
    sources: [...new Set(citations.map(({ source }) => source))],
    stances: shownStances(chosen),
    isDerived: citations.some(({ calculation }) => calculation !== undefined),
    isLookedUp,
  };
}

/** As many slides as its lists need, each with its share. */
export function pageStanding(whole: Chosen, split: Split | undefined): Chosen[] {
  const parts = split ? partsOf(whole, split) : [whole];
  // The legend stands once, at the end of the list.
  return parts.map((part, index) =>
    index === parts.length - 1
      ? part
      : { ...part, slots: new Map([...part.slots, [slotTaking('stances', whole), []]]) },
  );
}

function slotTaking(take: Selector['take'], { wanted }: Chosen): string {
  return Object.entries(wanted.slots).find(([, selector]) => selector.take === take)?.[0] ?? take;
}

/** The stances whose chips the deck shows, wherever an audience asks for their legend. */
export function fillStances(chosen: readonly Chosen[]): readonly Chosen[] {
  const legend = shownStances(chosen).map((stance): Item => ({ kind: 'stance', stance }));
  return chosen.map((slide) => {
    const isAsked = Object.values(slide.wanted.slots).some(({ take }) => take === 'stances');
    return isAsked
      ? { ...slide, slots: new Map([...slide.slots, [slotTaking('stances', slide), legend]]) }
      : slide;
  });
}

/** Those that have a chip. */
function shownStances(chosen: readonly Chosen[]): readonly Stance[] {
  const items = chosen.flatMap(({ slots }) => [...slots.values()].flat());
  const shown = new Set(items.map((item) => (item.kind === 'takeaway' ? item.takeaway.stance : 'fact')));
  return STANCES.filter((stance) => stance !== 'fact' && shown.has(stance));
}
