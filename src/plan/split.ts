// Splits so far and those a layout asks for → the splits of the next plan; a page that was still too long becomes several.
import type { PageShare, SlotRange, Split } from '../model/deck/plan.ts';
import type { Selector } from '../model/template/audience.ts';
import type { Chosen } from './choose/choose-slides.ts';

export function mergeSplits(
  splits: ReadonlyMap<string, Split>,
  asked: ReadonlyMap<string, Split>,
): ReadonlyMap<string, Split> {
  if (asked.size === 0) return splits;
  const merged = new Map(splits);
  const slides = new Set([...asked.keys()].map((id) => id.replace(/-part-\d+$/u, '')));
  for (const slide of slides) {
    const { pages } = splits.get(slide) ?? { pages: [[]] };
    const next = pages.flatMap((share, page): readonly PageShare[] => {
      const inner = asked.get(page === 0 ? slide : `${slide}-part-${page + 1}`);
      return inner ? inner.pages.map((one) => within(share, one)) : [share];
    });
    merged.set(slide, { pages: next });
  }
  return merged;
}

/** What a page shows of what its page showed before: both count from the beginning of what they share out. */
function within(outer: PageShare, inner: PageShare): PageShare {
  const slots = [...new Set([...outer, ...inner].map(({ slot }) => slot))];
  return slots.map((slot): SlotRange => {
    const [before, after] = [outer, inner].map((share) => share.find((range) => range.slot === slot));
    const start = before?.from ?? 0;
    if (after === undefined) return before ?? { slot, from: 0, to: 0 };
    return { slot, from: start + after.from, to: start + after.to };
  });
}

/** Splits, and the most that slide kinds take on a page → the same, those in their place whose pages would have more. */
export function withinSplits(
  most: ReadonlyMap<string, Split>,
  splits: ReadonlyMap<string, Split>,
): ReadonlyMap<string, Split> {
  const over = [...most].filter(
    ([
      slide,
      {
        pages: [first = []],
      },
    ]) => (splits.get(slide)?.pages ?? [[]]).some((share) => first.some((range) => isLonger(share, range))),
  );
  return over.length === 0 ? splits : new Map([...splits, ...over]);
}

/** What a page does not name stands there whole. */
function isLonger(share: PageShare, { slot, from, to }: SlotRange): boolean {
  const own = share.find((one) => one.slot === slot);
  return own === undefined || own.to - own.from > to - from;
}

/** Chosen slides and how layout found they must be shared out → one slide per page, numbered `1/2`, `2/2`. */
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

/** Whether it tells of the others: lists what they cite, or counts it. */
export function isLate({ wanted }: Chosen): boolean {
  return Object.values(wanted.slots).some((selector) => isCited(selector) || selector.take === 'disclosures');
}

export function isCited(selector: Selector | undefined): boolean {
  return selector?.take === 'sources' && selector.which === 'cited';
}
