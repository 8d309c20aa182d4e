// A rule: the view of a scene → what is wrong on its pages, without saying yet in which file that is mended.

import type { ScenePage } from '../../model/deck/scene.ts';
import type { FindingKind } from '../../model/finding.ts';
import type { Rect } from '../../model/length.ts';
import type { PageView, SceneView, WordBlock } from './scene-view.ts';

export type SceneFault = {
  readonly kind: FindingKind;
  readonly page: ScenePage;
  readonly message: string;
  readonly hint?: string;
};

export type SceneRule = (view: SceneView) => readonly SceneFault[];

/** A rule of one kind: what it says of a page, a message a fault. */
export function onEveryPage(
  kind: FindingKind,
  messagesOf: (view: PageView, scene: SceneView['scene']) => readonly string[],
): SceneRule {
  return ({ scene, pages }) =>
    pages.flatMap((view) =>
      messagesOf(view, scene).map((message): SceneFault => ({ kind, page: view.page, message })),
    );
}

/** A rule of one kind: what it says of the words of a box or cell. */
export function onEveryBlock(
  kind: FindingKind,
  messagesOf: (block: WordBlock) => readonly string[],
): SceneRule {
  return onEveryPage(kind, ({ blocks }) => blocks.flatMap(messagesOf));
}

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
