// One row of a bar chart → its tint, its rule, its names and its label.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { boundArrow, fromZero } from '../../layout/bar-look.ts';
import { type Block, blockOf } from '../../layout/block.ts';
import {
  notePhrase,
  POINT_TYPE,
  publisherPhrase,
  valuePhrase,
  withMark,
} from '../../layout/point-phrases.ts';
import { type Cut, type Ink, type Layers, line, type Placed, rect, type Shape } from '../../layout/shape.ts';
import {
  BAR_LABEL_GAP,
  type BarPlace,
  type BarsRow,
  type Column,
  labelOffset,
  OPEN_ARROW,
} from './bars-rows.ts';
import { placeBarName } from './place-bar-name.ts';

export function barRow(row: BarsRow, place: BarPlace): Layers & Cut {
  const { first, y, rows, drawn } = place;
  const { colors, size } = drawn;
  const { point, startsGroupOf } = row;
  const top = y - rows.rowHeight / 2;
  const starts = startsGroupOf > 0;
  const name = rows.sets ? placeSetName(row, rows.sets, place) : placeBarName(point, starts, place);
  const label = placeBarLabel(point, place);
  const rule: Shape = line(
    starts ? 0 : rows.labels.x,
    top,
    size.width,
    top,
    `#${starts ? colors.data : colors.rule}`,
    0.5,
  );
  // The name of the row stands for its other bars, too.
  const left = rows.sets ? rows.sets.x - 6 : 0;
  const tint: Shape = rect(left, top, size.width - left, rows.rowHeight, `#${colors.accentTint}`);
  // Bars of one row belong together: no rule between them.
  const ruled = !first && (starts || rows.sets === undefined);
  return {
    ground: point.mark === 'relied-on' ? [tint] : [],
    under: ruled ? [rule] : [],
    over: [...name.shapes, ...label.shapes],
    cut: [...name.cut, ...label.cut],
  };
}

const BEFORE_NOTE = 10;
const LINE = 15;

/** One bar's value and length → its label behind the bar, with an arrow where the value is only a bound, and its note. */
function placeBarLabel(point: ChartPoint, { y, length, rows, drawn }: BarPlace): Placed {
  const end = rows.zero + length;
  const out = point.value < 0 ? -1 : 1;
  const x = end + out * labelOffset(point);
  const room = out > 0 ? rows.end - x : x - rows.start;
  const block = labelBlock(point, room, rows.rowHeight, drawn);
  const arrow = boundArrow(
    fromZero(point),
    { end, out, length: Math.abs(length), middle: y, runs: 'across' },
    { out: OPEN_ARROW - BAR_LABEL_GAP / 2, back: OPEN_ARROW },
    drawn.colors,
  );
  const texts = block.shapesAt(x, y - block.height / 2, out > 0 ? 'left' : 'right');
  if (point.note === undefined || out < 0 || !block.cut.includes(point.note)) {
    return { shapes: [...arrow, ...texts], cut: block.cut };
  }
  // No room below the label: perhaps there is some behind it.
  const at = x + block.width + BEFORE_NOTE;
  const note = blockOf([notePhrase(point, drawn, 2)], rows.end - at, drawn);
  const fits = note.cut.length === 0 && note.height <= rows.rowHeight;
  return {
    shapes: [...arrow, ...texts, ...(fits ? note.shapesAt(at, y - note.height / 2, 'left') : [])],
    cut: fits ? block.cut.filter((words) => words !== point.note) : block.cut,
  };
}

/** The label in one line if it can, the note below it if the row is high enough. */
function labelBlock(point: ChartPoint, room: number, height: number, ink: Ink): Block {
  const value = (large: boolean, maxLines: number) =>
    valuePhrase(point, ink, { mark: false, large, maxLines });
  const large = blockOf([value(true, 1)], room, ink);
  const lines = Math.max(1, Math.min(2, Math.floor(height / LINE)));
  const label = large.cut.length === 0 ? value(true, 1) : value(false, lines);
  const withNote = blockOf([label, notePhrase(point, ink, 2)], room, ink);
  if (withNote.height <= height && withNote.cut.length === 0) return withNote;
  const alone = blockOf([label], room, ink);
  return { ...alone, cut: [...alone.cut, ...(point.note ? [point.note] : [])] };
}

/** One of several bars a row → its own name and publisher beside it, and at the first one the name of the row. */
function placeSetName(row: BarsRow, sets: Column, { y, rows, drawn }: BarPlace): Placed {
  const { colors } = drawn;
  const { point, startsGroupOf } = row;
  const ink = `#${colors.ink}`;
  const set = { style: { ...POINT_TYPE.text, bold: point.mark === 'relied-on' }, color: ink, maxLines: 1 };
  const own = (words: string) => ({ ...set, words, markColor: `#${colors.muted}` });
  const name = point.set ?? '';
  const full = blockOf([own(name), publisherPhrase(point, drawn, 1)], sets.width, drawn);
  // Where there is no room for who says so, the footnote mark says it.
  const block =
    full.height <= rows.rowHeight && full.cut.length === 0
      ? full
      : blockOf([own(withMark(name, point.publisher))], sets.width, drawn);
  const group = blockOf(
    [{ words: startsGroupOf > 0 ? point.group : '', style: POINT_TYPE.group, color: ink, maxLines: 3 }],
    rows.labels.width,
    drawn,
  );
  const room = startsGroupOf * rows.rowHeight;
  const shown = group.height <= room;
  const top = y - rows.rowHeight / 2;
  return {
    shapes: [
      ...(shown ? group.shapesAt(rows.labels.x, top + (room - group.height) / 2, 'left') : []),
      ...block.shapesAt(sets.x, y - block.height / 2, 'left'),
    ],
    cut: [...(shown ? group.cut : [point.group]), ...block.cut],
  };
}
