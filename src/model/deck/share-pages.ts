// Lists of a slide and a number of pages → what of each stands on which page, shared out evenly.
import type { PageShare } from './plan.ts';

/** `slot` as in `SlotRange`. */
export type List = { readonly slot: string; readonly count: number };

export function sharePages(lists: readonly List[], pages: number): PageShare[] {
  const sizes = lists.map((list) => evenShares(list.count, pages));
  return Array.from({ length: pages }, (_, page) =>
    lists.map(({ slot }, index) => {
      const shares = sizes[index] ?? [];
      const from = shares.slice(0, page).reduce((sum, size) => sum + size, 0);
      return { slot, from, to: from + (shares[page] ?? 0) };
    }),
  );
}

/** Seven on two pages are four and three, no page is left with one. */
function evenShares(count: number, pages: number): number[] {
  return Array.from(
    { length: pages },
    (_, index) => Math.floor(count / pages) + (index < count % pages ? 1 : 0),
  );
}
