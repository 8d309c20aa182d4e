// Two rectangles → the points by which they lie on each other, in the direction in which that is less; 0 when they do not.
import type { Rect } from '../../model/length.ts';

export function overlapOf(a: Rect, b: Rect): number {
  const wide = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return Math.max(0, Math.min(wide, high));
}
