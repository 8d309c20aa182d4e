// One point of a dot plot → the shapes of its row: tint, rules, words, arrow, and the label on its background.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { fitLines } from '../../../type/fit-lines.ts';
import { AXIS_HEIGHT, type AxisRange, alongX } from '../../layout/axes.ts';
import { blockOf } from '../../layout/block.ts';
import { markLook } from '../../layout/looks.ts';
import { LINE_PITCH, placeMarkedText } from '../../layout/marked-text.ts';
import { notePhrase, POINT_TYPE } from '../../layout/point-phrases.ts';
import {
  arrow,
  type Cut,
  type Drawn,
  type Layers,
  line,
  rect,
  type Shape,
  type TextShape,
  type TextStyle,
} from '../../layout/shape.ts';
import type { DotPlotColumns } from './dot-plot-columns.ts';
import { placeLabel } from './place-label.ts';

type RowContext = {
  readonly drawn: Drawn;
  readonly columns: DotPlotColumns;
  readonly rows: DotPlotRows;
  readonly range: AxisRange;
  readonly index: number;
};

export function dotPlotRow(point: ChartPoint, context: RowContext): Layers & Cut {
  const { drawn, columns, rows, index } = context;
  const { chart, colors, measure } = drawn;
  const { width } = drawn.size;
  const top = rows.top + index * rows.height;
  const y = top + rows.height / 2;
  const reliedOn = point.mark === 'relied-on';
  const startsGroup = index === 0 || chart.points[index - 1]?.group !== point.group;
  const ink = `#${colors.ink}`;
  const words = (
    text: string,
    column: { x: number; width: number },
    style: { size: number; bold: boolean },
  ) =>
    placeMarkedText(
      text,
      { ...column, y, style, color: ink, markColor: `#${colors.muted}`, maxLines: rows.linesOf(style) },
      measure,
    );
  const text = { ...POINT_TYPE.text, bold: reliedOn };
  const cells = [
    ...(startsGroup
      ? [{ whole: point.group, placed: words(point.group, columns.group, POINT_TYPE.group) }]
      : []),
    { whole: point.publisher, placed: words(point.publisher, columns.publisher, text) },
    { whole: point.basis, placed: words(point.basis, columns.basis, text) },
  ];
  const label = labelShapes(point, y, context);
  const tint: Shape = rect(0, top, width, rows.height, `#${colors.accentTint}`);
  return {
    ground: reliedOn ? [tint] : [],
    under: [...(index > 0 ? [ruleAbove(top, startsGroup, context)] : []), ...label.under],
    over: [...cells.flatMap((cell) => cell.placed.shapes), ...label.texts],
    cut: [...cells.filter((cell) => cell.placed.cut).map((cell) => cell.whole), ...label.cut],
  };
}

function ruleAbove(y: number, startsGroup: boolean, { drawn, columns }: RowContext): Shape {
  const { colors, size } = drawn;
  const x1 = startsGroup ? 0 : columns.publisher.x;
  const color = `#${startsGroup ? colors.data : colors.rule}`;
  return line(x1, y, size.width, y, color, startsGroup ? 1 : 0.5);
}

function labelShapes(
  point: ChartPoint,
  y: number,
  { drawn, columns, rows, range }: RowContext,
): {
  readonly under: readonly Shape[];
  readonly texts: readonly TextShape[];
  readonly cut: readonly string[];
} {
  const { chart, colors, measure } = drawn;
  const reliedOn = point.mark === 'relied-on';
  const look = markLook(point.mark, colors);
  const { axis, values } = columns;
  const xOf = (value: number) => alongX(value, range, axis, chart.scale);
  const x = xOf(point.value);
  const whole = reliedOn ? POINT_TYPE.emphasised : POINT_TYPE.value;
  const wholeWidth = measure(point.label, whole);
  const high = point.high === undefined ? undefined : xOf(point.high);
  const room = {
    x,
    ...(high === undefined ? {} : { high }),
    radius: look.radius,
    open: point.open,
    // On a linear axis an upper bound does not point below its lower end.
    left: point.open === 'left' && chart.scale === 'linear' ? axis.left : values.x,
    right: values.x + values.width,
  };
  const placed = placeLabel({ ...room, labelWidth: wholeWidth });
  // A label that finds no room in one line is set in the ordinary size, in as many lines as the row has.
  const style = placed.fits ? whole : POINT_TYPE.value;
  const fitted = placed.fits
    ? { lines: [point.label], cut: false }
    : fitLines(point.label, style, placed.room, rows.linesOf(style), measure);
  const widths = fitted.lines.map((line) => measure(line, style));
  const pitch = style.size * LINE_PITCH;
  const lines = fitted.lines.length * pitch;
  const note = blockOf([notePhrase(point, drawn, 1)], placed.room, drawn);
  const noted = note.height > 0 && note.cut.length === 0 && lines + note.height <= rows.height - 2;
  const width = Math.max(noted ? note.width : 0, ...widths);
  const left = placed.side === 'right' ? placed.x : placed.x + Math.min(wholeWidth, placed.room) - width;
  const up = noted ? note.height / 2 : 0;
  const texts = fitted.lines.map(
    (text, index): TextShape => ({
      kind: 'text',
      text,
      style,
      color: `#${reliedOn ? colors.accent : colors.ink}`,
      x: left,
      y: y - up + (index - (fitted.lines.length - 1) / 2) * pitch,
      width: widths[index] ?? width,
    }),
  );
  const height = Math.min(rows.height - 2, lines + 2 * up + 5);
  const gridlines = chart.ticks.map(({ value }) => xOf(value));
  const { from, to } = clearGridlines(left - LABEL_PADDING, left + width + LABEL_PADDING, gridlines);
  const ground = `#${reliedOn ? colors.accentTint : colors.page}`;
  const background = rect(from, y - height / 2, to - from, height, ground);
  const arrows = placed.arrow ? [arrow(placed.arrow.from, y, placed.arrow.to, y, look.color)] : [];
  return {
    under: [background, ...arrows, ...(high === undefined ? [] : spanShapes(x, high, y, look, ground))],
    texts: [...texts, ...(noted ? note.shapesAt(left, y - up + lines / 2, 'left') : [])],
    cut: [...(fitted.cut ? [point.label] : []), ...(point.note !== undefined && !noted ? [point.note] : [])],
  };
}

const SPAN = 5;

/** A range as a bar from end to end, with the mark of its upper end; chart.js draws that of the lower one. */
function spanShapes(
  from: number,
  to: number,
  y: number,
  { radius, color, hollow }: ReturnType<typeof markLook>,
  ground: string,
): readonly Shape[] {
  return [
    rect(from, y - SPAN / 2, to - from, SPAN, color),
    { kind: 'dot', x: to, y, radius, color, ...(hollow ? { hollow: ground } : {}) },
  ];
}

const LABEL_PADDING = 3;
/** A gridline nearer than this to the edge of a label's background would be shaved, not broken. */
const NEAR = 2;

function clearGridlines(from: number, to: number, gridlines: readonly number[]) {
  const shaved = (edge: number) => gridlines.filter((line) => Math.abs(line - edge) < NEAR);
  return {
    from: Math.min(from, ...shaved(from).map((line) => line - NEAR)),
    to: Math.max(to, ...shaved(to).map((line) => line + NEAR)),
  };
}

type DotPlotRows = {
  /** Bottom of the column heads, where the first row begins. */
  readonly top: number;
  readonly height: number;
  /** Bottom of the last row. */
  readonly bottom: number;
  readonly legendTop: number;
  /** How many lines of a type size a row has room for. */
  readonly linesOf: (style: TextStyle) => number;
  /** Rows are lower than a line of text needs. */
  readonly crowded: boolean;
};

const HEAD = { oneLine: 24, twoLines: 38 };
const ROW = { tallest: 110, lowest: 22 };

/** A dot plot's rows and the height there is → head, rows, axis and legend from top to bottom. */
export function dotPlotRows(count: number, height: number, headLines: number, legend: number): DotPlotRows {
  const top = headLines > 1 ? HEAD.twoLines : HEAD.oneLine;
  const room = (height - top - AXIS_HEIGHT - legend) / Math.max(1, count);
  const row = Math.max(0, Math.min(ROW.tallest, room));
  const bottom = top + count * row;
  return {
    top,
    height: row,
    bottom,
    legendTop: bottom + AXIS_HEIGHT,
    linesOf: ({ size }) => Math.max(1, Math.min(3, Math.floor((row + 0.5) / (size * LINE_PITCH)))),
    crowded: row < ROW.lowest,
  };
}
