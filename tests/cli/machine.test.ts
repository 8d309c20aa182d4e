// The machine around every command: signals at any moment, refusals of the system at any call, pipes and disks that are full.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeManifest } from '../../src/commands/build/manifest.ts';
import type { EvidenceSummary } from '../../src/commands/evidence-summary.ts';
import type { Publication } from '../../src/world/publication.ts';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';
import { type Running, startProgram } from '../support/start-program.ts';
import { ARE_TRIALS_WHOLE, SEED, trials } from '../support/trials.ts';

const TIMEOUT = 600_000;
const EDITION = ['out/2025-W43/2025-W43_executive_ja.pptx', 'out/2025-W43/manifest.json'];
const STACK = /^ {4}at /m;

let project: ProjectCopy;
let before: Readonly<Record<string, string>>;
beforeAll(() => {
  project = copyProject();
  project.write('recipients.yaml', readFileSync('recipients.example.yaml', 'utf8'));
  mkdirSync(join(project.folder, 'originals'));
  mkdirSync(join(project.folder, 'tmp'));
  expect(project.run('build', '--audience', 'executive').code).toBe(0);
  before = project.snapshot('out');
}, TIMEOUT);
afterAll(() => project.remove());

/** Every command, as it is typed; none of them ends with a fault of ours. */
const COMMANDS: readonly (readonly string[])[] = [
  ['list', 'takeaways'],
  ['check'],
  ['build', '--audience', 'executive'],
  ['build', '--week', '2025-W09', '--audience', 'executive', '--no-cache'],
  ['chart', 'cost-lead'],
  ['mail', '--audience', 'executive'],
  ['send', '--dry-run', '--audience', 'executive'],
  ['outbox'],
  ['outbox', 'retry', '1'],
  ['trace', EDITION[0] ?? ''],
  ['verify', '--originals', 'originals', '--update'],
  ['new', 'takeaway', 'a-claim'],
];

/** What stood in the edition stands there whole. */
function expectWhole() {
  const after = project.snapshot('out');
  for (const [name, bytes] of Object.entries(before))
    expect([name, after[name] === bytes]).toEqual([name, true]);
}

/** Ends the program by a signal once `moment` has come; milliseconds that it took to end, none where it had ended. */
async function interrupt({ child, ended }: Running, signal: NodeJS.Signals, moment: Promise<unknown>) {
  await Promise.race([moment, ended]);
  const asked = performance.now();
  const isRunning = child.exitCode === null && child.kill(signal);
  const { stderr } = await ended;
  return { by: child.signalCode, stderr, milliseconds: isRunning ? performance.now() - asked : undefined };
}

function said(running: Running, word: string): Promise<void> {
  return new Promise((done) => {
    running.child.stderr?.on('data', (part: string) => part.includes(word) && done());
  });
}

/** In a program that is started with it, the so-manieth look at the clock never ends. */
function stuckAt(look: number): Readonly<Record<string, string>> {
  const planted = `const now = performance.now.bind(performance);
let looks = 0;
performance.now = () => {
  looks += 1;
  if (looks === ${look}) { process.stderr.write('stuck'); for (;;); }
  return now();
};`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(planted)}` };
}

describe('a signal', () => {
  it(
    'ends any command within a second, at any moment, and leaves whole what stood there',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...COMMANDS),
          fc.constantFrom('SIGINT', 'SIGTERM'),
          fc.integer({ min: 0, max: 1500 }),
          async (words, signal, delay) => {
            const running = startProgram(project.folder, {}, ...words);
            const moment = new Promise((done) => setTimeout(done, delay));
            const { by, stderr, milliseconds = 0 } = await interrupt(running, signal, moment);
            expect(milliseconds).toBeLessThan(1000);
            expect([null, signal]).toContain(by);
            expect(stderr).not.toMatch(STACK);
            expectWhole();
          },
        ),
        { seed: SEED, numRuns: trials(40) },
      );
      expect(project.run('build', '--audience', 'executive', '--quiet').code).toBe(0);
      expect(leftovers()).toEqual([]);
    },
    TIMEOUT,
  );

  // The second comes while finished decks wait aside.
  it.each([
    ['SIGINT', 1],
    ['SIGTERM', 16],
  ] as const)(
    '(%s) does so in the midst of an endless loop',
    async (signal, look) => {
      const running = startProgram(
        project.folder,
        stuckAt(look),
        'build',
        '--audience',
        'executive',
        'technical',
      );
      const { by, stderr, milliseconds } = await interrupt(running, signal, said(running, 'stuck'));
      expect([by, stderr]).toEqual([signal, 'stuck']);
      expect(milliseconds).toBeLessThan(1000);
      expectWhole();
    },
    TIMEOUT,
  );

  it(
    'ends what the program waits for, too, and then puts away what was begun',
    async () => {
      if (process.platform === 'win32') return;
      // As LibreOffice is: a script that starts the program proper.
      project.write('bin/soffice', '#!/bin/sh\nsleep 60 &\necho $! > helper\nwait\n');
      chmodSync(join(project.folder, 'bin/soffice'), 0o755);
      const environment = {
        PATH: `${join(project.folder, 'bin')}:${process.env.PATH}`,
        TMPDIR: join(project.folder, 'tmp'),
      };
      const running = startProgram(
        project.folder,
        environment,
        'build',
        '--audience',
        'executive',
        '--format',
        'pdf',
      );
      const { by, stderr, milliseconds } = await interrupt(running, 'SIGINT', appears('helper'));
      expect([by, stderr]).toEqual(['SIGINT', 'briefdeck: interrupted\n']);
      expect(milliseconds).toBeLessThan(1000);
      // What has ended may still wait for somebody to ask how.
      const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', project.read('helper').trim()]);
      expect(String(stdout)).toMatch(/^(?:Z.*)?\s*$/);
      expect([leftovers(), readdirSync(join(project.folder, 'tmp'))]).toEqual([[], []]);
      expectWhole();
    },
    TIMEOUT,
  );
});

/** What stands beside the editions and is no output. */
function leftovers(): readonly string[] {
  return readdirSync(join(project.folder, 'out')).filter((name) => name.startsWith('.'));
}

async function appears(path: string): Promise<void> {
  while (!existsSync(join(project.folder, path)) || project.read(path) === '')
    await new Promise((done) => setTimeout(done, 20));
}

describe('a refusal of the system', () => {
  it(
    'at any call of any command is a sentence and exit code 2, and leaves whole what stood there',
    () => {
      const preload = pathToFileURL(resolve('tests/support/refuse-call.mjs')).href;
      fc.assert(
        fc.property(
          fc.constantFrom(...COMMANDS),
          fc.integer({ min: 1, max: 90 }),
          fc.constantFrom('EACCES', 'EIO', 'EMFILE', 'ENAMETOOLONG', 'ENOENT', 'ENOSPC', 'EROFS'),
          (words, at, code) => {
            const environment = {
              NODE_OPTIONS: `--import=${preload}`,
              REFUSE_AT: String(at),
              REFUSE_CODE: code,
            };
            const outcome = project.runWith(environment, ...words);
            expect(outcome.stderr).not.toMatch(STACK);
            expect([0, 1, 2]).toContain(outcome.code);
            if (outcome.code === 2) expect(outcome.stderr).toMatch(/^briefdeck: (?:Cannot|Unexpected) .+\n./);
            expectWhole();
          },
        ),
        { seed: SEED, numRuns: ARE_TRIALS_WHOLE ? 120 : 4 },
      );
    },
    TIMEOUT,
  );

  it.each([
    ['a file', 'file', 'a file, or a link that leads nowhere, is in its place'],
    ['a link that leads nowhere', 'link', 'a file, or a link that leads nowhere, is in its place'],
    ['a place that takes no folder', '/proc/briefdeck', 'its folder takes no files, or is gone'],
  ])('to write to %s comes before any deck is made', (_, out, why) => {
    if (out.startsWith('/proc') && !existsSync('/proc/self')) return;
    project.write('file', '');
    if (!existsSync(join(project.folder, 'link')) && out === 'link')
      symlinkSync('nowhere/at/all', join(project.folder, 'link'));
    const { code, stderr, stdout } = project.run('build', '--out', out);
    expect(stderr).toContain(`Cannot write \`${resolve(project.folder, out)}\`: ${why}\n`);
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('a manifest that cannot be read', () => {
  it('is not taken for one that names no deck', () => {
    mkdirSync(join(project.folder, 'unread/2025-W43/manifest.json'), { recursive: true });
    const evidence = { reports: 0 } as unknown as EvidenceSummary;
    const publication = { writeList: () => undefined } as unknown as Publication;
    const write = () =>
      writeManifest(join(project.folder, 'unread'), '2025-W43', [], () => true, evidence, publication);
    expect(write).toThrow('it is a folder');
  });
});

describe('a report that cannot be printed', () => {
  it(
    'is told where the disk is full, and only there; the work is done all the same',
    () => {
      const inShell = (line: string) =>
        spawnSync(
          'bash',
          ['-c', line.replace('briefdeck', `"${process.execPath}" "${resolve('dist/cli.js')}"`)],
          {
            cwd: project.folder,
            encoding: 'utf8',
          },
        );
      const closed = inShell('briefdeck chart cost-lead --out piped.svg | true; exit $PIPESTATUS');
      expect([closed.status, closed.stderr]).toEqual([0, '']);
      expect(existsSync(join(project.folder, 'piped.svg'))).toBe(true);
      if (!existsSync('/dev/full')) return;
      const full = inShell('briefdeck list > /dev/full');
      expect(full.stderr).toBe(
        'briefdeck: Cannot write standard output: the disk is full\nMake room, or name a place on another disk\n',
      );
      expect(full.status).toBe(2);
    },
    TIMEOUT,
  );
});
