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

type Ring = { readonly x: number; readonly y: number; readonly outer: number };

/** Clockwise from the top, in radians. */
export type Arc = { readonly from: number; readonly to: number };

type Side = 'left' | 'right';

const LEADER = { out: 8, gap: 5, from: 22 };
const BETWEEN = 6;
/** A raised mark stands a little above its line. */
const EDGE = 2;
/** From most to fewest words a segment. */
const FULLNESS = ['publisher', 'mark', 'line'] as const;

export function doughnutLabels(chart: Chart, arcs: readonly Arc[], ring: Ring, size: Size, ink: Ink): Placed {
  const sides = (['right', 'left'] as const).map((side) => {
    const members = arcs.flatMap((arc, index) => (sideOf(arc) === side ? [index] : []));
    return placeSide(chart, members, side, arcs, ring, size, ink);
  });
  return { shapes: sides.flatMap(({ shapes }) => shapes), cut: sides.flatMap(({ cut }) => cut) };
}

function sideOf(arc: Arc): Side {
  return (arc.from + arc.to) / 2 <= Math.PI ? 'right' : 'left';
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
        if (arc === undefined || sideOf(arc) !== side) return [];
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
    const { from, to } = arcs[index] ?? { from: 0, to: 0 };
    const angle = (from + to) / 2;
    return { x: ring.x + ring.outer * Math.sin(angle), y: ring.y - ring.outer * Math.cos(angle), angle };
  });
  for (const fullness of FULLNESS) {
    const blocks = points.map((point): Block => {
      if (fullness !== 'line') return blockOf(phrasesOf(point, fullness, ink), width, ink);
      const { phrase, cut } = linePhrase(point, side, width, ink);
      const block = blockOf([phrase], width, ink);
      return { ...block, cut: [...cut, ...block.cut] };
    });
    const boxes = blocks.map((block, at) => ({ middle: wishes[at]?.y ?? 0, length: block.height }));
    const middles = spread(boxes, EDGE, size.height, BETWEEN);
    const last = fullness === 'line';
    if (middles === undefined || (!last && blocks.some((block) => block.cut.length > 0))) continue;
    const shapes = blocks.flatMap((block, at): readonly Shape[] => {
      const middle = middles[at] ?? 0;
      const wish = wishes[at] ?? { x: 0, y: 0, angle: 0 };
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
  { x, y, angle }: { readonly x: number; readonly y: number; readonly angle: number },
  edge: number,
  middle: number,
  ring: Ring,
  colors: ChartColors,
): readonly Shape[] {
  const out = {
    x: ring.x + (ring.outer + LEADER.out) * Math.sin(angle),
    y: ring.y - (ring.outer + LEADER.out) * Math.cos(angle),
  };
  const color = `#${colors.data}`;
  return [stroke(x, y, out.x, out.y, color, 0.75), stroke(out.x, out.y, edge, middle, color, 0.75)];
}
