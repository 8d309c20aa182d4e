// Rows of cells under their heads → a table of plain lines, numbers to the right.

import { terminalColumns } from '../../type/measure-text.ts';

type Cell = string | number;
export type Row = Readonly<Record<string, Cell>>;

/** The first row's keys are the heads. */
export function tableText(
  rows: readonly Row[],
  paintHead: (text: string) => string = (text) => text,
): string {
  const heads = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => heads.map((head) => row[head] ?? ''));
  const widths = heads.map((head, column) =>
    Math.max(terminalColumns(head), ...lines.map((cells) => terminalColumns(String(cells[column] ?? '')))),
  );
  const isNumeric = heads.map((_, column) => lines.every((cells) => typeof cells[column] === 'number'));
  const line = (cells: readonly Cell[]) =>
    cells
      .map((cell, column) => {
        const text = String(cell);
        const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - terminalColumns(text)));
        return isNumeric[column] === true ? gap + text : text + gap;
      })
      .join('  ')
      .trimEnd();
  return [paintHead(line(heads)), ...lines.map(line)].join('\n');
}
