// The marks of one row and the room around them → values with who says so above and below, led to their marks.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { type Block, blockOf } from '../../layout/block.ts';
import type { Box } from '../../layout/box.ts';
import { notePhrase, publisherPhrase, valuePhrase } from '../../layout/point-phrases.ts';
import { type Ink, type Placed, type Shape, stroke } from '../../layout/shape.ts';
import { spread } from '../../spread.ts';

type RangeMark = { readonly point: ChartPoint; readonly x: number; readonly radius: number };

/** `middle` is where the bar and its marks have to stand. */
type RangeLabels = Placed & { readonly middle: number };

const TO_MARK = 5;
const BETWEEN = 10;
const WIDEST = 190;
/** In a row of its own. */
const WIDEST_ALONE = 300;
const EDGE = 2;
/** From most to fewest words: who says so in full or by footnote mark, on one side of the bar or both. */
const WAYS = [
  { publisher: true, sides: 1, large: true },
  { publisher: true, sides: 2, large: true },
  { publisher: false, sides: 1, large: true },
  { publisher: false, sides: 2, large: true },
  { publisher: false, sides: 1, large: false },
] as const;
type Way = (typeof WAYS)[number];

/** `marks` by value, so that no two leading lines cross. */
export function rangeLabels(marks: readonly RangeMark[], room: Box, ink: Ink): RangeLabels {
  for (const way of WAYS) {
    const placed = placeRow(marks, way, room, ink);
    if (placed && placed.cut.length === 0) return placed;
  }
  for (const way of [...WAYS].reverse()) {
    const placed = placeRow(marks, way, room, ink);
    if (placed) return placed;
  }
  // Rather some values than none; the one relied on goes last.
  const lost = marks.findLast(({ point }) => point.mark !== 'relied-on') ?? marks[0];
  const kept = marks.filter((mark) => mark !== lost);
  const cut = [lost?.point.label ?? '', lost?.point.note ?? ''].filter((words) => words !== '');
  if (kept.length === 0) return { middle: (room.top + room.bottom) / 2, shapes: [], cut };
  const rest = rangeLabels(kept, room, ink);
  return { ...rest, cut: [...rest.cut, ...cut] };
}

function placeRow(
  marks: readonly RangeMark[],
  { publisher, sides, large }: Way,
  room: Box,
  ink: Ink,
): RangeLabels | undefined {
  const { colors } = ink;
  const away = TO_MARK + Math.max(...marks.map(({ radius }) => radius));
  const blocks = marks.map(({ point }) => {
    const value = valuePhrase(point, ink, { mark: !publisher, large, maxLines: 1 });
    const who = publisher ? [publisherPhrase(point, ink, marks.length === 1 ? 2 : 1)] : [];
    return blockOf(
      [value, ...who, notePhrase(point, ink, 1)],
      marks.length === 1 ? WIDEST_ALONE : WIDEST,
      ink,
    );
  });
  const sideOf = (at: number) => (sides === 2 && at % 2 === 1 ? 'below' : 'above');
  const highest = (side: 'above' | 'below') =>
    Math.max(0, ...blocks.map(({ height }, at) => (sideOf(at) === side ? height : 0)));
  const radius = away - TO_MARK;
  const above = highest('above') + away;
  const below = sides === 2 && marks.length > 1 ? highest('below') + away : radius;
  const spare = room.bottom - room.top - 2 * EDGE - above - below;
  if (spare < 0) return undefined;
  // Bar and words together stand in the middle of the row.
  const middle = room.top + EDGE + spare / 2 + above;
  const shapes: Shape[] = [];
  for (const side of ['above', 'below'] as const) {
    const members = marks.flatMap((mark, at) =>
      sideOf(at) === side ? [{ mark, block: blocks[at] as Block }] : [],
    );
    const boxes = members.map(({ mark, block }) => ({ middle: mark.x, length: block.width }));
    const middles = spread(boxes, room.left, room.right, BETWEEN);
    if (middles === undefined) return undefined;
    for (const [at, { mark, block }] of members.entries()) {
      const x = middles[at] ?? mark.x;
      const out = side === 'above' ? -1 : 1;
      const edge = middle + out * away;
      shapes.push(...block.shapesAt(x, side === 'above' ? edge - block.height : edge, 'center'));
      // Only where the words are not right above or below their mark.
      if (Math.abs(x - mark.x) > block.width / 2) {
        const [y1, y2] = [middle + out * mark.radius, edge];
        const to = x + Math.sign(mark.x - x) * (block.width / 2 - 6);
        shapes.push(stroke(mark.x, y1, to, y2, `#${colors.data}`, 0.75));
      }
    }
  }
  return { middle, shapes, cut: blocks.flatMap(({ cut }) => cut) };
}
