// A Markdown body → what leaves it: no comments, and a finding at every mark that no field can show.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../src/model/finding.ts';
import { readContent } from '../../src/read/read-content.ts';
import { type LanguageBlocks, readBlock, readWords } from '../../src/read/words/read-words.ts';
import { plainBlock } from '../../src/read/words/split-blocks.ts';
import { GOOD_FILES, ROOTS, spoil } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

const FILE = 'content/takeaways/a.md';

type Said = { readonly field: string; readonly text: string; readonly at: readonly string[] };

/** Every paragraph and item of the English words, with what stands in the file where its spans begin. */
function read(body: string): { readonly said: readonly Said[]; readonly findings: readonly Finding[] } {
  const { value, findings } = readWords(FILE, body, 1, ['short', 'notes']);
  const { en = { lead: [], fields: new Map() } } = value as { en?: LanguageBlocks };
  const fields = [['lead', en.lead], ...[...en.fields].map(([name, { blocks }]) => [name, blocks])] as const;
  const faults = [...findings];
  const said = fields.flatMap(([field, blocks]) =>
    (blocks as LanguageBlocks['lead']).map((one): Said => {
      // As a claim takes it that is no page.
      const block = plainBlock(one, faults);
      const prose = readBlock(block, 'en', { dates: [], counts: [], names: [] });
      faults.push(...prose.findings);
      const spans = prose.value.flatMap((span) => (span.kind === 'text' ? [span] : []));
      return {
        field: `${field as string} ${block.kind}`,
        text: spans.map(({ text }) => text).join('|'),
        at: spans.map(({ place }) => rest(body, place.line, place.column)),
      };
    }),
  );
  return { said, findings: faults.filter(({ kind }) => kind !== 'missing-language') };
}

function rest(body: string, line: number, column: number): string {
  return (body.split('\n')[line - 1] ?? '').slice(column - 1);
}

function texts(body: string): readonly string[] {
  const { said, findings } = read(body);
  expect(findings).toEqual([]);
  return said.map(({ field, text }) => `${field}: ${text}`);
}

describe('a comment', () => {
  it.each([
    ['behind words', 'Volume wins <!-- unsure, check -->', 'Volume wins'],
    ['between words', 'Volume <!-- unsure --> wins', 'Volume wins'],
    ['before a full stop', 'Volume wins <!-- unsure -->.', 'Volume wins.'],
    ['inside a word', 'Vol<!-- unsure -->ume wins', 'Volume wins'],
    ['before words', '<!-- unsure --> Volume wins', 'Volume wins'],
    ['in Japanese', '量が <!-- 確認 --> 勝つ<!-- 要確認 -->', '量が勝つ'],
    ['of several lines', 'Volume <!-- one\n\n# two\n- {{three --> wins', 'Volume wins'],
    ['on a line between two of one text', 'Volume\n<!-- unsure\n  -->\nwins', 'Volume wins'],
    ['on a line with another', 'Volume\n  <!-- a --> <!-- b -->\nwins', 'Volume wins'],
    ['that hides markup', 'Volume <!-- **a {{b [@c ` --> wins', 'Volume wins'],
    ['that ends strangely', 'Volume <!--> wins <!---> here <!-- a --!>', 'Volume wins here'],
    ['around strong words', '**<!-- a --> Volume <!-- a -->** wins', 'Volume| wins'],
    ['before strong words', 'Volume <!-- a -->**wins**', 'Volume |wins'],
    ['that is none', 'Volume \\<!-- wins --\\>', 'Volume <!-- wins -->'],
  ])('%s stays in the file', (_, words, expected) => {
    expect(texts(`# en\n${words}\n`)).toEqual([`lead paragraph: ${expected}`]);
  });

  it('around headings, items and fields takes them with it', () => {
    const body = `<!-- all
of this -->
# en <!-- English -->
<!-- a -->
Volume wins
<!-- b -->
- <!-- c --> one
- <!-- no point -->
<!--
- two
## short
Not said
-->
- <!-- c -->約束

## <!-- d --> notes
<!-- e --> Said <!-- f
-->`;
    expect(texts(body)).toEqual([
      'lead paragraph: Volume wins',
      'lead item: one',
      'lead item: 約束',
      'notes paragraph: Said',
    ]);
  });

  it('of several lines leaves the places behind it right', () => {
    const { said, findings } = read('# en\nVolume <!-- one\ntwo --> wins **here** <!--\n--> $6 million\n');
    expect(said[0]?.at).toEqual(['Volume <!-- one', 'here** <!--', expect.stringMatching(/ <!--$/)]);
    expect(
      findings.map(({ place }) =>
        rest('# en\nx\ntwo --> wins **here** <!--\n--> $6 million', place.line, place.column),
      ),
    ).toEqual(['$6 million']);
  });

  it('that is never closed is found, and takes no more than its paragraph', () => {
    const body = '# en\nVolume <!-- wins\nhere\n\n- one\n';
    const { said, findings } = read(body);
    expect(said.map(({ text }) => text)).toEqual(['Volume', 'one']);
    expect(findings).toEqual([
      expect.objectContaining({ kind: 'broken-markup', place: { file: FILE, line: 2, column: 8 } }),
    ]);
  });

  const secret = fc.constantFrom(
    'SECRET',
    'SECRET\nSECRET',
    '\n\n# SECRET\n\n- SECRET',
    '`SECRET',
    '{{SECRET',
    '**SECRET',
    'SECRET\\',
    '',
  );
  const comment = secret.map((text) => `<!-- ${text} -->`);
  const words = fc.constantFrom(
    'one',
    'two ',
    '約束',
    '、',
    '. ',
    ' **three** ',
    ' `four` ',
    '\n',
    '\n- ',
    '\n\n',
    ' {{five}} ',
    '[six](https://example.com)',
    '\n## short\n',
    '\\. ',
    '<',
    '`',
    '<b>',
    '![',
  );

  it('says nothing anywhere, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, comment), { maxLength: 14 }), (parts) => {
        const { said } = read(`# en\n${parts.join('')}`);
        expect(JSON.stringify(said.map(({ field, text }) => [field, text]))).not.toContain('SECRET');
      }),
      { numRuns: 300 },
    );
  });

  const sentence = fc.array(fc.constantFrom('one', 'two', '約束', '「三」', '**four**', '`five`', '*six*'), {
    minLength: 1,
    maxLength: 6,
  });

  it('between two words changes nothing but their places', () => {
    fc.assert(
      fc.property(sentence, comment, fc.nat(5), (parts, hidden, at) => {
        const plain = parts.join(' ');
        const before = parts.slice(0, at % parts.length).join(' ');
        const after = parts.slice(at % parts.length).join(' ');
        const body = `# en\n${before}${before === '' ? '' : ' '}${hidden}\n${after}`;
        const same = `# en\n${before}\n${after}`;
        expect(read(body).said.map(({ text }) => text)).toEqual(
          read(before === '' ? `# en\n${plain}` : same).said.map(({ text }) => text),
        );
      }),
    );
  });
});

describe('comments in every file', () => {
  const WORDS = /^(?:content\/(?:takeaways|briefings|sources)|templates\/email)\/[^_R].*\.md$/;

  /** Behind, before and between all lines of words, with markup, references and another heading in them. */
  function commented(text: string): string {
    const at = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0;
    const body = text
      .slice(at)
      .split('\n')
      .flatMap((line) => [
        '<!-- SECRET',
        '## SECRET {{SECRET}} -->',
        line.replace(/(?<=\S) (?=[^\s{])/, ' <!-- SECRET $6 --> ').replace(/(?<=\S)$/, ' <!-- **SECRET -->'),
      ]);
    return text.slice(0, at) + body.join('\n');
  }

  /** Without places: a comment moves the words behind it. */
  const plain = (files: Readonly<Record<string, string>>): readonly [string, readonly Finding[]] => {
    const { value, findings } = readContent(memoryFiles(files), ROOTS);
    const shelves = Object.entries({ ...value, house: [] }).map(([name, shelf]) => [
      name,
      [...(shelf as Iterable<unknown>)],
    ]);
    return [JSON.stringify(shelves, (key, one) => (key === 'place' ? undefined : one), 1), findings];
  };

  it('change nothing but places', () => {
    const files = Object.entries(GOOD_FILES).map(([path, text]) => [
      path,
      WORDS.test(path) ? commented(text) : text,
    ]);
    expect(JSON.stringify(files).match(/SECRET/g)?.length).toBeGreaterThan(200);
    const [content, findings] = plain(Object.fromEntries(files));
    expect(findings).toEqual([]);
    expect(content).toBe(plain(GOOD_FILES)[0]);
  });

  it.each([
    ['content/sources/daiwa-2025-02-26.md', 'en: training cost', 'training <!-- a --> cost'],
    ['content/figures/training-cost.yaml', 'en: V3 technical report', 'V3 <!-- a -->'],
    ['content/takeaways/cost-lead.md', 'en: Training costs compared', 'Costs <!-- a -->'],
    ['content/briefings/2025-W09.md', 'en: Confidential', 'Confidential <!-- a -->'],
    ['templates/slides/cost.yaml', 'en: How to read it', 'How <!-- a -->'],
    ['templates/disclosures/house.yaml', 'en: No solicitation', 'No <!-- a -->'],
    ['templates/themes/light.yaml', 'name: Light', 'Light <!-- a -->'],
  ])('written as in Markdown are found in the YAML of %s', (path, from, words) => {
    const key = from.slice(0, from.indexOf(' ') + 1);
    const { findings } = readContent(memoryFiles(spoil(path, from, `${key}"${words}"`)), ROOTS);
    expect(findings.map(({ kind, place, message }) => [kind, place.file, message])).toContainEqual([
      'unsupported-markup',
      path,
      expect.stringMatching(/^Unexpected `.*<!-- a -->.*`, expected words without a comment; in YAML/),
    ]);
  });
});

describe('words that stand in YAML', () => {
  const withLabel = (words: string): readonly Finding[] =>
    readContent(
      memoryFiles(spoil('templates/slides/cost.yaml', 'en: How to read it', `en: ${JSON.stringify(words)}`)),
      ROOTS,
    ).findings;

  it.each([
    '**How** to',
    'the *cost*',
    '`cost`',
    '[how](https://example.com)',
    '<b>how</b>',
    'R&amp;D',
    'a\\*b',
  ])('are plain, so that no sign of markup stands in a deck: %s', (words) => {
    expect(withLabel(words)).toEqual([
      expect.objectContaining({
        kind: 'unsupported-markup',
        message: expect.stringMatching(/, expected plain words: of YAML, only the sentences of a chart/),
      }),
    ]);
  });

  it.each(['R&D* of a_b_c', 'a * b * c', '[how] (x) < y', 'A --> B ~~', '{{x}', '- one', '＊注'])(
    'may have signs that are no markup: %s',
    (words) => {
      expect(withLabel(words)).toEqual([]);
    },
  );
});

/** What is written, where the finding stands, what it is about. */
const REFUSED = [
  ['> quoted', '> quoted', /block quote/],
  ['> quoted\n> on', '> quoted', /block quote/],
  ['```js\n# x\n- y\n```', '```js', /block of code/],
  ['~~~\ncode\n~~~', '~~~', /block of code/],
  ['    code', 'code', /indented block of code/],
  ['| a | b |\n|---|---|\n| c | d |', '| a | b |', /table/],
  ['a | b\n--- | ---', '--- | ---', /table/],
  ['---', '---', /line across/],
  ['* * *', '* * *', /line across/],
  ['words\n===', '===', /underlined heading/],
  ['#short', '#short', /without a space/],
  ['＃ short', '＃ short', /full-width sign/],
  ['1. one', '1. one', /numbered list/],
  ['words\n1) one', '1) one', /numbered list/],
  ['+ one', '+ one', /list item `\+ `/],
  ['- ', '-', /without words/],
  ['- one\n  - two', '- two', /list inside a list/],
  ['[a]: https://example.com', '[a]: h', /referred to/],
  ['[^1]: words', '[^1]: w', /referred to/],
  ['words  \nwords', '  ', /two spaces/],
  ['words\\\nwords', '\\', /`\\` at the end/],
  ['![a](b.png)', '![a]', /picture/],
  ['a <b>bold</b> word', '<b>bold', /HTML `<b>`/],
  ['a <TBD> word', '<TBD>', /HTML `<TBD>`/],
  ['a<br/>b', '<br/>', /HTML `<br>`/],
  ['~~out~~', '~~out', /crossed out/],
  ['words[^1]', '[^1]', /footnote/],
  ['[a][b]', '][b]', /by reference/],
  ['- [ ] task', '[ ] task', /box to tick/],
  ['[a](ftp://example.com)', '[a](f', /link to `ftp:/],
  ['[a](javascript:alert)', '[a](j', /link to `javascript:/],
  ['[a](page.html)', '[a](p', /link to `page.html`/],
  ['[a](https://example.com/{{m}})', '[a](h', /link to/],
  ['[a](https://example.com "t")', '"t")', /title of a link/],
] as const;

const BROKEN = [
  ['[a](https://example.com b)', '](https', /`\]\(`/],
  ['[](https://example.com)', '[](h', /without words/],
  ['**open', '**open', /never closed/],
  ['a ** b ** c', '** b', /never closed/],
  ['a ` b', '` b', /never closed/],
  ['{{m', '{{m', /by itself/],
  ['m}}', '}}', /by itself/],
  ['[@s', '[@s', /by itself/],
  ['`{{m}}` x', '{{m}}', /in code/],
  ['a &foo; b', '&foo;', /`&foo;`/],
  ['<!-- a <!-- b --> c -->', '-->', /ends no comment/],
  ['＊＊強調＊＊', '＊＊強', /full width/],
  ['｛｛m｝｝', '｛｛m', /full width/],
  ['［＠s］', '［＠s', /full width/],
  ['＜!-- a', '＜!-- a', /full width/],
] as const;

describe('markup that no field can show', () => {
  it.each([...REFUSED, ...BROKEN])('is found where it stands: %j', (markup, at, about) => {
    for (const before of ['', '<!-- two\nlines --> ', 'A paragraph <!-- a\nb -->\n\n- item\n\n']) {
      const body = `# en\n${before.endsWith(' ') ? before.trimEnd() : before}${before.endsWith(' ') ? '\n' : ''}${markup}\n`;
      const { findings } = read(body);
      const [first] = findings;
      expect(first?.message).toMatch(about);
      expect(first?.message).toMatch(/^Unexpected [\s\S]+, expected [\s\S]+[^.]$/);
      expect(rest(body, first?.place.line ?? 0, first?.place.column ?? 0)).toMatch(
        new RegExp(`^${at.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`),
      );
      const kinds = new Set(findings.map(({ kind }) => kind));
      expect([...kinds]).toEqual([
        REFUSED.some(([one]) => one === markup) ? 'unsupported-markup' : 'broken-markup',
      ]);
    }
  });

  it.each([
    '5 * 3 = x * y',
    'a_b_c and d__e',
    'R&D, AT&T',
    'a < b > c',
    '[in brackets] (aside)',
    'A -> B',
    'since\n2023. And',
    '* note',
    '#1 of all',
  ])('is not seen in %j', (words) => {
    const { findings } = read(`# en\nx ${words}\n`);
    expect(findings.filter(({ kind }) => kind !== 'bare-number')).toEqual([]);
  });

  it('hides no fault in its words, and swallows no words behind it', () => {
    const { said, findings } = read(
      '# en\n> costs $6 million\n\n```\ncode\n```\n1. one\n2. two\n\n## short\nwords',
    );
    expect(findings.map(({ kind }) => kind).sort()).toEqual([
      'bare-number',
      ...Array(4).fill('unsupported-markup'),
    ]);
    expect(said.map(({ text }) => text)).toEqual(['costs $6 million', '', 'one', 'two', 'words']);
  });
});
