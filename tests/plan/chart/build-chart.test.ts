// A chart spec and the ledger → a chart: values, hedges, who says so, ticks, and the words of its axis.
import { describe, expect, it } from '@jest/globals';
import type { ChartSpec } from '../../../src/model/content/chart-spec.ts';
import { buildChart } from '../../../src/plan/chart/build-chart.ts';
import { Citing } from '../../../src/plan/citing.ts';
import type { Language } from '../../../src/words/languages.ts';
import {
  aContent,
  aLedger,
  aMetric,
  aSource,
  aTakeaway,
  dollars,
  figure,
  METRICS,
  prose,
  SOURCES,
  type World,
} from '../../support/briefing-builder.ts';

const METRICS_HERE = [
  ...METRICS,
  aMetric('r1-bound', [{ source: 'allforces', figure: dollars(6_000_000, 'at-most') }]),
  aMetric('gpt-floor', [{ source: 'allforces', figure: dollars(100_000_000, 'at-least') }]),
  aMetric('yen', [
    { source: 'daiwa', figure: figure({ kind: 'money', amount: 800_000_000, currency: 'JPY' }) },
  ]),
  aMetric('compute', [
    { source: 'allforces', figure: figure({ kind: 'fraction', numerator: 1, denominator: 10 }, 'about') },
  ]),
  aMetric('planned', [{ source: 'allforces', figure: dollars(7_000_000), stance: 'plan' }]),
  aMetric('expected', [{ source: 'allforces', figure: dollars(8_000_000), stance: 'forecast' }]),
  aMetric('times', [{ source: 'allforces', figure: figure({ kind: 'multiple', amount: 20 }) }]),
];

const EVENTS = [
  aTakeaway('event-v3', { date: '2024-12', fields: { label: 'V3公開' } }),
  aTakeaway('event-r1', { date: '2025-01-20', on: ['allforces:3'], claim: 'R1の公開' }),
];

const COSTS = ['v3-cost@daiwa', 'r1-cost@allforces', 'r1-bound@allforces', 'gpt-floor@allforces'];

type Given = string | ChartSpec['series'][number];

function build(
  series: readonly Given[],
  more: Partial<ChartSpec> = {},
  language: Language = 'ja',
  world: Partial<World> = {},
) {
  const content = aContent({ metrics: METRICS_HERE, takeaways: EVENTS, ...world });
  const spec: ChartSpec = {
    id: 'a',
    annotations: [],
    kind: 'dot-plot',
    title: { ja: '学習費', en: 'Training cost' },
    series: series.map((entry) => (typeof entry === 'string' ? { of: entry } : entry)),
    comparison: [],
    unclear: [],
    scale: 'linear',
    place: { file: 'content/takeaways/a.md', line: 1, column: 1 },
    ...more,
  };
  const writing = { language, ledger: aLedger(content, language), citing: new Citing() };
  return buildChart(spec, 'a', { content, language, writing });
}

const words = (text: string) => ({ ja: text, en: text });
const said = (text: string) => ({ ja: prose(text), en: prose(text) });

describe('the values', () => {
  it('come from the ledger in the order asked for, with their hedges', () => {
    const { points } = build(COSTS).chart;
    expect(points.map(({ value, label, open }) => [value, label, open])).toEqual([
      [5_600_000, '約560万ドル', 'none'],
      [300_000, '30万ドル', 'none'],
      [6_000_000, '600万ドル以下', 'left'],
      [100_000_000, '1億ドル以上', 'right'],
    ]);
  });

  it('say who reports them, with the mark of the source', () => {
    const { points } = build(COSTS).chart;
    expect(points.map(({ publisher }) => publisher)).toEqual([
      '大和総研 (1)',
      'ALLFORCES (2)',
      'ALLFORCES (2)',
      'ALLFORCES (2)',
    ]);
    expect(build(['other-share'], {}, 'en').chart.points[0]?.publisher).toBe('Our arithmetic (1)');
  });

  it('say by which document, where one publisher reports two on one thing', () => {
    const publisherName = words('大和総研');
    const sources = [...SOURCES, aSource('daiwa-later', '2025-06-01', { publisherName })];
    const reports = ['daiwa', 'daiwa-later', 'allforces'].map((source, at) => ({
      source,
      figure: dollars(5_000_000 + at),
    }));
    const metrics = [aMetric('twice', reports)];
    const series = reports.map(({ source }) => ({ of: `twice@${source}`, name: words('V3') }));
    const told = (entries: ChartSpec['series']) =>
      build(entries, { kind: 'range' }, 'ja', { metrics, sources }).chart.points.map(
        ({ publisher }) => publisher,
      );
    expect(told(series)).toEqual([
      '大和総研（2025年2月26日） (1)',
      '大和総研（2025年6月1日） (2)',
      'ALLFORCES (3)',
    ]);
    expect(told(series.map((one, at) => ({ ...one, name: words(`V${at}`) })))).toEqual([
      '大和総研 (1)',
      '大和総研 (2)',
      'ALLFORCES (3)',
    ]);
  });

  it('are marked as the analyst says', () => {
    const [v3 = '', r1 = '', bound = '', gpt = ''] = COSTS;
    const { points } = build(COSTS, { emphasis: v3, unclear: [r1], comparison: [gpt] }).chart;
    expect(points.map(({ key, mark }) => [key, mark])).toEqual([
      [v3, 'relied-on'],
      [r1, 'unclear'],
      [bound, 'reported'],
      [gpt, 'comparison'],
    ]);
  });

  it('are no facts where their source forecasts or plans them, which the legend says of what is relied on too', () => {
    const given = ['v3-cost@daiwa', 'planned@allforces', 'expected@allforces'];
    const { points, legend } = build(given, { emphasis: 'planned@allforces' }, 'en').chart;
    expect(points.map(({ mark }) => mark)).toEqual(['reported', 'relied-on', 'expected']);
    expect(legend['relied-on']).toBe('Relied on here (Forecast or target)');
  });

  it('lead back to their reports', () => {
    expect(build(COSTS).origin).toEqual(COSTS.map((report) => ({ from: 'a', report })));
  });
});

describe('the axis', () => {
  it('names its unit, and a log scale within the same brackets', () => {
    expect(build(COSTS).chart.unit).toBe('金額（ドル）');
    expect(build(COSTS, { scale: 'log' }).chart.unit).toBe('金額（ドル、対数目盛）');
    expect(build(COSTS, { scale: 'log' }, 'en').chart.unit).toBe('Amount (US$, log scale)');
    expect(build(['times@allforces'], { scale: 'log' }).chart.unit).toBe('値、対数目盛');
    expect(build(['times@allforces'], { scale: 'log' }, 'en').chart.unit).toBe('Value, log scale');
  });

  it('says the unit and scale of all its values once, and they are bare numbers with their hedges', () => {
    const { unit, labelUnit, ticks, points } = build(['v3-cost@daiwa', 'r1-cost@allforces'], {}, 'en').chart;
    expect([unit, labelUnit]).toEqual(['$ million', '$ million']);
    expect(points.map(({ label, said }) => [label, said])).toEqual([
      ['about 5.6', 'about $5.6 million'],
      ['0.3', '$300,000'],
    ]);
    expect(ticks.map(({ label }) => label)).toEqual(['0', '2', '4', '6']);
  });

  it('leaves units to the labels where they differ, on a log axis, and in parts of a whole', () => {
    const labelsOf = (...given: Parameters<typeof build>) =>
      build(...given).chart.points.map(({ label }) => label);
    const [first, second] = ['v3-cost@daiwa', 'r1-cost@allforces'];
    const apart = [first, 'times@allforces'].flatMap((of) => of ?? []);
    const alike = [first, second].flatMap((of) => of ?? []);
    expect(labelsOf(apart, {}, 'en')).toEqual(['about $5.6 million', '20 times']);
    expect(labelsOf(alike, { scale: 'log' }, 'en')).toEqual(['about $5.6 million', '$300,000']);
    expect(labelsOf(alike, { kind: 'share' }, 'en')).toEqual(['about $5.6 million', '$300,000']);
  });

  it('of periods has their names at their ends, the year where it is new', () => {
    const quarters = [
      ['2024-03-31', 'Q3 FY24'],
      ['2024-06-30', 'Q4 FY24'],
      ['2024-09-30', 'Q1 FY25'],
    ] as const;
    const series = quarters.map(([day, name]) => ({
      of: 'v3-cost@daiwa',
      moment: { day, words: words(name) },
    }));
    const { times, isInPeriods } = build(series, { kind: 'line' }, 'en').chart;
    expect(isInPeriods).toBe(true);
    expect(times?.map(({ label, short }) => [label, short])).toEqual([
      ['Q3 FY24', 'Q3 FY24'],
      ['Q4 FY24', 'Q4'],
      ['Q1 FY25', 'Q1 FY25'],
    ]);
  });

  it('of several currencies names none, and its values name their own', () => {
    const { unit, ticks, points } = build(['v3-cost@daiwa', 'yen'], { mixed: 'currencies' }, 'en').chart;
    expect(unit).toBe('Value');
    expect(ticks.map(({ label }) => label).join()).not.toMatch(/[$¥]/);
    expect(points.map(({ label }) => label)).toEqual(['about $5.6 million', '¥800 million']);
  });

  it('of a log scale runs over whole decades around the values', () => {
    const { ticks } = build(COSTS, { scale: 'log' }).chart;
    expect(ticks.map(({ value }) => value)).toEqual([1e5, 1e6, 1e7, 1e8, 1e9]);
    expect(ticks.map(({ label }) => label)).toEqual(['10万', '100万', '1,000万', '1億', '10億']);
  });

  it('of a linear scale runs from zero past the largest value in a few even steps', () => {
    const { ticks } = build(['v3-cost@daiwa', 'r1-cost@allforces']).chart;
    const values = ticks.map(({ value }) => value);
    expect(values[0]).toBe(0);
    expect(values.at(-1)).toBeGreaterThanOrEqual(5_600_000);
    expect(values.length).toBeLessThanOrEqual(6);
    const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
    expect(new Set(steps).size).toBe(1);
  });

  it('has ticks with the signs of their unit in English', () => {
    const { ticks } = build(COSTS, { scale: 'log' }, 'en').chart;
    expect(ticks.map(({ label }) => label)).toEqual([
      '$100,000',
      '$1 million',
      '$10 million',
      '$100 million',
      '$1 billion',
    ]);
  });
});

describe('the alt text', () => {
  it('states message, scale and every value with who says it', () => {
    const { alt } = build(COSTS, { scale: 'log' });
    expect(alt).toMatch(/^学習費。ドットプロット/u);
    for (const words of ['大和総研', '約560万ドル', '600万ドル以下', '対数目盛'])
      expect(alt).toContain(words);
    expect(alt).not.toContain('(1)');
  });
});

it('an entry that is not in the ledger is left out', () => {
  expect(build(['v3-cost@daiwa', 'nothing@daiwa']).chart.points).toHaveLength(1);
});

it.each([
  ['by place', 'range', [165, 210, 185], [160, 180, 200, 220]],
  ['by place, of which few are far from zero', 'range', [50, 210], [0, 100, 200, 300]],
  ['on a line', 'line', [66, 78, 76], [65, 70, 75, 80]],
  ['on a line, of which some are near zero', 'line', [6, 78], [0, 20, 40, 60, 80]],
  ['by length', 'columns', [165, 210], [0, 100, 200, 300]],
] as const)(
  'an axis of values %s does not stay empty for the sake of zero, unless lengths need it',
  (_, kind, amounts, ticks) => {
    const metrics = amounts.map((amount, at) =>
      aMetric(`m${at}`, [{ source: 'daiwa', figure: figure({ kind: 'percent', amount }) }]),
    );
    const built = build(
      metrics.map(({ id }) => `${id}@daiwa`),
      { kind },
      'en',
      { metrics },
    );
    expect(built.chart.ticks.map(({ value }) => value)).toEqual(ticks);
    const isTold = built.chart.unit.includes('axis does not start at zero');
    expect(isTold).toBe(kind === 'line' && (ticks as readonly number[])[0] !== 0);
  },
);

it('a chart without values has no ticks', () => {
  expect(build(['nothing@daiwa']).chart).toMatchObject({ points: [], ticks: [] });
});

describe('a chart of its kind', () => {
  it('keeps the sets, names and panels of its entries', () => {
    const entry = { of: 'v3-cost@daiwa', name: words('V3の学習'), set: words('2024年'), panel: words('GPU') };
    expect(build([entry], { kind: 'columns' }).chart.points[0]).toMatchObject({
      group: 'V3の学習',
      set: '2024年',
    });
    expect(build([entry], { kind: 'columns' }).chart.points[0]).not.toHaveProperty('panel');
    expect(build([entry], { kind: 'small-multiples' }).chart.points[0]).toMatchObject({ panel: 'GPU' });
    expect(build(['v3-cost@daiwa'], { kind: 'small-multiples' }).chart.points[0]).toMatchObject({
      panel: '学習だけ',
    });
  });

  it('places the values of a line on the day of their source, or of the event named', () => {
    const { points, times } = build(['v3-cost@daiwa', { of: 'r1-cost@allforces', at: 'event-r1' }], {
      kind: 'line',
    }).chart;
    expect(points.map(({ at }) => at)).toEqual([
      { day: Date.UTC(2025, 1, 26) / 86_400_000, label: '2025年2月26日' },
      { day: Date.UTC(2025, 0, 20) / 86_400_000, label: '2025年1月20日' },
    ]);
    expect(times?.map(({ label }) => label)).toEqual(['2025年1月', '2025年2月', '2025年3月']);
  });

  it('places events on a timeline, a month at its middle, with who tells of them', () => {
    const { points, times, unit } = build(['event-v3', 'event-r1'], {
      kind: 'timeline',
      emphasis: 'event-r1',
    }).chart;
    expect(
      points.map(({ value, group, label, publisher, mark }) => [value, group, label, publisher, mark]),
    ).toEqual([
      [Date.UTC(2024, 11, 15) / 86_400_000, 'V3公開', '2024年12月', '大和総研 (1)', 'reported'],
      [Date.UTC(2025, 0, 20) / 86_400_000, 'R1の公開', '2025年1月20日', 'ALLFORCES (2)', 'relied-on'],
    ]);
    expect(times?.[0]?.value).toBe(Date.UTC(2024, 11, 1) / 86_400_000);
    expect(unit).toBe('時期');
    expect(build(['event-v3', 'event-r1'], { kind: 'timeline' }).origin).toEqual([
      { from: 'event-v3' },
      { from: 'event-r1' },
    ]);
  });

  it('reaches with its axis the levels of a waterfall, not its changes', () => {
    const steps = [{ of: 'v3-cost@daiwa', total: true }, 'r1-bound@allforces'];
    const { ticks, points } = build(steps, { kind: 'waterfall' }).chart;
    expect(points.map(({ total }) => total)).toEqual([true, undefined]);
    expect(ticks.at(-1)?.value).toBeGreaterThanOrEqual(11_600_000);
  });

  it('begins near the levels of a waterfall whose changes would be lost beside them, and says so', () => {
    const bridge = (from: number, change: number) => {
      const amounts = { from, change, to: from + change };
      const metrics = Object.entries(amounts).map(([id, amount]) =>
        aMetric(id, [{ source: 'daiwa', figure: dollars(amount) }]),
      );
      const steps = [{ of: 'from@daiwa', total: true }, 'change@daiwa', { of: 'to@daiwa', total: true }];
      return build(steps, { kind: 'waterfall' }, 'en', { metrics }).chart;
    };
    const cut = bridge(96_000_000, -9_000_000);
    expect(cut.cutAt).toBeGreaterThan(48_000_000);
    expect(cut.cutAt).toBeLessThan(87_000_000);
    expect(cut.ticks[0]?.value).toBe(cut.cutAt);
    expect(cut.unit).toMatch(/does not start at zero/u);
    for (const whole of [bridge(96_000_000, -50_000_000), bridge(96_000_000, -97_000_000)]) {
      expect(whole).not.toHaveProperty('cutAt');
      expect(whole.ticks[0]?.value).toBeLessThanOrEqual(0);
      expect(whole.unit).not.toMatch(/zero/u);
    }
  });

  it('names the scope of every bar where it is split', () => {
    const { points, split } = build(['v3-cost@daiwa'], { kind: 'bars', split: 'scope' }, 'en').chart;
    expect(points[0]?.scope).toBe('training only');
    expect(split).toMatch(/scope/u);
    expect(build(['v3-cost@daiwa'], { kind: 'bars' }).chart).not.toHaveProperty('split');
  });

  it('writes figures into its sentences and notes', () => {
    const { chart, alt } = build(['v3-cost@daiwa', 'r1-cost@allforces'], {
      message: said('V3は{{v3-cost}}とされる'),
      caveat: said('範囲は同じではない'),
      annotations: [{ on: 'v3-cost@daiwa', text: said('{{v3-cost}}の内訳あり') }],
    });
    expect(chart.message).toBe('V3は約560万ドルとされる');
    expect(chart.points.map(({ note }) => note)).toEqual(['約560万ドルの内訳あり', undefined]);
    expect(alt).toMatch(
      /^学習費。ドットプロット（単位：金額（ドル））。V3は約560万ドルとされる。.*範囲は同じではない。$/u,
    );
  });

  it('says how its values are written in a workbook', () => {
    expect(build(COSTS).chart.format).toBe('#,##0');
    expect(build(['china-share@allforces', 'other-share'], { kind: 'share' }).chart.format).toBe('#,##0.0');
    expect(build(['event-v3'], { kind: 'timeline' }).chart.format).toBe('yyyy-mm-dd');
  });
});
