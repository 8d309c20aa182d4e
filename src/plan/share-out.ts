// Chosen slides and how layout found they must be shared out → one slide per share, numbered `1/2`, `2/2`.
import type { Split, SplitShare } from '../model/plan.ts';
import type { Chosen } from './choose-slides.ts';
import type { Item } from './item.ts';
import type { SlotRange } from './scope.ts';

export function shareOut(chosen: readonly Chosen[], splits: ReadonlyMap<string, Split>): Chosen[] {
  return chosen.flatMap((slide): Chosen[] => {
    const split = splits.get(slide.id);
    // A list of cited sources is shared out when it is known.
    if (split === undefined || split.shares.some(({ slot }) => isLate(slide, slot))) return [slide];
    return Array.from({ length: split.pages }, (_, page) => {
      const shared = split.shares.flatMap((share): [string, readonly Item[]][] => {
        const items = slide.slots.get(share.slot);
        return items ? [[share.slot, sharesOf(items, share.sizes)[page] ?? []]] : [];
      });
      return {
        ...slide,
        id: page === 0 ? slide.id : `${slide.id}-part-${page + 1}`,
        part: `${page + 1}/${split.pages}`,
        slots: new Map([...slide.slots, ...shared]),
        ranges: split.shares.map((share) => rangeOf(share, page)),
      };
    });
  });
}

function isLate({ wanted }: Chosen, slot: string): boolean {
  const selector = wanted.slots[slot];
  return selector?.take === 'sources' && selector.which === 'cited';
}

function rangeOf({ slot, sizes }: SplitShare, page: number): SlotRange {
  const from = sizes.slice(0, page).reduce((sum, one) => sum + one, 0);
  return { slot, from, to: from + (sizes[page] ?? 0) };
}

export function sharesOf<T>(items: readonly T[], sizes: readonly number[]): T[][] {
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return items.slice(from - size, from);
  });
}
