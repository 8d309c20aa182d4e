// Builds with several threads: what they make and say is what one thread does, whatever becomes of the others.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyProject, type Outcome, type ProjectCopy } from '../support/project-copy.ts';
import { startProgram } from '../support/start-program.ts';

const TIMEOUT = 180_000;
const AUDIENCES = ['one', 'two', 'three'];
const WATCHING = `--import=${pathToFileURL(resolve('tests/support/watch-threads.mjs')).href}`;

let project: ProjectCopy;
let alone: { readonly out: ReturnType<ProjectCopy['snapshot']>; readonly said: Outcome };

type Fault = 'none' | 'begin' | 'deck' | 'refuse' | 'hang' | undefined;

/** With nothing kept from runs before; `told` are the lines of `watch-threads.mjs`. */
function runAnew(fault: Fault, ...words: string[]): Outcome & { readonly told: readonly string[] } {
  rmSync(join(project.folder, 'out'), { recursive: true, force: true });
  const outcome = project.runWith(anew(fault), ...words);
  return { ...outcome, told: told() };
}

function anew(fault: Fault): Readonly<Record<string, string>> {
  const [cache, file] = ['cache', 'told'].map((name) => join(project.folder, name)) as [string, string];
  rmSync(cache, { recursive: true, force: true });
  rmSync(file, { force: true });
  return {
    BRIEFDECK_CACHE: cache,
    NODE_OPTIONS: WATCHING,
    THREADS_TOLD: file,
    ...(fault && { THREADS_FAULT: fault }),
  };
}

function told(): readonly string[] {
  const file = join(project.folder, 'told');
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
}

/** Without how long anything took. */
function said({ code, stdout, stderr }: Outcome): Outcome {
  return { code, stdout: stdout.replace(/^(2026-W03\/.*?) *\d+$/gmu, '$1').replace(/ +ms$/gmu, ''), stderr };
}

beforeAll(() => {
  project = copyProject([]);
  expect(project.run('init', '--languages', 'ja,en').code).toBe(0);
  for (const [index, id] of AUDIENCES.entries()) {
    const from = index % 2 ? 'investors' : 'investors-ja';
    project.write(
      `templates/audiences/${id}.yaml`,
      `id: ${id}\nextends: ${from}\nname: { ja: ${id}, en: ${id} }\n`,
    );
  }
  // Of a noun that the project declares no thread is handed more than another can read again.
  project.write('briefdeck.yaml', `${project.read('briefdeck.yaml')}\nunits: [cells]\n`);
  const outcome = runAnew(undefined, 'build', '--threads', '1');
  expect(outcome).toMatchObject({ code: 0, told: [] });
  alone = { out: project.snapshot('out'), said: said(outcome) };
  expect(Object.keys(alone.out).filter((path) => path.endsWith('.pptx'))).toHaveLength(AUDIENCES.length);
}, TIMEOUT);
afterAll(() => project.remove());

describe('decks that other threads make', () => {
  it.each<[string, Fault, readonly string[]]>([
    ['are those that one thread makes', 'none', ['begins', 'deck']],
    ['are made by the first where the others end before they begin', 'begin', ['begins', 'ends']],
    ['are made by the first where the others end in the midst of one', 'deck', ['begins', 'deck', 'ends']],
    ['are made by the first where the others can keep none', 'refuse', ['begins', 'deck']],
  ])(
    '%s',
    (_, fault, steps) => {
      const outcome = runAnew(fault, 'build', '--threads', '3');
      expect(said(outcome)).toEqual(alone.said);
      expect(outcome.told).toEqual(expect.arrayContaining([...steps]));
      expect(outcome.told.filter((line) => line === 'begins')).toHaveLength(2);
      expect(project.snapshot('out')).toEqual(alone.out);
    },
    TIMEOUT,
  );

  it(
    'have the faults that they have in one thread, in the same words and order',
    () => {
      const path = 'templates/audiences/three.yaml';
      const before = project.read(path);
      project.write(path, `${before}maxContentSlides: 2\n`);
      try {
        for (const words of [['check'], ['build', '--dry-run']]) {
          const one = runAnew(undefined, ...words, '--threads', '1');
          expect(one.stdout).toContain('over-budget');
          const several = runAnew('none', ...words, '--threads', '3');
          expect(several.told).toContain('deck');
          expect(said(several)).toEqual(said(one));
        }
      } finally {
        project.write(path, before);
      }
    },
    TIMEOUT,
  );
});

describe('other threads', () => {
  it.each<[string, readonly string[]]>([
    ['one deck', ['--threads', '3', '--audience', 'one']],
    ['few decks', []],
    ['decks that are not kept', ['--threads', '3', '--no-cache']],
  ])(
    'are not started for %s',
    (_, words) => {
      expect(runAnew(undefined, 'build', ...words)).toMatchObject({ code: 0, told: [] });
    },
    TIMEOUT,
  );

  it(
    'are not started for decks that the cache knows',
    () => {
      const environment = anew(undefined);
      expect(project.runWith(environment, 'build', '--threads', '1').code).toBe(0);
      expect(project.runWith(environment, 'build', '--threads', '3', '--format', 'pptx').code).toBe(0);
      expect(told()).toEqual([]);
    },
    TIMEOUT,
  );

  it('are so many as a whole number says', () => {
    for (const number of ['0', '1.5', 'two']) {
      const { code, stderr } = project.run('build', '--threads', number);
      expect([code, stderr]).toEqual([2, expect.stringContaining('expected a whole number above zero')]);
    }
  });

  it(
    'end with the program, by a signal too, while it waits for them',
    async () => {
      const { child, ended } = startProgram(project.folder, anew('hang'), 'build', '--threads', '2');
      while (!told().includes('deck')) await new Promise((done) => setTimeout(done, 50));
      await new Promise((done) => setTimeout(done, 1000));
      expect(child.exitCode).toBeNull();
      const began = performance.now();
      child.kill('SIGTERM');
      expect((await ended).code).toBeNull();
      expect(child.signalCode).toBe('SIGTERM');
      expect(performance.now() - began).toBeLessThan(5000);
      expect(project.run('build').code).toBe(0);
      expect(project.snapshot('out')).toEqual(alone.out);
    },
    TIMEOUT,
  );
});
