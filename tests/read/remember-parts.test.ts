// What is made of parts of files, as it was made and as it comes back; and content read with such parts, as without.
import { deserialize, serialize } from 'node:v8';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { readContent } from '../../src/read/read-content.ts';
import { readSettings } from '../../src/read/read-settings.ts';
import { rememberContent } from '../../src/read/remember-content.ts';
import { rememberParts } from '../../src/read/remember-parts.ts';
import { diskFiles } from '../../src/world/files.ts';
import { withShipped } from '../../src/world/shipped-templates.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryCache } from '../support/memory-cache.ts';
import { memoryFiles } from '../support/memory-files.ts';

const { cache, results } = memoryCache();

beforeEach(() => results.clear());

describe('remembered parts', () => {
  const ask = (words: string, made: unknown, most?: number): boolean => {
    const parts = rememberParts(cache, most);
    let isMade = false;
    const value = parts.recall('words', [words], () => {
      isMade = true;
      return made;
    });
    expect(value).toEqual(made);
    parts.keep();
    return isMade;
  };

  it('are made once, and again for other words, of another kind and by another program', () => {
    expect([ask('a', [1]), ask('a', [1]), ask('b', [2]), ask('a', [1])]).toEqual([true, false, true, false]);
    expect(rememberParts(cache).recall('else', ['a'], () => 'made')).toBe('made');
    expect(rememberParts({ ...cache, program: 'newer' }).recall('words', ['a'], () => 'made')).toBe('made');
  });

  it('part what they depend on: no two lists of inputs are one', () => {
    const { recall } = rememberParts(cache);
    const inputs = [['a', 'b'], ['ab'], ['a', ['b']], [['a', 'b']], ['a', 'b', '']];
    inputs.forEach((each, index) => {
      expect(recall('words', each, () => index)).toBe(index);
    });
  });

  it('are kept as they were made, whatever becomes of them', () => {
    const parts = rememberParts(cache);
    const [first, second] = [0, 1].map(() => parts.recall('words', ['a'], () => ({ list: [1] })));
    first?.list.push(2);
    expect(second).toEqual({ list: [1] });
    parts.keep();
    expect(rememberParts(cache).recall('words', ['a'], () => ({ list: [] as number[] }))).toEqual({
      list: [1],
    });
  });

  it('are made again where somebody else has been at them', () => {
    ask('a', [1]);
    const [name = ''] = results.keys();
    for (const bytes of [new Uint8Array(3), serialize('nul'), serialize(new Map([['a', 'b']]))]) {
      results.set(name, bytes);
      expect(ask('a', [1])).toBe(true);
    }
    const [key] = (deserialize(results.get(name) ?? new Uint8Array()) as Map<string, Uint8Array>).keys();
    results.set(name, serialize(new Map([[key, new Uint8Array(2)]])));
    expect([ask('a', [1]), ask('a', [1])]).toEqual([true, false]);
  });

  it('stay below a size: what this run has not asked for goes first', () => {
    const long = 'x'.repeat(400);
    expect([ask('a', long, 1000), ask('b', long, 1000)]).toEqual([true, true]);
    const parts = rememberParts(cache, 1000);
    for (const words of ['c', 'a']) parts.recall('words', [words], () => long);
    parts.keep();
    expect([ask('a', long, 1000), ask('c', long, 1000), ask('b', long, 1000)]).toEqual([false, false, true]);
  });
});

describe('content read with parts of it remembered', () => {
  /** The same every time it is run. */
  const chance = (seed: number) => () => {
    const next = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    seed = (seed + 0x6d2b79f5) | 0;
    return ((next ^ (next >>> 13)) >>> 0) / 2 ** 32;
  };

  const SLIPS = [
    '',
    '5',
    ' ',
    '\n',
    ': ',
    '- ',
    '"',
    '# ',
    '{{',
    '[@',
    'twice',
    '半分',
    '2025-01',
    '&a ',
    '*a',
  ];

  function edited(files: Readonly<Record<string, string>>, seed: number): Record<string, string> {
    const draw = chance(seed);
    const one = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
    const path = one(Object.keys(files).filter((name) => /\.(?:md|yaml)$/.test(name)));
    const text = files[path] ?? '';
    const at = Math.floor(draw() * text.length);
    const slip = one(SLIPS);
    return { ...files, [path]: text.slice(0, at) + slip + text.slice(at + Math.floor(draw() * 3)) };
  }

  async function expectSame(files: Readonly<Record<string, string>>): Promise<number> {
    const plain = readContent(memoryFiles(files), ROOTS);
    const kept = await rememberContent(memoryFiles(files), ROOTS, cache);
    expect(kept).toEqual({ ...plain, around: kept.around });
    return plain.findings.length;
  }

  it('is the same after any edit, with the same findings', async () => {
    let faulty = 0;
    for (let seed = 1; seed <= 40; seed++) if ((await expectSame(edited(GOOD_FILES, seed))) > 0) faulty += 1;
    expect(faulty).toBeGreaterThan(10);
    expect(faulty).toBeLessThan(36);
  });

  it('is the same after edits of the shipped content', async () => {
    const disk = diskFiles(process.cwd(), ['content', 'templates']);
    const paths = ['content', 'templates'].flatMap((root) => disk.list(root));
    const texts = paths.flatMap((path) =>
      /\.(?:md|yaml)$/.test(path) ? [[path, disk.read(path) ?? '']] : [],
    );
    const files = Object.fromEntries(texts) as Record<string, string>;
    for (let seed = 1; seed <= 4; seed++) await expectSame(edited(files, seed));
  });

  it('has words of two languages that are one still as one', async () => {
    const folder = 'examples/obesity-drug';
    const files = withShipped(diskFiles(folder, ['content', 'templates', 'briefdeck.yaml']));
    const { value: settings } = await readSettings(files);
    const roots = { ...ROOTS, ...settings };
    await rememberContent(files, roots, cache);
    const [path = ''] = files.list('content').filter((name) => name.startsWith('content/takeaways/'));
    const changed = { ...files, read: (name: string) => files.read(name) + (name === path ? '\n' : '') };
    const { value } = await rememberContent(changed, roots, cache);
    for (const { words } of value.takeaways.values()) expect(words.ja.claim).toBe(words.en.claim);
    for (const { chart } of value.takeaways.values())
      if (chart) expect([...value.charts.values()]).toContain(chart);
  });
});
