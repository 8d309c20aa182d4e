// A point and its set → how its bar is filled: by set where it is simply reported, by its mark where it is not.
import type { ChartColors, ChartPoint } from '../model/chart.ts';
import { markLook } from './mark-look.ts';
import { RING } from './paint-shapes.ts';
import { setLook, setsOf } from './set-look.ts';
import type { Pattern, Shape } from './shape.ts';

/** Colours are CSS colours. */
export type BarLook = {
  readonly fill: string;
  readonly outline: string;
  /** Width of the outline, inside the bar. */
  readonly ring: number;
  readonly pattern: Pattern;
  readonly patternColor: string;
};

const THIN_RING = 1;

export function barLook(point: ChartPoint, points: readonly ChartPoint[], colors: ChartColors): BarLook {
  const set = point.set === undefined ? undefined : setLook(setsOf(points).indexOf(point.set), colors);
  const mark = markLook(point.mark, colors);
  const page = `#${colors.page}`;
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

export type BarBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What lies on the bar that chart.js has drawn there. */
export function hatchOn(box: BarBox, { ring, pattern, patternColor }: BarLook): readonly Shape[] {
  if (pattern === 'plain') return [];
  const inner = {
    x: box.x + ring,
    y: box.y + ring,
    width: Math.max(0, box.width - 2 * ring),
    height: Math.max(0, box.height - 2 * ring),
  };
  return [{ kind: 'hatch', ...inner, pattern, color: patternColor }];
}
