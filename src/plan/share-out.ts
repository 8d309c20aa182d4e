// Chosen slides and how layout found they must be shared out → one slide per share, numbered `1/2`, `2/2`.
import type { Split } from '../model/plan.ts';
import type { Chosen } from './choose-slides.ts';

export function shareOut(chosen: readonly Chosen[], splits: ReadonlyMap<string, Split>): Chosen[] {
  return chosen.flatMap((slide): Chosen[] => {
    const split = splits.get(slide.id);
    // A list of cited sources is shared out when it is known.
    if (split === undefined || slide.wanted.slots[split.slot]?.take === 'sources') return [slide];
    const { slot, sizes } = split;
    const items = slide.slots.get(slot);
    const shares = items ? sharesOf(items, sizes) : undefined;
    return sizes.map((size, index) => {
      const from = sizes.slice(0, index).reduce((sum, one) => sum + one, 0);
      return {
        ...slide,
        id: index === 0 ? slide.id : `${slide.id}-part-${index + 1}`,
        part: `${index + 1}/${sizes.length}`,
        ...(shares
          ? { slots: new Map([...slide.slots, [slot, shares[index] ?? []]]) }
          : { range: { slot, from, to: from + size } }),
      };
    });
  });
}

export function sharesOf<T>(items: readonly T[], sizes: readonly number[]): T[][] {
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return items.slice(from - size, from);
  });
}
