// What nobody writes by hand: each limit at its last good value and one beyond, with what was met, the limit and how to mend it.
import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/model/finding.ts';
import { LIMITS, type LimitName } from '../../src/model/limits.ts';
import { evaluateDerived } from '../../src/quantity/ledger/evaluate-derived.ts';
import { readContent } from '../../src/read/read-content.ts';
import { GOOD_FILES, ROOTS, spoil } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

const TAKEAWAY = 'content/takeaways/cost-lead.md';
const LEDGER = 'content/figures/training-cost.yaml';

type Sized = (count: number) => Readonly<Record<string, string>>;

const many = (count: number, row: (index: number) => string, joint = ''): string =>
  Array.from({ length: count }, (_, index) => row(index)).join(joint);

const inWords =
  (words: (count: number) => string): Sized =>
  (count) =>
    spoil(TAKEAWAY, 'これは一つ目の段落。', words(count));

const inTags =
  (tags: (count: number) => string): Sized =>
  (count) =>
    spoil(TAKEAWAY, '[lead-cost]', tags(count));

/** Each gives the good content with so many of what is limited. */
const ROWS: readonly (readonly [LimitName, string, Sized])[] = [
  ['file', 'a file', (count) => padded(LEDGER, count)],
  [
    'front-matter',
    'front matter',
    (count) => {
      const text = GOOD_FILES[TAKEAWAY] ?? '';
      const room = count - text.indexOf('---\n#');
      return { ...GOOD_FILES, [TAKEAWAY]: text.replace('---\n#', () => `#${'x'.repeat(room - 2)}\n---\n#`) };
    },
  ],
  [
    'body',
    'words',
    (count) => {
      const text = GOOD_FILES[TAKEAWAY] ?? '';
      const body = text.slice(text.indexOf('---\n#') + 4);
      return { ...GOOD_FILES, [TAKEAWAY]: text + '\n'.repeat(count - body.length) };
    },
  ],
  ['blocks', 'paragraphs', inWords((count) => many(count - 1, () => '段落', '\n\n'))],
  [
    'depth',
    'levels',
    (count) => spoil(TAKEAWAY, 'tags: [lead-cost]', `x: ${'['.repeat(count - 2)}${']'.repeat(count - 2)}`),
  ],
  [
    'keys',
    'keys',
    (count) =>
      spoil(
        LEDGER,
        'inputs: { ',
        `inputs: { ${many(count - 1, (index) => `i${index}: china-share@daiwa-2025-02-26,`)}`,
      ),
  ],
  [
    'items',
    'items',
    (count) =>
      spoil(LEDGER, 'metrics:\n  - id: v3', `more: [${many(count, () => '1', ',')}]\nmetrics:\n  - id: v3`),
  ],
  ['aliases', 'aliases', inTags((count) => `[lead-cost, &a more${', *a'.repeat(count)}]`)],
  ['text', 'characters', inWords((count) => '長'.repeat(count))],
  ['word', 'letters', inWords((count) => 'x'.repeat(count))],
  ['character', 'marks', inWords((count) => `Long enough to be looked at: e${'\u0301'.repeat(count - 1)}`)],
  [
    'title',
    'characters of a claim',
    (count) => spoil(TAKEAWAY, '、**2要因**の一つである', '長'.repeat(count - 52)),
  ],
  ['name', 'an anchor', (count) => spoil(TAKEAWAY, 'anchors: [V3]', `anchors: [${'長'.repeat(count)}]`)],
  ['names', 'tags', inTags((count) => `[${many(count, () => 'lead-cost', ', ')}]`)],
  ['formula', 'a formula', (count) => spoil(LEDGER, '100 - share', `100 -${' '.repeat(count - 10)}share`)],
  [
    'parentheses',
    'parentheses',
    (count) => spoil(LEDGER, '100 - share', `100 - ${'('.repeat(count)}share${')'.repeat(count)}`),
  ],
  [
    'number',
    'a number',
    (count) => spoil(TAKEAWAY, 'stance: announced', `stance: announced\norder: ${count}`),
  ],
  [
    'digits',
    'digits',
    (count) => spoil(TAKEAWAY, 'stance: announced', `stance: announced\norder: 0.${'1'.repeat(count - 1)}`),
  ],
];

function padded(path: string, count: number): Readonly<Record<string, string>> {
  const text = GOOD_FILES[path] ?? '';
  return { ...GOOD_FILES, [path]: `${text}#${'x'.repeat(count - text.length - 1)}` };
}

function beyond(files: Readonly<Record<string, string>>): readonly Finding[] {
  const content = readContent(memoryFiles(files), ROOTS);
  const { findings } = evaluateDerived(content.value);
  return [...content.findings, ...findings].filter(({ message }) => / expected at most /.test(message));
}

describe('a limit', () => {
  it.each(ROWS)('of %s: its last %s passes, one more is a finding with the limit', (name, _, sized) => {
    const { most, unit, mend } = LIMITS[name];
    expect(beyond(sized(most))).toEqual([]);
    const [found, ...more] = beyond(sized(most + 1));
    expect(more).toEqual([]);
    expect(found?.message).toMatch(/^Unexpected [\s\S]+, expected /);
    expect(found?.message).toContain(`at most ${most.toLocaleString('en-US')} ${unit}`);
    expect(found?.place.line).toBeGreaterThan(0);
    if (found?.hint !== undefined) expect(found.hint).toBe(mend);
  });
});

describe('an extent that is too large', () => {
  const told = (files: Readonly<Record<string, string>>) =>
    readContent(memoryFiles({ ...GOOD_FILES, ...files }), ROOTS).findings.map(
      ({ kind, place, message }) => `${kind} ${place.file}: ${message}`,
    );
  const copies = (count: number, text: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`content/takeaways/a${index}.md`, text]));

  it('of one file is told of that file, also where the project would be beyond its limit with it', () => {
    const size = LIMITS.project.most + 1;
    expect(told({ 'content/takeaways/big.md': 'a'.repeat(size) })).toEqual([
      `beyond-limit content/takeaways/big.md: Unexpected file of ${size.toLocaleString('en-US')} characters, expected at most 1,000,000 characters in a file`,
    ]);
  });

  it.each([
    ['characters', copies(6, 'a'.repeat(LIMITS.file.most))],
    ['files', copies(LIMITS.files.most, '')],
  ])('of a project in %s is one finding, and no file is told as one that nobody reads', (_, files) => {
    expect(told(files)).toEqual([
      expect.stringMatching(
        /^beyond-limit content: Unexpected project of [\d,]+ (?:characters|files), expected/,
      ),
    ]);
  });
});

describe('what a breaking run was fed with', () => {
  /** Ten thousand unknown keys took a minute, thousands of names without a hint as long, deep ones ended with 3. */
  const FED: readonly (readonly [string, () => Readonly<Record<string, string>>])[] = [
    [
      'ten thousand unknown keys',
      () => inTags((count) => `[lead-cost]\n${many(count, (key) => `key${key}: 1`, '\n')}`)(10_000),
    ],
    ['a claim of sixteen thousand letters', () => spoil(TAKEAWAY, '**2要因**', '長い題名'.repeat(4000))],
    ['fifty thousand numbers in a claim', () => spoil(TAKEAWAY, '**2要因**', '1,'.repeat(50_000))],
    ['five thousand parentheses', () => spoil(LEDGER, '100 - share', `${'('.repeat(5000)}share`)],
    ['a hundred thousand accents', () => spoil(TAKEAWAY, '**2要因**', `e${'\u0301'.repeat(100_000)}`)],
    ['a thousand derived metrics that rest on one another', () => chained(1000)],
    ['four thousand misspelt names beside as many right ones', () => misspelt(4000)],
    [
      'billions of laughs',
      () =>
        spoil(
          TAKEAWAY,
          'tags:',
          `a0: &a0 [x, x]\n${many(30, (row) => `a${row + 1}: &a${row + 1} [*a${row}, *a${row}]\n`)}tags:`,
        ),
    ],
  ];

  it.each(FED)('%s are findings at once', (_, files) => {
    const before = process.cpuUsage();
    expect(beyond(files()).length).toBeGreaterThan(0);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(4);
  });
});

const DERIVED = `definition: { ja: 残り, en: the rest }
    scope: { ja: 全世界, en: the world }
    subject: { ja: 中国以外, en: elsewhere }`;

function chained(count: number): Readonly<Record<string, string>> {
  const metric = (index: number) =>
    `  - id: m${index}\n    ${DERIVED}\n    derived: { formula: a, inputs: { a: m${index + 1} }, unit: percent }\n`;
  return spoil(LEDGER, '  - id: other-share', `${many(count, metric)}  - id: other-share`);
}

/** The ledger reports names of sources that nobody has, in a list that is too long as well. */
function misspelt(count: number): Readonly<Record<string, string>> {
  const report = (index: number) =>
    `      - { source: daiwa-${index}, value: 1, unit: USD, token: 1ドル, line: 1, stance: reported, basis: { ja: 報道, en: press } }\n`;
  const cards = Object.fromEntries(
    Array.from({ length: count / 4 }, (_, index) => [`content/sources/house-${index}.md`, 'no card']),
  );
  const files = spoil(LEDGER, '  - id: china-share', `${many(count / 4, report)}  - id: china-share`);
  return {
    ...files,
    ...cards,
    ...inTags((tags) => `[${many(tags, (tag) => `t${tag}`, ',')}]`)(501),
    [LEDGER]: files[LEDGER] ?? '',
  };
}
