// A point whose value is only a bound → an arrow up or down from its mark, and the box it takes.
import type { ChartPoint } from '../model/chart.ts';
import type { Box } from './box.ts';
import type { PointLook } from './point-look.ts';
import type { Shape } from './shape.ts';

const LENGTH = 18;
const HALF = 5;

export function pointArrow(
  { open }: ChartPoint,
  x: number,
  y: number,
  { radius, color }: PointLook,
): { readonly shapes: readonly Shape[]; readonly boxes: readonly Box[] } {
  if (open === 'none') return { shapes: [], boxes: [] };
  const out = open === 'right' ? -1 : 1;
  const [from, to] = [y + out * radius, y + out * (radius + LENGTH)];
  return {
    shapes: [{ kind: 'arrow', x1: x, y1: from, x2: x, y2: to, color }],
    boxes: [{ left: x - HALF, right: x + HALF, top: Math.min(from, to), bottom: Math.max(from, to) }],
  };
}
