import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chartAlt } from '../../src/chart/alt.ts';
import { splitMark } from '../../src/chart/footnote-mark.ts';
import { CHART_KIND_IDS } from '../../src/chart/kinds/chart-kinds.ts';
import { areOverOneRow } from '../../src/chart/kinds/small-multiples/over-one-row.ts';
import { nativeGap } from '../../src/chart/native-form.ts';
import { SEED, trials } from '../support/trials.ts';
import { arbitraryChart, arbitrarySize } from './arbitrary-chart.ts';
import { fakeMeasure } from './fake-measure.ts';
import { lostLabels } from './lost-labels.ts';
import { onArrows, outsideOf, overlapsOf, struckOut, textsOf } from './overlaps-of.ts';
import { chartConfiguration, chartLayoutOf } from './pictures.ts';
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

describe('a range of reported ranges', () => {
  const sample = SAMPLE_KINDS.find(({ name, language }) => name === 'range-two-sided' && language === 'en');
  if (sample === undefined) throw new Error('no sample');
  const { chart } = sample;
  const SIZE = { width: 572, height: 338 };

  it('has a row and a bar from end to end for each, the lowest first, and one bar over what is not in ranges', () => {
    const { data } = chartConfiguration(chart, LIGHT, SIZE, fakeMeasure);
    const bars = data.datasets[1]?.data as unknown as readonly { x: readonly number[]; y: number }[];
    expect(bars.map(({ x }) => x)).toEqual([
      [58, 102],
      [95, 110],
      [120, 120],
      [20, 31],
    ]);
    expect(new Set(bars.map(({ y }) => y)).size).toBe(4);
  });

  it('writes both ends at the middle of the bar, and the name of the group once', () => {
    const { over, plot } = chartLayoutOf(chart, LIGHT, SIZE, fakeMeasure);
    const at = (words: string) => textsOf(over).filter(({ text }) => text === words);
    expect(at('A')).toHaveLength(1);
    const [label] = at('$58mn to $102mn');
    const middle = plot.left + ((58 + 102) / 2 / 150) * (plot.right - plot.left);
    expect((label?.x ?? 0) + (label?.width ?? 0) / 2).toBeCloseTo(middle, 3);
  });

  it('is no PowerPoint chart, which would have a mark at one end', () => {
    expect(nativeGap(chart)).toContain('two ends');
    const points = chart.points.map(({ high: _, ...point }) => point);
    expect(nativeGap({ ...chart, points })).toBeUndefined();
  });

  it('says both ends in its alternative text', () => {
    expect(chartAlt(chart, 'en')).toContain('$58mn to $102mn');
  });
});

describe('a range of reports that lie close', () => {
  const sample = SAMPLE_KINDS.find(({ name, language }) => name === 'range-two-sided' && language === 'en');
  if (sample === undefined) throw new Error('no sample');
  const { chart } = sample;
  const points = [80, 81, 83, 140].map((value, at) => {
    const { high: _, ...point } = chart.points[0] as (typeof chart.points)[number];
    return {
      ...point,
      key: `k${at}`,
      group: 'A',
      value,
      label: `$${value}mn`,
      publisher: `Publisher ${at} (${at})`,
    };
  });
  const SIZE = { width: 572, height: 338 };
  const rowsOf = (values: readonly number[]) => {
    const some = points.map((point, at) => ({ ...point, value: values[at] ?? 0 }));
    const { data } = chartConfiguration({ ...chart, points: some }, LIGHT, SIZE, fakeMeasure);
    const marks = (data.datasets[0]?.data ?? []) as unknown as readonly { readonly y: number }[];
    return new Set(marks.map(({ y }) => y)).size;
  };

  it('has a row each, so that no mark covers another and no line leads to words', () => {
    expect(rowsOf([80, 81, 83, 140])).toBe(4);
    const { under, over, cut } = chartLayoutOf({ ...chart, points }, LIGHT, SIZE, fakeMeasure);
    expect(cut).toEqual([]);
    expect(textsOf(over).map(({ text }) => text)).toEqual(
      expect.arrayContaining(points.map(({ label }) => label)),
    );
    expect(struckOut([...under, ...over])).toEqual([]);
    expect(over.filter(({ kind }) => kind === 'stroke')).toEqual([]);
  });

  it('has one row where they lie apart', () => {
    expect(rowsOf([10, 50, 90, 140])).toBe(1);
  });
});

describe('small multiples over quarters', () => {
  const chart = SAMPLE_KINDS.find(
    ({ name, language }) => name === 'small-multiples-quarters' && language === 'en',
  )?.chart;
  if (chart === undefined) throw new Error('no sample');
  const quarters = (width: number, panels: readonly string[]) => {
    const points = chart.points.filter(({ panel }) => panels.includes(panel ?? ''));
    const size = { width, height: 338 };
    const { over, cut } = chartLayoutOf({ ...chart, points }, LIGHT, size, fakeMeasure);
    return { cut, names: textsOf(over).filter(({ text }) => text === 'Q4 FY23') };
  };

  it('write the quarters once, below the lowest panel, and every value', () => {
    const { names, cut } = quarters(572, ['Tarvexa', 'Solvane', 'Brontide']);
    expect([names.length, cut]).toEqual([1, []]);
  });

  it('stand beside each other where every word has its room', () => {
    expect(quarters(1800, ['Tarvexa', 'Solvane', 'Brontide']).names).toHaveLength(3);
  });

  it('are columns only where every panel has the same names', () => {
    expect(areOverOneRow(chart.points)).toBe(true);
    expect(areOverOneRow(chart.points.slice(1))).toBe(false);
    expect(areOverOneRow(chart.points.filter(({ group }) => group.startsWith('Q4')))).toBe(false);
  });
});
