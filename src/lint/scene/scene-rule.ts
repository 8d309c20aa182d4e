// A rule: the view of a scene → what is wrong on its pages, without saying yet in which file that is mended.

import type { ScenePage } from '../../model/deck/scene.ts';
import type { FindingKind } from '../../model/finding.ts';
import { type Rect, rectOf } from '../../model/length.ts';
import type { SceneView } from './scene-view.ts';

export type SceneFault = {
  readonly kind: FindingKind;
  readonly page: ScenePage;
  readonly message: string;
  readonly hint?: string;
};

export type SceneRule = (view: SceneView) => readonly SceneFault[];

/** A rectangle and the one it should lie in → the points by which it leaves it, on the side where that is most; 0 inside. */
export function excessOf(inner: Rect, outer: Rect): number {
  return Math.max(
    0,
    outer.x - inner.x,
    outer.y - inner.y,
    inner.x + inner.w - outer.x - outer.w,
    inner.y + inner.h - outer.y - outer.h,
  );
}

/** Two rectangles → the points by which they lie on each other, in the direction in which that is less; 0 when they do not. */
export function overlapOf(a: Rect, b: Rect): number {
  const wide = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return Math.max(0, Math.min(wide, high));
}

/** Two rectangles → the least one that holds both. */
export function unionOf(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return rectOf(x, y, Math.max(a.x + a.w, b.x + b.w) - x, Math.max(a.y + a.h, b.y + b.h) - y);
}
