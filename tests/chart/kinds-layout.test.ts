import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitMark } from '../../src/chart/footnote-mark.ts';
import { CHART_KIND_IDS } from '../../src/chart/kinds/chart-kinds.ts';
import { SEED, trials } from '../support/trials.ts';
import { arbitraryChart, arbitrarySize } from './arbitrary-chart.ts';
import { fakeMeasure } from './fake-measure.ts';
import { lostLabels } from './lost-labels.ts';
import { onArrows, outsideOf, overlapsOf, struckOut, textsOf } from './overlaps-of.ts';
import { chartLayoutOf } from './pictures.ts';
import { LIGHT } from './sample-charts.ts';
import { SAMPLE_KINDS } from './sample-kinds.ts';

describe.each(CHART_KIND_IDS)('a chart of kind %s', (kind) => {
  it('has no texts that run into each other or leave the picture, and loses no value in silence', () => {
    let crowds = 0;
    fc.assert(
      fc.property(
        arbitraryChart(kind).chain((chart) => fc.tuple(fc.constant(chart), arbitrarySize(chart))),
        ([chart, size]) => {
          const layout = chartLayoutOf(chart, LIGHT, size, fakeMeasure);
          if (layout.crowded) crowds += 1;
          const all = [...layout.ground, ...layout.under, ...layout.over];
          expect(overlapsOf(layout.over)).toEqual([]);
          expect(onArrows(all)).toEqual([]);
          expect(struckOut(all)).toEqual([]);
          expect(outsideOf(all, size)).toEqual([]);
          expect(lostLabels(chart, layout)).toEqual([]);
        },
      ),
      { numRuns: trials(150), seed: SEED },
    );
    // The height is made for the chart: only a message and a legend of two lines make some too low.
    expect(crowds).toBeLessThan(20);
  });
});

describe.each(SAMPLE_KINDS.map((one) => [one.name, one.language, one.chart] as const))(
  '%s in %s',
  (name, _, chart) => {
    const size = { width: 864, height: name === 'share' ? 64 : 338 };
    const layout = chartLayoutOf(chart, LIGHT, size, fakeMeasure);
    const bare = (words: string) => words.replace(/\s/gu, '');
    const shown = bare(
      textsOf(layout.over)
        .map(({ text }) => text)
        .join(''),
    );

    it('shows every word it is given, and at least the mark of whoever says so', () => {
      const { message, caveat, split } = chart;
      const words = [message, caveat, split].concat(
        chart.points.flatMap((point) => {
          const { group, label, set, panel, scope, note } = point;
          // A line is named by its set.
          const name = chart.kind === 'line' ? '' : group;
          return [name, label, set, panel, scope, note, splitMark(point.publisher).mark];
        }),
      );
      expect(layout.cut).toEqual([]);
      expect(words.filter((one) => one && !shown.includes(bare(one)))).toEqual([]);
    });

    it.each([420, 572, 864])(
      'has no words over each other, in a line or outside where it is %i wide',
      (width) => {
        const narrow = { width, height: size.height };
        const { ground, under, over } = chartLayoutOf(chart, LIGHT, narrow, fakeMeasure);
        const all = [...ground, ...under, ...over];
        expect(overlapsOf(over)).toEqual([]);
        expect(struckOut(all)).toEqual([]);
        expect(outsideOf(all, narrow)).toEqual([]);
      },
    );

    it('sets the message above and the caveat below everything else', () => {
      const texts = textsOf(layout.over);
      const ys = texts.map(({ y }) => y);
      const at = (words: string) =>
        texts.find(({ text }) => text.length > 6 && words.startsWith(text.trimEnd()))?.y;
      // A ring has a short message in its hole.
      if (chart.message && chart.kind !== 'doughnut') expect(at(chart.message)).toBe(Math.min(...ys));
      if (chart.caveat) expect(at(chart.caveat)).toBe(Math.max(...ys));
    });
  },
);
