// A chart spec and the ledger → a chart: values, hedges, who says so, ticks, and the words of its axis.
import { describe, expect, it } from '@jest/globals';
import type { ChartSpec } from '../../../src/model/chart-spec.ts';
import type { Language } from '../../../src/model/language.ts';
import { buildChart } from '../../../src/plan/chart/build-chart.ts';
import { Citing } from '../../../src/plan/citing.ts';
import {
  aBriefing,
  aContent,
  aLedger,
  aMetric,
  anAudience,
  aSlideKind,
  dollars,
  figure,
  METRICS,
} from '../../support/briefing-builder.ts';

const METRICS_HERE = [
  ...METRICS,
  aMetric('r1-bound', [{ source: 'allforces', figure: dollars(6_000_000, 'at-most') }]),
  aMetric('gpt-floor', [{ source: 'allforces', figure: dollars(100_000_000, 'at-least') }]),
  aMetric('compute', [
    { source: 'allforces', figure: figure({ kind: 'fraction', numerator: 1, denominator: 10 }, 'about') },
  ]),
  aMetric('times', [{ source: 'allforces', figure: figure({ kind: 'multiple', amount: 20 }) }]),
];

const COSTS = ['v3-cost@daiwa', 'r1-cost@allforces', 'r1-bound@allforces', 'gpt-floor@allforces'];

function build(series: readonly string[], more: Partial<ChartSpec> = {}, language: Language = 'ja') {
  const content = aContent({ metrics: METRICS_HERE });
  const spec: ChartSpec = {
    id: 'a',
    annotations: [],
    kind: 'dot-plot',
    title: { ja: '学習費', en: 'Training cost' },
    series: series.map((of) => ({ of })),
    comparison: [],
    unclear: [],
    scale: 'linear',
    place: { file: 'content/takeaways/a.md', line: 1, column: 1 },
    ...more,
  };
  return buildChart(spec, 'a', {
    content,
    briefing: aBriefing(),
    audience: anAudience({ language }),
    kind: aSlideKind('chart', [], []),
    sectionTitle: '章',
    sectionQuestion: undefined,
    language,
    writing: { language, ledger: aLedger(content, language), citing: new Citing() },
    slots: new Map(),
  });
}

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

it('a chart without values has no ticks', () => {
  expect(build(['nothing@daiwa']).chart).toMatchObject({ points: [], ticks: [] });
});
