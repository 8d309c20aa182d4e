// The Markdown of a page → its blocks, what proves its quotations, and what is said of a block that cannot be shown.
import { describe, expect, it } from '@jest/globals';
import { plainText } from '../../src/model/content/prose.ts';
import { readContent } from '../../src/read/read-content.ts';
import { evidenceOf } from '../../src/verify/claims.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { aPng } from '../support/scene-builder.ts';

const PATH = 'content/takeaways/free.md';

const FRONT = `---
id: free
kind: page
theme: deepseek-shock
stance: reported
evidence:
  - { source: daiwa-2025-02-26, line: 61, anchors: [V3] }
---
`;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The same words in both languages, so that nothing is uneven. */
function read(body: string, more: Files = {}, ja = body) {
  const text = `${FRONT}# ja\n\n主張\n\n${ja}\n# en\n\nA claim\n\n${body}`;
  const { value, findings } = readContent(memoryFiles({ ...GOOD_FILES, ...more, [PATH]: text }), ROOTS);
  const takeaway = value.takeaways.get('free');
  return { content: value, blocks: takeaway?.words.en.blocks ?? [], takeaway, findings };
}

function messages(body: string, more: Files = {}): readonly string[] {
  return [...new Set(read(body, more).findings.map(({ message }) => message))];
}

describe('the body of a page', () => {
  it('keeps paragraphs, points and what stands below them in order', () => {
    const { blocks, findings } = read('One\nand *two*.\n\n- a\n  - b\n\n    - c\n- d\n\n  - e\n\nThree\n');
    expect(findings).toEqual([]);
    const said = blocks.map((block) => [block.kind, 'prose' in block ? plainText(block.prose) : '']);
    expect(said).toEqual([
      ['paragraph', 'One and two.'],
      ['point', 'a'],
      ['sub-point', 'b'],
      ['sub-point', 'c'],
      ['point', 'd'],
      ['sub-point', 'e'],
      ['paragraph', 'Three'],
    ]);
  });

  it('takes a table with its heads, its cells and where they stand', () => {
    const { blocks, findings } = read(
      '| Model | Cost | Note |\n|---|---|:-:|\n| V3 | {{v3-training-cost}} | a \\| b |\n| R1 | | `x` |\n',
    );
    expect(findings).toEqual([]);
    const [table] = blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns.map(({ head, align }) => [plainText(head), align])).toEqual([
      ['Model', 'left'],
      ['Cost', 'right'],
      ['Note', 'center'],
    ]);
    expect(table.rows.map((row) => row.map((cell) => cell.map((span) => span.kind).join()))).toEqual([
      ['text', 'figure', 'text'],
      ['text', '', 'text'],
    ]);
    expect(plainText(table.rows[0]?.[2] ?? [])).toBe('a | b');
  });

  it.each([
    ['| a | b |\n| c | d |\n', /^Unexpected table without a line `\|---\|` below its head/],
    ['| a | b |\n|---|---|\n', /^Unexpected table without rows/],
    ['| a | b |\n|---|---|\n| c |\n', /^Unexpected row of 1 cell in a table of 2 columns/],
    ['a | b\n--- | ---\nc | d\n', /^Unexpected table whose rows do not begin with `\|`/],
    [
      `|${' a |'.repeat(13)}\n|${'---|'.repeat(13)}\n|${' b |'.repeat(13)}\n`,
      /at most 12 columns in a table/,
    ],
    ['| a | $6 million |\n|---|---|\n| c | d |\n', /^Unexpected `\$6 million` typed in the words/],
    ['- a\n  - b\n    - c\n', /^Unexpected list inside sub-points/],
    ['> V3 is cheap\n', /^Unexpected quotation without a dash, a name and the place/],
    ['> V3 is cheap — Daiwa [@daiwa-2025-02-26]\n', /^Unexpected quotation whose citation names no place/],
    ['```\ncode\n```\n', /^Unexpected block of code/],
    ['', /^Unexpected page of a claim alone, expected paragraphs/],
  ])('refuses %j', (body, message) => {
    expect(messages(body)).toEqual([expect.stringMatching(message)]);
  });

  it('shows on no other claim what only a page has room for', () => {
    const text = (kind: string) =>
      `${FRONT.replace('kind: page', `kind: ${kind}`)}# ja\n\n主張\n\n> a\n\n| a |\n|---|\n| b |\n# en\n\nA claim\n\n> a\n\n| a |\n|---|\n| b |\n`;
    const { findings } = readContent(memoryFiles({ ...GOOD_FILES, [PATH]: text('factor') }), ROOTS);
    const said = findings.map(({ message, hint }) => `${message} (${hint})`);
    expect(said).toEqual(
      expect.arrayContaining([expect.stringMatching(/block quote.*`kind: page` shows it/)]),
    );
    expect(said).toEqual(expect.arrayContaining([expect.stringMatching(/table.*`kind: page` shows it/)]));
  });

  it('asks for the same blocks in each language', () => {
    const { findings } = read('a\n\n> V3 — Daiwa [@daiwa-2025-02-26:61]\n', {}, 'a\n');
    expect(findings.map(({ message }) => message)).toEqual([
      'Unexpected 1 quotation in `en` and 0 in `ja`, expected as many quotations in each language',
    ]);
  });
});

describe('a quotation', () => {
  const QUOTE = '> V3 is **cheap**\n> enough —— Daiwa [@daiwa-2025-02-26:61]\n';

  it('is evidence: its words are looked for at the place it cites, in the language of the source', () => {
    const { content, blocks, findings } = read(QUOTE, {}, '> V3は安い — 大和 [@daiwa-2025-02-26:61]\n');
    expect(findings).toEqual([]);
    const [quotation] = blocks;
    expect(quotation?.kind === 'quotation' && plainText(quotation.words)).toBe('V3 is cheap enough');
    const { evidence } = evidenceOf(content).find(({ takeaway }) => takeaway === 'free') ?? {};
    expect(evidence).toMatchObject({ at: { first: 61, last: 61 }, anchors: ['V3', 'V3は安い'] });
  });

  it('is looked for in pieces around its figures, which have receipts of their own', () => {
    const { takeaway } = read('> It cost {{v3-training-cost}} to train — Daiwa [@daiwa-2025-02-26:61]\n');
    const quoted = takeaway?.evidence.filter(({ quotedIn }) => quotedIn === 'en');
    expect(quoted?.map(({ anchors }) => anchors)).toEqual([['It cost', 'to train']]);
  });
});

describe('numbers in a quotation', () => {
  const bare = (ja: string, en: string) =>
    read(`> ${en} — Daiwa [@daiwa-2025-02-26:61]\n`, {}, `> ${ja} — 大和 [@daiwa-2025-02-26:61]\n`)
      .findings.filter(({ kind }) => kind === 'bare-number')
      .map(({ message }) => /`(.+?)`/.exec(message)?.[1]);

  it('are proved by it where the words are those of the source', () => {
    expect(bare('損失の3分の1は560万ドル、2倍である', 'V3 is cheap')).toEqual([]);
  });

  it('are to be figures in a translation', () => {
    expect(bare('損失の3分の1は560万ドル', 'A third of the cost was $5.6 million')).toEqual([
      'A third',
      '$5.6 million',
    ]);
  });
});

describe('a picture', () => {
  const PICTURE = '![Four {{china-share}} bars](../pictures/plant.png "The plant | Photo: House")\n';
  const PNG = aPng(720, 120);

  it('is read with its size, what it shows, its caption and whose it is', () => {
    const { blocks, findings } = read(PICTURE, { 'content/pictures/plant.png': PNG });
    expect(findings).toEqual([]);
    expect(blocks).toMatchObject([
      {
        kind: 'picture',
        picture: { format: 'png', width: 720, height: 120, path: 'content/pictures/plant.png' },
      },
    ]);
    const [picture] = blocks;
    if (picture?.kind !== 'picture') throw new Error('no picture');
    expect([plainText(picture.caption), plainText(picture.credit)]).toEqual(['The plant', 'Photo: House']);
  });

  it.each([
    ['![](../pictures/plant.png "a")', /^Unexpected picture without words for what it shows/],
    ['![a](../pictures/other.png)', /^Unexpected picture `content\/pictures\/other.png` that is not there/],
    [
      '![a](../../secret.png)',
      /^Unexpected picture `..\/..\/secret.png`, expected one in `content\/pictures\/`/,
    ],
    ['![a](https://example.com/a.png)', /expected one in `content\/pictures\/`/],
    ['![a](../pictures/drawing.svg)', /^Unexpected picture .*, a file that is no PNG/],
    ['![a](../pictures/cut.png)', /a PNG without an end/],
    ['words ![a](../pictures/plant.png) around', /^Unexpected picture `!\[a\]/],
  ])('that cannot be shown is refused: %s', (markup, message) => {
    const files = {
      'content/pictures/plant.png': PNG,
      'content/pictures/drawing.svg': '<svg/>',
      'content/pictures/cut.png': PNG.slice(0, -8),
    };
    expect(messages(`${markup}\n`, files)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it('that nothing shows is told', () => {
    const { findings } = read('a\n', { 'content/pictures/plant.png': PNG });
    expect(findings.map(({ kind, place }) => [kind, place.file])).toEqual([
      ['file-unused', 'content/pictures/plant.png'],
    ]);
  });
});
