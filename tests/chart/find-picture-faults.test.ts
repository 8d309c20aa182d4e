import { describe, expect, it } from '@jest/globals';
import { findPictureFaults } from '../../src/chart/picture/picture-faults.ts';
import type { Chart } from '../../src/model/deck/chart.ts';
import { BARS_JA, COST_JA, SHARE_JA } from './sample-charts.ts';
import { SAMPLE_KINDS } from './sample-kinds.ts';

const PLACE = { file: 'content/takeaways/cost.md', line: 9, column: 1 };
const FINE = { cut: [], crowded: false };
const kindsOf = (
  chart: Chart,
  missing: readonly string[] = [],
  layout: Parameters<typeof findPictureFaults>[2] = FINE,
) => findPictureFaults(chart, missing, layout, PLACE).map((finding) => finding.kind);
const withValue = (chart: Chart, value: number): Chart => ({
  ...chart,
  points: chart.points.map((point, index) => (index === 0 ? { ...point, value } : point)),
});

describe('findPictureFaults', () => {
  it('is silent about charts that can be drawn as written', () => {
    expect([COST_JA, SHARE_JA, BARS_JA].flatMap((chart) => kindsOf(chart))).toEqual([]);
    expect(kindsOf(withValue({ ...COST_JA, scale: 'linear' }, -3))).toEqual([]);
    expect(kindsOf(withValue(SHARE_JA, 40.4))).toEqual([]);
  });

  it('reports glyphs, cut words and crowded rows, each with the place', () => {
    const faults = findPictureFaults(COST_JA, ['✔'], { cut: ['長い名前'], crowded: true }, PLACE);
    expect(faults.map((finding) => finding.kind)).toEqual([
      'chart-missing-glyph',
      'chart-text-cut',
      'chart-crowded',
    ]);
    expect(faults[0]?.message).toContain('U+2714');
    expect(faults.every((finding) => finding.place === PLACE)).toBe(true);
  });

  it('names all words that are cut in one finding, with their chart', () => {
    const cut = ['長い名前', '別の名前', '長い名前', 'a name', 'another'];
    expect(findPictureFaults(COST_JA, [], { cut, crowded: false }, PLACE)).toMatchObject([
      {
        kind: 'chart-text-cut',
        message: `Unexpected length of \`長い名前\`, \`別の名前\`, \`a name\` and 1 more in the chart \`${COST_JA.title}\`, expected words that fit their place in it`,
      },
    ]);
  });

  it('refuses zero on a log axis, values that are none and shares beyond the whole', () => {
    expect(kindsOf(withValue(COST_JA, 0))).toEqual(['chart-value-range']);
    expect(kindsOf(withValue(BARS_JA, -1))).toEqual([]);
    expect(kindsOf(withValue(BARS_JA, Number.NaN))).toEqual(['chart-value-range']);
    expect(kindsOf(withValue(SHARE_JA, 60))).toEqual(['chart-share-total']);
  });

  it('says which kinds take a value below zero, and what becomes of one on a log axis', () => {
    const hintOf = (chart: Chart, value: number) =>
      findPictureFaults(withValue(chart, value), [], FINE, PLACE)[0]?.hint;
    expect(hintOf(sampleOf('doughnut'), -100)).toMatch(
      /^Kinds that show values below zero: `dot-plot`.*`waterfall`/u,
    );
    expect(hintOf(sampleOf('doughnut'), -100)).not.toContain('`share`');
    expect(hintOf(COST_JA, 0)).toContain('`scale: linear`');
  });

  it('says nothing about widths and heights while a value has no place', () => {
    expect(kindsOf(withValue(COST_JA, 0), [], { cut: ['名前'], crowded: true })).toEqual([
      'chart-value-range',
    ]);
  });

  it('is silent about one good chart of every kind', () => {
    expect(SAMPLE_KINDS.flatMap(({ chart }) => kindsOf(chart))).toEqual([]);
  });

  it('lets values fall below zero wherever they are no parts of a whole', () => {
    const negative = (kind: Chart['kind']) => kindsOf(withValue(sampleOf(kind), -5));
    for (const kind of ['waterfall', 'line', 'slope', 'bars', 'columns', 'small-multiples'] as const)
      expect(negative(kind)).toEqual([]);
    for (const kind of ['doughnut', 'share'] as const) {
      expect(negative(kind)).toEqual(['chart-value-range']);
    }
    expect(negative('range')).toEqual(['chart-value-range']);
    expect(kindsOf(withValue({ ...sampleOf('range'), scale: 'linear' }, -5))).toEqual([]);
  });

  it('adds up shares row by row, and a ring of percent', () => {
    const rows = SAMPLE_KINDS.find(({ name }) => name === 'share-rows')?.chart as Chart;
    const faults = findPictureFaults(withValue(rows, 60), [], FINE, PLACE);
    expect(faults.map(({ kind }) => kind)).toEqual(['chart-share-total']);
    expect(faults[0]?.message).toContain('2023年');
    expect(kindsOf(withValue(sampleOf('doughnut'), 60))).toEqual(['chart-share-total']);
    const amounts = { ...sampleOf('doughnut'), unit: '金額（ドル）' };
    expect(kindsOf(withValue(amounts, 60))).toEqual([]);
  });

  it('asks for a day on a line', () => {
    const chart = sampleOf('line');
    const points = chart.points.map(({ at: _, ...point }, index) =>
      index === 0 ? point : { ...point, at: _ },
    );
    expect(kindsOf({ ...chart, points } as Chart)).toEqual(['chart-value-range']);
  });
});

function sampleOf(kind: Chart['kind']): Chart {
  return SAMPLE_KINDS.find((one) => one.kind === kind)?.chart as Chart;
}
