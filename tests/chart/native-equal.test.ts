// For which charts PowerPoint has an equal, and for which not, each beside a good twin.
import { describe, expect, it } from '@jest/globals';
import { nativeGap } from '../../src/chart/native-form.ts';
import type { Chart } from '../../src/model/deck/chart.ts';
import { sampleCharts } from '../support/native-charts.ts';

const SAMPLES = sampleCharts('ja');

function sample(name: string): Chart {
  const chart = SAMPLES.get(name);
  if (chart === undefined) throw new Error(`no sample ${name}`);
  return chart;
}

function first(chart: Chart, change: Partial<Chart['points'][number]>): Chart {
  return {
    ...chart,
    points: chart.points.map((point, index) => (index === 0 ? { ...point, ...change } : point)),
  };
}

describe('a native equal', () => {
  it.each([...SAMPLES])('is there for %s', (_, chart) => {
    expect(nativeGap(chart)).toBeUndefined();
  });

  const without: readonly (readonly [string, Chart])[] = [
    ['a timeline', { ...sample('bars'), kind: 'timeline' }],
    ['small multiples', { ...sample('bars'), kind: 'small-multiples' }],
    ['bars split by scope', { ...sample('bars'), split: '対象範囲が異なる' }],
    ['bars on a log axis', { ...sample('bars'), scale: 'log' }],
    ['zero on a log axis', first(sample('dot-plot'), { value: 0 })],
    ['a share below zero', first(sample('share'), { value: -1 })],
    ['a part below zero', first(sample('doughnut'), { value: -1 })],
    ['a slope with a third end', first(sample('slope'), { set: '2024' })],
    ['a line with a value without a date', { ...sample('bars'), kind: 'line' }],
    ['two values in one place of a grid', first(sample('bars grouped'), { set: '2024' })],
    ['a waterfall that falls below zero', first(sample('waterfall'), { value: -100 })],
    ['a value that is no number', first(sample('bars'), { value: Number.NaN })],
  ];

  it.each(without)('is not there for %s, and it says why', (_, chart) => {
    expect(nativeGap(chart)).toMatch(/\w/);
  });
});
