// Charts that would mislead → what is found about each, and silence about its honest twin.
import { describe, expect, it } from '@jest/globals';
import { checkCharts } from '../../../src/lint/content/check-charts.ts';
import type { ChartSpec } from '../../../src/model/content/chart-spec.ts';
import type { Metric } from '../../../src/model/content/metric.ts';
import { evaluateDerived } from '../../../src/quantity/ledger/evaluate-derived.ts';
import { aContent, aMetric, aTakeaway, dollars, figure, SOURCES } from '../../support/briefing-builder.ts';

const PLACE = { file: 'content/charts/costs.yaml', line: 1, column: 1 };
const percent = (amount: number) => figure({ kind: 'percent', amount });

function derived(id: string, formula: string, inputs: Record<string, string>, unit = 'USD'): Metric {
  const derivation = { formula, inputs, unit, decimals: 2, qualifier: 'exact', place: PLACE } as const;
  return { ...aMetric(id, []), derived: derivation };
}

function about(metric: Metric, subject: string, scope: string): Metric {
  return { ...metric, subject: { ja: subject, en: subject }, scope: { ja: scope, en: scope } };
}

const METRICS: readonly Metric[] = [
  about(
    aMetric('v3', [
      { source: 'daiwa', figure: dollars(5) },
      { source: 'allforces', figure: dollars(6) },
    ]),
    'V3',
    'GPU',
  ),
  about(aMetric('r1', [{ source: 'allforces', figure: dollars(8) }]), 'R1', 'GPU'),
  about(aMetric('gpt', [{ source: 'daiwa', figure: dollars(100) }]), 'GPT', 'all'),
  about(aMetric('part', [{ source: 'daiwa', figure: percent(40) }]), '中国', 'GPU'),
  about(
    aMetric('yen', [{ source: 'daiwa', figure: figure({ kind: 'money', amount: 800, currency: 'JPY' }) }]),
    'Y',
    'GPU',
  ),
  derived('mean', '(a + b) / 2', { a: 'v3@daiwa', b: 'v3@allforces' }),
  derived('weighted', 'a * 0.5 + b * 0.5', { a: 'v3@daiwa', b: 'v3@allforces' }),
  derived('sum', 'a + b', { a: 'v3@daiwa', b: 'r1@allforces' }),
  derived('step', 'b - a', { a: 'v3@daiwa', b: 'r1@allforces' }),
];

const EVENTS = [
  aTakeaway('event-a', { date: '2024-05' }),
  aTakeaway('event-b', { date: '2025-01-20' }),
  aTakeaway('undated'),
];

/** `v3@daiwa` or an entry with more. */
type Given = string | ChartSpec['series'][number];

function found(
  kind: ChartSpec['kind'],
  series: readonly Given[],
  more: Partial<ChartSpec> = {},
  metrics = METRICS,
) {
  const chart: ChartSpec = {
    id: 'costs',
    kind,
    title: { ja: '費用', en: 'Costs' },
    series: series.map((entry) => (typeof entry === 'string' ? { of: entry } : entry)),
    annotations: [],
    comparison: [],
    unclear: [],
    scale: 'linear',
    place: PLACE,
    ...more,
  };
  const content = {
    ...aContent({ metrics, takeaways: EVENTS, sources: SOURCES }),
    charts: new Map([['costs', chart]]),
  };
  return checkCharts(content, evaluateDerived(content).value);
}

const kinds = (...given: Parameters<typeof found>) => found(...given).map((finding) => finding.kind);
const words = (text: string) => ({ ja: text, en: text });
const said = { ja: [], en: [] };

describe('units', () => {
  it('are the same on one axis', () => {
    expect(kinds('bars', ['v3@daiwa', 'r1@allforces'])).toEqual([]);
    expect(found('bars', ['v3@daiwa', 'part'])).toEqual([
      {
        kind: 'chart-mixed-units',
        place: PLACE,
        message: 'Unexpected `percent` of `part`, expected `USD` like `v3@daiwa`',
        hint: 'Make a chart of each unit',
      },
    ]);
  });

  it.each([
    ['dot-plot', ['v3@daiwa', 'yen'], { caveat: said }, []],
    ['small-multiples', ['v3@daiwa', 'yen'], { caveat: said }, []],
    [
      'dot-plot',
      ['v3@daiwa', 'yen'],
      {},
      ['Unexpected `mixed: currencies` without `caveat`, expected a sentence that says so'],
    ],
    [
      'share',
      ['v3@daiwa', 'yen'],
      { caveat: said },
      ['Unexpected `mixed: currencies` in `share`, expected a `dot-plot` or `small-multiples`'],
    ],
    [
      'dot-plot',
      ['v3@daiwa', 'part'],
      { caveat: said },
      ['Unexpected `percent` of `part`, expected money, as `mixed: currencies` says'],
    ],
  ] as const)(
    'are currencies side by side in %s only where the analyst says so: %j %j',
    (kind, series, more, messages) => {
      const mixed = found(kind, series, { ...more, mixed: 'currencies' });
      expect(mixed.filter((one) => one.kind === 'chart-mixed-units').map(({ message }) => message)).toEqual(
        messages,
      );
      const typed = found(kind, series, more).filter((one) => one.kind === 'chart-mixed-units');
      expect(typed).toHaveLength(1);
    },
  );

  it('are the one that the spec names', () => {
    expect(kinds('bars', ['v3@daiwa', 'r1@allforces'], { unit: 'USD' })).toEqual([]);
    expect(kinds('bars', ['v3@daiwa', 'r1@allforces'], { unit: 'CNY' })).toEqual([
      'chart-mixed-units',
      'chart-mixed-units',
    ]);
  });
});

describe('scopes', () => {
  it('that differ are named in a caveat or part the bars', () => {
    expect(kinds('dot-plot', ['v3@daiwa', 'gpt@daiwa'], { scale: 'log' })).toEqual(['chart-mixed-scope']);
    expect(kinds('dot-plot', ['v3@daiwa', 'gpt@daiwa'], { scale: 'log', caveat: said })).toEqual([]);
    expect(kinds('bars', ['v3@daiwa', 'gpt@daiwa'])).toEqual(['chart-mixed-scope']);
    expect(kinds('bars', ['v3@daiwa', 'gpt@daiwa'], { split: 'scope' })).toEqual([]);
  });

  it('stand as heads over small multiples', () => {
    expect(kinds('small-multiples', ['v3@daiwa', 'gpt@daiwa'])).toEqual([]);
  });

  it('do not hide under one name for two models', () => {
    const one = (of: string) => ({ of, name: words('DeepSeek') });
    expect(kinds('bars', [one('v3@daiwa'), one('r1@allforces')])).toEqual(['chart-mixed-subject']);
    expect(kinds('range', ['v3@daiwa', 'v3@allforces'])).toEqual([]);
  });
});

describe('bars', () => {
  it('stand on no log axis', () => {
    expect(kinds('columns', ['v3@daiwa', 'r1@allforces'], { scale: 'log' })).toEqual(['chart-log-bars']);
    expect(kinds('small-multiples', ['v3@daiwa', 'gpt@daiwa'], { scale: 'log' })).toEqual(['chart-log-bars']);
  });

  it('show no mean of reports, but a sum or a difference', () => {
    expect(kinds('bars', ['v3@daiwa', 'mean'], { caveat: said })).toEqual(['chart-average']);
    expect(kinds('bars', ['v3@daiwa', 'weighted'], { caveat: said })).toEqual(['chart-average']);
    expect(kinds('bars', ['v3@daiwa', 'sum', 'step'], { caveat: said })).toEqual([]);
  });

  it('have one value a place, and all a set or none', () => {
    const in2024 = { set: words('甲') };
    const in2025 = { set: words('乙') };
    const grouped = [
      { of: 'v3@daiwa', ...in2024 },
      { of: 'v3@allforces', ...in2025 },
      { of: 'r1@allforces', ...in2025 },
    ];
    expect(kinds('columns', grouped)).toEqual([]);
    expect(kinds('columns', [...grouped.slice(0, 2), 'r1@allforces'])).toEqual(['chart-structure']);
    expect(kinds('columns', [grouped[0] ?? '', { of: 'v3@allforces', ...in2024 }])).toEqual([
      'chart-structure',
    ]);
  });
});

describe('what a kind needs', () => {
  it('is not asked of a chart whose values the ledger does not know: that has been reported', () => {
    const ends = [
      { of: 'v3@daiwa', set: words('前') },
      { of: 'gone@daiwa', set: words('後') },
    ];
    expect(kinds('slope', ends)).toEqual([]);
  });

  it('is two ends for a slope', () => {
    const ends = [
      { of: 'v3@daiwa', set: words('前') },
      { of: 'v3@allforces', set: words('後') },
    ];
    expect(kinds('slope', ends)).toEqual([]);
    expect(kinds('slope', [ends[0] ?? '', { of: 'r1@allforces', set: words('後') }])).toEqual([
      'chart-structure',
      'chart-structure',
    ]);
    expect(kinds('slope', ['v3@daiwa', 'v3@allforces'])).toContain('chart-structure');
  });

  it('is a day for every value of a line', () => {
    expect(kinds('line', ['v3@daiwa', 'v3@allforces'])).toEqual([]);
    expect(
      kinds('line', ['v3@daiwa', { of: 'sum', name: words('計'), at: 'event-b' }], { caveat: said }),
    ).toEqual([]);
    expect(kinds('line', ['v3@daiwa', 'sum'], { caveat: said })).toEqual(['chart-structure']);
  });

  it('is a dated takeaway for a timeline', () => {
    expect(kinds('timeline', ['event-a', 'event-b'])).toEqual([]);
    expect(kinds('timeline', ['event-a', 'undated'])).toEqual(['chart-structure']);
  });

  it('is two reports in a row of a range, two panels of small multiples', () => {
    expect(kinds('range', ['v3@daiwa', 'r1@allforces'])).toEqual(['chart-structure']);
    expect(kinds('small-multiples', ['v3@daiwa', 'r1@allforces'])).toEqual(['chart-structure']);
  });

  it('is changes that lead to the total of a waterfall', () => {
    const from = { of: 'v3@daiwa', total: true };
    const to = { of: 'r1@allforces', total: true };
    expect(kinds('waterfall', [from, 'step', to])).toEqual([]);
    expect(kinds('waterfall', [from, 'sum', to])).toEqual(['chart-waterfall-sum']);
    expect(kinds('waterfall', ['step', 'sum'])).toEqual(['chart-structure']);
    // A last bar that is the level itself, and no total.
    expect(kinds('waterfall', [from, 'step', 'r1@allforces'])).toEqual(['chart-waterfall-sum']);
    expect(kinds('waterfall', [from, 'step'])).toEqual([]);
  });

  it('is the last total of a waterfall where the series has it', () => {
    const inSeries = (row: string, amount: number): Metric => ({
      ...aMetric(`bridge[${row}]`, [{ source: 'daiwa', figure: dollars(amount) }]),
      cell: { series: 'bridge', row, column: 'Q3' },
    });
    const bars = [{ of: 'bridge[Before]', total: true }, 'bridge[Price]', 'bridge[Volume]'];
    const rows = [inSeries('Before', 100), inSeries('Price', 20), inSeries('Volume', 10)];
    const told = (...more: readonly Metric[]) =>
      found('waterfall', bars, {}, [...rows, ...more]).map(({ kind, message }) => `${kind}: ${message}`);
    expect(told(inSeries('After', 130))).toEqual([
      expect.stringMatching(/^chart-waterfall-sum: .*`bridge\[Volume\]` at the end.*`bridge\[After\]`/),
    ]);
    expect(told(inSeries('Capital', 500))).toEqual([]);
    expect(told()).toEqual([]);
  });

  it('is nothing that another kind needs', () => {
    expect(kinds('bars', ['v3@daiwa', { of: 'r1@allforces', total: true }])).toEqual(['chart-structure']);
    expect(kinds('doughnut', ['v3@daiwa', { of: 'r1@allforces', panel: words('x') }])).toEqual([
      'chart-structure',
    ]);
    expect(kinds('doughnut', ['v3@daiwa', 'r1@allforces'], { split: 'scope' })).toEqual(['chart-structure']);
  });
});
