// Lines and where they end → their names beside their ends, kept clear of each other.
import type { ChartColors } from '../../model/chart.ts';
import { spread } from '../../model/spread.ts';
import { blockOf } from '../block.ts';
import { POINT_TYPE } from '../point-phrases.ts';
import { setLook } from '../set-look.ts';
import type { Measure, Plot, Shape, Size } from '../shape.ts';
import type { LineSet } from './line-sets.ts';

const MOST = 0.24;
const TO_NAME = 14;
const BETWEEN = 4;
const NAME_LINES = 3;

/** With the gap before them; nothing where no line has a name. */
export function lineNamesWidth(sets: readonly LineSet[], width: number, measure: Measure): number {
  const widest = Math.max(0, ...sets.map(({ name }) => measure(name, POINT_TYPE.name)));
  return widest === 0 ? 0 : Math.min(widest + 0.5, width * MOST) + TO_NAME;
}

export function lineNames(
  sets: readonly LineSet[],
  placed: readonly { readonly index: number; readonly x: number; readonly y: number }[],
  plot: Plot,
  size: Size,
  colors: ChartColors,
  measure: Measure,
): { readonly shapes: readonly Shape[]; readonly cut: readonly string[] } {
  const named = sets.flatMap((set, at) => {
    const last = placed.find((one) => one.index === set.points.at(-1)?.index);
    return set.name === '' || last === undefined ? [] : [{ name: set.name, at, last }];
  });
  const x = plot.right + TO_NAME;
  const blocks = named.map(({ name }) =>
    blockOf(
      [{ words: name, style: POINT_TYPE.name, color: `#${colors.ink}`, maxLines: NAME_LINES }],
      size.width - x,
      measure,
    ),
  );
  const boxes = blocks.map(({ height }, at) => ({ middle: named[at]?.last.y ?? 0, length: height }));
  const middles = spread(boxes, Math.max(0, plot.top - 6), plot.bottom, BETWEEN);
  if (middles === undefined) return { shapes: [], cut: named.map(({ name }) => name) };
  const shapes = named.flatMap(({ at, last }, index): Shape[] => {
    const [block, middle] = [blocks[index], middles[index] ?? last.y];
    if (block === undefined) return [];
    const look = setLook(at, colors);
    // From the last point to the name, in the line's own dash.
    const leader: Shape = {
      kind: 'stroke',
      x1: last.x + 10,
      y1: last.y,
      x2: x - 4,
      y2: middle,
      weight: 1,
      color: look.line,
      dash: [1, 3],
    };
    return [leader, ...block.shapesAt(x, middle - block.height / 2, 'left')];
  });
  return { shapes, cut: blocks.flatMap(({ cut }) => cut) };
}
