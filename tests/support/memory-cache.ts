// A cache in memory, and what is kept in it by name.
import type { Cache } from '../../src/model/world.ts';

export function memoryCache(): { readonly cache: Cache; readonly results: Map<string, Uint8Array> } {
  const results = new Map<string, Uint8Array>();
  const cache: Cache = {
    program: 'test',
    read: (name) => results.get(name),
    write: (name, bytes) => results.set(name, bytes),
    drop: (name) => results.delete(name),
  };
  return { cache, results };
}
