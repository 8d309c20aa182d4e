import { describe, expect, it } from '@jest/globals';
import { lineAt } from '../../src/model/content/where.ts';
import type { Finding } from '../../src/model/finding.ts';
import { readContent } from '../../src/read/read-content.ts';
import type { Language } from '../../src/words/languages.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

const FILE = 'content/takeaways/costs.md';

const CHAPTER = `---
stance: reported
theme: deepseek-shock
tags: [shared]
---
<!-- # not-a-claim -->
# v3-cost {kind=figure tags=[lead, "two words"] weight=80}
Training V3 cost {{v3-training-cost@daiwa-2025-02-26}} [@daiwa-2025-02-26:61 V3, 学習費、rental 1,200].

- it is a **claim of the company** [@daiwa-2025-02-26:61]
- nobody checked it
label: Cost
key: {{v3-training-cost@daiwa-2025-02-26}}
short： One line

- a third point
> Notes: Ask what it leaves out,
> and who says so.
>
> A second paragraph.

# far-off {stance=forecast date=2024-12}
Something happens [@daiwa-2025-03-01:12 二次資料].

## hedge
perhaps
`;

function read(text: string, languages: readonly Language[] = ['en']) {
  const { value, findings } = readContent(memoryFiles({ ...GOOD_FILES, [FILE]: text }), {
    ...ROOTS,
    languages,
  });
  return { takeaways: value.takeaways, findings: findings.filter(({ place }) => place.file === FILE) };
}

function told(text: string, languages?: readonly Language[]): readonly string[] {
  return read(text, languages).findings.map(lineOf);
}

function lineOf({ place, kind, message, hint }: Finding): string {
  return `${place.line}:${place.column} ${kind}: ${message}${hint === undefined ? '' : ` | ${hint}`}`;
}

const plain = (prose: readonly { readonly kind: string }[] = []) =>
  prose.map((span) => ('text' in span ? String(span.text) : `<${span.kind}>`)).join('');

describe('a file of several claims', () => {
  const { takeaways, findings } = read(CHAPTER);
  const [v3, far] = [takeaways.get('v3-cost'), takeaways.get('far-off')];

  it('is read claim by claim, with what is shared and what each heading overrides', () => {
    expect(findings).toEqual([]);
    expect(takeaways.has('not-a-claim')).toBe(false);
    expect(v3).toMatchObject({ kind: 'figure', stance: 'reported', tags: ['lead', 'two words'], weight: 80 });
    expect(far).toMatchObject({ kind: 'event', stance: 'forecast', tags: ['shared'], weight: 50 });
    expect(v3?.place).toEqual({ file: FILE, line: 7, column: 3 });
  });

  it('has fields as lines and as headings, points before and after them, and notes', () => {
    const words = v3?.words.en;
    expect(words?.points.map(plain)).toEqual([
      'it is a claim of the company <cite>',
      'nobody checked it',
      'a third point',
    ]);
    expect(Object.entries(words?.fields ?? {}).map(([name, prose]) => [name, plain(prose)])).toEqual([
      ['label', 'Cost'],
      ['short', 'One line'],
      ['key', '<figure>'],
    ]);
    expect(words?.notes.map(plain)).toEqual([
      'Ask what it leaves out, and who says so.',
      'A second paragraph.',
    ]);
    expect(plain(far?.words.en.fields.hedge)).toBe('perhaps');
  });

  it('takes a mark with words of its line for evidence; a mark without repeats one', () => {
    expect(v3?.evidence).toEqual([
      {
        source: 'daiwa-2025-02-26',
        at: lineAt(61),
        anchors: ['V3', '学習費', 'rental 1,200'],
        place: { file: FILE, line: 8, column: 56 },
      },
    ]);
  });
});

describe('in two languages', () => {
  const both = `---
stance: reported
theme: deepseek-shock
---
# v3-cost {tags=[lead]}
## ja
学習費は高い[@daiwa-2025-02-26:61 V3・学習費]
key: 高い
### hedge
おそらく
## en
It costs much [@daiwa-2025-02-26:61]
key: much
### hedge
perhaps
`;
  it('has a heading for each below that of the claim', () => {
    const { takeaways, findings } = read(both, ['ja', 'en']);
    expect(findings).toEqual([]);
    const { ja, en } = takeaways.get('v3-cost')?.words ?? {};
    expect([plain(ja?.claim), plain(en?.claim)]).toEqual(['学習費は高い<cite>', 'It costs much <cite>']);
    expect([plain(ja?.fields.hedge), plain(en?.fields.key)]).toEqual(['おそらく', 'much']);
    expect(takeaways.get('v3-cost')?.evidence.map(({ anchors }) => anchors)).toEqual([['V3', '学習費']]);
  });

  it('has marks above the words, for all of them in every language, with the names and dates in them', () => {
    const above = both
      .replace(
        '## ja',
        '[@daiwa-2025-02-26:61 "V3、学習費", 560万]\n[@daiwa-2025-03-01:12 2024年12月]\n## ja',
      )
      .replace('much [', 'much in December 2024 [');
    const { takeaways, findings } = read(above, ['ja', 'en']);
    expect(findings).toEqual([]);
    expect(takeaways.get('v3-cost')?.evidence).toEqual([
      {
        source: 'daiwa-2025-02-26',
        at: lineAt(61),
        anchors: ['V3、学習費', '560万'],
        place: { file: FILE, line: 6, column: 1 },
      },
      {
        source: 'daiwa-2025-03-01',
        at: lineAt(12),
        anchors: ['2024年12月'],
        place: { file: FILE, line: 7, column: 1 },
      },
      expect.objectContaining({ anchors: ['V3', '学習費'] }),
    ]);
    expect(plain(takeaways.get('v3-cost')?.words.ja.claim)).toBe('学習費は高い<cite>');
  });

  it.each([
    [
      'a mark without words above all words',
      both.replace('## ja', '[@daiwa-2025-02-26:61]\n## ja'),
      '6:1 broken-markup',
    ],
    [
      'a mark above the words of nothing',
      both.replace('## ja', '[@nobody:61 V3]\n## ja'),
      '6:1 unknown-reference',
    ],
    ['a language that is missing', both.slice(0, both.indexOf('## en')), '5:1 missing-language'],
    [
      'a language of the first level',
      both.replace('## ja', '# ja'),
      '6:1 unknown-field: Unexpected heading `# ja` in a claim, expected `## ja`',
    ],
    ['a field before the languages', both.replace('## ja', 'key: x\n## ja'), '6:1 stray-words'],
    ['a field in one language', both.replace('key: much\n', ''), '8:1 uneven-languages'],
    ['a field on the level of languages', both.replaceAll('### hedge', '## hedge'), '9:1 unknown-field'],
  ])('tells %s', (_, text, start) => {
    expect(told(text, ['ja', 'en'])[0]).toContain(start);
    expect(told(text, ['ja', 'en']).length).toBeLessThan(start.startsWith('9:') ? 3 : 2);
  });
});

describe('a fault in one claim', () => {
  it.each([
    [
      '{kind=figure',
      '{knd=figure',
      '7:12 unknown-key: Unexpected key `knd`, expected a known key | Write `kind`',
    ],
    [
      'kind=figure',
      'kind=figur',
      '7:17 wrong-value: Unexpected `figur`, expected a known value | Write `figure`',
    ],
    ['weight=80', 'weight=much', '7:56 wrong-value: Unexpected `much`, expected a number'],
    [
      'weight=80',
      'tags=[x]',
      '7:49 duplicate-id: Unexpected second attribute `tags`, expected each attribute once',
    ],
    ['[lead, "two words"]', '[lead, {x}]', '7:36 broken-markup'],
    ['weight=80}', 'weight=80', '7:58 broken-markup: Unexpected end of a heading'],
    [
      'kind=figure',
      'kind: figure',
      '7:12 broken-markup: Unexpected `kind: figure tags=[l` in a heading, expected attributes as in',
    ],
    ['# v3-cost', '# v3 cost', '7:6 bad-id'],
    ['# v3-cost', '# V3-cost', '7:3 bad-id'],
    ['kind=figure', 'id=other', '7:12 wrong-value'],
    [
      '# far-off',
      '# v3-cost',
      '22:3 duplicate-id: Unexpected `v3-cost`, expected an id other than the one at content/takeaways/costs.md:7',
    ],
    ['label: Cost', 'label: Cost\nlabel: Costs', '13:1 duplicate-id'],
    ['\nlabel: Cost', '\n\nlabl: Cost', '13:1 unknown-field: Unexpected words that begin with `labl:`'],
    ['[@daiwa-2025-02-26:61 V3, 学', '[@daiwa-2025-02-27:61 V3, 学', '8:56 unknown-reference'],
    ['rental 1,200', '', ''],
    ['stance: reported', 'stance: reportd', '2:9 wrong-value'],
    ['stance: reported\n', '', '6:3 missing-key: Unexpected end of keys without `stance`'],
    ['<!-- # not-a-claim -->', 'words', '6:1 stray-words: Unexpected words before the first claim'],
  ])('`%s` → `%s`', (from, to, start) => {
    const spoilt = CHAPTER.replace(from, to);
    expect(spoilt).not.toBe(CHAPTER);
    const { takeaways, findings } = read(spoilt);
    expect(findings.map(lineOf)[0] ?? '').toContain(start);
    expect(findings.length).toBeLessThan(2);
    // The other claim is read whatever happens to the first.
    if (!from.includes('far-off')) expect(takeaways.has('far-off') || from.startsWith('stance')).toBe(true);
  });

  it('is the only one where the claim is named elsewhere', () => {
    const briefing = GOOD_FILES['content/briefings/2025-W09.md'] ?? '';
    const named = briefing.replace('[cost-lead]', '[cost-lead, v3-cost]');
    const files = (text: string) =>
      memoryFiles({ ...GOOD_FILES, 'content/briefings/2025-W09.md': named, [FILE]: text });
    const kinds = (text: string) => readContent(files(text), ROOTS).findings.map(({ kind }) => kind);
    expect(kinds('---\nstance: [\n---\n# v3-cost {kind=figure}\nx\n')).toEqual(['broken-yaml']);
    expect(kinds('---\nstance: fact\n# v3-cost\nx\n')).toEqual(['front-matter-open']);
  });
});

it('a file without shared keys needs no front matter', () => {
  expect(told('# a-claim {stance=fact}\nThis is so.\n')).toEqual([]);
  expect(told('---\n---\n# a-claim {stance=fact}\nThis is so.\n')).toEqual([]);
});

it('claims are as many as the limit says, and no longer than one alone', () => {
  const many = Array.from({ length: 501 }, (_, index) => `# c${index} {stance=fact}\nx\n`).join('');
  expect(told(many)).toEqual([expect.stringContaining('1001:1 beyond-limit: Unexpected file of 501 claims')]);
  const long = `# a {stance=fact}\nx\n# b {stance=fact}\n${'x '.repeat(16_000)}\n`;
  expect(told(long)[0]).toContain('3:1 beyond-limit: Unexpected words of 32,001 characters');
});

it('a theme need not be said where there is one, and must where there are two', () => {
  const text = '# a-claim {stance=fact}\nThis is so.\n# b-claim {stance=fact theme=other}\nThis is so.\n';
  expect(told(text)[0]).toContain(
    '1:3 missing-key: Unexpected keys without `theme`, expected one of the themes of the content (`deepseek-shock`, `other`)',
  );
});
