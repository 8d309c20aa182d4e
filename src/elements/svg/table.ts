// A table box → fills, words and rules of its cells, with the roles that make it a table for a screen reader.
import type { TableBox, TableCell } from '../../model/deck/scene.ts';
import { rectOf } from '../../model/length.ts';
import { attributes, type SvgSetting } from './svg-setting.ts';
import { drawLines } from './words.ts';

type Edge = TableCell['top'];
type Placed = {
  readonly cell: TableCell;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};

/** Rules are drawn last, or the fill of the next cell would cover half of their width. */
export function drawTable(box: TableBox, setting: SvgSetting): string {
  const tops = sums(box.rows.map(({ height }) => height));
  const lefts = sums(box.columnWidths);
  const rules: string[] = [];
  const rows = box.rows.map(({ height: h, header, cells }, row) => {
    const drawn = cells.map((cell, column) => {
      const [x, y] = [box.rect.x + (lefts[column] ?? 0), box.rect.y + (tops[row] ?? 0)];
      const placed = { cell, x, y, w: box.columnWidths[column] ?? 0, h };
      rules.push(...drawRules(placed));
      return drawCell(placed, header, setting);
    });
    return `<g role="row">${drawn.join('')}</g>`;
  });
  const table = attributes({ 'data-box': box.id, role: 'table', 'aria-label': box.alt });
  const lines = rules.length === 0 ? '' : `<g aria-hidden="true">${rules.join('')}</g>`;
  return [`<g${table}>`, ...rows, `${lines}</g>`].join('\n');
}

function drawCell({ cell, x, y, w, h }: Placed, isHeader: boolean, setting: SvgSetting): string {
  const fill =
    cell.fill === undefined
      ? ''
      : `<rect${attributes({ x, y, width: w, height: h, fill: `#${cell.fill}` })}/>`;
  const words = drawLines({ ...cell, rect: rectOf(x, y, w, h) }, setting, false);
  return `<g role="${isHeader ? 'columnheader' : 'cell'}">${fill}${words}</g>`;
}

function drawRules({ cell, x, y, w, h }: Placed): readonly string[] {
  return [
    drawRule(cell.top, x, y, x + w, y),
    drawRule(cell.bottom, x, y + h, x + w, y + h),
    drawRule(cell.left, x, y, x, y + h),
  ].filter((rule) => rule !== '');
}

function drawRule(edge: Edge, x1: number, y1: number, x2: number, y2: number): string {
  if (edge === undefined) return '';
  return `<line${attributes({ x1, y1, x2, y2, stroke: `#${edge.color}`, 'stroke-width': edge.width })}/>`;
}

/** Where each of a row of lengths begins. */
function sums(lengths: readonly number[]): readonly number[] {
  let sum = 0;
  return lengths.map((length) => {
    sum += length;
    return sum - length;
  });
}
