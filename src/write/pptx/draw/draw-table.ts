// A table box → one pptxgenjs table with the row heights layout measured.
import type { TableBox, TableCell } from '../../../model/scene.ts';
import { toInches, toPosition } from './inches.ts';
import type { CellOptions, Slide, TableRow } from './load-pptxgenjs.ts';
import { toTextItems } from './text-items.ts';

type Stroke = { readonly color: string; readonly width: number };

export function drawTable(slide: Slide, box: TableBox, pages: ReadonlyMap<string, number>): void {
  const rows = box.rows.map(
    ({ cells }, row): TableRow =>
      cells.map((cell, column) => ({
        text: toTextItems(cell.lines.length > 0 ? cell.lines : [{ runs: [], ends: 'paragraph' }], {
          align: cell.align,
          lineHeight: cell.lineHeight,
          font: 'minor',
          pages,
        }),
        options: toCellOptions(cell, bordersOf(box, row, column)),
      })),
  );
  slide.addTable(rows, {
    ...toPosition(box.rect),
    objectName: 'box',
    colW: box.columnWidths.map(toInches),
    rowH: box.rows.map((row) => toInches(row.height)),
  });
}

function toCellOptions(cell: TableCell, borders: readonly (Stroke | undefined)[]): CellOptions {
  const { inset } = cell;
  return {
    align: cell.align,
    valign: cell.valign,
    fontSize: cell.lines[0]?.runs[0]?.size ?? Math.round(cell.lineHeight / 1.4),
    // In inches, because pptxgenjs takes an array whose first number is below one for inches.
    margin: [toInches(inset.top), toInches(inset.right), toInches(inset.bottom), toInches(inset.left)],
    border: borders.map((stroke) =>
      stroke ? { type: 'solid', pt: stroke.width, color: stroke.color } : { type: 'none' },
    ) as NonNullable<CellOptions['border']>,
    ...(cell.fill === undefined ? {} : { fill: { color: cell.fill } }),
  };
}

/** Top, right, bottom, left. Both cells at an edge must say the same, or PowerPoint and others pick differently. */
function bordersOf(box: TableBox, row: number, column: number): (Stroke | undefined)[] {
  const cellAt = (r: number, c: number) => box.rows[r]?.cells[c];
  const cell = cellAt(row, column);
  return [
    cell?.top ?? cellAt(row - 1, column)?.bottom,
    cellAt(row, column + 1)?.left,
    cell?.bottom ?? cellAt(row + 1, column)?.top,
    cell?.left,
  ];
}
