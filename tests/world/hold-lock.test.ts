// A lock that processes want, hold and die with: never two at once, and never nobody because of one that has ended.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { holdLock } from '../../src/world/hold-lock.ts';
import { bundleScript, type Script } from '../support/bundle-script.ts';
import { trials } from '../support/trials.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(folder, 'thing.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HOST = encodeURIComponent(hostname());
const claim = (pid: number, began = '1', host = HOST) => writeFileSync(`${path}.${pid}.${began}.${host}`, '');
const claims = () => readdirSync(folder).filter((name) => name.startsWith('thing.lock'));

/** A living process that is not ours, without /proc to tell when it began. */
const OTHER = process.ppid;

describe('the lock', () => {
  it('is held by one, and free again after', () => {
    const held = holdLock(path);
    expect(holdLock(path)).toEqual({ holder: 'this very process' });
    expect(claims()).toHaveLength(1);
    release(held);
    expect(claims()).toEqual([]);
    release(holdLock(path));
  });

  it.each([
    ['a process that has ended', 2 ** 22 + 1, '1'],
    ['an ended process that had our number', process.pid, '1'],
    ['an ended process whose number another has now', OTHER, '1'],
  ])('of %s is taken over, and its claim swept out', (_, pid, began) => {
    if (pid === OTHER && !existsSync('/proc/self/stat')) return;
    claim(pid, began);
    const held = holdLock(path);
    expect(claims()).toHaveLength(1);
    release(held);
    expect(claims()).toEqual([]);
  });

  it('of another machine stands, and says who holds it, since when, and how to end it', () => {
    claim(7, '1', 'else%20where');
    expect(holdLock(path)).toEqual({
      holder: expect.stringMatching(
        /^process 7 on else where, since \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ; if it has ended, delete \S+thing\.lock\.7\.1\.else%20where$/,
      ),
    });
    expect(claims()).toHaveLength(1);
  });

  it('of another path is another', () => {
    claim(7, '1', 'elsewhere');
    release(holdLock(join(folder, 'thing')));
    release(holdLock(join(folder, 'other')));
  });
});

describe('processes that want one lock', () => {
  let contender: Script;
  beforeAll(async () => {
    contender = await bundleScript('tests/world/lock-contender.ts');
  });
  afterAll(() => contender.remove());

  it('have it one after the other, also when each dies with it', async () => {
    const runs = Array.from({ length: 5 }, () => start(contender.file, path, trials(400)));
    const ended = await Promise.all(runs);
    expect(ended.map(({ stderr }) => stderr)).toEqual(runs.map(() => ''));
    const turns = ended.map(({ stdout }) => Number(stdout));
    expect(Math.min(...turns)).toBeGreaterThan(0);
    // The last of them died with the lock.
    release(holdLock(path));
    expect(claims()).toEqual([]);
  });

  it('are told of one that lives, and no longer of one that is killed', async () => {
    const child = spawn(process.execPath, [contender.file, path, 'stay'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((done) => child.stdout.once('data', done));
    expect(holdLock(path)).toEqual({
      holder: expect.stringMatching(new RegExp(`^process ${child.pid} on ${hostname()}, since `)),
    });
    // A zombie until its parent, this process, has heard of its end.
    process.kill(child.pid ?? 0, 'SIGKILL');
    await new Promise((done) => child.once('exit', done));
    release(holdLock(path));
  });
});

function release(held: ReturnType<typeof holdLock>): void {
  if (!('release' in held)) throw new Error(`held by ${held.holder}`);
  held.release();
}

function start(...words: readonly (string | number)[]) {
  const child = spawn(process.execPath, words.map(String), { stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (part) => {
    text.stdout += part;
  });
  child.stderr.on('data', (part) => {
    text.stderr += part;
  });
  return new Promise<typeof text>((done) => child.on('close', () => done(text)));
}
