import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layout as dotPlotLayout } from '../../src/chart/kinds/dot-plot/picture.ts';
import type { Shape } from '../../src/chart/layout/shape.ts';
import { arbitraryChart } from './arbitrary-chart.ts';
import { fakeMeasure } from './fake-measure.ts';
import { boxOf, outsideOf, overlap, overlapsOf, textsOf } from './overlaps-of.ts';
import { COST_EN, COST_JA, COST_TEN, COST_TWO, LIGHT } from './sample-charts.ts';

const SIZE = { width: 572, height: 314 };
const layoutOf = (chart: typeof COST_JA, size = SIZE) =>
  dotPlotLayout({ chart: chart, colors: LIGHT, size: size, measure: fakeMeasure });
const shown = (shapes: readonly Shape[]) => textsOf(shapes).map((text) => text.text);

describe('dotPlotLayout', () => {
  it('writes a repeated group once and every publisher, basis and label', () => {
    const texts = shown(layoutOf(COST_JA).over);
    expect(texts.filter((text) => text === 'R1')).toHaveLength(1);
    expect(texts.filter((text) => text === 'ALLFORCES')).toHaveLength(4);
    for (const point of COST_JA.points)
      expect(texts).toEqual(expect.arrayContaining([point.label, point.basis]));
  });

  it('raises footnote marks and sets them muted', () => {
    const [name, mark] = ['大和総研', '(1)'].map((text) =>
      textsOf(layoutOf(COST_JA).over).find((shape) => shape.text === text),
    );
    expect(mark).toMatchObject({ color: '#55626F', style: { size: 10, bold: false } });
    expect(mark?.y).toBeLessThan(name?.y ?? 0);
  });

  it('tints the row relied on and sets its label larger in the accent', () => {
    const { ground, over } = layoutOf(COST_JA);
    expect(ground).toEqual([expect.objectContaining({ kind: 'rect', x: 0, width: 572, color: '#FDF3EC' })]);
    expect(textsOf(over).find((text) => text.text === '約560万')).toMatchObject({
      color: '#B5440C',
      style: { size: 16, bold: true },
    });
  });

  it('draws stronger rules between groups than between rows', () => {
    const lines = layoutOf(COST_JA).under.filter((shape) => shape.kind === 'line');
    const rules = lines.filter((line) => line.y1 === line.y2);
    expect(rules.filter((rule) => rule.weight === 1)).toHaveLength(4);
    expect(rules.filter((rule) => rule.weight === 0.5 && rule.x1 > 0)).toHaveLength(3);
  });

  it('points arrows where the value is open', () => {
    const arrows = layoutOf(COST_JA).under.filter((shape) => shape.kind === 'arrow');
    expect(arrows.map((arrow) => Math.sign(arrow.x2 - arrow.x1))).toEqual([-1, 1]);
  });

  it('draws a range from end to end, and its words clear of both', () => {
    const points = COST_JA.points.map((point, index) =>
      index === 1 ? { ...point, value: 2e6, high: 4e6, label: '200万〜400万', open: 'none' as const } : point,
    );
    const { under, over } = layoutOf({ ...COST_JA, points });
    const bar = under.find((shape) => shape.kind === 'rect' && shape.height === 5);
    const end = under.find((shape) => shape.kind === 'dot');
    const label = textsOf(over).find(({ text }) => text === '200万〜400万');
    if (bar?.kind !== 'rect' || end?.kind !== 'dot' || label === undefined) throw new Error('no range');
    expect(bar.width).toBeGreaterThan(0);
    expect(end.x).toBeCloseTo(bar.x + bar.width);
    const words = boxOf(label);
    expect(words.left > end.x + end.radius || words.right < bar.x - end.radius).toBe(true);
    expect(layoutOf(COST_JA).under.some((shape) => shape.kind === 'dot')).toBe(false);
  });

  it('names in the legend only the marks that occur', () => {
    expect(shown(layoutOf(COST_TWO).over)).not.toEqual(expect.arrayContaining(['比較対象']));
    expect(shown(layoutOf(COST_TWO).over)).not.toEqual(expect.arrayContaining(['上限・下限のみ']));
    expect(shown(layoutOf(COST_JA).over)).toEqual(expect.arrayContaining(['比較対象', '上限・下限のみ']));
  });

  it('leaves out tick labels that would collide, evenly', () => {
    const labels = COST_EN.ticks.map((tick) => tick.label);
    const texts = shown(layoutOf(COST_EN).over).filter((text) => labels.includes(text));
    expect(texts).toEqual(['$100,000', '$10 million', '$1 billion']);
  });

  it('gives rows between 22 and 110 points and says when there is no room', () => {
    const height = (chart: typeof COST_JA, size = SIZE) => {
      const { plot } = layoutOf(chart, size);
      return (plot.bottom - plot.top) / chart.points.length;
    };
    expect(height(COST_TWO)).toBe(110);
    expect(height(COST_TEN, { width: 572, height: 366 })).toBeCloseTo(30, 0);
    expect(layoutOf(COST_TEN, { width: 572, height: 366 }).crowded).toBe(false);
    expect(layoutOf(COST_TEN, { width: 572, height: 200 }).crowded).toBe(true);
  });

  it('cuts nothing of ordinary words', () => {
    expect(layoutOf(COST_JA).cut).toEqual([]);
    expect(layoutOf(COST_TWO).cut).toEqual([]);
  });

  it('keeps every text in the picture and clear of the others, whatever the words', () => {
    const size = fc.record({
      width: fc.integer({ min: 480, max: 864 }),
      height: fc.integer({ min: 330, max: 420 }),
    });
    fc.assert(
      fc.property(arbitraryChart('dot-plot', 10), size, (chart, given) => {
        const { over, crowded } = layoutOf(chart, given);
        fc.pre(!crowded);
        expect(outsideOf(over, given)).toEqual([]);
        expect(overlapsOf(over)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps labels clear of arrows', () => {
    fc.assert(
      fc.property(arbitraryChart('dot-plot', 10), (chart) => {
        const { over, under } = layoutOf(chart, { width: 572, height: 400 });
        const labels = textsOf(over).map(boxOf);
        const arrows = under
          .filter((shape) => shape.kind === 'arrow')
          .map(({ x1: from, x2: to, y1: y }) => ({
            left: Math.min(from, to),
            right: Math.max(from, to),
            top: y - 4,
            bottom: y + 4,
          }));
        for (const arrow of arrows) expect(labels.filter((label) => overlap(label, arrow))).toEqual([]);
      }),
    );
  });
});
