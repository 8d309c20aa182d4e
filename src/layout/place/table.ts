// A table leaf → column widths and row heights from measured cells, and a table box with quiet rules.
import { rectOf, toPt } from '../../model/length.ts';
import type { FilledColumn, FilledNode, RichText } from '../../model/plan.ts';
import type { TableBox, TableCell } from '../../model/scene.ts';
import type { ColorRole } from '../../model/theme.ts';
import type { Laid } from '../flow.ts';
import { breakText, type Setting, type TextLook, toSceneLines } from '../setting.ts';
import { cellLook, headLook, INSET } from './cell-look.ts';
import { columnWidths, contentWidths } from './column-widths.ts';

type TableNode = Extract<FilledNode, { node: 'table' }>;

/** Half a point of arithmetic is not an overflow. */
const TOLERANCE = 0.5;
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

function headHeight(node: TableNode, widths: readonly number[], setting: Setting): number {
  const look = headLook(setting);
  const lines = node.columns.map((column, index) => {
    const width = (widths[index] ?? 0) - INSET.left - INSET.right;
    return breakText(column.head, look, width).lines.length;
  });
  return Math.max(HEAD_HEIGHT, Math.max(...lines) * look.style.line + INSET.top + INSET.bottom);
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
