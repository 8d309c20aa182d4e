// A cache → what pages are made into, kept page by page: the same page of another deck, week or reader is the same product.
import { hashOfValue } from '../model/hash.ts';
import type { Cache, Products } from '../model/world.ts';
import { keep, recalled } from './remember.ts';

export function rememberPages(cache: Cache): Products {
  const nameOf = (what: string, of: readonly unknown[]) =>
    `${what}-${hashOfValue([cache.program, what, of]).slice(0, 32)}.v8`;
  return {
    find: (what, of) => recalled(cache, nameOf(what, of)),
    keep: (what, of, made) => keep(cache, nameOf(what, of), made),
  };
}
