import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { barsConfiguration } from '../../src/draw/bars/bars-configuration.ts';
import { barsLayout } from '../../src/draw/bars/bars-layout.ts';
import { InternalError } from '../../src/model/errors.ts';
import { arbitraryChart } from './arbitrary-chart.ts';
import { fakeMeasure } from './fake-measure.ts';
import { outsideOf, overlapsOf, textsOf } from './overlaps-of.ts';
import { BARS_JA, LIGHT } from './sample-charts.ts';

const SIZE = { width: 572, height: 314 };

describe('barsLayout', () => {
  const layout = barsLayout(BARS_JA, LIGHT, SIZE, fakeMeasure);

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

  it('keeps every text in the picture and clear of the others, whatever the words', () => {
    fc.assert(
      fc.property(arbitraryChart('bars', 6), fc.integer({ min: 480, max: 864 }), (chart, width) => {
        const size = { width, height: 340 };
        const { over, crowded } = barsLayout(chart, LIGHT, size, fakeMeasure);
        expect(crowded).toBe(false);
        expect(outsideOf(over, size)).toEqual([]);
        expect(overlapsOf(over)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('barsConfiguration', () => {
  it('draws from zero on a linear axis', () => {
    const { options, data } = barsConfiguration(BARS_JA, LIGHT, SIZE, fakeMeasure);
    expect(options?.scales?.x).toMatchObject({ type: 'linear', min: 0, max: 8000 });
    expect(data.datasets[0]?.data).toEqual([7000, 5800, 1400, 8000]);
    expect(data.datasets[0]?.backgroundColor).toEqual(['#B5440C', '#2A659F', '#FFFFFF', '#6B7885']);
  });

  it('refuses a log axis', () => {
    const log = { ...BARS_JA, scale: 'log' } as const;
    expect(() => barsConfiguration(log, LIGHT, SIZE, fakeMeasure)).toThrow(InternalError);
  });
});
