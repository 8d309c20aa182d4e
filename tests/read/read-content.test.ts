import { describe, expect, it } from '@jest/globals';
import { isShipped } from '../../src/model/place.ts';
import { readContent } from '../../src/read/read-content.ts';
import { readSettings } from '../../src/read/read-settings.ts';
import { withShipped } from '../../src/world/shipped-templates.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

const SLIDE_WITHOUT_ROWS = `id: risk-table
headline: lead.claim
slots: [{ name: lead }]
body: { node: text, bind: lead.claim, type: lead }
`;

const { value: content, findings } = readContent(memoryFiles(GOOD_FILES), ROOTS);
const { house, terms, fiscalYearEnds: _, ...shelves } = content;

describe('content without a fault', () => {
  it('gives no finding', () => {
    expect(findings).toEqual([]);
  });

  it('holds every noun by its id, and leaves notes and drafts alone', () => {
    expect(Object.fromEntries(Object.entries(shelves).map(([noun, map]) => [noun, [...map.keys()]]))).toEqual(
      {
        sources: ['daiwa-2025-02-26', 'daiwa-2025-03-01'],
        metrics: ['v3-training-cost', 'china-share', 'other-share'],
        series: [],
        charts: [],
        comparables: ['training-costs'],
        takeaways: ['cost-lead'],
        briefings: ['2025-W09'],
        audiences: ['investors-ja'],
        slideKinds: ['cost', 'legal'],
        themes: ['dark', 'light'],
        mailTemplates: ['weekly'],
        disclosures: ['house'],
        names: [],
      },
    );
  });

  it('takes the name of a file for the id of its card, and one name of a publisher for all', () => {
    const path = 'content/sources/other-note.md';
    const card = (GOOD_FILES['content/sources/daiwa-2025-02-26.md'] ?? '')
      .replace(/^(?:id|publisherName|dateBasis): .*\n/gmu, '')
      .replace('publisher: daiwa', 'publisher: Fenwick & Rowe');
    const short = readContent(memoryFiles({ ...GOOD_FILES, [path]: card }), ROOTS);
    expect(short.findings).toEqual([]);
    expect(short.value.sources.get('other-note')).toMatchObject({
      publisher: 'Fenwick & Rowe',
      publisherName: { ja: 'Fenwick & Rowe', en: 'Fenwick & Rowe' },
      dateBasis: 'stated',
    });
  });

  it('keeps the place of a report, of evidence, of a chart and of a span', () => {
    const file = 'content/takeaways/cost-lead.md';
    const takeaway = content.takeaways.get('cost-lead');
    expect(content.metrics.get('v3-training-cost')?.reports[1]?.place).toEqual({
      file: 'content/figures/training-cost.yaml',
      line: 18,
      column: 9,
    });
    expect(takeaway?.evidence[0]?.place).toEqual({ file, line: 9, column: 5 });
    expect(takeaway?.chart?.place).toEqual({ file, line: 12, column: 1 });
    expect(takeaway?.words.ja.claim[1]).toEqual({
      kind: 'figure',
      ref: { metric: 'v3-training-cost' },
      strong: false,
      place: { file, line: 22, column: 8 },
    });
  });

  it('fills in what may be left out', () => {
    const { weight, tags, chart } = content.takeaways.get('cost-lead') ?? {};
    expect({ weight, tags, unclear: chart?.unclear }).toEqual({
      weight: 50,
      tags: ['lead-cost'],
      unclear: [],
    });
    expect(content.metrics.get('v3-training-cost')?.reports[1]?.figure.qualifier).toBe('exact');
    expect(content.slideKinds.get('cost')).toMatchObject({
      layout: 'content',
      standing: false,
      headline: 'lead.claim',
      slots: [
        { name: 'lead', min: 1, max: 1, requires: ['short'] },
        { name: 'rows', min: 0, max: 6, requires: [] },
      ],
    });
  });

  it('inherits the keys an audience does not give, and the colours a theme does not give', () => {
    expect(content.audiences.get('investors-ja')).toMatchObject({
      depth: 'brief',
      themeName: 'dark',
      maxContentSlides: 9,
    });
    expect(content.themes.get('dark')).toMatchObject({
      appearance: 'dark',
      colors: { cover: '0D1826', ink: '16202C' },
      fonts: { latin: 'Arial', japanese: 'Yu Gothic' },
    });
  });

  it('turns each form of a selector into its kind', () => {
    const slides = content.audiences.get('investors-ja')?.sections[0]?.slides;
    expect(slides?.map((slide) => slide.slots)).toEqual([
      {
        lead: { take: 'takeaways', tags: ['lead-cost'], limit: 1 },
        rows: { take: 'reports', of: 'training-costs' },
      },
      { lead: { take: 'takeaways', ids: ['cost-lead'] }, rows: { take: 'sources', which: 'cited' } },
    ]);
  });

  it('gives the claim, points, fields and notes of each language', () => {
    const words = content.takeaways.get('cost-lead')?.words;
    expect(words?.ja.points.length).toBe(2);
    expect(words?.ja.notes.length).toBe(2);
    expect(words?.en.notes.length).toBe(1);
    expect(Object.keys(words?.en.fields ?? {})).toEqual(['short']);
  });

  it('reads the same from folders typed with dots and slashes', () => {
    const again = readContent(memoryFiles(GOOD_FILES), { content: './content/', templates: './templates' });
    expect(again.value.takeaways.size).toBe(1);
  });
});

const CHART = `id: costs
kind: range
title: { ja: 学習費, en: Training cost }
message: { ja: "V3は{{v3-training-cost}}", en: "V3 cost {{v3-training-cost}}" }
scale: log
series:
  - v3-training-cost@daiwa-2025-02-26
  - { of: v3-training-cost@daiwa-2025-03-01, name: { ja: V3続報, en: V3 again } }
annotations:
  - { on: v3-training-cost@daiwa-2025-02-26, text: { ja: 一次資料, en: primary } }
`;

describe('charts in one file', () => {
  const path = 'content/takeaways/cost-lead.md';
  const [before, after] = (GOOD_FILES[path] ?? '').split(/chart:\n(?: {2}.*\n)+/u);
  const ONE = CHART.replace(/^id: costs\n|^scale: log\n/gmu, '').replace(/^(?=.)/gmu, '  ');
  const withCharts = (charts: string, more = {}) =>
    readContent(
      memoryFiles({
        ...GOOD_FILES,
        [path]: `${before}chart: costs\n${after}`,
        'content/charts.yaml': charts,
        ...more,
      }),
      ROOTS,
    );
  const told = (charts: string, more = {}) =>
    withCharts(charts, more).findings.map(({ kind, place }) => `${place.line}:${place.column} ${kind}`);

  it('stand below their ids, each as in a file of its own', () => {
    const { value, findings } = withCharts(`costs:\n${ONE}`);
    expect(findings).toEqual([]);
    expect(value.charts.get('costs')).toMatchObject({ id: 'costs', kind: 'range', scale: 'linear' });
    expect(value.takeaways.get('cost-lead')?.chart).toBe(value.charts.get('costs'));
    expect(value.charts.get('costs')?.place).toEqual({ file: 'content/charts.yaml', line: 1, column: 1 });
  });

  it('may share a file of their folder', () => {
    const { value, findings } = withCharts('', { 'content/charts/all.yaml': `costs:\n${ONE}` });
    expect(findings).toEqual([]);
    expect(value.charts.get('costs')?.place).toMatchObject({ file: 'content/charts/all.yaml', line: 1 });
  });

  it('lose only themselves when they are broken', () => {
    expect(told(`costs:\n${ONE}other:\n${ONE.replace('kind: range', 'kind: rang')}`)).toEqual([
      '11:9 wrong-value',
    ]);
    expect(told(`costs:\n${ONE}Other:\n${ONE}`)).toEqual(['10:1 bad-id']);
    expect(told(`costs:\n${ONE}`, { 'content/charts/costs.yaml': CHART })).toEqual(['1:1 duplicate-id']);
    expect(told('# nothing yet\n')).toEqual([expect.stringContaining('unknown-reference')]);
  });
});

describe('a chart in a file of its own', () => {
  const path = 'content/takeaways/cost-lead.md';
  const [before, after] = (GOOD_FILES[path] ?? '').split(/chart:\n(?: {2}.*\n)+/u);
  const withChart = (name: string, chart = CHART) =>
    readContent(
      memoryFiles({
        ...GOOD_FILES,
        [path]: `${before}chart: ${name}\n${after}`,
        'content/charts/costs.yaml': chart,
      }),
      ROOTS,
    );

  it('is shown by the takeaways that name it', () => {
    const { value, findings: faults } = withChart('costs');
    expect(faults).toEqual([]);
    expect(value.takeaways.get('cost-lead')?.chart).toBe(value.charts.get('costs'));
    const { series, message, annotations, place } = value.charts.get('costs') ?? {};
    expect(series?.map(({ of, name }) => [of, name?.en])).toEqual([
      ['v3-training-cost@daiwa-2025-02-26', undefined],
      ['v3-training-cost@daiwa-2025-03-01', 'V3 again'],
    ]);
    expect(message?.ja[1]).toMatchObject({ kind: 'figure', ref: { metric: 'v3-training-cost' } });
    expect(annotations?.map(({ on }) => on)).toEqual(['v3-training-cost@daiwa-2025-02-26']);
    expect(place).toEqual({ file: 'content/charts/costs.yaml', line: 1, column: 1 });
  });

  it('that is not there is named with the nearest', () => {
    expect(withChart('cost').findings).toEqual([
      expect.objectContaining({ kind: 'unknown-reference', hint: expect.stringContaining('costs') }),
    ]);
  });

  it.each([
    ['V3 cost {{v3-training-cost}}', 'V3 cost $5.6 million', 'bare-number'],
    ['{{v3-training-cost}}"', '{{v3-training-costs}}"', 'unknown-figure'],
    ['on: v3-training-cost@daiwa-2025-02-26', 'on: china-share', 'unknown-reference'],
    ['- v3-training-cost@daiwa-2025-02-26', '- v3-training-cost@nobody', 'unknown-figure'],
    ['en: V3 again', 'en: V3 for $6 million', 'bare-number'],
  ])('with %s become %s gives %s', (from, to, kind) => {
    expect(withChart('costs', CHART.replace(from, to)).findings.map((finding) => finding.kind)).toContain(
      kind,
    );
  });
});

describe('a file that nothing reads', () => {
  const foundWith = (files: Readonly<Record<string, string | Uint8Array>>) =>
    readContent(memoryFiles({ ...GOOD_FILES, ...files }), ROOTS).findings.map(
      ({ kind, place, hint }) => `${kind} ${place.file}${hint === undefined ? '' : `: ${hint}`}`,
    );

  it.each([
    ['templates/audiences/board.yml', 'Rename it to `board.yaml`'],
    ['templates/themes/house.YAML', 'Rename it to `house.yaml`'],
    ['content/takeaways/more.markdown', 'Rename it to `more.md`'],
    ['content/takeaways/more.MD', 'Rename it to `more.md`'],
    ['content/takeaways/2025/more.md.txt', 'Rename it to `more.md`'],
    ['content/charts/more.md', 'Move it to the folder that it was written for'],
    ['content/briefings/2025-W10.yaml', 'Move it to the folder that it was written for'],
    ['content/takeaway/more.md', 'Move what it holds to `content/takeaways/`'],
    ['templates/slide/more.yaml', 'Move what it holds to `templates/slides/`'],
  ])('is an error where it was meant to be read: %s', (file, hint) => {
    expect(foundWith({ [file]: 'x' })).toEqual([`file-unread ${file}: ${hint}`]);
  });

  it.each([
    'content/notes.md',
    'content/takeaways/photo.png',
    'templates/themes/old-logo.png',
    'content/inbox/a.txt',
  ])('is named where nobody can tell: %s', (file) => {
    expect(foundWith({ [file]: new Uint8Array([1]) })).toEqual([`file-unused ${file}`]);
  });

  it('is one fault for a whole folder, counted', () => {
    const files = { 'content/claims/a.md': 'a', 'content/claims/deep/b.md': 'b' };
    const { findings: found } = readContent(memoryFiles({ ...GOOD_FILES, ...files }), ROOTS);
    expect(found.map(({ message }) => message)).toEqual([
      'Unexpected 2 files in `content/claims/`, expected one of the folders of `content/` (`briefings`, `charts`, `editions`, `figures`, `pictures`, `sources`, `takeaways`)',
    ]);
  });

  it.each([
    'content/.DS_Store',
    'content/takeaways/.cost-lead.md.swp',
    'content/takeaways/cost-lead.md~',
    'content/takeaways/#cost-lead.md#',
    'content/takeaways/cost-lead.md.bak',
    'content/_inbox/a.md',
    'content/takeaways/2025/README.md',
    'content/evidence.lock.json',
    'templates/schemas/theme.schema.json',
    'templates/themes/Thumbs.db',
  ])('is none of ours: %s', (file) => {
    expect(foundWith({ [file]: 'x' })).toEqual([]);
  });

  it('is not looked for in what lies beside the folders, where the project itself is the folder', () => {
    const moved = Object.fromEntries(
      Object.entries(GOOD_FILES).map(([path, text]) => [path.replace(/^content/u, '.'), text]),
    );
    const files = memoryFiles({ ...moved, './package.json': '{}', './takeaways/more.markdown': 'x' });
    const { findings: found } = readContent(files, { content: '.', templates: 'templates' });
    expect(found.map(({ place }) => place.file)).toEqual(['./takeaways/more.markdown']);
  });

  it('may have its use in a file that has a fault itself', () => {
    const found = foundWith({
      'templates/themes/logo.png': new Uint8Array(),
      'templates/themes/house.yaml': 'id: [',
    });
    expect(found).not.toContain('file-unused templates/themes/logo.png');
  });
});

describe('settings that cannot be read', () => {
  it('are not taken for none', async () => {
    const { value, findings } = await readSettings(
      memoryFiles({ 'briefdeck.yaml': new Uint8Array([0x82, 0xff]) }),
    );
    expect(value.out).toBe('out');
    expect(findings).toEqual([
      {
        kind: 'unreadable-file',
        place: { file: 'briefdeck.yaml', line: 1, column: 1 },
        message: 'Unexpected `briefdeck.yaml` (not in UTF-8), expected a UTF-8 text file inside the folder',
      },
    ]);
    expect((await readSettings(memoryFiles({}))).findings).toEqual([]);
  });

  it.each(['briefdeck.yml', '.briefdeck.yaml', 'briefdeck.json'])(
    'because of their name, %s, are named',
    async (name) => {
      for (const beside of [{}, { 'briefdeck.yaml': 'out: built\n' }]) {
        const { findings } = await readSettings(memoryFiles({ ...beside, [name]: 'out: elsewhere\n' }));
        expect(findings.map(({ kind, place, hint }) => [kind, place.file, hint])).toEqual([
          ['file-unread', name, 'Rename it to `briefdeck.yaml`'],
        ]);
      }
    },
  );
});

describe('templates of the package', () => {
  const shipped = withShipped(memoryFiles({}));
  const bare = Object.fromEntries(
    Object.entries(GOOD_FILES).filter(([path]) => !path.startsWith('templates/')),
  );
  const read = (files: Readonly<Record<string, string>>) =>
    readContent(withShipped(memoryFiles(files)), ROOTS);

  it('show the table of a claim beside its chart, where it has both', () => {
    const body = JSON.stringify(read(bare).value.slideKinds.get('chart-page')?.body);
    expect(body).toContain('"bind":"lead.chart"');
    expect(body).toContain('"bind":"lead.table"');
  });

  it('are found where a project has none, without a finding', () => {
    const { value, findings } = read(bare);
    expect(findings).toEqual([]);
    expect([...value.audiences.keys()]).toEqual(['investors-ja', 'investors']);
    expect(value.slideKinds.size).toBe(shipped.list('briefdeck:templates/slides').length);
    expect(value.themes.get('example-brand')?.logo?.page.width).toBeGreaterThan(0);
    expect([...value.mailTemplates.values()].every(({ place }) => isShipped(place))).toBe(true);
  });

  it("stand beside a project's own, which come first and take the place of those with the same id", () => {
    const { value, findings } = read(GOOD_FILES);
    expect(findings).toEqual([]);
    expect([...value.audiences].map(([id, { place }]) => [id, isShipped(place)])).toEqual([
      ['investors-ja', false],
      ['investors', true],
    ]);
    expect(value.themes.get('light')?.place.file).toBe('templates/themes/light.yaml');
    expect([...value.themes.keys()]).toEqual(['dark', 'light', 'example-brand']);
  });

  it('may be extended, and a misspelt one is told where it stands with what was meant', () => {
    const audience = (parent: string) => ({
      'templates/audiences/board.yaml': `id: board\nextends: ${parent}\nname: { ja: 役員, en: Board }\n`,
    });
    const { value, findings } = read({ ...bare, ...audience('investors') });
    expect(findings).toEqual([]);
    expect(value.audiences.get('board')?.sections).toEqual(value.audiences.get('investors')?.sections);
    const misspelt = read({ ...bare, ...audience('investor') }).findings;
    expect(misspelt).toMatchObject([
      { kind: 'unknown-reference', place: { file: 'templates/audiences/board.yaml', line: 2 } },
    ]);
    expect(misspelt[0]?.hint).toContain('`investors`');
  });

  it('are named by their file in the package when what a project puts in their place has a fault there', () => {
    const { findings } = read({ ...bare, 'templates/slides/risk-table.yaml': SLIDE_WITHOUT_ROWS });
    const { file, line } = findings[0]?.place ?? {};
    expect(findings.every(({ kind }) => kind === 'unknown-reference')).toBe(true);
    expect(file).toBe('briefdeck:templates/audiences/_general/investors.yaml');
    expect(shipped.read(file ?? '')?.split('\n')[(line ?? 0) - 1]).toContain('rows: { kind: risk, has: [');
  });

  it('do not disturb a project with audiences of its own whose slide kinds are others of the same id', () => {
    const { value, findings } = read({
      ...GOOD_FILES,
      'templates/slides/risk-table.yaml': SLIDE_WITHOUT_ROWS,
    });
    expect(findings).toEqual([]);
    expect([...value.audiences.keys()]).toEqual(['investors-ja']);
  });

  it('nor one with a theme of its own that others of the package would be pale in', () => {
    const path = 'templates/themes/light.yaml';
    const light = shipped.read(`briefdeck:${path}`) ?? '';
    // The brand's headings are read on the page of `light`.
    const dim = light.replace(/^ {2}page: .*$/mu, "  page: '#777777'");
    const { value, findings } = read({ ...GOOD_FILES, [path]: dim });
    expect(findings.filter(({ place }) => isShipped(place))).toEqual([]);
    expect(value.themes.has('example-brand')).toBe(false);
  });
});

describe('until when a call holds', () => {
  const told = (horizon: string, stance: string) => {
    const call = `---\nstance: ${stance}\n---\n\n# call-span\n## ja\n需要は残るとみる\n\nhorizon: ${horizon}\n\n## en\nDemand stays, in our view\n\nhorizon: ${horizon}\n`;
    return readContent(memoryFiles({ ...GOOD_FILES, 'content/takeaways/calls.md': call }), ROOTS)
      .findings.filter(({ place }) => place.file.endsWith('calls.md'))
      .map(({ kind }) => kind);
  };

  it.each([
    'To March 2027',
    'To the end of H1 2026',
    '6 to 12 months',
    '2027年3月まで',
    '2026年度上期まで',
    '6カ月',
  ])('may be typed in a view of the house: %s', (horizon) => {
    expect(told(horizon, 'house-view')).toEqual([]);
    expect(told(horizon, 'fact')).toContain('bare-number');
  });

  it.each(['Until sales of $5 million', '5割になるまで'])('is no amount: %s', (horizon) => {
    expect(told(horizon, 'house-view')).toContain('bare-number');
  });
});
