// A point whose value is only a bound → an arrow up or down from its mark, within limits, and the box it takes.
import type { ChartPoint } from '../model/chart.ts';
import type { Box } from './box.ts';
import type { PointLook } from './point-look.ts';
import type { Shape } from './shape.ts';

const LENGTH = 18;
/** Of the head and a little of the shaft. */
const SHORTEST = 12;
const HALF = 5;

export function pointArrow(
  { open }: ChartPoint,
  x: number,
  y: number,
  { radius, color }: PointLook,
  limits: { readonly top: number; readonly bottom: number },
): { readonly shapes: readonly Shape[]; readonly boxes: readonly Box[] } {
  if (open === 'none') return { shapes: [], boxes: [] };
  const out = open === 'right' ? -1 : 1;
  const from = y + out * radius;
  const room = open === 'right' ? from - limits.top : limits.bottom - from;
  // At the edge of the plot its label alone says so.
  if (room < SHORTEST) return { shapes: [], boxes: [] };
  const to = from + out * Math.min(LENGTH, room);
  return {
    shapes: [{ kind: 'arrow', x1: x, y1: from, x2: x, y2: to, color }],
    boxes: [{ left: x - HALF, right: x + HALF, top: Math.min(from, to), bottom: Math.max(from, to) }],
  };
}
