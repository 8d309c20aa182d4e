// A cache folder that somebody else has been at: never another deck than the one made anew, never a crash.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Random, seededRandom } from '../../scripts/faults/random.ts';
import { diskCache } from '../../src/world/cache.ts';
import { pick } from '../fuzz/mutate.ts';
import { type Made, make, seed } from '../support/make-kept.ts';
import { SEED, trials } from '../support/trials.ts';

describe('a folder of kept results that somebody else has been at', () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-cache-'));
  let fresh: Made | undefined;

  beforeAll(async () => {
    fresh = await make(seed);
    await make(seed, diskCache(folder, 'test'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const path = (name: string): string => join(folder, name);

  const DAMAGES: Readonly<Record<string, (name: string, other: string, random: Random) => void>> = {
    deleted: (name) => rmSync(path(name)),
    'cut short': (name, _, random) => {
      const bytes = readFileSync(path(name));
      writeFileSync(path(name), bytes.subarray(0, random.below(bytes.length)));
    },
    swapped: (name, other) => {
      const [one, two] = [name, other].map((each) => readFileSync(path(each))) as [Buffer, Buffer];
      writeFileSync(path(name), two);
      writeFileSync(path(other), one);
    },
    'changed inside': (name, _, random) => {
      const bytes = readFileSync(path(name));
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path(name), bytes);
    },
  };

  it.each(Array.from({ length: trials(200) }, (_, index) => SEED + index))(
    'gives the deck that is made anew, after the damages of seed %i',
    async (number) => {
      const random: Random = seededRandom(number);
      const said: string[] = [];
      // What is whole as a deck is asked for first: without it pages, pictures and content are.
      for (const name of readdirSync(folder)) if (/^(?:deck|content)-/.test(name)) rmSync(path(name));
      for (let count = 1 + random.below(12); count > 0; count -= 1) {
        const names = readdirSync(folder);
        const name = pick(names, random);
        const damage = pick(Object.keys(DAMAGES), random);
        DAMAGES[damage]?.(name, pick(names, random), random);
        said.push(`${name} ${damage}`);
      }
      expect({ said, made: await make(seed, diskCache(folder, 'test')) }).toEqual({ said, made: fresh });
    },
  );
});
