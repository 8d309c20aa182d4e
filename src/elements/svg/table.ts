// A table box → fills, words and rules of its cells, with the roles that make it a table for a screen reader.
import type { Stroke, TableBox, TableCell } from '../../model/deck/scene.ts';
import type { Rect } from '../../model/length.ts';
import { cellsOf } from '../boxes.ts';
import { attributes, type SvgSetting } from './svg-setting.ts';
import { drawLines } from './words.ts';

/** Rules are drawn last, or the fill of the next cell would cover half of their width. */
export function drawTable(box: TableBox, setting: SvgSetting): string {
  const placed = cellsOf(box);
  const rows = placed.map((cells, row) => {
    const role = box.rows[row]?.header ? 'columnheader' : 'cell';
    return `<g role="row">${cells.map(({ cell, rect }) => drawCell(cell, rect, role, setting)).join('')}</g>`;
  });
  const rules = placed.flat().flatMap(({ cell, rect }) => drawRules(cell, rect));
  const table = attributes({ 'data-box': box.id, role: 'table', 'aria-label': box.alt });
  const lines = rules.length === 0 ? '' : `<g aria-hidden="true">${rules.join('')}</g>`;
  return [`<g${table}>`, ...rows, `${lines}</g>`].join('\n');
}

function drawCell(cell: TableCell, rect: Rect, role: string, setting: SvgSetting): string {
  const place = { x: rect.x, y: rect.y, width: rect.w, height: rect.h };
  const fill = cell.fill === undefined ? '' : `<rect${attributes({ ...place, fill: `#${cell.fill}` })}/>`;
  return `<g role="${role}">${fill}${drawLines({ ...cell, rect }, setting, false)}</g>`;
}

function drawRules({ top, bottom, left }: TableCell, { x, y, w, h }: Rect): readonly string[] {
  const rule = (edge: Stroke | undefined, x1: number, y1: number, x2: number, y2: number): string[] =>
    edge === undefined
      ? []
      : [`<line${attributes({ x1, y1, x2, y2, stroke: `#${edge.color}`, 'stroke-width': edge.width })}/>`];
  return [
    ...rule(top, x, y, x + w, y),
    ...rule(bottom, x, y + h, x + w, y + h),
    ...rule(left, x, y, x, y + h),
  ];
}
