// A table leaf → column widths and row heights from measured cells, and a table box with quiet rules.
import type { FilledColumn, FilledRow, NodeOf, RichText } from '../../model/deck/plan.ts';
import type { TableBox, TableCell } from '../../model/deck/scene.ts';
import { type Rect, rectOf, toPt } from '../../model/length.ts';
import type { ColorRole } from '../../model/template/theme.ts';
import { decimalRooms } from '../../type/decimal-room.ts';
import { WIDTH_MARGIN } from '../../type/measure-text.ts';
import {
  breakText,
  leastTextWidth,
  type Setting,
  styleOf,
  type TextLook,
  TOLERANCE,
  toSceneLines,
} from '../setting.ts';

type TableNode = NodeOf<'table'>;

const HEAD_HEIGHT = 26;
/** Rows take room that is left over up to this height; beyond it a short table would look torn apart. */
const TALLEST_STRETCH = 104;

type TableSize = {
  readonly widths: number[];
  readonly heights: number[];
  readonly head: number;
  readonly height: number;
};

/** A row higher than this has a column that is too narrow for what it says. */
const TALL_ROW = 104;
/** Other widths than those asked for have to save this much of the height. */
const WORTH = 0.85;

export function tableSize(node: TableNode, width: number, setting: Setting): TableSize {
  const asked = sizeWith(columnWidths(node, width, setting), node, setting);
  if (Math.max(0, ...asked.heights) <= TALL_ROW) return asked;
  const byContent = sizeWith(contentWidths(node, width, setting), node, setting);
  return byContent.height < asked.height * WORTH ? byContent : asked;
}

function sizeWith(widths: number[], node: TableNode, setting: Setting): TableSize {
  const rooms = roomsBehind(node, setting);
  const heights = node.rows.map((row, at) =>
    Math.max(
      node.rowHeight,
      ...row.cells.map((cell, index) => {
        const column = node.columns[index];
        const room = rooms[index]?.[at] ?? 0;
        const cellWidth = (widths[index] ?? 0) - INSET.left - INSET.right - room;
        if (column === undefined) return 0;
        const look = cellLook(cell, column, row, setting);
        return breakText(cell, look, cellWidth).lines.length * look.style.line + INSET.top + INSET.bottom;
      }),
    ),
  );
  const head = headHeight(node, widths, setting);
  return { widths, heights, head, height: heights.reduce((sum, height) => sum + height, head) };
}

function headHeight(node: TableNode, widths: readonly number[], setting: Setting): number {
  const look = headLook(setting);
  const lines = node.columns.map((column, index) => {
    const width = (widths[index] ?? 0) - INSET.left - INSET.right;
    return breakText(column.head, look, width).lines.length;
  });
  return Math.max(HEAD_HEIGHT, Math.max(...lines) * look.style.line + INSET.top + INSET.bottom);
}

export function placeTable(node: TableNode, rect: Rect, id: string, setting: Setting): TableBox {
  const { widths, heights, head: headRow, height } = tableSize(node, rect.w, setting);
  const spare = Math.max(0, rect.h - height);
  const stretched = heights.map(
    (one) => one + Math.min(spare / heights.length, Math.max(0, TALLEST_STRETCH - one)),
  );
  const colors = setting.theme.colors;
  const rule = (role: ColorRole, width: number) => ({ color: colors[role], width });
  const cell = (
    text: RichText,
    look: TextLook,
    column: FilledColumn,
    name: string,
    width: number,
    room = 0,
  ): TableCell => {
    const broken = breakText(text, look, width - INSET.left - INSET.right - room);
    if (broken.overshoot > TOLERANCE) setting.overflow(`${id} ${name}`, broken.overshoot);
    return {
      lines: toSceneLines(broken, look, setting),
      type: look.style.name,
      lineHeight: toPt(look.style.line),
      align: column.align,
      valign: 'middle',
      inset: room === 0 ? INSET : { ...INSET, right: INSET.right + room },
    };
  };
  const look = headLook(setting);
  const rooms = roomsBehind(node, setting);
  const head = node.columns.map((column, index) => ({
    ...cell(column.head, look, column, 'head', widths[index] ?? 0),
    bottom: rule('ink', 1),
  }));
  const rows = node.rows.map((row, rowIndex) => {
    const next = node.rows[rowIndex + 1];
    const below = next === undefined || next.startsGroup ? rule('data', 0.75) : rule('rule', 0.75);
    return {
      height: toPt(stretched[rowIndex] ?? 0),
      header: false,
      cells: node.columns.map((column, index) => ({
        ...cell(
          row.cells[index] ?? [],
          cellLook(row.cells[index] ?? [], column, row, setting),
          column,
          `row ${rowIndex + 1}`,
          widths[index] ?? 0,
          rooms[index]?.[rowIndex],
        ),
        bottom: below,
        ...(row.emphasised ? { fill: colors['accent-tint'] } : {}),
        ...(row.emphasised && index === 0 ? { left: rule('accent', 4) } : {}),
      })),
    };
  });
  const total = stretched.reduce((sum, one) => sum + one, headRow);
  const wide = widths.reduce((sum, one) => sum + one, 0);
  const excess = Math.max(total - rect.h, wide - rect.w);
  if (excess > TOLERANCE) setting.overflow(id, excess);
  return {
    kind: 'table',
    id,
    rect: rectOf(rect.x, rect.y, wide, total),
    columnWidths: widths.map(toPt),
    rows: [{ height: toPt(headRow), header: true, cells: head }, ...rows],
    alt: node.alt,
  };
}

/** Of arithmetic. */
const WIDTH_TOLERANCE = 0.01;

/** A table's columns, its cells and the width it may take → a width for every column in which no word is broken. */
function columnWidths(node: TableNode, width: number, setting: Setting): number[] {
  const own = withRoom(
    node,
    width,
    node.columns.map((column, index) =>
      column.width === 'fit' ? fitWidth(node, index, setting) : column.width,
    ),
    setting,
  );
  const fixed = own.reduce((sum, one) => sum + one, 0);
  const sharing = own.filter((one) => one === 0).length;
  const wanted = own.map((one) => (one === 0 ? (width - fixed) / sharing : one));
  const least = node.columns.map((_, index) => leastOf(node, index, setting));
  const isFine =
    wanted.every((one, index) => one >= (least[index] ?? 0)) &&
    wanted.reduce((sum, one) => sum + one, 0) <= width + WIDTH_TOLERANCE;
  if (isFine) return wanted;
  // A column that fits its widest cell keeps to that as long as the words of the others still have room.
  const kept = least.map((one, index) => (node.columns[index]?.width === 'fit' ? (own[index] ?? one) : one));
  const hasRoom = kept.reduce((sum, one) => sum + one, 0) <= width;
  return balanced(wanted, hasRoom ? kept : least, width);
}

/** A column of figures is at most so wide for the sake of the eye, points. */
const ROOMY = 116;
/** Between the names of the rows and their figures, of the width. */
const GAP_MOST = 0.12;

/** Few columns of figures come towards the names of their rows, from which a wide gap would part them. */
function withRoom(
  node: TableNode,
  width: number,
  own: readonly number[],
  setting: Setting,
): readonly number[] {
  const figures = node.columns.slice(1);
  const isOfFigures =
    figures.length > 0 && figures.every((one) => one.width === 'fit' && one.align === 'right');
  if (!isOfFigures || own[0] !== 0) return own;
  const names = fitWidth(node, 0, setting) + width * GAP_MOST;
  const free = width - names - own.reduce((sum, one) => sum + one, 0);
  const each = free / figures.length;
  return own.map((one, index) =>
    index === 0 || each <= 0 ? one : Math.max(one, Math.min(ROOMY, one + each)),
  );
}

/** Every column as wide as its words need, the rest shared out by how much each has to say. */
function contentWidths(node: TableNode, width: number, setting: Setting): number[] {
  const least = node.columns.map((_, index) => leastOf(node, index, setting));
  const whole = node.columns.map((_, index) => fitWidth(node, index, setting));
  const free = width - least.reduce((sum, one) => sum + one, 0);
  if (free <= 0) return balanced(least, least, width);
  const wanted = whole.map((one, index) => Math.max(0, one - (least[index] ?? 0)));
  const sum = wanted.reduce((total, one) => total + one, 0);
  return least.map(
    (one, index) => one + (sum > 0 ? ((wanted[index] ?? 0) * free) / sum : free / least.length),
  );
}

/** Columns that are too narrow for a word take what it needs from those that have room to spare. */
function balanced(wanted: readonly number[], least: readonly number[], width: number): number[] {
  const leastSum = least.reduce((sum, one) => sum + one, 0);
  // Not even the words have room beside each other: what is left is reported by the cells.
  if (leastSum >= width) return least.map((one) => (one * width) / leastSum);
  const spare = wanted.map((one, index) => Math.max(0, one - (least[index] ?? 0)));
  const spareSum = spare.reduce((sum, one) => sum + one, 0);
  const free = width - leastSum;
  return least.map((one, index) => one + (spareSum > 0 ? ((spare[index] ?? 0) * free) / spareSum : 0));
}

function leastOf(node: TableNode, index: number, setting: Setting): number {
  return mostOver(node, index, setting, leastTextWidth) + sides() + 0.01;
}

/** What the widest cell of a column needs on one line. */
function fitWidth(node: TableNode, index: number, setting: Setting): number {
  const widest = mostOver(node, index, setting, (text, look) =>
    breakText(text, look, Number.POSITIVE_INFINITY).lines.reduce(
      (most, line) => Math.max(most, line.width),
      0,
    ),
  );
  return Math.ceil(widest / WIDTH_MARGIN) + 1 + sides();
}

function sides(): number {
  return INSET.left + INSET.right;
}

function mostOver(
  node: TableNode,
  index: number,
  setting: Setting,
  measure: (text: TableNode['columns'][number]['head'], look: TextLook) => number,
): number {
  const column = node.columns[index];
  if (column === undefined) return 0;
  const rooms = roomsOf(node, index, setting);
  const cells = node.rows.map(
    (row, at) =>
      measure(row.cells[index] ?? [], cellLook(row.cells[index] ?? [], column, row, setting)) +
      (rooms[at] ?? 0) * WIDTH_MARGIN,
  );
  return Math.max(measure(column.head, headLook(setting)), ...cells);
}

/** By column and row: what stands free behind a number, so that decimal points are below each other. */
function roomsBehind(node: TableNode, setting: Setting): readonly (readonly number[])[] {
  return node.columns.map((_, index) => roomsOf(node, index, setting));
}

function roomsOf(node: TableNode, index: number, setting: Setting): readonly number[] {
  const column = node.columns[index];
  if (column?.align !== 'right') return [];
  return decimalRooms(
    node.rows.map((row) => {
      const cell = row.cells[index] ?? [];
      const { size, bold } = cellLook(cell, column, row, setting).style;
      return { text: cell.map(({ text }) => text).join(''), font: { size, bold } };
    }),
  );
}

/** A column, a row and the theme → how the words of a cell are set. */
const INSET = { left: 8, right: 8, top: 4, bottom: 4 } as const;
/** Units beside their number, but no smaller than a table may be set. */
const UNIT_SCALE = 0.75;
const LEAST_SIZE = 12;

function headLook(setting: Setting): TextLook {
  return { style: { ...styleOf(setting, 'cell'), bold: true }, color: 'muted' };
}

function cellLook(cell: RichText, column: FilledColumn, row: FilledRow, setting: Setting): TextLook {
  const style = styleOf(setting, column.type);
  const bold = style.bold || column.bold || row.emphasised;
  return {
    style: { ...style, bold },
    color: row.emphasised && column.bold ? 'accent' : 'ink',
    // In a sentence a figure is set as the words around it.
    ...(cell.every((run) => run.part !== undefined || run.mark)
      ? { unitScale: Math.min(1, Math.max(UNIT_SCALE, LEAST_SIZE / style.size)) }
      : {}),
  };
}
