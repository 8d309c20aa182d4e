// Decks that are kept: the same bytes and findings as made anew, whatever was edited and whoever has been at what was kept.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Random, seededRandom } from '../../scripts/faults/random.ts';
import { makeDeck, openWorkshop } from '../../src/build.ts';
import { readGround } from '../../src/ground.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Cache } from '../../src/model/world.ts';
import { diskCache } from '../../src/world/cache.ts';
import { type Files, pick } from '../fuzz/mutate.ts';
import { AUDIENCE, ORIGINALS, ROOTS, seedProject, TODAY } from '../fuzz/seed-project.ts';
import { slip } from '../fuzz/slips.ts';
import { memoryCache } from '../support/memory-cache.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { SEED, trials } from '../support/trials.ts';

type Made = { readonly bytes: string; readonly findings: readonly Finding[] };

const seed = seedProject();
/** Of decks that are made anew: pictures of charts that no edit changed are drawn once. */
const { drawing } = await openWorkshop();
const BOARD = 'templates/audiences/board.yaml';

/** Undefined where nothing can be planned. */
async function make(files: Files, cache?: Cache): Promise<Made | undefined> {
  const disk = memoryFiles(files);
  const ground = await readGround({
    files: disk,
    roots: ROOTS,
    original: (name) => disk.readBytes(ORIGINALS + name),
    today: TODAY,
    company: 'briefdeck',
    ...(cache && { cache }),
  });
  const [briefing] = ground.value.content.briefings.values();
  const audience = ground.value.content.audiences.get(AUDIENCE);
  if (!ground.value.canPlan || briefing === undefined || audience === undefined) return undefined;
  const opened = await openWorkshop(cache);
  const workshop = cache ? opened : { ...opened, drawing };
  const made = await makeDeck(ground.value, { briefing, audience }, workshop);
  return {
    bytes: Buffer.from(made.built.bytes).toString('base64'),
    findings: [...ground.findings, ...made.findings],
  };
}

function deckNames(results: ReadonlyMap<string, unknown>): readonly string[] {
  return [...results.keys()].filter((name) => name.startsWith('deck-'));
}

describe('a deck that is kept', () => {
  const { cache, results } = memoryCache();
  let fresh: Made | undefined;

  beforeAll(async () => {
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
    const foreign = memoryCache();
    const board = `${seed[BOARD]}`.replace('取締役会', '監査役会');
    await make({ ...seed, [BOARD]: board }, foreign.cache);
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
