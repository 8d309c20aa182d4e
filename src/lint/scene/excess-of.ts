// A rectangle and the one it should lie in → the points by which it leaves it, on the side where that is most; 0 inside.
import type { Rect } from '../../model/length.ts';

export function excessOf(inner: Rect, outer: Rect): number {
  return Math.max(
    0,
    outer.x - inner.x,
    outer.y - inner.y,
    inner.x + inner.w - outer.x - outer.w,
    inner.y + inner.h - outer.y - outer.h,
  );
}
