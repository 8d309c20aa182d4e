// Boxes of a body and its room → how much of its height has something to read beside it, in either half of the page.
import { altOf, boxElement } from '../elements/boxes.ts';
import type { SceneBox } from '../model/deck/scene.ts';
import { type Rect, rectOf, unionOf } from '../model/length.ts';

type Interval = readonly [from: number, to: number];

/**
 * 0 to 1: the mean, over the left and the right half of `room`, of the share of its height where lines of words, a
 * chart, a table or a picture stand. Air between lines further apart than they are high counts as empty, however
 * evenly it is spread.
 */
export function inkShare(boxes: readonly SceneBox[], room: Rect): number {
  const inks = [...boxes.flatMap(inksOf), ...drawingsOf(boxes)];
  const middle = room.x + room.w / 2;
  const left = inks.filter(({ x }) => x < middle);
  const right = inks.filter(({ x, w }) => x + w > middle);
  return (covered(left, room) + covered(right, room)) / 2;
}

function inksOf(box: SceneBox): Rect[] {
  if (box.drawing !== undefined) return [];
  if (altOf(box) !== undefined) return [box.rect];
  return boxElement(box)
    .words(box)
    .map(({ lines, lineHeight, room: { x, y, w, h }, valign }) => {
      const height = lines.length * lineHeight;
      const top = y + (h - height) * { top: 0, middle: 0.5, bottom: 1 }[valign];
      return rectOf(x, top, w, height);
    });
}

/** Of a drawing, all that it spans: its lines and marks say as much as its words. */
function drawingsOf(boxes: readonly SceneBox[]): Rect[] {
  const spans = new Map<string, Rect>();
  for (const { drawing, rect } of boxes) {
    if (drawing === undefined) continue;
    const before = spans.get(drawing);
    spans.set(drawing, before === undefined ? rect : unionOf(before, rect));
  }
  return [...spans.values()];
}

function covered(inks: readonly Rect[], { y, h }: Rect): number {
  const spans = inks
    .map((ink): Interval => [Math.max(y, ink.y), Math.min(y + h, ink.y + ink.h)])
    .sort(([a], [b]) => a - b);
  let sum = 0;
  let reached: number = y;
  for (const [from, to] of spans) {
    sum += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return h > 0 ? sum / h : 1;
}
