// A second build or check of the same: told from the record of the first exactly while nothing it read and nothing it wrote differs.
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyDecks, type ProjectCopy } from '../support/project-copy.ts';

const TIMEOUT = 120_000;
const DECK = 'out/2025-W43/2025-W43_executive_ja.pptx';
const PREVIEW = 'out/2025-W43/2025-W43_executive_ja.html';
const OTHER = 'out/2025-W43/2025-W43_technical_ja.pptx';
const SETTINGS = 'briefdeck.yaml';

type Report = {
  readonly decks: readonly { readonly file: string; readonly sha256: string }[];
  readonly findings: readonly object[];
  readonly counts: object;
  readonly milliseconds: { readonly stages: readonly { readonly stage: string }[] };
};

describe('a build of what was built before', () => {
  let project: ProjectCopy;
  let cache: string;

  const build = (...words: string[]) => {
    const environment = { BRIEFDECK_CACHE: cache };
    const { code, stdout } = project.runWith(
      environment,
      'build',
      '--audience',
      'executive',
      '--json',
      ...words,
    );
    const { decks, findings, counts, milliseconds } = JSON.parse(stdout) as Report;
    const told = decks.map(({ file, sha256 }) => [file, sha256]);
    const isRecalled = !milliseconds.stages.some(({ stage }) => stage === 'read');
    return { isRecalled, said: { code, told, findings, counts } };
  };

  /** Built as often as a change of it needs. */
  const settle = () => {
    build();
    build();
    const { isRecalled, said } = build();
    expect(isRecalled).toBe(true);
    return said;
  };

  beforeAll(() => {
    project = copyDecks(['executive', 'technical']);
    cache = mkdtempSync(join(tmpdir(), 'briefdeck-cache-'));
    expect(project.runWith({ BRIEFDECK_CACHE: cache }, 'build').code).toBe(0);
  }, TIMEOUT);
  afterAll(() => {
    project.remove();
    rmSync(cache, { recursive: true, force: true });
  });

  it(
    'is told from its record, the same in words, code and files, whatever the times of files are',
    () => {
      const said = settle();
      const files = project.snapshot('out');
      for (const path of [SETTINGS, DECK]) utimesSync(join(project.folder, path), new Date(), new Date());
      expect(build()).toEqual({ isRecalled: true, said });
      expect(build('--no-cache')).toEqual({ isRecalled: false, said });
      expect(project.snapshot('out')).toEqual(files);
    },
    TIMEOUT,
  );

  it(
    'is told right after an edit in every language, which the build writes down as seen',
    () => {
      settle();
      project.edit(
        'content/takeaways/gpu.md',
        'short: 大和総研は、需要の減少は',
        'short: 大和総研は今も、需要の減少は',
      );
      project.edit(
        'content/takeaways/gpu.md',
        'short: Even so, Daiwa finds',
        'short: Even so, Daiwa still finds',
      );
      const { isRecalled, said } = build();
      expect(isRecalled).toBe(false);
      expect(build()).toEqual({ isRecalled: true, said });
      expect(build('--no-cache').said).toEqual(said);
    },
    TIMEOUT,
  );

  it(
    'is not told where documents are named, nor of a check that finds something new',
    () => {
      settle();
      const words = ['build', '--audience', 'executive', '--originals', 'content'];
      expect(project.runWith({ BRIEFDECK_CACHE: cache }, ...words).stdout).not.toContain('unchanged');
      const check = () => project.runWith({ BRIEFDECK_CACHE: cache }, 'check');
      const first = check();
      expect(first).toMatchObject({ code: 0, stderr: '' });
      expect(check()).toEqual(first);
      project.edit('content/takeaways/china-market.md', '{{', '12 GW {{');
      const found = check();
      expect(found.stdout).toContain('bare-number');
      expect(check()).toEqual(found);
      project.edit('content/takeaways/china-market.md', '12 GW {{', '{{');
      expect(check()).toEqual(first);
    },
    TIMEOUT,
  );

  // Faults come last: with them nothing is written, and what stands there does not matter.
  it.each<readonly [what: string, change: () => void]>([
    ['the deck, edited', () => project.write(DECK, 'edited')],
    ['the preview, gone', () => rmSync(join(project.folder, PREVIEW))],
    ['a deck of the same list, gone', () => rmSync(join(project.folder, OTHER))],
    ['a word of the settings', () => project.write(SETTINGS, `${project.read(SETTINGS)}# seen\n`)],
    ['a file that nothing reads', () => project.write('content/stray.txt', 'stray\n')],
    ['a template of the project', () => project.write('templates/themes/own.yaml', 'extends: light\n')],
    ['settings under another name', () => project.write('briefdeck.yml', 'company: Other\n')],
  ])(
    'is made again after a change of %s',
    (_, change) => {
      settle();
      change();
      expect(build().isRecalled).toBe(false);
    },
    TIMEOUT,
  );

  it(
    'is made again where its record was swapped or damaged, and tells errors each time',
    () => {
      settle();
      const records = readdirSync(cache).filter((name) => name.startsWith('build-'));
      expect(records.length).toBeGreaterThan(1);
      const [some = Buffer.alloc(0)] = records.map((name) => readFileSync(join(cache, name)));
      for (const name of records) writeFileSync(join(cache, name), some);
      const again = records.filter((name) => readFileSync(join(cache, name)).equals(some));
      expect(again).toEqual(records);
      const first = build();
      for (const name of records) writeFileSync(join(cache, name), 'damaged');
      expect(build()).toEqual({ isRecalled: false, said: first.said });
      project.write('content/charts.yaml', 'charts: [');
      const broken = build();
      expect(broken.said.code).toBe(1);
      expect(build()).toEqual({ isRecalled: true, said: broken.said });
    },
    TIMEOUT,
  );
});
