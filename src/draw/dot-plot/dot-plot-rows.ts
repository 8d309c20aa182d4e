// A dot plot's rows and the height there is → head, rows, axis and legend from top to bottom.

export type DotPlotRows = {
  /** Bottom of the column heads, where the first row begins. */
  readonly top: number;
  readonly height: number;
  /** Bottom of the last row. */
  readonly bottom: number;
  readonly legendTop: number;
  /** Lines of text of 12 points a row has room for. */
  readonly lines: number;
  /** Rows are lower than a line of text needs. */
  readonly crowded: boolean;
};

const HEAD = { oneLine: 24, twoLines: 38 };
export const AXIS_HEIGHT = 20;
const ROW = { tallest: 46, lowest: 22 };
const TEXT_LINE = 14.4;

export function dotPlotRows(count: number, height: number, headLines: number, legend: number): DotPlotRows {
  const top = headLines > 1 ? HEAD.twoLines : HEAD.oneLine;
  const room = (height - top - AXIS_HEIGHT - legend) / Math.max(1, count);
  const row = Math.max(0, Math.min(ROW.tallest, room));
  const bottom = top + count * row;
  return {
    top,
    height: row,
    bottom,
    legendTop: bottom + AXIS_HEIGHT,
    lines: Math.max(1, Math.min(3, Math.floor((row + 0.5) / TEXT_LINE))),
    crowded: row < ROW.lowest,
  };
}
