// For which charts PowerPoint has an equal, and for which not, each beside a good twin.
import { describe, expect, it } from '@jest/globals';
import { hangingLabels } from '../../src/chart/kinds/waterfall/waterfall-levels.ts';
import { nativeGap, toNativeSheet } from '../../src/chart/native-form.ts';
import { namesUnit } from '../../src/chart/points.ts';
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

  it('is there for a waterfall that falls through zero', () => {
    expect(nativeGap(first(sample('waterfall'), { value: -100 }))).toBeUndefined();
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
    ['a value that is no number', first(sample('bars'), { value: Number.NaN })],
  ];

  it.each(without)('is not there for %s, and it says why', (_, chart) => {
    expect(nativeGap(chart)).toMatch(/\w/);
  });
});

it('columns of one voice name it beside the unit of their labels', () => {
  const columns = sample('columns');
  const points = columns.points.map(({ set: _, ...point }) => ({ ...point, publisher: 'ALLFORCES (1)' }));
  const { unit } = toNativeSheet({ ...columns, points }, 'ja');
  expect(unit).not.toBe(columns.unit);
  expect(namesUnit(unit, columns.unit)).toBe(true);
  expect(namesUnit(`${columns.unit}ほか`, columns.unit)).toBe(false);
});

describe('a native waterfall', () => {
  const bridge: Chart = {
    ...sample('waterfall'),
    ticks: [0, 50, 100, 150, 200].map((value) => ({ value, label: String(value) })),
    points: [58.5, 96, -21, -14.5, -22.5, -3.5, 93].map((value, index) => ({
      ...(sample('waterfall').points[1] as Chart['points'][number]),
      key: `step-${index}`,
      value,
      ...(index % 6 === 0 ? { total: true as const } : {}),
    })),
  };
  const valuesOf = (chart: Chart, role: string) => {
    const { columns, series } = toNativeSheet(chart, 'en');
    return series
      .filter((one) => one.role === role)
      .map(({ values }) =>
        (columns[values.column]?.cells ?? []).flatMap((cell, row) =>
          cell && 'value' in cell ? [[row, cell.value]] : [],
        ),
      );
  };

  it('joins each bar to the next at the level that it reaches', () => {
    const levels = [58.5, 154.5, 133.5, 119, 96.5, 93];
    const joined = levels.map((level, row) => [
      [row, level],
      [row + 1, level],
    ]);
    expect(valuesOf(bridge, 'connector')).toEqual(joined);
  });

  it('hangs the labels of falls below their bars, where there is room above the axis', () => {
    expect(hangingLabels(bridge)).toEqual([false, false, true, true, true, true, false]);
    expect(hangingLabels({ ...bridge, points: bridge.points.slice(0, 1).concat(fall(-58)) })).toEqual([
      false,
      false,
    ]);
  });

  it('parts a bar that falls through zero, and no other', () => {
    const points = bridge.points.slice(0, 1).concat(fall(-100), fall(20));
    expect(valuesOf({ ...bridge, points }, 'values')).toEqual([
      [
        [0, 58.5],
        [1, 58.5],
        [2, 0],
      ],
      [
        [0, 0],
        [1, -41.5],
        [2, -20],
      ],
    ]);
    expect(valuesOf(bridge, 'values')).toHaveLength(1);
  });

  function fall(value: number): Chart['points'][number] {
    return { ...(bridge.points[1] as Chart['points'][number]), key: `fall${value}`, value };
  }
});
