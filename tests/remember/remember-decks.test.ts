// Decks that are kept: the same bytes, previews and findings as made anew, whatever was edited.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Random, seededRandom } from '../../scripts/faults/random.ts';
import { pick } from '../fuzz/mutate.ts';
import { slip } from '../fuzz/slips.ts';
import { type Made, make, seed } from '../support/make-kept.ts';
import { memoryCache } from '../support/memory-cache.ts';
import { SEED, trials } from '../support/trials.ts';

const BOARD = 'templates/audiences/board.yaml';

function deckNames(results: ReadonlyMap<string, unknown>): readonly string[] {
  return [...results.keys()].filter((name) => name.startsWith('deck-'));
}

describe('a deck that is kept', () => {
  const { cache, results } = memoryCache();
  const foreign = memoryCache();
  let fresh: Made | undefined;

  beforeAll(async () => {
    await make({ ...seed, [BOARD]: `${seed[BOARD]}`.replace('取締役会', '監査役会') }, foreign.cache);
    fresh = await make(seed);
    expect(fresh?.findings).toEqual([]);
    // Content as parsed and as it comes from the cache is one and the same.
    expect(await make(seed, cache)).toEqual(fresh);
    expect(await make(seed, cache)).toEqual(fresh);
    expect(deckNames(results)).toHaveLength(1);
  });

  it('is not made again for a change that it does not show', async () => {
    const elsewhere = {
      ...seed,
      'content/takeaways/more.md':
        '---\nkind: frame\nstance: opinion\ntags: [aside]\n---\n# aside-one\n## ja\n当社は注意深くみている\n\n## en\nWe watch it with care\n',
    };
    expect((await make(elsewhere, cache))?.bytes).toBe(fresh?.bytes);
    expect(deckNames(results)).toHaveLength(1);
  });

  it.each<[string, (bytes: Uint8Array, other: Uint8Array) => Uint8Array]>([
    ['cut short', (bytes) => bytes.slice(0, bytes.length / 2)],
    ['emptied', () => new Uint8Array()],
    ['changed inside', (bytes) => bytes.map((byte, index) => (index % 97 === 0 ? byte ^ 1 : byte))],
    ['another deck', (_, other) => other],
  ])('is made again where what was kept is %s', async (_, change) => {
    const keptOf = (all: ReadonlyMap<string, Uint8Array>): readonly [string, Uint8Array] => {
      const [name = ''] = deckNames(all);
      return [name, all.get(name) ?? new Uint8Array()];
    };
    const [name, bytes] = keptOf(results);
    results.set(name, change(bytes, keptOf(foreign.results)[1]));
    expect(await make(seed, cache)).toEqual(fresh);
  });

  it.each(Array.from({ length: trials(500) }, (_, index) => SEED + index))(
    'is the deck that is made anew, after the edits of seed %i and back again',
    async (number) => {
      const random: Random = seededRandom(number);
      const { files, said } = slip(seed, random);
      const anew = await make(files);
      expect({ said, made: await make(files, cache) }).toEqual({ said, made: anew });
      const before = pick([seed, files], random);
      expect(await make(before, cache)).toEqual(before === seed ? fresh : anew);
    },
  );
});
