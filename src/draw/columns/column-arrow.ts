// A column whose value is only a bound → the arrow at its end, and the room the arrow takes.
import type { ChartColors, ChartPoint } from '../../model/chart.ts';
import { markLook } from '../mark-look.ts';
import type { Shape } from '../shape.ts';

const LENGTH = 22;
const BEFORE_LABEL = 2;
const INSET = 4;

export type ColumnEnds = {
  readonly middle: number;
  readonly top: number;
  readonly foot: number;
  /** Whether its value ends at its foot. */
  readonly down: boolean;
};

export function columnArrowRoom(point: ChartPoint): number {
  return point.open === 'right' ? LENGTH : 0;
}

export function columnArrow(point: ChartPoint, ends: ColumnEnds, colors: ChartColors): readonly Shape[] {
  const look = markLook(point.mark, colors);
  const { middle: x, top, foot, down } = ends;
  const [end, out] = down ? [foot, 1] : [top, -1];
  if (point.open === 'right') {
    return [
      { kind: 'arrow', x1: x, y1: end, x2: x, y2: end + out * (LENGTH - BEFORE_LABEL), color: look.color },
    ];
  }
  // An upper bound points back into its column; on a lower one its label alone says so.
  if (point.open === 'left' && foot - top > LENGTH + 2 * INSET) {
    const color = look.hollow ? look.color : `#${colors.page}`;
    const from = end - out * INSET;
    return [{ kind: 'arrow', x1: x, y1: from, x2: x, y2: from - out * LENGTH, color }];
  }
  return [];
}
