// A bar that an axis cuts → where its foot is broken, so that nobody reads its length as its value.
import type { Segment } from './box.ts';
import type { Area } from './shape.ts';

/** Points: of its lines, and how far they rise on their way across and stand from each other and from the foot. */
export const BREAK_WEIGHT = 3;
const RISE = 6;
const APART = 7;
const UP = 16;
const OVER = 3;

/** Two lines in the colour of the page, slanted across the bar. */
export function breakMark({ x, y, width, height }: Area): readonly Segment[] {
  return [0, 1].map((line) => {
    const middle = y + height - UP - line * APART;
    return { x1: x - OVER, y1: middle + RISE / 2, x2: x + width + OVER, y2: middle - RISE / 2 };
  });
}
