// Files of an edition moved into their folder by a process that is killed or refused at every call it makes: all or none.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SystemError } from '../../src/model/errors.ts';
import { healFolder, openPublication } from '../../src/world/publication.ts';
import { bundleScript, type Script } from '../support/bundle-script.ts';
import { ARE_TRIALS_WHOLE } from '../support/trials.ts';
import { FOREIGN, fitsList, listedNames, publishNew, publishOld } from './small-edition.ts';

const TIMEOUT = 300_000;

let room: string;
let publisher: Script;
/** Path → text of every file and folder, before and after. */
let old: Readonly<Record<string, string>>;
let fresh: Readonly<Record<string, string>>;
/** How many calls a publication makes that change something, and the ones that move the second file and the last. */
let calls: number;
let second: number;
let last: number;
beforeAll(async () => {
  publisher = await bundleScript('tests/world/publisher.ts');
  room = mkdtempSync(join(tmpdir(), 'publication-'));
  publishOld(join(room, 'old'));
  old = snapshot(join(room, 'old'));
  const folder = begin('counted');
  const told = tellCalls('publish', folder);
  calls = told.length;
  const isMove = (call: string) => /^renameSync \S+\/\.building\/new\//.test(call);
  const moves = told.flatMap((call, index) => (isMove(call) ? [index + 1] : []));
  [second = 0, last = 0] = [moves[1], moves.at(-1)];
  fresh = snapshot(folder);
}, TIMEOUT);
afterAll(() => {
  publisher.remove();
  rmSync(room, { recursive: true, force: true });
});

function begin(name: string): string {
  const folder = join(room, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(room, 'old'), folder, { recursive: true });
  return folder;
}

function snapshot(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1), entry.isFile() ? readFileSync(path, 'utf8') : 'a folder'] as const;
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A person who looks into the folder sees no more than this. */
function seen(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(snapshot(folder)).filter(([path]) => !path.startsWith('.building')),
  );
}

function run(deed: string, folder: string, end: string, told?: string) {
  const { signal, status, stderr } = spawnSync(process.execPath, [publisher.file, deed, folder], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/support/end-at-call.mjs')).href}`,
      END_UNDER: folder,
      END_AT: end,
      ...(told === undefined ? {} : { END_TOLD: told }),
    },
  });
  return { by: signal ?? status, stderr };
}

function tellCalls(deed: string, folder: string, end = ''): readonly string[] {
  const told = join(room, 'told');
  expect(run(deed, folder, end, told).by).toBe(end === '' ? 0 : 2);
  return readFileSync(told, 'utf8').split('\n');
}

/** 1 … `last`, or of these every so-manieth, each time others. */
function steps(last: number, every: number, from = 1): readonly number[] {
  const all = Array.from({ length: last }, (_, index) => index + 1);
  return ARE_TRIALS_WHOLE ? all : all.filter((step) => step % every === from % every);
}

/** 'old' or 'new' where a folder is wholly one of them, else what differs from both. */
function stateOf(found: Readonly<Record<string, string>>): string | Readonly<Record<string, string>> {
  const [text, before, after] = [found, old, fresh].map((one) => JSON.stringify(one));
  return text === before ? 'old' : text === after ? 'new' : found;
}

describe('a publication', () => {
  it('replaces what we had written, withdraws what nothing makes any more, and keeps what is somebody’s', () => {
    expect(calls).toBeGreaterThan(40);
    const folder = begin('plain');
    writeFileSync(join(folder, '2025-W43/board.json'), 'changed by hand');
    expect(publishNew(folder)).toEqual({
      withdrawn: ['2025-W43/board.pptx'],
      kept: ['2025-W43/board.json'],
      copies: ['2025-W43/technical.edited.pptx'],
    });
    expect(fitsList(folder)).toBe(true);
    const after = snapshot(folder);
    expect(after).toEqual({ ...fresh, '2025-W43/board.json': 'changed by hand' });
    expect(Object.keys(after).filter((path) => path.includes('.building'))).toEqual([]);
    expect(after['2025-W43/technical.edited.pptx']).toBe(FOREIGN['2025-W43/technical.pptx']);
    for (const path of ['2025-W43/note.txt', '2025-W43/technical (2).pptx', '2025-W09/other.pptx'])
      expect(after[path]).toBe(old[path]);
    publishOldAgain(folder);
  });

  it('that is discarded leaves the folder as it was', () => {
    const folder = begin('discarded');
    const publication = openPublication(folder);
    publication.write('2025-W44/a.pptx', 'a');
    publication.discard();
    expect(snapshot(folder)).toEqual(old);
  });
});

/** A second edited version gets a second name. */
function publishOldAgain(folder: string): void {
  writeFileSync(join(folder, '2025-W43/technical.pptx'), 'changed once more');
  expect(publishNew(folder).copies).toEqual(['2025-W43/technical.edited-2.pptx']);
}

describe('a process that is killed', () => {
  it.each(['kill', 'half'])(
    'at any call (%s) leaves the old or the new once the next command has looked, and nothing else',
    async (by) => {
      let mixed = 0;
      const states: (string | object)[] = [];
      for (const step of steps(calls, 12, by === 'kill' ? 3 : 9)) {
        const folder = begin('killed');
        expect(run('publish', folder, `${step} ${by}`).by).toBe('SIGKILL');
        const before = seen(folder);
        if (typeof stateOf(before) !== 'string') mixed++;
        const settled = await healFolder(folder);
        // What was whole is left as it is, and nobody is told; what was not is told.
        if (settled === undefined) expect(stateOf(before)).toEqual(stateOf(snapshot(folder)));
        states.push(stateOf(snapshot(folder)));
        expect(fitsList(folder) || states.at(-1) === 'old').toBe(true);
      }
      expect([...new Set(states)].sort()).toEqual(['new', 'old']);
      // The kills did hit the moving of files.
      expect(mixed).toBeGreaterThan(0);
    },
    TIMEOUT,
  );

  it(
    'while it takes back what it could not do leaves that to the next',
    async () => {
      const states: (string | object)[] = [];
      // Refused where the last file is moved, it goes back over all others.
      const rest = tellCalls('publish', begin('counted-back'), `${last} EPERM`).length - last;
      for (const step of steps(rest, 8)) {
        const folder = begin('back');
        const { by } = run('publish', folder, `${last} EPERM,${last + step} kill`);
        await healFolder(folder);
        states.push(by === 'SIGKILL' ? stateOf(snapshot(folder)) : 'not killed');
      }
      expect(states.filter((state) => state !== 'old' && state !== 'new')).toEqual([]);
      expect(states).toContain('old');
    },
    TIMEOUT,
  );

  it.each(['kill', 'half', 'EPERM'])(
    'and whose healer is ended as well (%s), is healed by the next',
    async (by) => {
      const torn = begin('torn');
      run('publish', torn, `${second} kill`);
      const again = (name: string) => {
        rmSync(join(room, name), { recursive: true, force: true });
        cpSync(torn, join(room, name), { recursive: true });
        return join(room, name);
      };
      const heals = tellCalls('heal', again('counted-heal')).length;
      for (const step of steps(heals, 12, by.length)) {
        const folder = again('healing');
        expect([0, 2, 'SIGKILL']).toContain(run('heal', folder, `${step} ${by}`).by);
        await healFolder(folder);
        // Who may not move a file goes back, or goes on as soon as it may.
        expect(by === 'EPERM' ? ['old', 'new'] : ['new']).toContain(stateOf(snapshot(folder)));
      }
    },
    TIMEOUT,
  );

  it('and whose file somebody has changed since, finds that kept', async () => {
    const folder = begin('changed');
    run('publish', folder, `${second} kill`);
    writeFileSync(join(folder, '2025-W43/fund.pptx'), 'mine');
    const settled = await healFolder(folder);
    expect(settled).toMatchObject({
      way: 'forward',
      spared: [join(folder, '2025-W43/fund.edited.pptx')],
    });
    expect(snapshot(folder)).toEqual({ ...fresh, '2025-W43/fund.edited.pptx': 'mine' });
  });

  it('on a disk that lost what it had promised to keep, is taken back', async () => {
    const folder = begin('lied');
    run('publish', folder, `${second} kill`);
    writeFileSync(join(folder, '.building/new/2025-W43/fund.pptx'), '');
    expect(await healFolder(folder)).toMatchObject({ way: 'back', spared: [] });
    expect(stateOf(snapshot(folder))).toBe('old');
  });

  it.each([['no JSON'], [JSON.stringify({ changes: [{ path: '../../etc/x' }], folders: [] })]])(
    'is not followed where its journal is not ours: %s',
    async (text) => {
      const folder = begin('foreign-journal');
      mkdirSync(join(folder, '.building'));
      writeFileSync(join(folder, '.building/forward.json'), text);
      await expect(healFolder(folder)).rejects.toThrow(/^Unexpected content of `\S+forward.json`, expected/);
      expect(seen(folder)).toEqual(old);
    },
  );
});

describe('a process that is refused', () => {
  it.each(['ENOSPC', 'EPERM'])(
    'any call (%s) leaves the old at once, or the new where only traces were left to clear',
    async (code) => {
      const states: (string | object)[] = [];
      for (const step of steps(calls, 12, code === 'EPERM' ? 7 : 5)) {
        const folder = begin('refused');
        const { by, stderr } = run('publish', folder, `${step} ${code}`);
        expect(by === 0 ? '' : stderr).toMatch(/^$|^SystemError: Cannot write `\S+`: /);
        states.push(stateOf(seen(folder)));
        expect(await healFolder(folder)).toBeUndefined();
        if (by === 0) expect(states.at(-1)).toBe('new');
        expect(Object.keys(snapshot(folder)).filter((path) => path.includes('.building'))).toEqual([]);
      }
      expect(states.filter((state) => state !== 'old' && state !== 'new')).toEqual([]);
      expect(states).toContain('old');
    },
    TIMEOUT,
  );

  it('by a folder where a file should stand leaves all as it was', () => {
    const folder = begin('in-the-way');
    mkdirSync(join(folder, '2025-W43/fund.pptx'));
    const before = snapshot(folder);
    expect(() => publishNew(folder)).toThrow(SystemError);
    expect(snapshot(folder)).toEqual(before);
  });

  it('because somebody has deleted what waits is told, and leaves all as it was', () => {
    const folder = begin('deleted');
    const publication = openPublication(folder);
    publication.write('2025-W43/board.pptx', 'new');
    publication.write('2025-W43/executive.pptx', 'new');
    rmSync(join(folder, '.building/new/2025-W43/board.pptx'));
    expect(() => publication.publish()).toThrow(
      `Cannot write \`${join(folder, '2025-W43/board.pptx')}\`: its folder takes no files, or is gone`,
    );
    expect(snapshot(folder)).toEqual(old);
  });

  it('by a disk that is full, at any fullness, leaves all as it was', () => {
    const disk = join(room, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=192k', 'tmpfs', disk]);
    // Only root may; injected refusals stand in for it elsewhere.
    if (mounted.status !== 0) return;
    try {
      let [full, done] = [0, 0];
      for (let filled = 0; filled <= 44; filled++) {
        cpSync(join(room, 'old'), join(disk, 'out'), { recursive: true });
        try {
          writeFileSync(join(disk, 'ballast'), Buffer.alloc(filled * 4096));
          publishNew(join(disk, 'out'));
          expect(snapshot(join(disk, 'out'))).toEqual(fresh);
          done++;
        } catch (error) {
          expect(String(error)).toMatch(/the disk is full|ENOSPC/);
          expect(snapshot(join(disk, 'out'))).toEqual(old);
          full++;
        }
        for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
      }
      expect(Math.min(full, done)).toBeGreaterThan(3);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

describe('two at once', () => {
  it('are one after the other: the second is told who is at work, a reader is not held up', async () => {
    const folder = begin('two');
    const child = spawn(process.execPath, [publisher.file, 'stay', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((done) => child.stdout.once('data', done));
    expect(() => publishNew(folder)).toThrow(
      new RegExp(
        `^Unexpected other run that writes into \`${folder}\` \\(process ${child.pid} on \\S+, since \\S+\\), expected one at a time`,
      ),
    );
    expect(await healFolder(folder)).toBeUndefined();
    expect(stateOf(seen(folder))).toBe('old');
    child.kill('SIGKILL');
    await new Promise((done) => child.once('exit', done));
    publishNew(folder);
    expect(stateOf(snapshot(folder))).toBe('new');
  });

  it(
    'lose nothing of one another',
    async () => {
      const folder = join(room, 'many');
      const entries = ['a', 'b', 'c'].map((who) => [1, 2, 3, 4].map((turn) => `${who}${turn}`));
      const ended = entries.map((words) => {
        const child = spawn(process.execPath, [publisher.file, 'add', folder, ...words], {
          stdio: ['ignore', 'ignore', 'inherit'],
        });
        return new Promise((done) => child.once('exit', done));
      });
      expect(await Promise.all(ended)).toEqual([0, 0, 0]);
      expect(listedNames(folder)).toEqual(entries.flat().map((entry) => `2025-W43/${entry}.pptx`));
      expect(fitsList(folder)).toBe(true);
      expect(readdirSync(folder)).toEqual(['2025-W43']);
    },
    TIMEOUT,
  );
});
