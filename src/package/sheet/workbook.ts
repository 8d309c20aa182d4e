// A workbook, or a file of values parted by commas, as its readers give it: sheets of cells as they are shown.
export type Workbook = {
  readonly sheets: readonly Sheet[];
};

export type Sheet = {
  /** Empty for a file that is one table. */
  readonly name: string;
  readonly isHidden: boolean;
  /** By row, from 1, then by column, from 1; cells that are empty are left out. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
};

export type SheetCell = {
  /** What a reader sees. */
  readonly shown: string;
  /** The number behind it; dates as ISO text. */
  readonly value?: number | string;
  readonly kind: 'text' | 'number' | 'percent' | 'date' | 'logical' | 'error' | 'uncalculated';
  /** Its row or column is. */
  readonly isHidden?: true;
  /** The first cell of the merged cells that this one belongs to, which alone has words. */
  readonly mergedInto?: string;
};

/** `F12` → row 12, column 6. */
export function rowAndColumn(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return {
    row: Number(digits),
    column: [...letters].reduce((number, letter) => number * LETTERS.length + LETTERS.indexOf(letter) + 1, 0),
  };
}

export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS.length))
    letters = (LETTERS[(rest - 1) % LETTERS.length] ?? '') + letters;
  return `${letters}${row}`;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
