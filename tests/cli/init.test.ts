// `briefdeck init` in an empty folder: what it writes builds as it stands, in every choice of languages, and is never written over.
import { describe, expect, it } from '@jest/globals';
import { auditAll, auditFaults, MISSING_FOR_AUDIT } from '../support/auditor.ts';
import { formatFaults } from '../support/format-faults.ts';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

function inEmptyFolder<T>(use: (project: ProjectCopy) => T): T {
  const project = copyProject([]);
  try {
    return use(project);
  } finally {
    project.remove();
  }
}

/** Path → bytes of every deck that is built right after `init`. */
function decksOf(languages: string): Readonly<Record<string, Uint8Array>> {
  return inEmptyFolder((project) => {
    expect(project.run('init', 'new', '--languages', languages)).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout, stderr } = project.runIn('new', 'build');
    expect([code, stderr]).toEqual([0, '']);
    // What only a person can say is asked for, and nothing else.
    expect(stdout.match(/ (?:warning|error|note) {2}\S+/gu)?.sort()).toEqual([
      ' note  company-placeholder',
      ' note  disclosures-open',
      ' note  disclosures-open',
    ]);
    expect(stdout).toMatch(/`producer`, `interests`, `methods`, `sources` left open by `house`/u);
    expect(project.runIn('new', 'verify')).toMatchObject({ code: 0 });
    return Object.fromEntries(
      Object.entries(project.snapshot('new/out'))
        .filter(([path]) => path.endsWith('.pptx'))
        .map(([path, base64]) => [path, Buffer.from(base64, 'base64')]),
    );
  });
}

describe('a project that was just begun', () => {
  const decks = decksOf('ja,en');

  it.each(['ja', 'en'])('builds a deck in %s alone', (language) => {
    expect(Object.keys(decksOf(language))).toHaveLength(1);
  });

  it('builds a deck in each of its languages, its disclosures left open, with receipts that are looked up', async () => {
    expect(Object.keys(decks).sort()).toEqual([
      'new/out/2026-W03/2026-W03_investors-ja_ja.pptx',
      'new/out/2026-W03/2026-W03_investors_en.pptx',
    ]);
    expect((await formatFaults(Object.values(decks))).flat()).toEqual([]);
  });

  (MISSING_FOR_AUDIT.length > 0 ? it.skip : it)(
    'is clean for the independent auditor',
    async () => {
      const named = Object.entries(decks).map(([name, bytes]) => ({ name, build: async () => bytes }));
      const audits = await auditAll(named);
      for (const { name } of named)
        expect(Object.values(auditFaults(await audits(name))).filter((count) => count !== 0)).toEqual([]);
    },
    // LibreOffice draws every page.
    180_000,
  );

  it.each(['en', 'en,ja'])('is told in its README how to be rid of the sample: %s', (languages) => {
    inEmptyFolder((project) => {
      project.run('init', '--languages', languages);
      project.run('build');
      const files = /rm -rf out (.+)/.exec(project.read('README.md'))?.[1]?.split(' ') ?? [];
      expect(files[0]).toBe('originals/sample-*');
      const there = Object.keys(project.snapshot('content'));
      expect([...files.slice(1)].sort()).toEqual(there);
    });
  });

  it('may conclude with a view of the house first', () => {
    inEmptyFolder((project) => {
      project.run('init', '--languages', 'en');
      const file = 'content/briefings/2026-W03.md';
      project.write(
        file,
        project.read(file).replace(/conclusions: .*/, 'conclusions: [demand-view, revenue-up]'),
      );
      expect(project.run('check')).toMatchObject({ code: 0, stdout: expect.stringContaining('0 errors') });
    });
  });

  it('is in the order in which its languages are named', () => {
    inEmptyFolder((project) => {
      project.run('init', '--languages', 'en,ja');
      expect(project.read('briefdeck.yaml')).toContain('languages: [en, ja]');
      expect(project.read('README.md')).toContain('# A briefing');
      // An empty part leaves no empty lines.
      expect(project.read('content/takeaways/results.md')).not.toMatch(/\n\n\n/);
    });
  });

  it('has no file of the other language, and none for a person to fill in first', () => {
    inEmptyFolder((project) => {
      project.write('package.json', '{}');
      project.write('.gitignore', 'mine\n');
      const { stdout } = project.run('init', '--languages', 'en');
      expect(stdout).toContain('Left as it was: .gitignore');
      expect(project.read('.gitignore')).toBe('mine\n');
      const texts = Object.entries(project.snapshot('.')).map(([path, base64]) => [
        path,
        Buffer.from(base64, 'base64').toString(),
      ]);
      expect(texts.length).toBeLessThanOrEqual(18);
      expect(texts.filter(([, text = '']) => /[\p{Script=Han}\p{Script=Hiragana}]/u.test(text))).toEqual([]);
    });
  });
});

describe('what `new` makes there', () => {
  it.each(['ja,en'])('passes check, in the languages %s', (languages) => {
    inEmptyFolder((project) => {
      project.run('init', '--languages', languages);
      const made = [
        'figures',
        'series',
        'chart',
        'takeaway',
        'source',
        'slide',
        'audience',
        'theme',
        'disclosures',
        'week',
      ];
      for (const noun of made)
        expect(project.run('new', noun, noun === 'week' ? '2026-W04' : `one-${noun}`)).toMatchObject({
          code: 0,
        });
      const { code, stdout } = project.run('check');
      // What is to be declared of house and editions, and nothing else.
      expect([code, new Set(stdout.match(/(?:warning|error|note) {2}\S+/gu))]).toEqual([
        0,
        new Set(['note  company-placeholder', 'note  disclosures-open']),
      ]);
    });
  });
});

describe('where there is a project already', () => {
  it('is begun without the sample beside documents that are there, or where that is asked', () => {
    inEmptyFolder((project) => {
      project.write('originals/Q3 results.txt', 'Harbour Ferries. 12 May 2026.\n');
      const { code, stdout } = project.run('init');
      expect([code, stdout]).toEqual([
        0,
        expect.stringContaining('npx briefdeck new source "Q3 results.txt"'),
      ]);
      expect(Object.keys(project.snapshot('originals'))).toEqual(['originals/Q3 results.txt']);
      expect(project.run('new', 'source', 'Q3 results.txt').code).toBe(0);
      expect(project.run('new', 'edition', '2026-05').code).toBe(0);
      expect(project.run('check').stdout).toContain('briefdeck new takeaway NAME');
      expect(project.run('new', 'takeaway', 'first').code).toBe(0);
      const { stdout: asked } = project.run('check');
      expect([...asked.matchAll(/error {2}(\S+)/gu)].map(([, rule]) => rule)).toEqual(['slot-empty']);
      expect(asked).toContain('name it under `conclusions`');
    });
    inEmptyFolder((project) => {
      expect(project.run('init', '--bare')).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('npx briefdeck new source FILE'),
      });
      expect(Object.keys(project.snapshot('content'))).toEqual([]);
    });
  });

  it.each([['briefdeck.yaml'], ['content/sources/a.md']])('is refused beside %s', (path) => {
    inEmptyFolder((project) => {
      project.write(path, '');
      const before = project.snapshot('.');
      expect(project.run('init')).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(
          /^briefdeck: Unexpected `\S+` in `\.`, expected a folder without a project/u,
        ),
      });
      expect(project.snapshot('.')).toEqual(before);
    });
  });

  it('a language that is none is told with those there are', () => {
    inEmptyFolder((project) => {
      expect(project.run('init', '--languages', 'en,jp')).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^briefdeck: Unexpected language `jp`, expected one of `ja`, `en`/u),
      });
    });
  });
});
