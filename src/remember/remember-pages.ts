// A cache → what pages are made into, kept page by page: the same page of another deck, week or reader is the same product.
import { hashOfValue } from '../model/hash.ts';
import { onceFor } from '../model/once-for.ts';
import type { Cache, Products } from '../model/world.ts';
import { keep, recalled } from './remember.ts';

/** Bytes of what one process keeps at hand, as they are on the disk: the pages of a few decks, whatever number is built. */
const AT_HAND = 8_000_000;

/** The same for the same cache, with what it has at hand. */
export const rememberPages = onceFor(openProducts);

function openProducts(cache: Cache): Products {
  const atHand = newest(AT_HAND);
  const nameOf = (what: string, of: readonly unknown[]) =>
    `${what}-${hashOfValue([cache.program, what, ...of.map(hashOfValue)]).slice(0, 32)}.v8`;
  return {
    find: <Made>(what: string, of: readonly unknown[]) => {
      const name = nameOf(what, of);
      const before = atHand.find(name);
      if (before !== undefined) return before as Made;
      const kept = recalled<Made>(cache, name);
      if (kept !== undefined) atHand.keep(name, kept.made, kept.bytes);
      return kept?.made;
    },
    keep: (what, of, made) => {
      const name = nameOf(what, of);
      atHand.keep(name, made, keep(cache, name, made));
    },
  };
}

/** The oldest go when there are too many; what is found is new again. */
function newest(most: number) {
  const all = new Map<string, { readonly made: unknown; readonly bytes: number }>();
  let sum = 0;
  const drop = (name: string): void => {
    sum -= all.get(name)?.bytes ?? 0;
    all.delete(name);
  };
  return {
    find: (name: string): unknown => {
      const found = all.get(name);
      if (found === undefined) return undefined;
      all.delete(name);
      all.set(name, found);
      return found.made;
    },
    keep: (name: string, made: unknown, bytes: number): void => {
      drop(name);
      all.set(name, { made, bytes });
      sum += bytes;
      for (const [oldest] of all) {
        if (sum <= most) return;
        drop(oldest);
      }
    },
  };
}
