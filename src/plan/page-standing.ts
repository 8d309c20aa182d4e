// A slide that lists cited sources → as many slides as the list needs, each with its share.
import { STANCES, type Stance } from '../model/stance.ts';
import type { Chosen } from './choose-slides.ts';
import type { CitedOn, Item } from './item.ts';
import type { Known } from './select-items.ts';

/** Rows of a list of sources that fit on a page with two lines each. */
const SOURCES_PER_PAGE = 7;

export function pageStanding(
  chosen: Chosen,
  citedOn: readonly { readonly source: string; readonly page: number; readonly slide: string }[],
  known: Known,
  stances: readonly Stance[],
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
  const shares: Item[][] = [];
  for (let from = 0; from < Math.max(1, numbered.length); from += SOURCES_PER_PAGE) {
    shares.push(numbered.slice(from, from + SOURCES_PER_PAGE));
  }
  const used = STANCES.filter((stance) => stance !== 'fact' && stances.includes(stance));
  const slotOf = (take: 'sources' | 'stances'): string =>
    Object.entries(chosen.wanted.slots).find(([, selector]) => selector.take === take)?.[0] ?? take;
  const legend: readonly Item[] = used.map((stance) => ({ kind: 'stance', stance }));
  return shares.map((share, index) => ({
    ...chosen,
    id: index === 0 ? chosen.id : `${chosen.id}-${index + 1}`,
    slots: new Map([
      ...chosen.slots,
      [slotOf('sources'), share],
      // The legend stands once, below the last share of the list.
      [slotOf('stances'), index === shares.length - 1 ? legend : []],
    ]),
  }));
}
