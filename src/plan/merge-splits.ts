// Splits so far and those a layout asks for → the splits of the next plan; a share that was still too long makes one page more.
import { evenShares } from '../model/even-shares.ts';
import type { Split } from '../model/plan.ts';

export function mergeSplits(
  splits: ReadonlyMap<string, Split>,
  asked: ReadonlyMap<string, Split>,
): ReadonlyMap<string, Split> {
  const merged = new Map(splits);
  for (const [id, split] of asked) {
    const slide = id.replace(/-part-\d+$/u, '');
    const before = splits.get(slide);
    merged.set(slide, before === undefined ? split : onePageMore(before));
  }
  return merged;
}

/** A list with fewer items than pages is left as it was: pages without an item of it are no pages. */
function onePageMore({ pages, shares }: Split): Split {
  const counts = shares.map(({ slot, sizes }) => ({ slot, count: sizes.reduce((sum, one) => sum + one, 0) }));
  const most = Math.max(...counts.map(({ count }) => count));
  const next = Math.min(pages + 1, most);
  const long = counts.filter(({ count }) => count >= next);
  return { pages: next, shares: long.map(({ slot, count }) => ({ slot, sizes: evenShares(count, next) })) };
}
