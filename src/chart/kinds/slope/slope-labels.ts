// The points at one end of a slope chart → their names and values beside it, one above the other without touching.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { type Block, blockOf, type Phrase } from '../../layout/block.ts';
import { nameAndValue, notePhrase, POINT_TYPE, valuePhrase, withMark } from '../../layout/point-phrases.ts';
import { type Ink, type Measure, type Placed, type Shape, stroke } from '../../layout/shape.ts';
import { spread } from '../../spread.ts';

export type EndPoint = {
  readonly point: ChartPoint;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
};

type EndRoom = { readonly width: number; readonly top: number; readonly bottom: number };

/** From the point to the line that leads to its words, and from there to the words. */
export const TO_WORDS = { line: 3, words: 20 };
const BETWEEN = 3;
const NAME_GAP = '  ';
/** From most to fewest words a point. */
const WAYS = [
  { lines: 2, notes: true },
  { lines: 2, notes: false },
  { lines: 1, notes: false },
] as const;
type Way = (typeof WAYS)[number];

export function slopeLabels(
  ends: readonly EndPoint[],
  side: 'left' | 'right',
  room: EndRoom,
  ink: Ink,
): Placed {
  const { colors } = ink;
  const outward = side === 'left' ? -1 : 1;
  for (const way of WAYS) {
    const blocks = ends.map(({ point }): Block => {
      const { phrases, cut } = phrasesOf(point, way, side, room.width, ink);
      const block = blockOf(phrases, room.width, ink);
      return { ...block, cut: [...cut, ...block.cut] };
    });
    const boxes = blocks.map(({ height }, at) => ({ middle: ends[at]?.y ?? 0, length: height }));
    const middles = spread(boxes, room.top, room.bottom, BETWEEN);
    if (middles === undefined) continue;
    const shapes = ends.flatMap(({ x, y, radius }, at): Shape[] => {
      const [block, middle] = [blocks[at] as Block, middles[at] ?? y];
      const from = x + outward * (radius + TO_WORDS.line);
      const to = x + outward * (TO_WORDS.words - 4);
      const leader: Shape = stroke(from, y, to, middle, `#${colors.data}`, 0.75);
      const words = block.shapesAt(
        x + outward * TO_WORDS.words,
        middle - block.height / 2,
        side === 'left' ? 'right' : 'left',
      );
      return [...(Math.abs(middle - y) > 2 ? [leader] : []), ...words];
    });
    const notes = way.notes ? [] : ends.flatMap(({ point }) => point.note ?? []);
    return { shapes, cut: [...blocks.flatMap(({ cut }) => cut), ...notes] };
  }
  return { shapes: [], cut: ends.flatMap(({ point }) => [point.group, point.label]) };
}

export function wordsWidth(point: ChartPoint, measure: Measure): number {
  const value = measure(withMark(point.label, point.publisher), POINT_TYPE.value) + 2;
  return measure(point.group, POINT_TYPE.name) + measure(NAME_GAP, POINT_TYPE.name) + value;
}

function phrasesOf(
  point: ChartPoint,
  { lines, notes }: Way,
  side: 'left' | 'right',
  width: number,
  ink: Ink,
): { readonly phrases: readonly Phrase[]; readonly cut: readonly string[] } {
  const { colors, measure } = ink;
  const value = valuePhrase(point, ink, { mark: false, large: false, maxLines: 1 });
  const first = side === 'left' ? 'name' : 'value';
  const line = nameAndValue(point.group, value, point.publisher, first, width, measure);
  const note = notes ? [notePhrase(point, ink, 2)] : [];
  if (lines === 1) return { phrases: [line.phrase], cut: line.cut };
  if (line.cut.length === 0) return { phrases: [line.phrase, ...note], cut: [] };
  const name: Phrase = { words: point.group, style: POINT_TYPE.name, color: `#${colors.ink}`, maxLines: 1 };
  return { phrases: [name, { ...value, words: withMark(value.words, point.publisher) }, ...note], cut: [] };
}
