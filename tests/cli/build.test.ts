// What a build writes: decks with their records and a manifest that fit one another, the same for the same content.
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { copyDecks, copyProject, type ProjectCopy } from '../support/project-copy.ts';

const TIMEOUT = 60_000;

let project: ProjectCopy;

describe('the files of a build', () => {
  // Built once for all that only look; the one that builds again comes after them.
  beforeAll(() => {
    project = copyProject();
    expect(project.run('build').code).toBe(0);
  }, TIMEOUT);
  afterAll(() => project.remove());

  it('are a deck, its preview and its record for every audience, and a manifest that names them with their hashes', () => {
    const files = project.snapshot('out');
    const manifest = JSON.parse(project.read('out/2025-W43/manifest.json'));
    const decks: readonly { file: string; sha256: string; bytes: number; slides: number; hash: string }[] =
      manifest.decks;
    expect(decks.map(({ file }) => file)).toEqual([
      '2025-W43_executive_ja.pptx',
      '2025-W43_global-investor_en.pptx',
      '2025-W43_portfolio-manager_ja.pptx',
      '2025-W43_technical_ja.pptx',
    ]);
    expect(manifest.evidence.state).toBe('lock');
    expect(Object.keys(files)).toHaveLength(3 * decks.length + 1);
    for (const deck of decks) {
      const bytes = Buffer.from(files[`out/2025-W43/${deck.file}`] ?? '', 'base64');
      expect(bytes.length).toBe(deck.bytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(deck.sha256);
      const record = JSON.parse(project.read(`out/2025-W43/${deck.file.replace('.pptx', '.json')}`));
      expect(record).toMatchObject({ week: '2025-W43', sha256: deck.sha256, hash: deck.hash });
      expect(record.plan.slides).toHaveLength(deck.slides);
      expect(record.receipts.length).toBeGreaterThan(20);
    }
  });

  it('have receipts only for what the deck shows', () => {
    const { plan, receipts } = JSON.parse(project.read('out/2025-W43/2025-W43_executive_ja.json'));
    const keys: readonly string[] = receipts.map(({ key }: { key: string }) => key);
    expect(keys).toContain('v3-training-cost@daiwa-2025-02-26');
    const takeaways = new Set(
      plan.slides.flatMap((slide: { takeaways: readonly string[] }) => slide.takeaways),
    );
    const strangers = keys.filter((key) => key.includes('/') && !takeaways.has(key.split('/')[0]));
    expect(strangers).toEqual([]);
    expect(keys.some((key) => key.startsWith('method-moe/'))).toBe(false);
  });

  it(
    'are the same bytes when they are built again, with what was kept from earlier or without',
    () => {
      project.run('build', '--out', 'second', '--no-cache');
      project.run('build', '--out', 'third');
      const first = Object.values(project.snapshot('out'));
      expect(first).toHaveLength(13);
      expect(Object.values(project.snapshot('second'))).toEqual(first);
      expect(Object.values(project.snapshot('third'))).toEqual(first);
    },
    TIMEOUT,
  );

  it(
    'keep their entries in the manifest when one deck is built anew',
    () => {
      const before = project.read('out/2025-W43/manifest.json');
      project.run('build', '--audience', 'executive');
      expect(project.read('out/2025-W43/manifest.json')).toBe(before);
    },
    TIMEOUT,
  );
});

describe('one file more', () => {
  beforeEach(() => {
    project = copyProject();
  });
  afterEach(() => project.remove());

  it(
    'is an audience with its own deck',
    () => {
      project.write(
        'templates/audiences/board.yaml',
        [
          'id: board',
          'extends: executive',
          'name: { ja: 取締役会, en: Board }',
          'language: en',
          'theme: dark',
          'sections:',
          '  - id: opening',
          '    title: { ja: はじめに, en: Opening }',
          '    slides:',
          '      - kind: cover',
          '        slots: { conclusions: { ids: [summary-r1-v3] } }',
          '      - kind: comparison-chart',
          '        slots: { lead: { tags: [lead-cost], limit: 1 } }',
          '      - kind: sources',
          '        slots: { rows: { sources: cited } }',
          '      - kind: disclosures',
          '        slots:',
          '          aside: { disclosures: [producer, completed, interests] }',
          '          paragraphs: { disclosures: [methods, sources, legal] }',
          '',
        ].join('\n'),
      );
      const { code, stdout } = project.run('build', '--audience', 'board');
      expect(stdout).toContain('built 2025-W43_board_en.pptx, 4 slides');
      expect(code).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'is a theme, in whose colours a deck is built',
    () => {
      project.write(
        'templates/themes/house.yaml',
        "id: house\nextends: light\nname: House\ncolors:\n  cover: '#0B3D2E'\n",
      );
      project.write(
        'templates/audiences/client.yaml',
        'id: client\nextends: executive\nname: { ja: 顧客, en: Clients }\ntheme: house\n',
      );
      expect(project.run('build', '--audience', 'client', '--audience', 'executive').code).toBe(0);
      const { decks } = JSON.parse(project.read('out/2025-W43/manifest.json'));
      expect(decks[0].slides).toBe(decks[1].slides);
      expect(decks[0].hash).not.toBe(decks[1].hash);
    },
    TIMEOUT,
  );

  it(
    'is a slide kind, which a deck shows',
    () => {
      expect(project.run('new', 'slide', 'claim-and-points').code).toBe(0);
      project.edit(
        'templates/audiences/executive.yaml',
        '      - kind: calls',
        '      - kind: claim-and-points\n        slots: { lead: { ids: [inv-incumbents] } }\n      - kind: calls',
      );
      project.edit('templates/audiences/executive.yaml', 'maxContentSlides: 10', 'maxContentSlides: 11');
      const { code, stdout } = project.run('build', '--audience', 'executive', '--dry-run');
      expect(stdout).toMatch(/^ {3}3 {2}claim-and-points {4}\S/m);
      expect(code).toBe(0);
    },
    TIMEOUT,
  );
});

describe('two audiences with one file name', () => {
  it(
    'are a finding, because one deck would take the place of the other',
    () => {
      project = copyDecks(['executive']);
      project.write(
        'templates/audiences/twin.yaml',
        "id: twin\nextends: executive\nname: { ja: 双子, en: Twin }\nfileName: '{week}_executive_ja'\n",
      );
      const { code, stdout } = project.run('check');
      project.remove();
      expect(stdout).toMatch(/templates\/audiences\/twin\.yaml:\d+:\d+ {2}error {2}file-name-twice/);
      expect(code).toBe(1);
    },
    TIMEOUT,
  );
});
