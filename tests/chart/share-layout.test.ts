import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layout as shareLayout } from '../../src/chart/kinds/share/picture.ts';
import type { Chart } from '../../src/model/deck/chart.ts';
import { arbitraryChart } from './arbitrary-chart.ts';
import { fakeMeasure } from './fake-measure.ts';
import { outsideOf, overlapsOf, textsOf } from './overlaps-of.ts';
import { chartConfiguration } from './pictures.ts';
import { DARK, LIGHT, SHARE_JA } from './sample-charts.ts';

const SIZE = { width: 864, height: 44 };

describe('shareLayout', () => {
  it('fills the bar with the shares, names and numbers inside', () => {
    const { segments, over, cut } = shareLayout({
      chart: SHARE_JA,
      colors: LIGHT,
      size: SIZE,
      measure: fakeMeasure,
    });
    expect(segments[0]).toMatchObject({ left: 0, look: { fill: '#14375E' } });
    expect(segments[0]?.right).toBeCloseTo(864 * 0.402);
    expect(segments[1]).toMatchObject({ right: 864, look: { fill: '#E3EAF1' } });
    expect(textsOf(over).map((text) => text.text)).toEqual([
      '中国',
      '40.2%',
      '(1)',
      'その他の国・地域',
      '59.8%',
      '(2)',
    ]);
    expect(cut).toEqual([]);
  });

  it('sets words in whichever of page and ink reads on the filling', () => {
    const colors = (theme: typeof LIGHT) =>
      new Set(
        textsOf(shareLayout({ chart: SHARE_JA, colors: theme, size: SIZE, measure: fakeMeasure }).over).map(
          (text) => text.color,
        ),
      );
    expect(colors(LIGHT)).toEqual(new Set(['#FFFFFF', '#16202C']));
    expect(colors(DARK)).toEqual(new Set(['#F1F5F9']));
  });

  it('leaves out a name that does not fit, and says so', () => {
    const [big, small] = [95.5, 4.5].map((value, index) => ({ ...SHARE_JA.points[index], value }));
    const narrow = { ...SHARE_JA, points: [big, small] } as Chart;
    const { over, cut } = shareLayout({ chart: narrow, colors: LIGHT, size: SIZE, measure: fakeMeasure });
    expect(cut).toEqual(['その他の国・地域', '59.8%']);
    expect(textsOf(over).map((text) => text.text)).not.toContain('その他の国・地域');
  });

  it('keeps words inside their own segment, whatever they are', () => {
    const shares = arbitraryChart('share', 5).map((chart) => {
      const total = chart.points.reduce((sum, point) => sum + point.value, 0);
      const points = chart.points.map(({ set: _, note: __, ...point }) => ({
        ...point,
        value: (point.value / (total || 1)) * 100,
      }));
      return { ...SHARE_JA, points };
    });
    fc.assert(
      fc.property(shares, fc.integer({ min: 44, max: 64 }), (chart, height) => {
        const size = { width: 864, height };
        const { over } = shareLayout({ chart: chart, colors: LIGHT, size: size, measure: fakeMeasure });
        expect(overlapsOf(over)).toEqual([]);
        expect(outsideOf(over, size)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('shareConfiguration', () => {
  it('stacks one bar with a gap of two points between the shares', () => {
    const { data, options } = chartConfiguration(SHARE_JA, LIGHT, SIZE, fakeMeasure);
    expect(data.datasets.map((dataset) => dataset.data)).toEqual([[40.2], [59.8]]);
    expect(data.datasets.map((dataset) => dataset.borderWidth)).toEqual([
      { top: 0, bottom: 0, left: 0, right: 2 },
      { top: 0, bottom: 0, left: 0, right: 0 },
    ]);
    expect(options?.scales?.x).toMatchObject({ min: 0, max: 100, stacked: true });
  });
});
