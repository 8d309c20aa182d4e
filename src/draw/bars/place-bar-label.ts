// One bar's value and length → its label behind the bar, with an arrow where the value is only a bound, and its note.
import type { ChartColors, ChartPoint } from '../../model/chart.ts';
import { type Block, blockOf } from '../block.ts';
import { markLook } from '../mark-look.ts';
import { notePhrase, valuePhrase } from '../point-phrases.ts';
import type { Measure, Shape } from '../shape.ts';
import { BAR_LABEL_GAP, type BarsRows, labelOffset, OPEN_ARROW } from './bars-rows.ts';

type LabelContext = {
  readonly y: number;
  readonly length: number;
  readonly rows: BarsRows;
  readonly colors: ChartColors;
  readonly measure: Measure;
};

const ARROW_INSET = 4;
const BEFORE_NOTE = 10;
const LINE = 15;

export function placeBarLabel(
  point: ChartPoint,
  { y, length, rows, colors, measure }: LabelContext,
): { readonly shapes: readonly Shape[]; readonly cut: readonly string[] } {
  const end = rows.zero + length;
  const x = end + labelOffset(point);
  const room = rows.end - x;
  const block = labelBlock(point, room, rows.rowHeight, colors, measure);
  const arrow = arrowOf(point, end, y, length, colors);
  const texts = block.shapesAt(x, y - block.height / 2, 'left');
  if (point.note === undefined || !block.cut.includes(point.note)) {
    return { shapes: [...arrow, ...texts], cut: block.cut };
  }
  // No room below the label: perhaps there is some behind it.
  const at = x + block.width + BEFORE_NOTE;
  const note = blockOf([notePhrase(point, colors, 2)], rows.end - at, measure);
  const fits = note.cut.length === 0 && note.height <= rows.rowHeight;
  return {
    shapes: [...arrow, ...texts, ...(fits ? note.shapesAt(at, y - note.height / 2, 'left') : [])],
    cut: fits ? block.cut.filter((words) => words !== point.note) : block.cut,
  };
}

/** The label in one line if it can, the note below it if the row is high enough. */
function labelBlock(
  point: ChartPoint,
  room: number,
  height: number,
  colors: ChartColors,
  measure: Measure,
): Block {
  const value = (large: boolean, maxLines: number) =>
    valuePhrase(point, colors, { mark: false, large, maxLines });
  const large = blockOf([value(true, 1)], room, measure);
  const lines = Math.max(1, Math.min(2, Math.floor(height / LINE)));
  const label = large.cut.length === 0 ? value(true, 1) : value(false, lines);
  const withNote = blockOf([label, notePhrase(point, colors, 2)], room, measure);
  if (withNote.height <= height && withNote.cut.length === 0) return withNote;
  const alone = blockOf([label], room, measure);
  return { ...alone, cut: [...alone.cut, ...(point.note ? [point.note] : [])] };
}

function arrowOf(
  point: ChartPoint,
  end: number,
  y: number,
  length: number,
  colors: ChartColors,
): readonly Shape[] {
  const look = markLook(point.mark, colors);
  if (point.open === 'right') {
    return [
      {
        kind: 'arrow',
        x1: end,
        y1: y,
        x2: end + OPEN_ARROW - BAR_LABEL_GAP / 2,
        y2: y,
        color: look.color,
      },
    ];
  }
  // An upper bound points back into the bar; on a shorter bar its label alone says so.
  if (point.open === 'left' && length > OPEN_ARROW + 2 * ARROW_INSET) {
    const color = look.hollow ? look.color : `#${colors.page}`;
    const from = end - ARROW_INSET;
    return [{ kind: 'arrow', x1: from, y1: y, x2: from - OPEN_ARROW, y2: y, color }];
  }
  return [];
}
