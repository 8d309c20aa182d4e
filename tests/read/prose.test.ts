import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Prose, Span } from '../../src/model/content/prose.ts';
import { lineAt, placeIn, readWhere } from '../../src/model/content/where.ts';
import { findBareNumbers } from '../../src/read/words/find-bare-numbers.ts';
import { joinLines } from '../../src/read/words/join-lines.ts';
import { readProse } from '../../src/read/words/read-prose.ts';
import { readText } from '../../src/read/words/read-words.ts';
import type { Language } from '../../src/words/languages.ts';

function joined(text: string, language: Language = 'en') {
  const lines = text.split('\n').map((line, index) => ({
    text: line,
    placeAt: (offset: number) => ({ file: 'a.md', line: index + 1, column: 1 + offset }),
  }));
  return joinLines(lines, language);
}

function prose(text: string): Prose {
  return readProse(joined(text)).value.prose;
}

/** Prose as an analyst would have written it. */
function written(spans: Prose): string {
  let strong = false;
  const parts = spans.map((span) => {
    const isStrong: boolean = span.kind === 'cite' ? strong : span.strong;
    const turn = isStrong === strong ? '' : '**';
    strong = isStrong;
    return turn + spanText(span);
  });
  return parts.join('') + (strong ? '**' : '');
}

function spanText(span: Span): string {
  if (span.kind === 'text') return span.text;
  if (span.kind === 'cite')
    return `[@${span.at === undefined ? span.source : placeIn(span.source, span.at)}]`;
  const { metric, source } = span.ref;
  return `{{${metric}${source === undefined ? '' : `@${source}`}}}`;
}

describe('prose', () => {
  it('is cut into text, figures and citations, each with its place', () => {
    const at = (column: number) => ({ file: 'a.md', line: 1, column });
    expect(prose('cost **{{m}} or {{ m@s }}**[@s][@s:26]')).toEqual([
      { kind: 'text', text: 'cost ', strong: false, place: at(1) },
      { kind: 'figure', ref: { metric: 'm' }, strong: true, place: at(8) },
      { kind: 'text', text: ' or ', strong: true, place: at(13) },
      { kind: 'figure', ref: { metric: 'm', source: 's' }, strong: true, place: at(17) },
      { kind: 'cite', source: 's', place: at(28) },
      { kind: 'cite', source: 's', at: lineAt(26), place: at(32) },
    ]);
  });

  it('gives a span on a later line the place on that line', () => {
    expect(prose('one\ntwo {{m}}')[1]?.place).toEqual({ file: 'a.md', line: 2, column: 5 });
  });

  it('takes single braces, brackets and stars for text', () => {
    const text = 'a {b} [c] * d e@f';
    expect(prose(text)).toEqual([expect.objectContaining({ kind: 'text', text })]);
  });

  const word = fc
    .stringMatching(/^[a-zぁ-ん一-龠、「」（） ]{1,8}$/u)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const name = fc.stringMatching(/^[a-z0-9][a-z0-9*_-]{0,8}$/);
  const where = fc.oneof(
    fc.integer({ min: 1 }).map(lineAt),
    fc.constantFrom('22-23', 'D5', 'Net prices!F12').map((text) => readWhere(text) ?? lineAt(1)),
  );
  const place = fc.constant({ file: 'a.md', line: 1, column: 1 });
  const span: fc.Arbitrary<Span> = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: word, strong: fc.boolean(), place }),
    fc.record({
      kind: fc.constant('figure' as const),
      ref: fc.oneof(fc.record({ metric: name }), fc.record({ metric: name, source: name })),
      strong: fc.boolean(),
      place,
    }),
    fc.record({ kind: fc.constant('cite' as const), source: name, at: where, place }),
  );

  it('is written back as it was read, and read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const text = written(spans);
        const { value, findings } = readProse(joined(text));
        expect(findings).toEqual([]);
        expect(written(value.prose)).toBe(text);
      }),
    );
  });

  const markup = /[*_`<&\\[\]{}~＊｛｝［＜｀]|--/u;
  const plain = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.replace(/[\r\n\0\uFEFF\uFDD0\uFDD1]/g, ' ').trim())
    .filter((text) => text !== '' && !markup.test(text));

  it('without markup reads back as itself', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const { value, findings } = readProse(joined(text));
        expect(findings).toEqual([]);
        expect(value.prose).toEqual([
          { kind: 'text', text, strong: false, place: { file: 'a.md', line: 1, column: 1 } },
        ]);
      }),
    );
  });

  it('is read whatever is written, with every place inside it', () => {
    const sign = fc.constantFrom(
      ...'a 約、「」*_`<>&;#[](){}!~@:/-\\|^1$（）'.split(''),
      '{{',
      '](https://a',
      '&#5',
      '<!--',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const text = signs.join('').trim();
        const { value, findings } = readProse(joined(text));
        const columns = [...value.prose, ...findings].map(({ place }) => place.column);
        expect(columns.filter((column) => column < 1 || column > text.length)).toEqual([]);
        const order = value.prose.map(({ place }) => place.column);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('with a backslash before every sign reads back as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a b約、*_`<>&;#[](){}!~@-\\|') }), (text) => {
        const escaped = text.trim().replace(/[!-/:-@[-`{-~]/g, '\\$&');
        const { value, findings } = readProse(joined(escaped));
        expect(findings).toEqual([]);
        expect(value.seen.text).toBe(text.trim());
      }),
    );
  });
});

describe('accents', () => {
  const runs = (text: string) =>
    prose(text).map((span) => {
      if (span.kind === 'cite') return [`[${span.source}]`, ''];
      const { strong, emphasis, href = '' } = span;
      const words = span.kind === 'text' ? span.text : span.ref.metric;
      return [words, `${strong ? 's' : ''}${emphasis ? 'e' : ''}${href}`];
    });

  it('are read as the issue writes them', () => {
    const text = 'Lower [market](https://example.com/a_b) by *the* `end`, \\*x\\*, &amp;';
    expect(runs(text)).toEqual([
      ['Lower ', ''],
      ['market', 'https://example.com/a_b'],
      [' by ', ''],
      ['the', 'e'],
      [' end, *x*, &', ''],
    ]);
    expect(readProse(joined(text)).findings).toEqual([]);
  });

  it.each([
    [
      '**「約束」**を',
      [
        ['「約束」', 's'],
        ['を', ''],
      ],
    ],
    [
      'これは**強調**。',
      [
        ['これは', ''],
        ['強調', 's'],
        ['。', ''],
      ],
    ],
    [
      '費用は**5%（推定）**とされる',
      [
        ['費用は', ''],
        ['5%（推定）', 's'],
        ['とされる', ''],
      ],
    ],
    [
      '約**{{a_b}}**と*{{c*d@e_f}}*は',
      [
        ['約', ''],
        ['a_b', 's'],
        ['と', ''],
        ['c*d', 'e'],
        ['は', ''],
      ],
    ],
    [
      '***両方***と_下線_',
      [
        ['両方', 'se'],
        ['と_下線_', ''],
      ],
    ],
    [
      '[{{a}}と**表**](http://例え.jp/表)',
      [
        ['a', 'http://xn--r8jz45g.jp/%E8%A1%A8'],
        ['と', 'http://xn--r8jz45g.jp/%E8%A1%A8'],
        ['表', 'shttp://xn--r8jz45g.jp/%E8%A1%A8'],
      ],
    ],
    [
      'ask <a.b@example.com>',
      [
        ['ask ', ''],
        ['a.b@example.com', 'mailto:a.b@example.com'],
      ],
    ],
    [
      'a*b*c and d[@x_y]*e*',
      [
        ['a', ''],
        ['b', 'e'],
        ['c and d', ''],
        ['[x_y]', ''],
        ['e', 'e'],
      ],
    ],
    ['``a ` *b*`` &#x5186;', [['a ` *b* 円', '']]],
  ] as const)('stand where they were written: %s', (text, expected) => {
    expect(runs(text)).toEqual(expected);
    expect(readProse(joined(text)).findings).toEqual([]);
  });
});

describe('a figure in a word', () => {
  it.each([
    ['{{a as "half of"}}', { ref: { metric: 'a' }, as: 'half of' }],
    ["{{ a@b as 'twice' }}", { ref: { metric: 'a', source: 'b' }, as: 'twice' }],
    ['{{a|abs as “half”}}', { ref: { metric: 'a' }, isSize: true, as: 'half' }],
    ['{{s[Storage, 3Q25] as 「3倍」}}', { ref: { metric: 's[Storage, 3Q25]' }, as: '3倍' }],
  ])('is read: %s', (written, expected) => {
    const { value, findings } = readProse(joined(`It is **${written}** of it`));
    expect(findings).toEqual([]);
    expect(value.prose[1]).toMatchObject({ kind: 'figure', strong: true, ...expected });
    expect(findBareNumbers(value.seen, { dates: [], counts: [], names: [] })).toEqual([]);
  });

  it.each(['{{a as half}}', '{{a as ""}}', '{{a "half"}}', '{{a as "half" |abs}}'])(
    'is refused: %s',
    (written) => {
      expect(readProse(joined(written)).findings.map(({ kind, message }) => [kind, message])).toEqual([
        ['broken-markup', expect.stringContaining('`{{metric as "half of"}}`')],
      ]);
    },
  );
});

describe('lines of one paragraph', () => {
  it.each([
    ['ja', 'これは\n一つ', 'これは一つ'],
    ['ja', 'GPUの\nAI需要', 'GPUのAI需要'],
    ['ja', '費用は\n{{m}}', '費用は{{m}}'],
    ['ja', 'Open\nAI', 'Open AI'],
    ['en', 'one\ntwo', 'one two'],
    ['en', 'one\n{{m}}', 'one {{m}}'],
    ['en', 'one\n[@s]', 'one[@s]'],
  ] as const)('join without a space where Japanese meets: %s %j', (language, text, expected) => {
    expect(joined(text, language).text).toBe(expected);
  });
});

describe('typed numbers', () => {
  const found = (
    text: string,
    dates: readonly string[] = [],
    counts: readonly string[] = [],
    names: readonly string[] = [],
  ) =>
    findBareNumbers(readProse(joined(text)).value.seen, { dates, counts, names }).map(
      ({ place, message }) => [place.column, /`([^`]*)` typed/.exec(message)?.[1]],
    );

  it.each([
    'V3とR1とo1、H800、GPT-4、R1-0528',
    'Kimi k1.5, GLM-4.5',
    '{{v3-training-cost}}と{{a@b-2025-02-26}}[@b-2025-02-26:61]',
    'no number at all',
  ])('are not names, references or citations: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are no names of two words, unless they are declared', () => {
    const text = 'Llama 3.1 and Doubao 1.5 Pro';
    expect(found(text).map(([, met]) => met)).toEqual(['3.1', '1.5']);
    expect(found(text, [], [], ['Llama 3.1', 'Doubao 1.5'])).toEqual([]);
  });

  it('may be the period of a cell beside them, as charts and tables write it', () => {
    const typed = (text: string) =>
      readText(joined(text), { dates: [], counts: [], names: [] }).findings.map(({ kind }) => kind);
    expect(typed('Parcels reached {{kpi[2026年度第2四半期, 荷扱個数]}} in Q2 FY3/27')).toEqual([]);
    expect(typed('Parcels reached {{kpi[2026年度第2四半期, 荷扱個数]}} in Q3 FY3/28')).toContain(
      'bare-number',
    );
  });

  it('may be a declared date, also in part', () => {
    expect(found('2023年10月から、2023年に、10月に', ['2023-10'])).toEqual([]);
    expect(found('since October 2023', ['2023-10'])).toEqual([]);
    expect(found('2023年11月から', ['2023-10'])).toHaveLength(1);
  });

  it('may be a month without year and day, in any language alike', () => {
    expect(found('9月末の残高、7〜9月に')).toEqual([]);
    expect(found('at the end of September, from July to September')).toEqual([]);
    expect(found('9月30日の残高')).toHaveLength(1);
    expect(found('on 30 September')).toHaveLength(1);
    expect(found('2025年9月末の残高')).toHaveLength(1);
    expect(found('9か月で')).toHaveLength(1);
  });

  it('may be a declared count, but not the end of another', () => {
    expect(found('4要因のうち', [], ['4要因'])).toEqual([]);
    expect(found('約14件のうち', [], ['4件'])).toHaveLength(1);
  });

  it.each([
    'Phase 3 and PHASE 3, (phase 3), [Phase 3], R&Phase 3',
    'a 72-week trial of 72 weeks, 72‐WEEK',
    '15 mg, 15-mg & (15mg); １５ mg',
    '第Ⅲ相のPhase 3、15 mgを72週でなく72-weekで',
  ])('may be declared names, in any case and beside any sign: %s', (text) => {
    const names = ['Phase 3', '72-week', '15 mg'];
    expect(found(text, [], [], names).map(([, typed]) => typed)).toEqual(
      text.includes('72週') ? ['72週'] : [],
    );
  });

  it('are no name where they go on', () => {
    const names = ['Phase 3', '15 mg', '72-week'];
    expect(found('115 mg, 2.15 mg, 15 mgx, 1,15 mg, 72-weekly', [], [], names)).toHaveLength(5);
    expect(found('phase 3.5%, phase 3%, Phase 3 million', [], [], names)).toHaveLength(3);
  });

  it.each([
    ['In Q3 FY25 it sold {{revenue[Tarvexa, Q3 FY25]}}, less in Q2 FY25', ['Q2']],
    ['It ends on 31 December 2025 [@a:3 31 December 2025], not on 30 June', ['30 June']],
    ['as 01.AI says [@a:3 01.AI], of $5 million [@a:4 $5 million]', ['$5 million']],
  ])('may be what a cited cell or the words of a mark name: %s', (text, told) => {
    const { findings } = readText(joined(text), { dates: [], counts: [], names: [] });
    expect(findings.map(({ message }) => /`([^`]*)` typed/.exec(message)?.[1])).toEqual(told);
  });

  it('are told once where two words make one', () => {
    expect(found('sold in Q3 FY25 and H1 2025')).toEqual([
      [9, 'Q3 FY25'],
      [21, 'H1 2025'],
    ]);
  });

  it('are found in code, in words of links and behind names of characters, not in addresses', () => {
    expect(found('a `59%` b')).toEqual([[4, '59%']]);
    expect(found('[in 2022](https://example.com/2023) <https://example.com/q3-2025>')).toEqual([[5, '2022']]);
    expect(found('&amp; &#53;9%')).toEqual([[7, '59%']]);
  });

  it('are seen through stars and told where they begin', () => {
    expect(found('abc 5.6 million dollars')[0]?.[0]).toBe(5);
    expect(found('**abc** $6 million')).toEqual([[9, '$6 million']]);
  });
});
