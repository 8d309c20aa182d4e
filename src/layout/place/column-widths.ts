// A table's columns, its cells and the width it may take → a width for every column in which no word is broken.
import type { FilledNode } from '../../model/plan.ts';
import { breakText, type Setting, styleRuns, type TextLook } from '../setting.ts';
import { leastWidth, WIDTH_MARGIN } from '../text/break-lines.ts';
import { cellLook, headLook, INSET } from './cell-look.ts';

type TableNode = Extract<FilledNode, { node: 'table' }>;

/** Of arithmetic. */
const TOLERANCE = 0.01;

export function columnWidths(node: TableNode, width: number, setting: Setting): number[] {
  const own = node.columns.map((column, index) =>
    column.width === 'fit' ? fitWidth(node, index, setting) : column.width,
  );
  const fixed = own.reduce((sum, one) => sum + one, 0);
  const sharing = own.filter((one) => one === 0).length;
  const wanted = own.map((one) => (one === 0 ? (width - fixed) / sharing : one));
  const least = node.columns.map((_, index) => leastOf(node, index, setting));
  const isFine =
    wanted.every((one, index) => one >= (least[index] ?? 0)) &&
    wanted.reduce((sum, one) => sum + one, 0) <= width + TOLERANCE;
  if (isFine) return wanted;
  // A column that fits its widest cell keeps to that as long as the words of the others still have room.
  const kept = least.map((one, index) => (node.columns[index]?.width === 'fit' ? (own[index] ?? one) : one));
  const hasRoom = kept.reduce((sum, one) => sum + one, 0) <= width;
  return balanced(wanted, hasRoom ? kept : least, width);
}

/** Every column as wide as its words need, the rest shared out by how much each has to say. */
export function contentWidths(node: TableNode, width: number, setting: Setting): number[] {
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
  return mostOver(node, index, setting, (text, look) => leastWidth(styleRuns(text, look))) + sides() + 0.01;
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
  const cells = node.rows.map((row) => measure(row.cells[index] ?? [], cellLook(column, row, setting)));
  return Math.max(measure(column.head, headLook(setting)), ...cells);
}
