// A slide that lists cited sources → as many slides as the list needs, each with its share.

import type { Split } from '../model/plan.ts';
import { STANCES, type Stance } from '../model/stance.ts';
import type { Chosen } from './choose-slides.ts';
import type { CitedOn, Item } from './item.ts';
import type { Known } from './select-items.ts';
import { sharesOf } from './share-out.ts';

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
  const sizes = split?.shares.find(({ slot }) => slot === slotOf('sources'))?.sizes;
  const shares = sizes ? sharesOf(numbered, sizes) : [numbered];
  const used = STANCES.filter((stance) => stance !== 'fact' && stances.includes(stance));
  const legend: readonly Item[] = used.map((stance) => ({ kind: 'stance', stance }));
  return shares.map((share, index) => ({
    ...chosen,
    id: index === 0 ? chosen.id : `${chosen.id}-part-${index + 1}`,
    ...(shares.length > 1 ? { part: `${index + 1}/${shares.length}` } : {}),
    slots: new Map([
      ...chosen.slots,
      [slotOf('sources'), share],
      // The legend stands once, below the last share of the list.
      [slotOf('stances'), index === shares.length - 1 ? legend : []],
    ]),
  }));
}
