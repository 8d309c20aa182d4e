// Chosen slides and how layout found they must be shared out → one slide per page, numbered `1/2`, `2/2`.
import type { PageShare, Split } from '../model/plan.ts';
import type { Chosen } from './choose-slides.ts';

export function shareOut(chosen: readonly Chosen[], splits: ReadonlyMap<string, Split>): Chosen[] {
  return chosen.flatMap((slide): Chosen[] => {
    const split = splits.get(slide.id);
    // A list of cited sources is shared out when it is known.
    return split === undefined || isLate(slide) ? [slide] : partsOf(slide, split);
  });
}

/** A slide whose lists are known → a slide for each of its pages. */
export function partsOf(slide: Chosen, { pages }: Split): Chosen[] {
  return pages.map((share, page) => ({
    ...slide,
    id: page === 0 ? slide.id : `${slide.id}-part-${page + 1}`,
    part: `${page + 1}/${pages.length}`,
    slots: shared(slide.slots, share),
    ranges: share,
  }));
}

function shared(slots: Chosen['slots'], share: PageShare): Chosen['slots'] {
  return new Map(
    [...slots].map(([slot, items]) => {
      const range = share.find((one) => one.slot === slot);
      return [slot, range ? items.slice(range.from, range.to) : items];
    }),
  );
}

function isLate({ wanted }: Chosen): boolean {
  return Object.values(wanted.slots).some(
    (selector) => selector.take === 'sources' && selector.which === 'cited',
  );
}
