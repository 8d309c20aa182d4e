// Splits so far and those a layout asks for → the splits of the next plan; a share that was still too long makes one page more.
import type { Split } from '../model/plan.ts';

export function mergeSplits(
  splits: ReadonlyMap<string, Split>,
  asked: ReadonlyMap<string, Split>,
): ReadonlyMap<string, Split> {
  const merged = new Map(splits);
  for (const [id, split] of asked) {
    const slide = id.replace(/-part-\d+$/u, '');
    const before = splits.get(slide);
    const pages = (before?.sizes.length ?? 0) + 1;
    if (before === undefined) merged.set(slide, split);
    else merged.set(slide, { slot: before.slot, sizes: inPages(sum(before.sizes), pages) });
  }
  return merged;
}

function inPages(count: number, pages: number): number[] {
  const most = Math.min(pages, count);
  return Array.from(
    { length: most },
    (_, index) => Math.floor(count / most) + (index < count % most ? 1 : 0),
  );
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
