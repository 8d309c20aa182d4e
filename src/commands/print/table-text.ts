// Rows of cells under their heads → a table of plain lines, numbers to the right.

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
    Math.max(displayWidth(head), ...lines.map((cells) => displayWidth(String(cells[column] ?? '')))),
  );
  const isNumeric = heads.map((_, column) => lines.every((cells) => typeof cells[column] === 'number'));
  const line = (cells: readonly Cell[]) =>
    cells
      .map((cell, column) => {
        const text = String(cell);
        const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text)));
        return isNumeric[column] === true ? gap + text : text + gap;
      })
      .join('  ')
      .trimEnd();
  return [paintHead(line(heads)), ...lines.map(line)].join('\n');
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

/** Text → the columns it takes in a terminal, where a Japanese character is twice as wide as a Latin one. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}
