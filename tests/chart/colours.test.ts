// Colours that carry meaning, for every kind of colour vision, and words on what they stand on.
import { describe, expect, it } from '@jest/globals';
import { layout as shareLayout } from '../../src/chart/kinds/share/picture.ts';
import { setLook } from '../../src/chart/layout/looks.ts';
import type { Shape, TextShape } from '../../src/chart/layout/shape.ts';
import type { Chart, ChartColors } from '../../src/model/deck/chart.ts';
import { contrastOf, seenDistance, VISIONS } from './colour-vision.ts';
import { fakeMeasure } from './fake-measure.ts';
import { chartLayoutOf } from './pictures.ts';
import { DARK, LIGHT } from './sample-charts.ts';
import { SAMPLE_KINDS } from './sample-kinds.ts';

const THEMES = [
  ['light', LIGHT],
  ['dark', DARK],
] as const;
/** CIE 1976; two is just noticeable side by side. */
const APART = 15;

const pairsOf = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
const tooClose = (colors: readonly string[]) =>
  Object.entries(VISIONS).flatMap(([vision, matrix]) =>
    pairsOf(colors)
      .filter(([one, other]) => seenDistance(one, other, matrix) < APART)
      .map(([one, other]) => `${one} and ${other} with ${vision} vision`),
  );

describe.each(THEMES)('in the %s theme', (_, colors) => {
  const looks = [0, 1, 2, 3].map((index) => setLook(index, colors));

  it('what is relied on, reported and compared can be told apart by everybody', () => {
    expect(tooClose([colors.accent, colors.structure, colors.data])).toEqual([]);
  });

  it('up to three sets can be told apart by colour, and four by pattern, form and dash', () => {
    expect(tooClose(looks.slice(0, 3).map(({ fill }) => fill.slice(1)))).toEqual([]);
    expect(tooClose(looks.slice(0, 3).map(({ line }) => line.slice(1)))).toEqual([]);
    expect(new Set(looks.map(({ pattern }) => pattern)).size).toBe(4);
    expect(new Set(looks.map(({ form }) => form)).size).toBe(4);
    expect(new Set(looks.map(({ dash }) => dash.join(' '))).size).toBe(4);
  });

  it('rises, falls and levels of a waterfall, and neighbours in a ring, can be told apart', () => {
    expect(tooClose([colors.structureFill, colors.structure, colors.strongPanel])).toEqual([]);
    expect(tooClose([colors.structureFill, colors.structure])).toEqual([]);
    expect(tooClose([colors.data, colors.rule])).toEqual([]);
  });

  it('outlines, lines and marks stand out from the page', () => {
    for (const { outline, line } of looks) {
      expect(contrastOf(line.slice(1), colors.page)).toBeGreaterThanOrEqual(3);
      expect(contrastOf(outline.slice(1), colors.page)).toBeGreaterThanOrEqual(3);
    }
    for (const mark of [colors.accent, colors.structure, colors.data]) {
      expect(contrastOf(mark, colors.page)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(SAMPLE_KINDS.map((one) => [`${one.name} in ${one.language}`, one.chart] as const))(
    'every word reads on what it stands on: %s',
    (__, chart) => {
      expect(faintTexts(chart, colors)).toEqual([]);
    },
  );
});

function faintTexts(chart: Chart, colors: ChartColors): readonly string[] {
  const size = { width: 640, height: 360 };
  const { ground, under, over } = chartLayoutOf(chart, colors, size, fakeMeasure);
  const painted: Shape[] = [...ground, ...under, ...barsUnderWords(chart, colors, size)];
  return over.flatMap((shape) => {
    painted.push(shape);
    if (shape.kind !== 'text') return [];
    const contrast = contrastOf(shape.color.slice(1), groundOf(shape, painted) ?? colors.page);
    return contrast < 4.5 ? [`${shape.text}: ${contrast.toFixed(1)}`] : [];
  });
}

function groundOf({ x, y, width }: TextShape, painted: readonly Shape[]): string | undefined {
  const middle = x + width / 2;
  const below = painted.filter(
    (shape) =>
      shape.kind === 'rect' &&
      shape.x <= middle &&
      middle <= shape.x + shape.width &&
      shape.y <= y &&
      y <= shape.y + shape.height,
  );
  return below.at(-1)?.color.slice(1);
}

/** The only bars with words on them. */
function barsUnderWords(
  chart: Chart,
  colors: ChartColors,
  size: { width: number; height: number },
): readonly Shape[] {
  if (chart.kind !== 'share') return [];
  const { segments, plot, positions, barHeight } = shareLayout({
    chart: chart,
    colors: colors,
    size: size,
    measure: fakeMeasure,
  });
  return segments.map(({ row, left, right, look }) => ({
    kind: 'rect',
    x: left,
    y: plot.top + (positions[row] ?? 0) - barHeight / 2,
    width: right - left,
    height: barHeight,
    color: look.fill,
  }));
}
