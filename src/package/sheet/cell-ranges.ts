// Cells as they are cited (`B4`, `Sales!B4`) → the same as few ranges: those that fill a rectangle of one sheet are one, `Sales!B4:I6`.
import { cellName, rowAndColumn } from './workbook.ts';

type Run = { readonly from: number; readonly to: number };
type Block = Run & { readonly top: number; readonly bottom: number };

/** In the order of sheets as they are met, then of rows; a cell alone stays as it is. */
export function cellRanges(cells: readonly (string | number)[]): readonly string[] {
  const sheets = new Map<string, Map<number, number[]>>();
  for (const key of cells) {
    const [, sheet = '', cell = ''] = /^(.*!)?([^!]+)$/s.exec(String(key)) ?? [];
    const { row, column } = rowAndColumn(cell);
    const rows = sheets.get(sheet) ?? new Map<number, number[]>();
    sheets.set(sheet, rows.set(row, [...(rows.get(row) ?? []), column]));
  }
  return [...sheets].flatMap(([sheet, rows]) =>
    blocksOf(rows).map(({ top, bottom, from, to }) => {
      const [first, last] = [cellName(top, from), cellName(bottom, to)];
      return sheet + (first === last ? first : `${first}:${last}`);
    }),
  );
}

/** Rows below each other that have the same run of columns are one block. */
function blocksOf(rows: ReadonlyMap<number, readonly number[]>): readonly Block[] {
  const blocks: Block[] = [];
  for (const [row, columns] of [...rows].sort(([a], [b]) => a - b)) {
    for (const run of runsOf(columns)) {
      const above = blocks.findIndex(
        ({ bottom, from, to }) => bottom === row - 1 && from === run.from && to === run.to,
      );
      const block = blocks[above];
      if (block === undefined) blocks.push({ ...run, top: row, bottom: row });
      else blocks[above] = { ...block, bottom: row };
    }
  }
  return blocks;
}

function runsOf(columns: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === column - 1) runs[runs.length - 1] = { from: last.from, to: column };
    else runs.push({ from: column, to: column });
  }
  return runs;
}
