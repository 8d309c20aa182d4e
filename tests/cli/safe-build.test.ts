// What a build leaves behind when it cannot end well: the decks that were there, and nothing else.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyDecks, type ProjectCopy } from '../support/project-copy.ts';
import { ARE_TRIALS_WHOLE } from '../support/trials.ts';

const TIMEOUT = 60_000;

let project: ProjectCopy;
beforeEach(() => {
  project = copyDecks(['executive', 'technical']);
});
afterEach(() => project.remove());

describe('a build that meets an error', () => {
  it(
    'writes nothing at all and leaves the decks of an earlier build as they were',
    () => {
      expect(project.run('build', '--audience', 'executive').code).toBe(0);
      const before = project.snapshot('out');
      expect(Object.keys(before)).toHaveLength(4);
      project.edit('content/takeaways/outlook.md', '## en', '- 売上は900万ドルである\n\n## en');
      const { code, stdout } = project.run('build');
      expect(code).toBe(1);
      expect(stdout).toMatch(/outlook\.md:\d+:\d+ {2}error {2}bare-number/);
      expect(stdout).toContain('Nothing was written');
      expect(project.snapshot('out')).toEqual(before);
    },
    TIMEOUT,
  );

  it(
    'meets it in the last deck only and still writes no deck',
    () => {
      project.edit('templates/audiences/technical.yaml', 'maxContentSlides: 18', 'maxContentSlides: 3');
      const { code, stdout } = project.run('build', '--json');
      expect(code).toBe(1);
      const report = JSON.parse(stdout);
      expect(report.written).toBe(false);
      expect(report.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['over-budget']);
      expect(project.snapshot('out')).toEqual({});
    },
    TIMEOUT,
  );
});

describe('a dry run', () => {
  it(
    'writes nothing',
    () => {
      const { code, stdout } = project.run('build', '--dry-run');
      expect(code).toBe(0);
      expect(stdout).toContain('2025-W43/2025-W43_technical_ja.pptx');
      expect(existsSync(join(project.folder, 'out'))).toBe(false);
    },
    TIMEOUT,
  );
});

describe('a build that is killed', () => {
  const DECK = 'out/2025-W43/2025-W43_executive_ja.pptx';
  const BUILD = ['build', '--audience', 'executive'];
  /** Each opens the project, and looks before it does anything else. */
  const NEXT = [['outbox'], ['trace', DECK], ['send', '--dry-run'], ['list', 'weeks'], BUILD];
  const LEFT = /^out\/\.building/;

  it(
    'at any call is completed or taken back by the next command, which says so',
    () => {
      const [out, kept] = [join(project.folder, 'out'), join(project.folder, 'kept')];
      expect(project.run('build', '--audience', 'executive', '--audience', 'technical').code).toBe(0);
      project.write('out/2025-W43/note.txt', 'a note');
      cpSync(out, kept, { recursive: true });
      const old = project.snapshot('out');
      project.edit('content/briefings/2025-W43.md', 'DeepSeekショックを読み直す', '別の題');
      const loaded = {
        NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/support/end-at-call.mjs')).href}`,
        END_UNDER: out,
      };
      const told = join(project.folder, 'told');
      expect(project.runWith({ ...loaded, END_TOLD: told }, ...BUILD).code).toBe(0);
      const fresh = project.snapshot('out');
      expect(Object.keys(fresh)).toEqual(Object.keys(old));
      const calls = readFileSync(told, 'utf8').split('\n');
      const moves = calls.flatMap((call, index) =>
        /^renameSync \S+\/\.building\/new\//.test(call) ? [index + 1] : [],
      );
      // The record, the preview and the manifest come after the deck.
      expect(moves).toHaveLength(4);
      const steps = ARE_TRIALS_WHOLE ? calls.map((_, index) => index + 1) : moves.slice(1, 3);
      let mixed = 0;
      for (const [turn, step] of steps.entries()) {
        rmSync(out, { recursive: true });
        cpSync(kept, out, { recursive: true });
        expect(project.runWith({ ...loaded, END_AT: `${step} kill` }, ...BUILD).code).toBeNull();
        const left = Object.entries(project.snapshot('out')).filter(([path]) => !LEFT.test(path));
        const isMixed = ![old, fresh].some((one) => isDeepStrictEqual(Object.fromEntries(left), one));
        const { stderr } = project.run(...(NEXT[turn % NEXT.length] ?? BUILD));
        if (isMixed) {
          mixed++;
          expect(stderr).toMatch(
            /^briefdeck: an earlier run was ended while it replaced \d files of out\/; they are all in place now$/m,
          );
        }
        const after = project.snapshot('out');
        expect([old, fresh].filter((one) => isDeepStrictEqual(after, one))).toHaveLength(1);
        expect(readdirSync(out)).toEqual(['2025-W43']);
      }
      expect(mixed).toBeGreaterThan(1);
    },
    10 * TIMEOUT,
  );
});

describe('a build of an edition that has lost an audience', () => {
  it(
    'takes that deck away and says so, and leaves alone what a person has put there',
    () => {
      const folder = 'out/2025-W43';
      const build = ['build', '--audience', 'executive', '--format', 'pptx'];
      expect(project.run('build', '--audience', 'executive', '--audience', 'technical').code).toBe(0);
      const executive = project.read(`${folder}/2025-W43_executive_ja.json`);
      project.write(`${folder}/2025-W43_executive_ja.pdf`, 'from PowerPoint');
      project.write(`${folder}/2025-W43_executive_ja.json`, 'edited');
      expect(project.run(...build).stdout).toContain(
        'Withdrawn, because nothing makes it any more: 2025-W43/2025-W43_executive_ja.html',
      );
      const technical = ['html', 'json', 'pptx'].map((ending) => `2025-W43_technical_ja.${ending}`);
      const mine = ['2025-W43_executive_ja.edited.json', '2025-W43_executive_ja.pdf'];
      const made = ['2025-W43_executive_ja.json', '2025-W43_executive_ja.pptx', 'manifest.json'];
      const names = () => readdirSync(join(project.folder, folder));
      expect(names()).toEqual([...mine, ...made, ...technical].sort());
      expect(project.read(`${folder}/2025-W43_executive_ja.json`)).toBe(executive);

      rmSync(join(project.folder, 'templates/audiences/technical.yaml'));
      const { stdout } = project.run(...build);
      for (const file of technical)
        expect(stdout).toContain(`Withdrawn, because nothing makes it any more: 2025-W43/${file}`);
      expect(names()).toEqual([...mine, ...made].sort());
    },
    TIMEOUT,
  );
});

describe('a migration that is killed', () => {
  it(
    'between two files is completed by the next command',
    () => {
      const paths = ['first', 'second'].map((topic) => {
        const report = `{ source: daiwa-2025-02-26, value: 5, unit: USD, token: 5ドル, line: 1, stance: reported }`;
        const metric = `{ id: ${topic}-cost, definition: { ja: 費用, en: Cost }, reports: [${report}] }`;
        const path = `content/figures/${topic}.yaml`;
        project.write(path, `topic: ${topic}\nmetrics:\n  - ${metric}\n`);
        return path;
      });
      const long = paths.map(project.read);
      const loaded = {
        NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/support/end-at-call.mjs')).href}`,
        END_UNDER: join(project.folder, 'content'),
      };
      const told = join(project.folder, 'told');
      expect(project.runWith({ ...loaded, END_TOLD: told }, 'migrate').code).toBe(0);
      const short = paths.map(project.read);
      const calls = readFileSync(told, 'utf8').split('\n');
      const step = calls.findLastIndex((call) => /^renameSync \S+\/\.building\/new\//.test(call)) + 1;
      for (const [at, path] of paths.entries()) project.write(path, long[at] ?? '');
      expect(project.runWith({ ...loaded, END_AT: `${step} kill` }, 'migrate').code).toBeNull();
      expect(paths.map(project.read)).toEqual([short[0], long[1]]);
      expect(project.run('list', 'weeks').stderr).toContain(
        'an earlier run was ended while it replaced 2 files of content/; they are all in place now',
      );
      expect(paths.map(project.read)).toEqual(short);
    },
    TIMEOUT,
  );
});
