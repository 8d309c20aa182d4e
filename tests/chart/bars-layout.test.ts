import { describe, expect, it } from '@jest/globals';
import { layout as barsLayout } from '../../src/chart/kinds/bars/picture.ts';
import { InternalError } from '../../src/model/errors.ts';
import { fakeMeasure } from './fake-measure.ts';
import { textsOf } from './overlaps-of.ts';
import { chartConfiguration } from './pictures.ts';
import { BARS_JA, LIGHT } from './sample-charts.ts';
import { SAMPLE_KINDS } from './sample-kinds.ts';

const SIZE = { width: 572, height: 314 };

describe('barsLayout', () => {
  const layout = barsLayout({ chart: BARS_JA, colors: LIGHT, size: SIZE, measure: fakeMeasure });

  it('labels every bar with its value, and every group once with the basis beneath', () => {
    const texts = textsOf(layout.over).map((text) => text.text);
    for (const point of BARS_JA.points)
      expect(texts).toEqual(expect.arrayContaining([point.label, point.basis]));
    expect(texts.filter((text) => text === '中国のAI関連産業')).toHaveLength(1);
    expect(layout.cut).toEqual([]);
  });

  it('adds an arrow behind the bar for a lower bound and inside it for an upper bound', () => {
    const arrows = layout.over.filter((shape) => shape.kind === 'arrow').slice(0, 2);
    const end = (value: number) => layout.plot.left + (value / 8000) * (layout.plot.right - layout.plot.left);
    expect(arrows[0]?.x1).toBeCloseTo(end(1400));
    expect(arrows[0]?.x2).toBeGreaterThan(end(1400));
    expect(arrows[1]?.x1).toBeLessThan(end(8000));
    expect(arrows[1]?.x2).toBeLessThan(arrows[1]?.x1 ?? 0);
  });
});

describe('bars split by scope', () => {
  const [sample] = SAMPLE_KINDS.filter(({ name }) => name === 'bars-split');
  const chart = sample?.chart ?? BARS_JA;
  const layout = barsLayout({
    chart: chart,
    colors: LIGHT,
    size: { width: 572, height: 336 },
    measure: fakeMeasure,
  });

  it('stand apart, each group under its scope, with the sentence between them', () => {
    const texts = textsOf(layout.over);
    const at = (words: string | undefined) => texts.find(({ text }) => text === words)?.y ?? Number.NaN;
    const [first, , last] = layout.positions.map((position) => position + layout.plot.top);
    expect(at(chart.points[0]?.scope)).toBeLessThan(first ?? 0);
    expect(at(chart.split)).toBeGreaterThan(first ?? 0);
    expect(at(chart.points[2]?.scope)).toBeGreaterThan(at(chart.split));
    expect(at(chart.points[2]?.scope)).toBeLessThan(last ?? 0);
  });

  it('keep one scale: the shorter bar is as short as its value', () => {
    const { options } = chartConfiguration(chart, LIGHT, SIZE, fakeMeasure);
    expect(options?.scales?.x).toMatchObject({ min: 0, max: 1e8 });
  });
});

describe('grouped bars', () => {
  const [sample] = SAMPLE_KINDS.filter(({ name }) => name === 'bars-grouped');
  const chart = sample?.chart ?? BARS_JA;

  it('have a colour and a pattern a set, and the look of their mark where they have one', () => {
    const { looks } = barsLayout({ chart: chart, colors: LIGHT, size: SIZE, measure: fakeMeasure });
    expect(looks.map(({ fill, pattern }) => `${fill} ${pattern}`)).toEqual([
      '#2A659F plain',
      '#E3EAF1 diagonal',
      '#2A659F plain',
      '#E3EAF1 diagonal',
      '#2A659F plain',
      '#B5440C diagonal',
    ]);
  });

  it('name the row once and every bar in it', () => {
    const texts = textsOf(
      barsLayout({ chart: chart, colors: LIGHT, size: SIZE, measure: fakeMeasure }).over,
    ).map(({ text }) => text);
    expect(texts.filter((text) => text === 'メタ')).toHaveLength(1);
    expect(texts.filter((text) => text === '2025年')).toHaveLength(3);
  });
});

describe('bars for chart.js', () => {
  it('draws from zero on a linear axis', () => {
    const { options, data } = chartConfiguration(BARS_JA, LIGHT, SIZE, fakeMeasure);
    expect(options?.scales?.x).toMatchObject({ type: 'linear', min: 0, max: 8000 });
    expect(data.datasets[0]?.data).toEqual([7000, 5800, 1400, 8000]);
    expect(data.datasets[0]?.backgroundColor).toEqual(['#B5440C', '#2A659F', '#FFFFFF', '#6B7885']);
  });

  it('refuses a log axis', () => {
    const log = { ...BARS_JA, scale: 'log' } as const;
    expect(() => chartConfiguration(log, LIGHT, SIZE, fakeMeasure)).toThrow(InternalError);
  });
});
