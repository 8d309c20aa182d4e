// A project in the forms of earlier days (the good content is one): it is read as it stands, and rewritten to the same content.
import { describe, expect, it } from '@jest/globals';
import type { Content } from '../../src/model/content/content.ts';
import { hasErrors } from '../../src/model/finding.ts';
import { evaluateDerived } from '../../src/quantity/ledger/evaluate-derived.ts';
import { migrateContent } from '../../src/read/migrate.ts';
import { readContent } from '../../src/read/read-content.ts';
import { added, GOOD_FILES, ROOTS, spoil } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

const LEDGER = 'content/figures/training-cost.yaml';
const CLAIM = 'content/takeaways/cost-lead.md';

/** Line 61 is where the good content's report says it is. */
const ORIGINAL = [...Array<string>(60).fill(''), 'V3の学習費は約 560 万ドルとされる'];

function migrated(files: Readonly<Record<string, string>>, lines: readonly string[] = ORIGINAL) {
  const { value, findings } = migrateContent(memoryFiles(files), ROOTS, () => lines);
  const after = { ...files, ...Object.fromEntries(value.map(({ path, after }) => [path, after])) };
  return { files: value, findings, after, content: readContent(memoryFiles(after), ROOTS) };
}

/** All that decks are made of: no place, no form. */
function figuresOf(content: Content) {
  const metrics = [...content.metrics.values()].map(({ place: _, derived: __, reports, ...metric }) => ({
    ...metric,
    reports: reports.map(({ place: _, quotation: __, ...report }) => report),
  }));
  const groups = [...content.comparables.values()].map(({ place: _, ...group }) => group);
  return { metrics, groups, derived: [...evaluateDerived(content).value] };
}

const GOOD = readContent(memoryFiles(GOOD_FILES), ROOTS).value;

describe('a ledger in the long form', () => {
  it('is read as it stands, without a finding', () => {
    expect(GOOD_FILES[LEDGER]).toMatch(/^topic: [\s\S]*^metrics:[\s\S]*^ {4}reports:/m);
    expect(readContent(memoryFiles(GOOD_FILES), ROOTS).findings).toEqual([]);
  });

  it('is rewritten to the short form, which reads to the same content', () => {
    const { files, findings, content, after } = migrated(GOOD_FILES);
    expect(files.map(({ path }) => path)).toEqual([LEDGER]);
    expect([...findings, ...content.findings]).toEqual([]);
    expect(figuresOf(content.value)).toEqual(figuresOf(GOOD));
    expect(after[LEDGER]).toBe(`v3-training-cost:
  is: { ja: V3の学習費, en: what training V3 cost }
  scope: { ja: GPUのレンタル代, en: GPU rental }
  of: { ja: V3, en: V3 }
  rely-on: daiwa-2025-02-26
  says:
    daiwa-2025-02-26:61:
      words: 約 560 万ドル
      stance: announced
      note: { ja: V3の技術報告, en: V3 technical report }
    daiwa-2025-03-01:12: { words: 600万ドル, note: { ja: 報道, en: press } }
china-share:
  is: { ja: 割合, en: share }
  scope: { ja: 全世界, en: the world }
  of: { ja: 中国, en: China }
  says:
    daiwa-2025-02-26:70: { words: 40.2%, note: { ja: 報道, en: press } }
other-share:
  is: { ja: 残り, en: the rest }
  scope: { ja: 全世界, en: the world }
  of: { ja: 中国以外, en: elsewhere }
  derived: 100 - china-share@daiwa-2025-02-26
comparable:
  training-costs:
    title: { ja: 学習費, en: training cost }
    metrics: [v3-training-cost]
    caution: { ja: 範囲が違う, en: scopes differ }
    decision:
      show: all
      preferred: v3-training-cost@daiwa-2025-02-26
      reason: primary
      note: { ja: 一次資料, en: primary document }
      shownBy: cost-lead
`);
  });

  it('is not rewritten twice', () => {
    const { after } = migrated(GOOD_FILES);
    expect(migrated(after)).toMatchObject({ files: [], findings: [] });
  });

  it('keeps a report, and those behind it, whose hedge stands in the original alone, and says so', () => {
    const { after, findings, content } = migrated(GOOD_FILES, []);
    expect(figuresOf(content.value)).toEqual(figuresOf(GOOD));
    expect(after[LEDGER]).toContain('  reports:\n    - source: daiwa-2025-02-26\n      value: 5600000\n');
    expect(after[LEDGER]).toContain('daiwa-2025-02-26:70: { words: 40.2%');
    expect(findings).toEqual([
      {
        kind: 'stays-long',
        place: { file: LEDGER, line: 1, column: 1 },
        message:
          'Unexpected qualifier `about` that `560 万ドル` does not say, expected words of the original that say all of it',
        hint: 'Run `briefdeck migrate --originals DIR`, which finds them, or let it stay: the long form is read as before',
      },
    ]);
  });

  it('is finished by a second run, with the originals at hand', () => {
    const { after } = migrated(GOOD_FILES, []);
    expect(migrated(after).after).toEqual(migrated(GOOD_FILES).after);
  });

  it('adds to quotations that are there, in the order in which both are read', () => {
    const says = `preferred: daiwa-2025-02-26
    says:
      daiwa-2025-03-01:12: 600万ドル # seen`;
    const [report] = /^ {6}- source: daiwa-2025-03-01[\s\S]*?press }\n/m.exec(GOOD_FILES[LEDGER] ?? '') ?? [];
    const mixed = spoil(LEDGER, report ?? '', '');
    const both = { ...mixed, [LEDGER]: (mixed[LEDGER] ?? '').replace('preferred: daiwa-2025-02-26', says) };
    const { after, content } = migrated(both);
    expect(figuresOf(content.value)).toEqual(figuresOf(readContent(memoryFiles(both), ROOTS).value));
    expect(after[LEDGER]).toMatch(
      /says:\n {4}daiwa-2025-03-01:12: 600万ドル # seen\n {4}daiwa-2025-02-26:61:/,
    );
    expect(after[LEDGER]).not.toContain('reports:');
  });

  it('stays while a part of it stands for another', () => {
    const shared = spoil(
      LEDGER,
      'scope: { ja: 全世界, en: the world }',
      'scope: &all { ja: 全世界, en: the world }',
    );
    const text = (shared[LEDGER] ?? '').replace('scope: { ja: 全世界, en: the world }', 'scope: *all');
    const { files, findings } = migrated({ ...shared, [LEDGER]: text });
    expect(files).toEqual([]);
    expect(findings.map(({ message }) => message)).toEqual([
      'Unexpected aliases (`*`) in the file, expected each entry with words of its own',
    ]);
  });

  it('has plain words in a project of one language, before and after', () => {
    const plain = (GOOD_FILES[LEDGER] ?? '').replace(/\{ ja: ([^,]+), en: [^}]+ \}/g, '$1');
    const files = memoryFiles({ ...GOOD_FILES, [LEDGER]: plain });
    const { value } = migrateContent(files, { ...ROOTS, languages: ['ja'] }, () => ORIGINAL);
    const text = value.find(({ path }) => path === LEDGER)?.after ?? '';
    expect(text).toContain('{ words: 約 560 万ドル, stance: announced, note: V3の技術報告 }');
    expect(text).toMatch(/^ {2}of: V3$/m);
  });

  it('has what was worked out by hand beside its line, where it is compared as before', () => {
    const long = spoil(LEDGER, 'decimals: 1', 'decimals: 1\n      result: 59.8');
    const { after, findings, content } = migrated(long);
    expect(after[LEDGER]).toMatch(
      /^ {2}derived: 100 - china-share@?\S*\n(?: {2}unit: percent\n)? {2}result: 59\.8$/m,
    );
    expect(findings).toEqual([]);
    expect(figuresOf(content.value)).toEqual(figuresOf(readContent(memoryFiles(long), ROOTS).value));
    const spoilt = { ...after, [LEDGER]: (after[LEDGER] ?? '').replace('59.8', '58.9') };
    const { metrics } = readContent(memoryFiles(spoilt), ROOTS).value;
    expect(evaluateDerived({ metrics }).findings.map(({ kind }) => kind)).toEqual(['derived-formula']);
  });

  it.each([['decimals that do not follow', 'decimals: 1', 'decimals: 0']])(
    'keeps a derivation with %s',
    (_, from, to) => {
      const long = spoil(LEDGER, from, to);
      const { after, findings, content } = migrated(long);
      expect(after[LEDGER]).toContain('derived:\n    formula: 100 - share');
      expect(figuresOf(content.value)).toEqual(figuresOf(readContent(memoryFiles(long), ROOTS).value));
      expect(findings.map(({ kind }) => kind)).toEqual(['stays-long']);
    },
  );

  it('keeps every remark, empty lines between entries, line ends and byte order mark', () => {
    const remarks = (text: string) => (text.match(/#.*/g) ?? []).toSorted();
    const commented = (GOOD_FILES[LEDGER] ?? '')
      .split('\n')
      .map((line, at) => (line === '' ? line : `${line} # ${at}`))
      .join('\n')
      .replace('  - id: china-share', '\n  # before\n  - id: china-share');
    const dos = `\uFEFF# top\n\n${commented}# end\n`.replaceAll('\n', '\r\n');
    const { after, content } = migrated({ ...GOOD_FILES, [LEDGER]: dos });
    const text = after[LEDGER] ?? '';
    expect(figuresOf(content.value)).toEqual(figuresOf(GOOD));
    expect(text).toMatch(/^\uFEFF# top\r\n/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/\r\n\r\n(?:#.*\r\n)*# ?before\r\n(?:#.*\r\n)*china-share:/);
    expect(remarks(text)).toEqual(remarks(dos));
  });

  it('is left alone while it has a fault, beside others that are rewritten', () => {
    const broken = `topic: other\nmetrics:\n  - id: other\n    definition: { ja: 他 }\n`;
    const { files, findings } = migrated(added('content/figures/other.yaml', broken));
    expect(files.map(({ path }) => path)).toEqual([LEDGER]);
    expect(findings.some(({ place }) => place.file === 'content/figures/other.yaml')).toBe(true);
  });
});

const DECLARED = 'counts: [2要因 = points]';

describe('`counts` that say nothing of what they count', () => {
  const bare = (written: string) => spoil(CLAIM, DECLARED, written);

  it.each([
    ['counts: [2要因]', 'counts: ["2要因 = points"]'],
    ['counts:\n  - 2要因 # why', 'counts:\n  - "2要因 = points" # why'],
    ['counts: ["2要因"]', 'counts: ["2要因 = points"]'],
  ])('%j becomes %j', (written, becomes) => {
    const { after, findings } = migrated(bare(written));
    expect(after[CLAIM]).toContain(becomes);
    expect(findings.filter((finding) => hasErrors([finding]))).toEqual([]);
  });

  it('stay where nothing on the page has that number, and are told', () => {
    const { files, findings } = migrated(bare('counts: [2要因 = points, 7社]'));
    expect(files.map(({ path }) => path)).not.toContain(CLAIM);
    expect(findings.filter((finding) => hasErrors([finding]))).toMatchObject([{ kind: 'wrong-count' }]);
  });
});

describe('`counts` with an amount', () => {
  const typed = spoil(CLAIM, DECLARED, 'counts: [2要因 = points, "$9.99bn", 9割] # why');

  it('loses it, so that the finding stands where it is typed', () => {
    const words = { ...typed, [CLAIM]: (typed[CLAIM] ?? '').replace('残りは', '$9.99bnのうち残りは') };
    expect(readContent(memoryFiles(words), ROOTS).findings.map(({ kind }) => kind)).toEqual([
      'typed-count',
      'typed-count',
    ]);
    const { after, findings } = migrated(words);
    expect(after[CLAIM]).toContain('\n# why\ncounts: [2要因 = points]\nchart:');
    expect(findings.filter((finding) => hasErrors([finding]))).toMatchObject([{ kind: 'bare-number' }]);
  });

  it('goes whole where nothing is left of it', () => {
    const { after } = migrated(spoil(CLAIM, DECLARED, 'counts:\n  - 9割\n  - 500%'));
    expect(after[CLAIM]).toContain('\ndates: [2023-10]\nchart:');
  });
});

describe('an audience that holds its disclosures', () => {
  const AUDIENCE = 'templates/audiences/investors-ja.yaml';
  const HOUSE = 'templates/disclosures/house.yaml';
  const OLD = spoil(
    AUDIENCE,
    'disclosures: house\n',
    `disclosures:
  # Your own legal text
  - { ja: 投資勧誘ではない。, en: No offer. }
  - ja: ここに貴社の免責事項を記載する。
    en: Place your own legal disclosures here.
labels:
  legal: { title: { ja: 注意, en: Notes } }
`,
  );
  const { [HOUSE]: _, ...files } = OLD;

  it('is read as it stands, and told of the file', () => {
    const { value, findings } = readContent(memoryFiles(files), ROOTS);
    expect(value.audiences.get('investors-ja')?.disclosures).toHaveLength(2);
    expect(findings.map(({ kind }) => kind).sort()).toEqual([
      'disclosures-inline',
      'placeholder-words',
      'placeholder-words',
    ]);
  });

  it('names a file that has its words, without what a template asked for', () => {
    const { files: written, after, content } = migrated(files);
    expect(written.map(({ path, isNew }) => [path, isNew])).toEqual([
      [HOUSE, true],
      [LEDGER, false],
      [AUDIENCE, false],
    ]);
    expect(after[AUDIENCE]).toContain('\ndisclosures: house\nlabels:\n');
    expect(after[HOUSE]).toContain('undeclared: [producer, interests, methods, sources]\ncompleted: date');
    expect(content.findings).toEqual([]);
    expect(content.value.disclosures.get('house')).toMatchObject({
      legal: [{ ja: '投資勧誘ではない。', en: 'No offer.' }],
      undeclared: ['producer', 'interests', 'methods', 'sources'],
    });
  });

  it('shares the file with whoever holds the same, and has its own beside it', () => {
    const other = (id: string, words: string) => ({
      [`templates/audiences/${id}.yaml`]: `id: ${id}\nextends: investors-ja\ndisclosures: [{ ja: ${words}, en: ${words} }]\n`,
    });
    const several = { ...files, ...other('same', '勧誘'), ...other('twin', '勧誘'), ...other('zone', '別') };
    const { after, content } = migrated(several);
    const named = [...content.value.audiences.values()].map(({ id, disclosures }) => [id, disclosures]);
    expect(Object.fromEntries(named)).toEqual({
      'investors-ja': 'house',
      same: 'same',
      twin: 'same',
      zone: 'zone',
    });
    expect(
      Object.keys(after)
        .filter((path) => path.startsWith('templates/disclosures/'))
        .sort(),
    ).toEqual([HOUSE, 'templates/disclosures/same.yaml', 'templates/disclosures/zone.yaml']);
  });
});
