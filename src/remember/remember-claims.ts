// Content → what is wrong with it as such; claims that an earlier run found nothing in are not looked at again while all else is the same.
import { claimsBehind, lintClaims, lintContent } from '../lint/lint-content.ts';
import type { Content } from '../model/content/content.ts';
import type { Takeaway } from '../model/content/takeaway.ts';
import type { Finding } from '../model/finding.ts';
import { sha256 } from '../model/hash.ts';
import type { Figure } from '../model/quantity.ts';
import type { Cache } from '../model/world.ts';
import { keep, recalled } from './remember.ts';

/** Of the claims that nothing was found in, those of this run and of some before it. */
const MOST_CLEAN = 20_000;

/**
 * `around` is what all but the claims goes by in the cache. Only that nothing was found is kept: where anything is, all is looked at.
 */
export function lintOnce(
  content: Content,
  derived: ReadonlyMap<string, Figure>,
  cache: Cache | undefined,
  around: string | undefined,
): readonly Finding[] {
  if (cache === undefined || around === undefined) return lintContent(content, derived);
  const name = `clean-${around}.v8`;
  const clean = recalled<ReadonlySet<string>>(cache, name)?.made;
  const claims = new Map([...content.takeaways.values()].map((claim) => [keyOf(claim, content), claim]));
  const others = [...claims].flatMap(([key, claim]) => (clean?.has(key) ? [] : [claim]));
  if (clean !== undefined && others.length === 0) return [];
  const found =
    clean !== undefined && lintClaims(content, derived, others).length === 0
      ? []
      : lintContent(content, derived);
  if (found.length === 0) {
    const newest = [...new Set([...claims.keys(), ...(clean ?? [])])];
    keep(cache, name, new Set(newest.slice(0, MOST_CLEAN)));
  }
  return found;
}

function keyOf(claim: Takeaway, content: Content): string {
  return sha256(JSON.stringify(claimsBehind(claim, content))).slice(0, 32);
}
