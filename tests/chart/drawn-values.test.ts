import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHART_KIND_IDS } from '../../src/chart/kinds/chart-kinds.ts';
import type { Chart } from '../../src/model/deck/chart.ts';
import { SEED, trials } from '../support/trials.ts';
import { arbitraryChart, arbitrarySize } from './arbitrary-chart.ts';
import { drawnValues } from './drawn-values.ts';
import { fakeMeasure } from './fake-measure.ts';
import { chartConfiguration } from './pictures.ts';
import { LIGHT } from './sample-charts.ts';
import { SAMPLE_KINDS } from './sample-kinds.ts';

const SIZE = { width: 572, height: 336 };
const given = (chart: Chart) =>
  [...chart.points].map(({ key, value }) => [key, value] as const).sort(([a], [b]) => (a < b ? -1 : 1));
const drawn = (chart: Chart, size = SIZE) =>
  [...drawnValues(chartConfiguration(chart, LIGHT, size, fakeMeasure))].sort(([a], [b]) => (a < b ? -1 : 1));

describe('the values handed to chart.js', () => {
  it.each(SAMPLE_KINDS.map((one) => [`${one.name} in ${one.language}`, one.chart] as const))(
    'are those of the chart, each once: %s',
    (_, chart) => {
      expect(drawn(chart)).toEqual(given(chart));
    },
  );

  it.each(CHART_KIND_IDS.filter((kind) => kind !== 'waterfall'))('are exact for any %s', (kind) => {
    fc.assert(
      fc.property(
        arbitraryChart(kind).chain((chart) => fc.tuple(fc.constant(chart), arbitrarySize(chart))),
        ([chart, size]) => {
          expect(drawn(chart, size)).toEqual(given(chart));
        },
      ),
      { numRuns: trials(60), seed: SEED },
    );
  });

  it('are levels in a waterfall, whose differences are the changes', () => {
    fc.assert(
      fc.property(arbitraryChart('waterfall'), (chart) => {
        const values = drawnValues(chartConfiguration(chart, LIGHT, SIZE, fakeMeasure));
        const largest = Math.max(...chart.points.map(({ value }) => Math.abs(value)));
        for (const { key, value } of chart.points) {
          expect(Math.abs((values.get(key) ?? Number.NaN) - value)).toBeLessThanOrEqual(largest * 1e-11);
        }
      }),
    );
  });

  it('keep the order of the chart where there is one dataset', () => {
    for (const { kind, chart } of SAMPLE_KINDS) {
      if (kind === 'line' || kind === 'slope' || kind === 'small-multiples') continue;
      const keys = [...drawnValues(chartConfiguration(chart, LIGHT, SIZE, fakeMeasure)).keys()];
      expect(keys).toEqual(chart.points.map(({ key }) => key));
    }
  });
});
