import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Report } from '../../src/model/content/metric.ts';
import { verifyReport } from '../../src/verify/verify-report.ts';
import { figure, metricOf, originalOf, reportOf, usd } from './build-ledger.ts';

const LETTER = [
  '# Costs',
  '',
  'R1は速いモデルである。R1のトレーニング費用は30万ドルだった。',
  '',
  'V3の学習コストは約 560 万ドルで、約 2 か月かかった<sup>5</sup>。GPT-4は1億ドル以上とされる。',
  '',
  '以上',
];

const rivals = [
  { name: 'R1', anchors: ['R1'] },
  { name: 'GPT-4', anchors: ['GPT-4'] },
];
const metric = metricOf({ id: 'v3-cost' });
const COST = { figure: usd(5_600_000, 'about'), token: '560 万ドル', line: 5 };

function check(lines: readonly string[], given: Partial<Report> & { line?: number } = {}, fileName?: string) {
  const { value, findings } = verifyReport(
    reportOf({ ...COST, ...given }),
    metric,
    originalOf(lines.join('\n'), fileName),
    rivals,
  );
  return { ...value, kinds: findings.map(({ kind }) => kind), finding: findings[0] };
}

function edited(from: string, to: string): string[] {
  expect(LETTER.join('\n')).toContain(from);
  return LETTER.map((line) => line.replace(from, to));
}

describe('signs and ranges', () => {
  const state = (line: string, token: string, given: Report['figure'], id = 'v3-cost') =>
    verifyReport(
      reportOf({ figure: given, token, line: 1 }),
      metricOf({ id, definition: { ja: id, en: id } }),
      originalOf(line),
    ).value.state;
  const percent = (amount: number) => figure({ kind: 'percent', amount });
  const range = { ...usd(1_200_000_000), high: usd(1_400_000_000).quantity };
  const BACKLOG = 'The backlog of V3 is between $1.2bn and $1.4bn.';

  it.each([
    ['V3: (6.1)% on the year', '(6.1)%'],
    ['V3: −6.1% on the year', '−6.1%'],
    ['V3: ▲6.1%', '▲6.1%'],
    ['V3: △6.1%', '6.1%'],
    ['V3: マイナス6.1%', '6.1%'],
    ['V3 lost 6.1%', '6.1%'],
    ['V3 fell by 6.1%', '6.1%'],
    ['V3は6.1%減', '6.1%'],
  ])('%s is a loss, never a gain', (line, token) => {
    expect(state(line, token, percent(-6.1), 'change')).toBe('verified');
    expect(state(line, token, percent(6.1), 'change')).toBe('changed');
  });

  it('a metric defined as the loss has its size, where a word and no sign says so', () => {
    expect(state('V3 made a net loss of $5 million', '$5 million', usd(5_000_000), 'Net loss')).toBe(
      'verified',
    );
    expect(state('V3: $(5.0) million', '$(5.0) million', usd(5_000_000), 'Net loss')).toBe('changed');
  });

  it('neither end of a range passes for the whole', () => {
    expect(state(BACKLOG, 'between $1.2bn and $1.4bn', range)).toBe('verified');
    expect(state(BACKLOG, '$1.2bn', usd(1_200_000_000))).toBe('changed');
    expect(state(BACKLOG, '$1.2bn', usd(1_200_000_000, 'at-least'))).toBe('changed');
    expect(state(BACKLOG, '$1.4bn', usd(1_400_000_000, 'at-most'))).toBe('changed');
    expect(state('The backlog of V3 is $1.2bn.', '$1.2bn', range)).toBe('changed');
  });
});

describe('a report that holds', () => {
  it('is verified with the hash, the line and what stands there', () => {
    const { hash } = originalOf(LETTER.join('\n'));
    const result = check(LETTER);
    expect(result).toMatchObject({ state: 'verified', kinds: [], hash, value: 'USD 5600000 about' });
    expect(result.met).toEqual({ line: 5, text: '約 560 万ドル', value: 'USD 5600000 about' });
  });

  it.each(['560万ドル', '５６０ 万ドル', '約560万ドル'])('whether the token is written %s', (token) => {
    expect(check(LETTER, { token }).state).toBe('verified');
  });

  it.each([
    ['約 560 万ドル', '約 **560** 万ドル'],
    ['約 560 万ドル', '約５６０万ドル'],
    ['約 560 万ドル', '約 560<sup>5</sup> 万ドル'],
    ['約 560 万ドル', '約\u00a0560\u3000万ドル'],
    ['V3の学習コスト', '[V3](#v3)の学習コスト'],
  ])('when the original has %s as %s', (from, to) => {
    expect(check(edited(from, to)).state).toBe('verified');
  });

  it('when a page break and footnotes part the figure or its subject', () => {
    const parted = [
      'V3の学習コストは、',
      '',
      '<sup>5</sup> 論文による。',
      '',
      '約 560',
      '',
      '万ドルだった。',
    ];
    expect(check(parted, { line: 5 }).state).toBe('verified');
  });

  it('when the heading of the document alone names its subject, and no other', () => {
    const far = ['', '当期の状況', '', '売上は前年を上回った。', '', '', '', '費用は約560万ドル。'];
    const stateBelow = (...heading: readonly string[]) =>
      check([...heading, ...far], { line: heading.length + far.length }).state;
    expect(stateBelow('V3の費用に関するお知らせ')).toBe('verified');
    expect(stateBelow('お知らせ', '', 'V3について')).toBe('verified');
    for (const heading of [
      'V3とR1の費用に関するお知らせ',
      'R1の費用に関するお知らせ',
      'V3について述べる。',
      'お知らせ',
    ])
      expect(stateBelow(heading)).toBe('ambiguous');
  });

  it('when its subject stands within two lines only', () => {
    expect(check(['V3について述べる。', '', '費用は約560万ドル。'], { line: 3 }).state).toBe('verified');
    expect(check(['V3について述べる。', '', '', '費用は約560万ドル。'], { line: 4 }).state).not.toBe(
      'verified',
    );
  });

  it('in HTML, where a line is a block', () => {
    const html = ['<p>About</p><p>V3&nbsp;cost', '<b>about $5.6</b> million.</p>'];
    const given = { token: '$5.6 million', line: 2 };
    expect(check(html, given, 'letter.html').state).toBe('verified');
  });

  it('when the document ends in the middle of a sentence', () => {
    expect(check(['V3の学習コストは約560万ドルで、'], { line: 1 }).state).toBe('verified');
  });

  it('and is not checked without an original', () => {
    const { value, findings } = verifyReport(reportOf(COST), metric, undefined, rivals);
    expect(value).toMatchObject({ state: 'not-checked', line: 5 });
    expect(value.hash).toBeUndefined();
    expect(findings).toEqual([]);
  });
});

describe('a report that does not hold', () => {
  it.each([
    ['a digit changed', '560 万', '580 万', 'USD 5800000 about'],
    ['万 became 億', '560 万', '560 億', 'USD 56000000000 about'],
    ['the currency swapped', '560 万ドル', '560 万元', 'CNY 5600000 about'],
    ['the unit swapped', '560 万ドル', '560 万人', 'person 5600000 about'],
    ['the hedge dropped', '約 560', '560', 'USD 5600000 exact'],
    ['the hedge turned', '約 560 万ドル', '560 万ドル以上', 'USD 5600000 at-least'],
    ['a decimal point', '560 万', '5.60 万', 'USD 56000 about'],
  ])('in the original: %s', (_, from, to, met) => {
    const result = check(edited(from, to));
    expect(result).toMatchObject({ state: 'changed', kinds: ['report-changed'] });
    expect(result.met).toMatchObject({ line: 5, value: met });
    expect(result.finding?.place.file).toBe('content/figures/costs.yaml');
    expect(result.finding?.message).toContain('letter.md:5');
    expect(result.finding?.message).toContain('expected `560 万ドル` (USD 5600000 about) of `V3`');
  });

  it.each([
    ['a digit of the value', { figure: usd(5_700_000, 'about') }],
    ['the currency', { figure: figure({ kind: 'money', amount: 5_600_000, currency: 'CNY' }, 'about') }],
    ['the hedge', { figure: usd(5_600_000) }],
    ['a ten-thousandfold slip', { figure: usd(56_000_000_000, 'about') }],
    ['value and token alike', { figure: usd(5_800_000, 'about'), token: '580 万ドル' }],
    [
      'the unit and token',
      { figure: figure({ kind: 'count', amount: 5_600_000, counter: 'person' }, 'about'), token: '560万人' },
    ],
  ])('in the ledger: %s', (_, given) => {
    expect(check(LETTER, given)).toMatchObject({ state: 'changed', kinds: ['report-changed'] });
  });

  it('because the figure is about another subject', () => {
    const swapped = check(edited('V3の学習', 'R1の学習'));
    expect(swapped).toMatchObject({ state: 'ambiguous', kinds: ['report-subject'] });
    expect(swapped.finding?.message).toContain('Unexpected subject `R1` of `約 560 万ドル`');
    const stolen = check(LETTER, { figure: usd(300_000), token: '30万ドル', line: 3 });
    expect(stolen).toMatchObject({ state: 'ambiguous', kinds: ['report-subject'] });
    const clause = check(LETTER, { figure: usd(100_000_000, 'at-least'), token: '1億ドル' });
    expect(clause).toMatchObject({ state: 'ambiguous', kinds: ['report-subject'] });
  });

  it('because nobody is named near it', () => {
    const result = check(edited('V3の', ''), { line: 5 });
    expect(result).toMatchObject({ state: 'ambiguous', kinds: ['report-subject'] });
    expect(result.finding?.message).toContain('nobody named nearby');
  });

  it('because it stands on another line', () => {
    const result = check(LETTER, { line: 1 });
    expect(result).toMatchObject({ state: 'moved', kinds: ['report-moved'], met: { line: 5 } });
    expect(result.finding?.hint).toContain('`line: 5`');
  });

  it('because the passage is repeated and neither is the stated line', () => {
    const twice = [...LETTER, '', LETTER[4] ?? ''];
    expect(check(twice).state).toBe('verified');
    expect(check(twice, { line: 9 }).state).toBe('verified');
    const result = check(twice, { line: 7 });
    expect(result).toMatchObject({ state: 'ambiguous', kinds: ['report-ambiguous'] });
    expect(result.finding?.hint).toContain('lines 5, 9');
  });

  it('because it is nowhere', () => {
    expect(check(['V3は速い。', '以上'])).toMatchObject({ state: 'missing', kinds: ['report-missing'] });
    expect(check(LETTER, { figure: usd(60_000), token: '60 万ドル', line: 7 }).state).toBe('missing');
    expect(check([])).toMatchObject({ state: 'missing' });
    expect(check(LETTER, { line: 4000, token: '9ドル', figure: usd(9) }).state).toBe('missing');
  });

  it('and an edited line wins over the same token elsewhere', () => {
    const footnote = [...edited('560 万', '650 万'), '', '注 V3の学習コストは約 560 万ドルと算出。'];
    const result = check(footnote);
    expect(result).toMatchObject({ state: 'changed', met: { value: 'USD 6500000 about' } });
    expect(result.finding?.hint).toContain('stands at line 9');
  });
});

describe('a law', () => {
  it('lines put in above move a report by as many', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', '別の話である。', '## 見出し', 'Text without figures.'), {
          minLength: 1,
          maxLength: 30,
        }),
        (above) => {
          const result = check([...above, '', '', ...LETTER]);
          expect(result).toMatchObject({ state: 'moved', met: { line: 5 + above.length + 2 } });
        },
      ),
    );
  });

  it('another amount is never verified', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (amount) => {
        fc.pre(amount !== 560);
        expect(check(edited('560', String(amount))).state).toBe('changed');
        expect(check(LETTER, { figure: usd(amount * 10_000, 'about') }).state).toBe('changed');
        expect(check(LETTER, { token: `${amount} 万ドル` }).state).not.toBe('verified');
      }),
    );
  });
});

describe('a report in the short form', () => {
  const quotation = 'V3の学習コストは約 560 万ドル';

  it('is looked up with all the words quoted', () => {
    expect(check(LETTER, { quotation })).toMatchObject({ state: 'verified', token: '560 万ドル', line: 5 });
    expect(check(edited('学習コスト', '開発コスト'), { quotation }).state).not.toBe('verified');
  });

  it('without a subject holds where no other subject owns the figure, and only there', () => {
    const loose = metricOf({ id: 'cost', subjectAnchors: [] });
    const state = (line: number, amount: number, token: string) =>
      verifyReport(
        reportOf({ figure: usd(amount), token, line }),
        loose,
        originalOf('費用は600万ドルだった。\n\nR1は30万ドルだった。'),
        rivals,
      ).value.state;
    expect(state(1, 6_000_000, '600万ドル')).toBe('verified');
    expect(state(3, 300_000, '30万ドル')).toBe('ambiguous');
  });
});
