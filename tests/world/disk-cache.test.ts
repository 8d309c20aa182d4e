// A folder of kept results: what is written is read, what somebody else has been at is not.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { diskCache } from '../../src/world/cache.ts';

const BYTES = new Uint8Array([1, 2, 3, 250]);

describe('a disk cache', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cache-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives back what it was given, to another run as well', () => {
    diskCache(folder, 'a').write('one.png', BYTES);
    expect(diskCache(folder, 'a').read('one.png')).toEqual(BYTES);
    expect(readdirSync(folder)).toEqual(['one.png']);
  });

  it('has nothing after it was deleted, or where it cannot be', () => {
    const cache = diskCache(folder, 'a');
    cache.write('one.png', BYTES);
    rmSync(folder, { recursive: true });
    expect(cache.read('one.png')).toBeUndefined();
    const blocked = join(folder, 'file');
    diskCache(folder, 'a').write('file', BYTES);
    const nowhere = diskCache(join(blocked, 'below'), 'a');
    expect(() => nowhere.write('one.png', BYTES)).not.toThrow();
    expect(nowhere.read('one.png')).toBeUndefined();
  });

  it.each([
    ['one byte changed', (file: Buffer) => file.fill(9, file.length - 1)],
    ['its end cut off', (file: Buffer) => file.subarray(0, file.length - 1)],
    ['nothing in it', () => Buffer.alloc(0)],
    ['another program’s content', () => Buffer.from('not from here, and longer than any digest is')],
  ])('does not read a file with %s', (_, damage) => {
    const cache = diskCache(folder, 'a');
    cache.write('one.png', BYTES);
    const path = join(folder, 'one.png');
    writeFileSync(path, damage(readFileSync(path)));
    expect(cache.read('one.png')).toBeUndefined();
  });

  it('keeps the newest results, not all', () => {
    const cache = diskCache(folder, 'a', { results: 200, bytes: 1_000_000 });
    for (let index = 0; index < 205; index += 1) cache.write(`n${index}`, BYTES);
    expect(readdirSync(folder).length).toBeLessThanOrEqual(200);
    expect(cache.read('n204')).toEqual(BYTES);
  });

  it('keeps as many as it is told to, and leaves folders alone', () => {
    mkdirSync(join(folder, 'below'));
    const cache = diskCache(folder, 'a', { results: 2, bytes: 1000 });
    for (const name of ['x', 'y', 'z']) cache.write(name, BYTES);
    expect(readdirSync(folder)).toHaveLength(3);
    expect(readdirSync(folder)).toContain('below');
  });

  it('keeps no more bytes than it is told to', () => {
    const cache = diskCache(folder, 'a', { results: 200, bytes: 1000 });
    for (let index = 0; index < 9; index += 1) cache.write(`n${index}`, new Uint8Array(300));
    const sizes = readdirSync(folder).map((name) => readFileSync(join(folder, name)).length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1000);
    expect(cache.read('n8')).toHaveLength(300);
  });
});
