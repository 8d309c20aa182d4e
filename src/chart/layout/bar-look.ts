// A point and its set → how its bar is filled: by set where it is simply reported, by its mark where it is not.
import type { ChartColors, ChartPoint } from '../../model/deck/chart.ts';
import { RING } from '../picture/paint-shapes.ts';
import { setsOf, valuesOf } from '../points.ts';
import { EXPECTED_DASH, markLook, setLook } from './looks.ts';
import { type Area, arrow, type Pattern, type Shape, stroke } from './shape.ts';

/** Colours are CSS colours. */
export type BarLook = {
  readonly fill: string;
  readonly outline: string;
  /** Width of the outline, inside the bar. */
  readonly ring: number;
  readonly pattern: Pattern;
  readonly patternColor: string;
  /** Drawn on the bar, because chart.js cannot: the colour of a dashed outline. */
  readonly dashed?: string;
};

const THIN_RING = 1;

export function barLook(point: ChartPoint, points: readonly ChartPoint[], colors: ChartColors): BarLook {
  const set = point.set === undefined ? undefined : setLook(setsOf(points).indexOf(point.set), colors);
  const mark = markLook(point.mark, colors);
  const page = `#${colors.page}`;
  if (mark.dashed) return expectedLook(set?.outline ?? mark.color, page);
  if (mark.hollow) {
    // Without the pattern: a hollow bar has to look empty.
    return { fill: page, outline: mark.color, ring: RING, pattern: 'plain', patternColor: page };
  }
  if (set === undefined || point.mark !== 'reported') {
    const pattern = set?.pattern ?? 'plain';
    return { fill: mark.color, outline: mark.color, ring: 0, pattern, patternColor: page };
  }
  const { fill, outline, pattern, patternColor } = set;
  return { fill, outline, ring: fill === outline ? 0 : THIN_RING, pattern, patternColor };
}

/** Empty, in a dashed outline: not yet so. */
export function expectedLook(dashed: string, page: string): BarLook {
  return { fill: page, outline: page, ring: 0, pattern: 'plain', patternColor: page, dashed };
}

export function dashedOutline({ x, y, width, height }: Area, color: string): readonly Shape[] {
  const [left, top, right, bottom] = [
    x + RING / 2,
    y + RING / 2,
    x + width - RING / 2,
    y + height - RING / 2,
  ];
  return [
    stroke(left, top, right, top, color, RING, EXPECTED_DASH),
    stroke(right, top, right, bottom, color, RING, EXPECTED_DASH),
    stroke(right, bottom, left, bottom, color, RING, EXPECTED_DASH),
    stroke(left, bottom, left, top, color, RING, EXPECTED_DASH),
  ];
}

/** What lies on the bar that chart.js has drawn there. */
export function hatchOn(box: Area, { ring, pattern, patternColor, dashed }: BarLook): readonly Shape[] {
  if (dashed !== undefined) return dashedOutline(box, dashed);
  if (pattern === 'plain') return [];
  const inner = {
    x: box.x + ring,
    y: box.y + ring,
    width: Math.max(0, box.width - 2 * ring),
    height: Math.max(0, box.height - 2 * ring),
  };
  return [{ kind: 'hatch', ...inner, pattern, color: patternColor }];
}

type BarEnd = {
  /** Along the bar, where its value ends, and which way it runs there. */
  readonly end: number;
  readonly out: 1 | -1;
  readonly length: number;
  /** Across the bar. */
  readonly middle: number;
  readonly runs: 'across' | 'up';
};

const INSET = 4;

/** A bar whose value is only a bound → an arrow out of its end, or from an upper bound back into the bar. */
export function boundArrow(
  point: ChartPoint,
  { end, out, length, middle, runs }: BarEnd,
  reach: { readonly out: number; readonly back: number },
  colors: ChartColors,
): readonly Shape[] {
  const { color, hollow } = markLook(point.mark, colors);
  const along = (from: number, to: number, ink: string) =>
    runs === 'across' ? arrow(from, middle, to, middle, ink) : arrow(middle, from, middle, to, ink);
  if (point.open === 'right') return [along(end, end + out * reach.out, color)];
  // On a shorter bar its label alone says so.
  if (point.open !== 'left' || length <= reach.back + 2 * INSET) return [];
  const from = end - out * INSET;
  return [along(from, from - out * reach.back, hollow ? color : `#${colors.page}`)];
}

/** An axis that counts points from the upper or left edge of the plot. */
export function pointsAxis(length: number, direction: 'right' | 'down') {
  return {
    type: 'linear',
    display: false,
    min: 0,
    max: Math.max(1, length),
    // Else chart.js would keep half a bar free at both ends.
    offset: false,
    reverse: direction === 'down',
  } as const;
}

/** Every bar in its own place and thickness instead of shares of a category. */
export function barOptions(looks: readonly BarLook[], thickness: number) {
  return {
    backgroundColor: looks.map((look) => look.fill),
    borderColor: looks.map((look) => look.outline),
    borderWidth: looks.map((look) => look.ring),
    barThickness: Math.max(0.5, thickness),
    grouped: false,
    minBarLength: 1,
  };
}

/** One bar a point, `positions` being the middles of the bars along their `pointsAxis`. */
export function valueBars(
  points: readonly ChartPoint[],
  positions: readonly number[],
  looks: readonly BarLook[],
  thickness: number,
) {
  const values = points.map((point) => point.value);
  const keys = points.map((point) => point.key);
  return { labels: [...positions], datasets: [{ data: values, keys, ...barOptions(looks, thickness) }] };
}

/** From zero, or the lowest value below it, to the largest value. */
export function zeroAxis(points: readonly ChartPoint[]) {
  const values = valuesOf(points);
  const min = Math.min(0, ...values);
  const max = Math.max(min < 0 ? 0 : 1e-9, ...values);
  return { type: 'linear', display: false, min, max } as const;
}

export function isBelowZero(points: readonly Pick<ChartPoint, 'value'>[]): boolean {
  return points.some(({ value }) => value < 0);
}

/** A point with its bound as seen from zero: `right` is out of its bar. */
export function fromZero(point: ChartPoint): ChartPoint {
  if (point.value >= 0 || point.open === 'none') return point;
  return { ...point, open: point.open === 'left' ? 'right' : 'left' };
}
