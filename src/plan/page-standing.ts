// A slide that lists cited sources → as many slides as the list needs, each with its share.

import type { Split } from '../model/plan.ts';
import { STANCES, type Stance } from '../model/stance.ts';
import type { Chosen } from './choose-slides.ts';
import type { CitedOn, Item } from './item.ts';
import type { Known } from './select-items.ts';
import { partsOf } from './share-out.ts';

export function pageStanding(
  chosen: Chosen,
  citedOn: readonly { readonly source: string; readonly page: number; readonly slide: string }[],
  known: Known,
  stances: readonly Stance[],
  split: Split | undefined,
): Chosen[] {
  const cited = known.sources.known.flatMap((item): Item[] => {
    if (item.kind !== 'source') return [];
    const pages: CitedOn[] = citedOn
      .filter((one) => one.source === item.source.id)
      .map(({ page, slide }) => ({ page, slide }));
    return pages.length > 0 ? [{ ...item, pages }] : [];
  });
  const numbered = cited.map(
    (item, index): Item => (item.kind === 'source' ? { ...item, number: index + 1 } : item),
  );
  const slotOf = (take: 'sources' | 'stances'): string =>
    Object.entries(chosen.wanted.slots).find(([, selector]) => selector.take === take)?.[0] ?? take;
  const used = STANCES.filter((stance) => stance !== 'fact' && stances.includes(stance));
  const legend: readonly Item[] = used.map((stance) => ({ kind: 'stance', stance }));
  const whole: Chosen = { ...chosen, slots: new Map([...chosen.slots, [slotOf('sources'), numbered]]) };
  const parts = split ? partsOf(whole, split) : [whole];
  // The legend stands once, at the end of the list.
  return parts.map((part, index) => ({
    ...part,
    slots: new Map([...part.slots, [slotOf('stances'), index === parts.length - 1 ? legend : []]]),
  }));
}
