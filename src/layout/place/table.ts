// A table leaf → column widths and row heights from measured cells, and a table box with quiet rules.
import { rectOf, toPt } from '../../model/length.ts';
import type { FilledColumn, FilledNode, FilledRow, RichText } from '../../model/plan.ts';
import type { TableBox, TableCell } from '../../model/scene.ts';
import type { ColorRole } from '../../model/theme.ts';
import type { Laid } from '../flow.ts';
import { breakText, type Setting, styleOf, type TextLook, toSceneLines } from '../setting.ts';
import { WIDTH_MARGIN } from '../text/break-lines.ts';

type TableNode = Extract<FilledNode, { node: 'table' }>;

/** Half a point of arithmetic is not an overflow. */
const TOLERANCE = 0.5;
const INSET = { left: 8, right: 8, top: 4, bottom: 4 } as const;
const HEAD_HEIGHT = 26;
/** Units beside their number, but no smaller than a table may be set. */
const UNIT_SCALE = 0.75;
const LEAST_SIZE = 12;
/** Rows take room that is left over up to this height; beyond it a short table would look torn apart. */
const TALLEST_STRETCH = 104;

export function tableSize(
  node: TableNode,
  width: number,
  setting: Setting,
): { widths: number[]; heights: number[]; head: number; height: number } {
  const widths = columnWidths(node, width, setting);
  const heights = node.rows.map((row) =>
    Math.max(
      node.rowHeight,
      ...row.cells.map((cell, index) => {
        const column = node.columns[index];
        const cellWidth = (widths[index] ?? 0) - INSET.left - INSET.right;
        if (column === undefined) return 0;
        const look = cellLook(column, row, setting);
        return breakText(cell, look, cellWidth).lines.length * look.style.line + INSET.top + INSET.bottom;
      }),
    ),
  );
  const head = headHeight(node, widths, setting);
  return { widths, heights, head, height: heights.reduce((sum, height) => sum + height, head) };
}

function columnWidths(node: TableNode, width: number, setting: Setting): number[] {
  const own = node.columns.map((column, index) =>
    column.width === 'fit' ? fitWidth(node, index, setting) : column.width,
  );
  const fixed = own.reduce((sum, one) => sum + one, 0);
  const sharing = own.filter((one) => one === 0).length;
  return own.map((one) => (one === 0 ? (width - fixed) / sharing : one));
}

/** What the widest cell of a column needs on one line. */
function fitWidth(node: TableNode, index: number, setting: Setting): number {
  const column = node.columns[index];
  if (column === undefined) return 0;
  const lineWidth = (text: RichText, look: TextLook): number =>
    breakText(text, look, Number.POSITIVE_INFINITY).lines.reduce(
      (most, line) => Math.max(most, line.width),
      0,
    );
  const widths = node.rows.map((row) => lineWidth(row.cells[index] ?? [], cellLook(column, row, setting)));
  const widest = Math.max(lineWidth(column.head, headLook(setting)), ...widths);
  return Math.ceil(widest / WIDTH_MARGIN) + 1 + INSET.left + INSET.right;
}

function headLook(setting: Setting): TextLook {
  return { style: { ...styleOf(setting, 'cell'), bold: true }, color: 'muted' };
}

function headHeight(node: TableNode, widths: readonly number[], setting: Setting): number {
  const look = headLook(setting);
  const lines = node.columns.map((column, index) => {
    const width = (widths[index] ?? 0) - INSET.left - INSET.right;
    return breakText(column.head, look, width).lines.length;
  });
  return Math.max(HEAD_HEIGHT, Math.max(...lines) * look.style.line + INSET.top + INSET.bottom);
}

function cellLook(column: FilledColumn, row: FilledRow, setting: Setting): TextLook {
  const style = styleOf(setting, column.type);
  const bold = style.bold || column.bold || row.emphasised;
  return {
    style: { ...style, bold },
    color: row.emphasised && column.bold ? 'accent' : 'ink',
    unitScale: Math.min(1, Math.max(UNIT_SCALE, LEAST_SIZE / style.size)),
  };
}

export function placeTable(laid: Laid, node: TableNode, id: string, setting: Setting): TableBox {
  const { widths, heights, head: headRow, height } = tableSize(node, laid.rect.w, setting);
  const spare = Math.max(0, laid.rect.h - height);
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
  ): TableCell => {
    const broken = breakText(text, look, width - INSET.left - INSET.right);
    if (broken.overshoot > TOLERANCE) setting.overflow(`${id} ${name}`, broken.overshoot);
    return {
      lines: toSceneLines(broken, look, setting),
      type: look.style.name,
      lineHeight: toPt(look.style.line),
      align: column.align,
      valign: 'middle',
      inset: INSET,
    };
  };
  const look = headLook(setting);
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
          cellLook(column, row, setting),
          column,
          `row ${rowIndex + 1}`,
          widths[index] ?? 0,
        ),
        bottom: below,
        ...(row.emphasised ? { fill: colors['accent-tint'] } : {}),
        ...(row.emphasised && index === 0 ? { left: rule('accent', 4) } : {}),
      })),
    };
  });
  const total = stretched.reduce((sum, one) => sum + one, headRow);
  const wide = widths.reduce((sum, one) => sum + one, 0);
  const excess = Math.max(total - laid.rect.h, wide - laid.rect.w);
  if (excess > TOLERANCE) setting.overflow(id, excess);
  return {
    kind: 'table',
    id,
    rect: rectOf(laid.rect.x, laid.rect.y, wide, total),
    columnWidths: widths.map(toPt),
    rows: [{ height: toPt(headRow), header: true, cells: head }, ...rows],
    alt: node.alt,
  };
}
