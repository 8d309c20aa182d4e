// A cache and a name that says all that something follows from → that thing, made once for every such name.
import { deserialize, serialize } from 'node:v8';
import type { Cache } from '../model/world.ts';

/** What an earlier run kept under the name, and its size; undefined where there is nothing, or somebody else has been at it. */
export function recalled<Made>(
  cache: Cache,
  name: string,
): { readonly made: Made; readonly bytes: number } | undefined {
  const bytes = cache.read(name);
  if (bytes === undefined) return undefined;
  try {
    const kept = deserialize(bytes) as { name?: string; made?: Made };
    // What is whole may have been kept under another name.
    if (kept.name !== name || kept.made === undefined) return undefined;
    return { made: kept.made, bytes: bytes.length };
  } catch {
    return undefined;
  }
}

/** Gives its size in bytes. */
export function keep(cache: Cache, name: string, made: unknown): number {
  const bytes = serialize({ name, made });
  cache.write(name, bytes);
  return bytes.length;
}
