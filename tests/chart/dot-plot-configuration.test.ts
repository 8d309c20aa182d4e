import { describe, expect, it } from '@jest/globals';
import { fakeMeasure } from './fake-measure.ts';
import { chartConfiguration } from './pictures.ts';
import { COST_JA, LIGHT } from './sample-charts.ts';

const SIZE = { width: 572, height: 314 };

describe('a dot plot for chart.js', () => {
  const configuration = chartConfiguration(COST_JA, LIGHT, SIZE, fakeMeasure);
  const [dots] = configuration.data.datasets;

  it('hands chart.js the values, a row each', () => {
    expect(dots?.data.slice(0, 2)).toEqual([
      { x: 5.6e6, y: 0.5 },
      { x: 6e6, y: 1.5 },
    ]);
  });

  it('says by size and filling, too, what the colours say', () => {
    expect(dots).toMatchObject({
      pointRadius: [9, 6, 5.5, 5.5, 5.5, 6],
      pointBorderWidth: [0, 0, 2, 2, 2, 0],
      pointBackgroundColor: ['#B5440C', '#2A659F', '#FFFFFF', '#FFFFFF', '#FFFFFF', '#6B7885'],
    });
  });

  it('takes scale, ends and tick labels from the chart', () => {
    const axis = configuration.options?.scales?.x;
    expect(axis).toMatchObject({ type: 'logarithmic', min: 1e5, max: 1e9 });
    const linear = chartConfiguration({ ...COST_JA, scale: 'linear' }, LIGHT, SIZE, fakeMeasure);
    expect(linear.options?.scales?.x).toMatchObject({ type: 'linear' });
  });

  it('is made anew each time and leaves its input alone', () => {
    const frozen = structuredClone(COST_JA);
    const again = chartConfiguration(COST_JA, LIGHT, SIZE, fakeMeasure);
    expect(JSON.stringify(again)).toBe(JSON.stringify(configuration));
    expect(again.data).not.toBe(configuration.data);
    expect(COST_JA).toEqual(frozen);
  });
});
