// Shares, or amounts that make up a whole → what the whole is, what the parts leave of it, and where their arcs lie.
import type { Chart } from '../../../model/deck/chart.ts';
import { spread } from '../../spread.ts';

const PERCENT = 100;

/** Shares in percent are of a hundred, or of their total where it exceeds that; amounts are of their total. */
export function wholeOf(values: readonly number[], unit: Chart['unit']): { whole: number; rest: number } {
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const whole = isPercent(unit) ? Math.max(PERCENT, total) : total;
  return { whole, rest: Math.max(0, whole - total) };
}

export function isPercent(unit: Chart['unit']): boolean {
  return unit.includes('%');
}

/** Clockwise from the top, in radians. */
export type Arc = { readonly from: number; readonly to: number };

const TURN = 360;
const STEP = 15;

/**
 * Parts in their order and the whole → their arcs, and the degrees at which the first begins. At the top, unless a line from a
 * part to its words would cross the ring from there: then where words stand nearest to their parts.
 */
export function ringArcs(
  values: readonly number[],
  whole: number,
): { readonly start: number; readonly arcs: readonly Arc[] } {
  const ways = Array.from({ length: TURN / STEP }, (_, index) => {
    const arcs = arcsFrom(index * STEP, values, whole);
    return { start: index * STEP, arcs, ...troubleOf(arcs) };
  });
  const cost = ({ crossed, moved }: (typeof ways)[number]) => 10 * crossed + moved;
  return ways.reduce((best, way) =>
    best.crossed > TOLERANCE && cost(way) < cost(best) - TOLERANCE ? way : best,
  );
}

function arcsFrom(start: number, values: readonly number[], whole: number): Arc[] {
  let before = 0;
  return values.map((value) => {
    const from = whole > 0 ? before / whole : 0;
    before += Math.max(0, value);
    const turn = (share: number) => (start / TURN + share) * 2 * Math.PI;
    return { from: turn(from), to: turn(whole > 0 ? before / whole : 0) };
  });
}

export type Side = 'left' | 'right';

/** Where the words of a part stand: beside its middle, on the same side of the ring. */
export function besideArc({ from, to }: Arc): {
  readonly side: Side;
  readonly sin: number;
  readonly cos: number;
} {
  const middle = (from + to) / 2;
  const [sin, cos] = [Math.sin(middle), Math.cos(middle)];
  return { side: sin > -1e-9 ? 'right' : 'left', sin, cos };
}

/** In radii: three lines of words, where lines to them bend and end, and how far above the ring words may stand. */
const WORDS = { height: 0.46, gap: 0.06, bend: 1.06, edge: 1.18, reach: 1.3 };
const TOLERANCE = 0.01;

/** In radii: how deep lines to words cut into the ring, and how far words are from their parts, squared; all together. */
function troubleOf(arcs: readonly Arc[]): { readonly crossed: number; readonly moved: number } {
  const parts = arcs.map(besideArc);
  let [crossed, moved] = [0, 0];
  for (const side of ['left', 'right'] as const) {
    const members = parts.filter((part) => part.side === side);
    const wishes = inOrder(
      members.map(({ cos }) => -cos),
      side,
    );
    const boxes = wishes.map((middle) => ({ middle, length: WORDS.height }));
    const room = Math.max(WORDS.reach, (boxes.length * (WORDS.height + WORDS.gap)) / 2);
    const middles = spread(boxes, -room, room, WORDS.gap) ?? wishes;
    members.forEach(({ sin, cos }, index) => {
      const middle = middles[index] ?? 0;
      const bend = { x: Math.abs(sin) * WORDS.bend, y: -cos * WORDS.bend };
      crossed += Math.max(0, 1 - distanceTo(bend, { x: WORDS.edge, y: middle }));
      moved += (middle + cos) ** 2;
    });
  }
  return { crossed, moved };
}

/** Of the line between two points from the middle of the ring. */
function distanceTo(a: { x: number; y: number }, b: { x: number; y: number }): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, -(a.x * dx + a.y * dy) / (dx * dx + dy * dy)));
  return Math.hypot(a.x + along * dx, a.y + along * dy);
}

/** Heights at which words would like to stand, those at one height in the order of the ring: down on the right, up on the left. */
export function inOrder(heights: readonly number[], side: Side): readonly number[] {
  return heights.map((height, index) => height + (side === 'right' ? index : -index) * 1e-6);
}
