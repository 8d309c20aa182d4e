// A cache → what is made of single parts of files (a document, a paragraph), made again only when that part or the program has changed.
import { deserialize, serialize } from 'node:v8';
import { sha256 } from '../model/hash.ts';
import type { Cache, Recall } from '../model/world.ts';

/** All in one file of the cache: a file for each would be thousands, and opening them take longer than making them. */
export type Parts = {
  readonly recall: Recall;
  /** Keeps them, if any is new. */
  readonly keep: () => void;
};

/** Some twenty projects of the size of the shipped one; of those that were not asked for in this run the oldest go first. */
const MOST_BYTES = 16_000_000;

export function rememberParts(cache: Cache, most = MOST_BYTES): Parts {
  const name = `parts-${sha256(cache.program).slice(0, 32)}.v8`;
  const kept = thawed(cache.read(name));
  const asked = new Map<string, Uint8Array>();
  const digests = new WeakMap<readonly string[], string>();
  let isNew = false;
  const digestOfList = (list: readonly string[]): string => {
    const digest = digests.get(list) ?? sha256(JSON.stringify(list));
    digests.set(list, digest);
    return digest;
  };
  return {
    recall: (what, inputs, make) => {
      // A list stands for itself by its digest: the same one comes with thousands of texts.
      const all = inputs.map((input) => (typeof input === 'string' ? input : digestOfList(input)));
      const key = sha256(JSON.stringify([what, ...all]));
      const known = asked.get(key) ?? kept.get(key);
      const before = known && thaw<ReturnType<typeof make>>(known);
      if (known !== undefined && before !== undefined) {
        asked.set(key, known);
        return before;
      }
      const made = make();
      if (made === undefined) return made;
      // At once, as it was made: whoever gets it may do with it what he likes.
      asked.set(key, serialize(made));
      isNew = true;
      return made;
    },
    keep: () => {
      if (isNew) cache.write(name, serialize(within(asked, kept, most)));
    },
  };
}

/** What was asked for in this run, and of the rest the newest. */
function within(
  asked: ReadonlyMap<string, Uint8Array>,
  kept: ReadonlyMap<string, Uint8Array>,
  most: number,
): ReadonlyMap<string, Uint8Array> {
  const rest = [...kept].filter(([key]) => !asked.has(key));
  let bytes = 0;
  const newest = [...rest, ...asked].reverse().filter(([, part]) => {
    bytes += part.length;
    return bytes <= most;
  });
  return new Map(newest.reverse());
}

function thawed(bytes: Uint8Array | undefined): ReadonlyMap<string, Uint8Array> {
  const parts = bytes && thaw<unknown>(bytes);
  return parts instanceof Map ? parts : new Map();
}

/** Undefined where somebody else has been at it. */
function thaw<Made>(bytes: Uint8Array): Made | undefined {
  try {
    return deserialize(bytes) as Made;
  } catch {
    return undefined;
  }
}
