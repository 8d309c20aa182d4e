// The segments of a ring and the room beside it → the words of each segment, in two columns, and a line to its segment.
import type { Chart, ChartColors, ChartPoint } from '../../../model/deck/chart.ts';
import { type Block, blockOf, type Phrase } from '../../layout/block.ts';
import { markedWidth } from '../../layout/marked-text.ts';
import {
  type NameAndValue,
  nameAndValue,
  notePhrase,
  POINT_TYPE,
  publisherPhrase,
  valuePhrase,
} from '../../layout/point-phrases.ts';
import { type Ink, type Placed, type Shape, type Size, stroke } from '../../layout/shape.ts';
import { spread } from '../../spread.ts';
import { type Arc, besideArc, inOrder, type Side } from './ring.ts';

type Ring = { readonly x: number; readonly y: number; readonly outer: number };

const LEADER = { out: 8, gap: 5, from: 22 };
const BETWEEN = 6;
/** A raised mark stands a little above its line. */
const EDGE = 2;
/** From most to fewest words a segment. */
const FULLNESS = ['publisher', 'mark', 'line'] as const;

export function doughnutLabels(chart: Chart, arcs: readonly Arc[], ring: Ring, size: Size, ink: Ink): Placed {
  const sides = (['right', 'left'] as const).map((side) => {
    const members = arcs.flatMap((arc, index) => (besideArc(arc).side === side ? [index] : []));
    return placeSide(chart, members, side, arcs, ring, size, ink);
  });
  return { shapes: sides.flatMap(({ shapes }) => shapes), cut: sides.flatMap(({ cut }) => cut) };
}

/** As near to the middle as the words on both sides allow. */
export function ringMiddle(
  chart: Chart,
  arcs: readonly Arc[],
  outer: number,
  width: number,
  ink: Ink,
): number {
  const { measure } = ink;
  const need = (side: Side) =>
    outer +
    LEADER.from +
    LEADER.gap +
    Math.max(
      0,
      ...chart.points.flatMap((point, index) => {
        const arc = arcs[index];
        if (arc === undefined || besideArc(arc).side !== side) return [];
        const { phrase } = linePhrase(point, side, width / 2, ink);
        return markedWidth(phrase.words, phrase.style, measure) + 1;
      }),
    );
  const [left, right] = [need('left'), need('right')];
  if (left + right >= width) return (left / (left + right)) * width;
  return Math.max(left, Math.min(width - right, width / 2));
}

function placeSide(
  chart: Chart,
  members: readonly number[],
  side: Side,
  arcs: readonly Arc[],
  ring: Ring,
  size: Size,
  ink: Ink,
): Placed {
  const { colors } = ink;
  const points = members.map((index) => chart.points[index] as ChartPoint);
  const outward = side === 'right' ? 1 : -1;
  const edge = ring.x + outward * (ring.outer + LEADER.from);
  const width = (side === 'right' ? size.width - edge : edge) - LEADER.gap;
  const wishes = members.map((index) => {
    const { sin, cos } = besideArc(arcs[index] ?? { from: 0, to: 0 });
    return { sin, cos };
  });
  const heights = inOrder(
    wishes.map(({ cos }) => ring.y - ring.outer * cos),
    side,
  );
  for (const fullness of FULLNESS) {
    const blocks = points.map((point): Block => {
      if (fullness !== 'line') return blockOf(phrasesOf(point, fullness, ink), width, ink);
      const { phrase, cut } = linePhrase(point, side, width, ink);
      const block = blockOf([phrase], width, ink);
      return { ...block, cut: [...cut, ...block.cut] };
    });
    const boxes = blocks.map((block, at) => ({ middle: heights[at] ?? 0, length: block.height }));
    const middles = spread(boxes, EDGE, size.height, BETWEEN);
    const last = fullness === 'line';
    if (middles === undefined || (!last && blocks.some((block) => block.cut.length > 0))) continue;
    const shapes = blocks.flatMap((block, at): readonly Shape[] => {
      const middle = middles[at] ?? 0;
      const wish = wishes[at] ?? { sin: 0, cos: 1 };
      const x = edge + outward * LEADER.gap;
      return [
        ...leaderTo(wish, edge, middle, ring, colors),
        ...block.shapesAt(x, middle - block.height / 2, side === 'right' ? 'left' : 'right'),
      ];
    });
    const notes = fullness === 'line' ? points.flatMap((point) => point.note ?? []) : [];
    return { shapes, cut: [...blocks.flatMap((block) => block.cut), ...notes] };
  }
  return { shapes: [], cut: points.flatMap((point) => [point.group, point.label]) };
}

function linePhrase(point: ChartPoint, side: Side, width: number, ink: Ink): NameAndValue {
  const { measure } = ink;
  const value = valuePhrase(point, ink, { mark: false, large: false, maxLines: 1 });
  const first = side === 'left' ? 'name' : 'value';
  return nameAndValue(point.group, value, point.publisher, first, width, measure);
}

function phrasesOf(point: ChartPoint, fullness: 'publisher' | 'mark', ink: Ink): readonly Phrase[] {
  const name: Phrase = {
    words: point.group,
    style: POINT_TYPE.name,
    color: `#${ink.colors.ink}`,
    maxLines: 2,
  };
  const publisher = fullness === 'publisher';
  const value = valuePhrase(point, ink, { mark: !publisher, large: true });
  return [name, value, ...(publisher ? [publisherPhrase(point, ink, 1)] : []), notePhrase(point, ink, 2)];
}

/** Out of the segment first, then to its words. */
function leaderTo(
  { sin, cos }: { readonly sin: number; readonly cos: number },
  edge: number,
  middle: number,
  ring: Ring,
  colors: ChartColors,
): readonly Shape[] {
  const at = (radius: number) => ({ x: ring.x + radius * sin, y: ring.y - radius * cos });
  const [from, bend] = [at(ring.outer), at(ring.outer + LEADER.out)];
  const color = `#${colors.data}`;
  return [
    stroke(from.x, from.y, bend.x, bend.y, color, 0.75),
    stroke(bend.x, bend.y, edge, middle, color, 0.75),
  ];
}
