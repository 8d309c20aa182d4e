import { describe, expect, it } from '@jest/globals';
import type { Derivation } from '../../src/model/content/metric.ts';
import type { Figure, Quantity } from '../../src/model/quantity.ts';
import { derivationText } from '../../src/quantity/ledger/derivation-text.ts';
import { evaluateDerived } from '../../src/quantity/ledger/evaluate-derived.ts';
import { figureOf, findReport, refOf } from '../../src/quantity/ledger/figure-of.ts';
import { contentOf, metricOf, place, reportOf, usd } from '../verify/build-ledger.ts';

const plain = (quantity: Quantity): Figure => ({ quantity, qualifier: 'exact' });

function reported(id: string, figures: Readonly<Record<string, Figure>>, preferred?: string) {
  const reports = Object.entries(figures).map(([source, figure]) =>
    reportOf({ metric: id, source, figure, token: 'x', line: 1 }),
  );
  return metricOf(preferred === undefined ? { id, reports } : { id, reports, preferred });
}

function derivation(
  id: string,
  formula: string,
  inputs: Record<string, string>,
  rest: Partial<Derivation> = {},
) {
  const derived: Derivation = {
    formula,
    inputs,
    unit: 'times',
    decimals: 0,
    qualifier: 'exact',
    place,
    ...rest,
  };
  return metricOf({ id, derived });
}

const BASE = [
  reported('v3', { letter: usd(5_600_000, 'about'), note: usd(6_000_000) }, 'letter'),
  reported('r1', { blog: usd(300_000) }),
  reported('cap', { blog: usd(6_000_000, 'at-most') }),
  reported('count', { list: plain({ kind: 'count', amount: 1509, counter: 'case' }) }),
  reported('share', { list: plain({ kind: 'percent', amount: 40.2 }) }),
  reported('tenth', { letter: plain({ kind: 'fraction', numerator: 1, denominator: 10 }) }),
  reported('yuan', { list: plain({ kind: 'money', amount: 7e11, currency: 'CNY' }) }),
  reported('yen-rate', { bank: plain({ kind: 'money', amount: 149.5, currency: 'JPY', per: 'USD' }) }),
  reported('price', { list: plain({ kind: 'money', amount: 1.5, currency: 'USD', per: 'share' }) }),
  reported('rent', { list: plain({ kind: 'money', amount: 2, currency: 'USD', per: 'GPU-hour' }) }),
  reported('when', { list: plain({ kind: 'date', year: 2025 }) }),
];

function evaluate(...derived: ReturnType<typeof derivation>[]) {
  const content = contentOf({ metrics: [...BASE, ...derived] });
  const { value, findings } = evaluateDerived(content);
  const text = (language: 'ja' | 'en') =>
    derived.map((metric) => derivationText(metric, content, value, language));
  return {
    content,
    value,
    findings,
    messages: findings.map(({ kind, message }) => `${kind}: ${message}`),
    text,
  };
}

const spread = derivation('spread', 'cap / r1', { cap: 'cap@blog', r1: 'r1@blog' }, { qualifier: 'at-most' });
const world = derivation(
  'world',
  'models / share * 100',
  { models: 'count@list', share: 'share' },
  { unit: 'case', qualifier: 'about' },
);
const others = derivation(
  'others',
  'world - models',
  { world: 'world', models: 'count' },
  { unit: 'case', qualifier: 'about' },
);
const rest = derivation('rest', '100 - share', { share: 'share@list' }, { unit: 'percent', decimals: 1 });
const gap = derivation(
  'gap',
  '(note - base) / base * 100',
  { note: 'v3@note', base: 'v3' },
  { unit: 'percent', qualifier: 'about' },
);

describe('derived metrics', () => {
  it('are calculated from reports and from one another, in any order', () => {
    const { value, findings } = evaluate(others, spread, world, rest, gap);
    expect(findings).toEqual([]);
    expect(Object.fromEntries(value)).toEqual({
      spread: { quantity: { kind: 'multiple', amount: 20 }, qualifier: 'at-most' },
      world: { quantity: { kind: 'count', amount: 3754, counter: 'case' }, qualifier: 'about' },
      others: { quantity: { kind: 'count', amount: 2245, counter: 'case' }, qualifier: 'about' },
      rest: plain({ kind: 'percent', amount: 59.8 }),
      gap: { quantity: { kind: 'percent', amount: 7 }, qualifier: 'about' },
    });
  });

  it.each([
    ['v3 / r1', '約560万ドル ÷ 30万ドル = 約18.7倍'],
    ['r1 / cap', '30万ドル ÷ 600万ドル以下 = 5%以上'],
    ['cap / r1 - 1', '600万ドル以下 ÷ 30万ドル − 1 = 1,900%以下'],
    ['100 - share', '100% − 40.2% = 59.8%'],
    ['share - low-share', '40.2% − 15.7% = 24.5ポイント'],
    ['share / low-share', '40.2% ÷ 15.7% = 2.6倍'],
    ['yuan * share', '7,000億元 × 40.2% = 2,810億元'],
    ['count * tenth', '1,509件 × 10分の1 = 151件'],
    ['v3@note - r1', '600万ドル − 30万ドル = 570万ドル'],
    ['r1 * yen-rate', '30万ドル × 1ドルあたり149.5円 = 4,490万円'],
    ['price * yen-rate', '1株あたり1.5ドル × 1ドルあたり149.5円 = 1株あたり224円'],
    ['r1 * yen-rate / yen-rate', '30万ドル × 1ドルあたり149.5円 ÷ 1ドルあたり149.5円 = 30万ドル'],
    ['price / price', '1株あたり1.5ドル ÷ 1株あたり1.5ドル = 1倍'],
  ])(
    'have the unit and the rounding that follow from their inputs where none is written: %s',
    (formula, ja) => {
      const names = formula.match(/[a-z][\w@-]*/g) ?? [];
      const low = reported('low-share', { list: plain({ kind: 'percent', amount: 15.7 }) });
      const inputs = Object.fromEntries(names.map((name) => [name, name]));
      const metric = metricOf({ id: 'x', derived: { formula, inputs, place } });
      const content = contentOf({ metrics: [...BASE, low, metric] });
      const { value, findings } = evaluateDerived(content);
      expect(findings).toEqual([]);
      expect(derivationText(metric, content, value, 'ja')).toBe(ja);
    },
  );

  it.each([
    'r1 / yen-rate',
    'yuan * yen-rate',
    'price * rent',
    'v3 + share',
    'v3 * r1',
    'share * share',
    'yuan / v3',
    'v3 + count',
  ])('are refused where no unit follows: %s', (formula) => {
    const names = formula.match(/[a-z][\w@-]*/g) ?? [];
    const inputs = Object.fromEntries(names.map((name) => [name, name]));
    const { findings } = evaluateDerived(
      contentOf({ metrics: [...BASE, metricOf({ id: 'x', derived: { formula, inputs, place } })] }),
    );
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('whose unit does not follow from its inputs, expected one amount'),
    ]);
  });

  it('round half up as on paper, and take a fraction as its value', () => {
    const third = derivation('third', 'a * 2.675 / a', { a: 'r1' }, { decimals: 2 });
    const scaled = derivation('scaled', 'tenth * 3', { tenth: 'tenth' }, { decimals: 1 });
    const part = derivation(
      'part',
      'r1 / cap',
      { cap: 'cap', r1: 'r1' },
      { unit: 'fraction', decimals: 2, qualifier: 'at-least' },
    );
    const { value } = evaluate(third, scaled, part);
    expect(value.get('third')?.quantity).toEqual({ kind: 'multiple', amount: 2.68 });
    expect(value.get('scaled')?.quantity).toEqual({ kind: 'multiple', amount: 0.3 });
    // Shown with the digits the entry asks for, zeros too.
    expect(value.get('third')?.decimals).toBeUndefined();
    const even = derivation('even', 'a * 2.5 / a', { a: 'r1' }, { decimals: 2 });
    expect(evaluate(even).value.get('even')?.decimals).toBe(2);
    expect(value.get('part')?.quantity).toEqual({ kind: 'fraction', numerator: 1, denominator: 20 });
  });

  it.each([
    [
      'a typed word',
      derivation('x', 'cap ÷ r1', { cap: 'cap', r1: 'r1' }),
      'derived-formula',
      'without a value',
    ],
    [
      'a name that is no input',
      derivation('x', 'cap / r2', { cap: 'cap', r1: 'r1' }),
      'derived-formula',
      'without a value',
    ],
    [
      'a division by zero',
      derivation('x', 'cap / (r1 - r1)', { cap: 'cap', r1: 'r1' }),
      'derived-formula',
      'without a value',
    ],
    [
      'dollars times dollars',
      derivation('x', 'cap * r1', { cap: 'cap', r1: 'r1' }),
      'derived-formula',
      'cancel out',
    ],
    [
      'a difference called a multiple',
      derivation('x', 'cap - r1', { cap: 'cap', r1: 'r1' }),
      'derived-formula',
      'cancel out',
    ],
    [
      'dollars lost',
      derivation('x', 'cap / r1', { cap: 'cap', r1: 'r1' }, { unit: 'USD' }),
      'derived-formula',
      'carry over',
    ],
    [
      'yuan taken for dollars',
      derivation('x', 'yuan / cap', { cap: 'cap', yuan: 'yuan' }),
      'derived-formula',
      'cancel out',
    ],
    [
      'a unit from nowhere',
      derivation('x', '100 - share', { share: 'share' }, { unit: 'case' }),
      'derived-formula',
      'an input in case',
    ],
    [
      'a rate turned upside down',
      derivation('x', 'r1 / rate', { r1: 'r1', rate: 'yen-rate' }, { unit: 'JPY' }),
      'derived-formula',
      'JPY',
    ],
    [
      'yen from a number that nobody reports',
      derivation('x', 'r1 * 149.5', { r1: 'r1' }, { unit: 'JPY' }),
      'derived-formula',
      'JPY',
    ],
    ['an inverted ratio', derivation('x', 'r1 / cap', { cap: 'cap', r1: 'r1' }), 'derived-formula', 'to 0'],
    ['a date', derivation('x', 'when * 2', { when: 'when' }), 'derived-formula', 'the date `when`'],
    [
      'an unknown unit',
      derivation('x', 'cap / r1', { cap: 'cap', r1: 'r1' }, { unit: 'parsec' }),
      'derived-formula',
      '`parsec`',
    ],
    ['an unknown metric', derivation('x', 'a', { a: 'nothing' }), 'derived-input', '`a: nothing`'],
    ['an unknown source', derivation('x', 'a', { a: 'r1@letter' }), 'derived-input', '`a: r1@letter`'],
  ])('are refused with %s', (_, metric, kind, words) => {
    const { messages, value } = evaluate(metric);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`${kind}: Unexpected`);
    expect(messages[0]).toContain(words);
    expect(value.size).toBe(0);
  });

  it('give what was worked out by hand, or are refused', () => {
    const share = (result: number) =>
      derivation('x', '100 - share', { share: 'share' }, { unit: 'percent', decimals: 1, result });
    expect(evaluate(share(59.8)).messages).toEqual([]);
    expect(evaluate(share(59.7)).messages).toEqual([
      'derived-formula: Unexpected formula `100 - share` of `x` that gives 59.8, expected `result: 59.7` as worked out by hand',
    ]);
  });

  it.each([
    ['an upper bound above the line', 'cap / r1', 'at-most', 'exact'],
    ['an upper bound below the line', 'r1 * 100 / cap', 'at-least', 'at-most'],
    ['about', '(v3 - r1) / r1', 'about', 'exact'],
    ['an upper bound taken away', '(v3 - cap) / r1', 'over', 'about'],
  ] as const)('keep the hedge of their inputs: %s', (_, formula, right, wrong) => {
    const inputs = { cap: 'cap', r1: 'r1', v3: 'v3' };
    expect(evaluate(derivation('x', formula, inputs, { decimals: 2, qualifier: right })).messages).toEqual(
      [],
    );
    const [message] = evaluate(derivation('x', formula, inputs, { decimals: 2, qualifier: wrong })).messages;
    expect(message).toContain(`with qualifier \`${wrong}\`, expected`);
  });

  it('say nothing where their inputs bound them from neither side', () => {
    const floor = derivation(
      'floor',
      'r1 / cap',
      { cap: 'cap', r1: 'r1' },
      { decimals: 2, qualifier: 'at-least' },
    );
    const both = derivation(
      'x',
      'cap / r1 - floor',
      { cap: 'cap', r1: 'r1', floor: 'floor' },
      { qualifier: 'at-most' },
    );
    expect(evaluate(floor, both).messages).toEqual([]);
    const sum = derivation(
      'x',
      'cap / r1 + floor',
      { cap: 'cap', r1: 'r1', floor: 'floor' },
      { qualifier: 'at-most' },
    );
    expect(evaluate(floor, sum).messages[0]).toContain('whose inputs bound it from neither side');
  });

  it('are refused where they rest on themselves, and name the circle', () => {
    const a = derivation('a', 'b * 2', { b: 'b' });
    const b = derivation('b', 'a / 2', { a: 'a' });
    const { messages, value } = evaluate(a, b);
    expect(messages[0]).toContain('derived-cycle: Unexpected circle a → b → a');
    expect(value.size).toBe(0);
  });
});

describe('derivations in words', () => {
  it('show inputs with their hedges, and percents that can be followed by hand', () => {
    const { text } = evaluate(spread, world, rest, gap);
    expect(text('ja')).toEqual([
      '600万ドル以下 ÷ 30万ドル = 20倍以下',
      '1,509件 ÷ 40.2% = 約3,754件',
      '100% − 40.2% = 59.8%',
      '(600万ドル − 約560万ドル) ÷ 約560万ドル × 100 = 約7%',
    ]);
    expect(text('en')[0]).toMatch(/^at most \$6 million ÷ \$(?:300,000|0\.3 million) = /);
  });

  it('are absent where there is no result', () => {
    const broken = derivation('x', 'cap / r2', { cap: 'cap', r1: 'r1' });
    expect(evaluate(broken).text('ja')).toEqual([undefined]);
    const { content, value } = evaluate(spread);
    expect(derivationText(metricOf({ id: 'plain' }), content, value, 'ja')).toBeUndefined();
  });
});

describe('looking up the ledger', () => {
  const { content, value } = evaluate(world, others);

  it('reads the named, the preferred or the only report', () => {
    expect(findReport(content, refOf('v3@note'))?.source).toBe('note');
    expect(findReport(content, refOf('v3'))?.source).toBe('letter');
    expect(findReport(content, refOf('r1'))?.source).toBe('blog');
    expect(findReport(content, refOf('r1@letter'))).toBeUndefined();
    expect(findReport(content, refOf('nothing'))).toBeUndefined();
    const open = contentOf({ metrics: [reported('open', { a: usd(1), b: usd(2) })] });
    expect(findReport(open, refOf('open'))).toBeUndefined();
  });

  it('gives a figure with all it rests on', () => {
    expect(figureOf(content, refOf('v3'), value)).toEqual({
      figure: usd(5_600_000, 'about'),
      sources: ['letter'],
      keys: ['v3@letter'],
    });
    expect(figureOf(content, refOf('others'), value)).toMatchObject({
      sources: ['list'],
      keys: ['count@list', 'share@list'],
    });
    expect(figureOf(content, refOf('others@list'), value)).toBeUndefined();
    expect(figureOf(content, refOf('gap'), value)).toBeUndefined();
  });
});

describe('a formula over a range', () => {
  const range = (low: number, high: number) => ({ ...usd(low), high: usd(high).quantity });
  const derive = (formula: string, rest: Partial<Derivation> = {}) => {
    const metric = derivation('made', formula, { a: 'wide', b: 'narrow' }, { decimals: 1, ...rest });
    const metrics = [reported('wide', { x: range(10, 20) }), reported('narrow', { x: range(2, 4) }), metric];
    const { value, findings } = evaluateDerived(contentOf({ metrics }));
    return value.get('made') ?? findings.map(({ message }) => message);
  };

  it('maps both ends, each the way its input goes', () => {
    expect(derive('a / b')).toEqual({
      quantity: { kind: 'multiple', amount: 2.5 },
      high: { kind: 'multiple', amount: 10 },
      qualifier: 'exact',
      decimals: 1,
    });
    expect(derive('a - b', { unit: 'USD', decimals: 0 })).toEqual(range(6, 18));
  });

  it('gives both ends as worked out by hand, or is refused', () => {
    const between = (result: number | readonly number[]) =>
      derive('a - b', { unit: 'USD', decimals: 0, result });
    expect(between([6, 18])).toEqual(range(6, 18));
    for (const [result, written] of [
      [[6, 19], '[6, 19]'],
      [6, '6'],
    ] as const)
      expect(between(result)).toEqual([
        `Unexpected formula \`a - b\` of \`made\` that gives [6, 18], expected \`result: ${written}\` as worked out by hand`,
      ]);
  });

  it('is refused where the result turns within the range', () => {
    const [message] = derive('(a - 15 * a / a) * (a - 15 * a / a) / b / b') as string[];
    expect(message).toContain('does not only rise or only fall with the range `a`');
  });
});
