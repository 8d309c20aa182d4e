// A dot plot's rows and the height there is → head, rows, axis and legend from top to bottom.
import { LINE_PITCH } from '../marked-text.ts';
import type { TextStyle } from '../shape.ts';
import { AXIS_HEIGHT } from '../tick-marks.ts';

export type DotPlotRows = {
  /** Bottom of the column heads, where the first row begins. */
  readonly top: number;
  readonly height: number;
  /** Bottom of the last row. */
  readonly bottom: number;
  readonly legendTop: number;
  /** How many lines of a type size a row has room for. */
  readonly linesOf: (style: TextStyle) => number;
  /** Rows are lower than a line of text needs. */
  readonly crowded: boolean;
};

const HEAD = { oneLine: 24, twoLines: 38 };
const ROW = { tallest: 110, lowest: 22 };

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
    linesOf: ({ size }) => Math.max(1, Math.min(3, Math.floor((row + 0.5) / (size * LINE_PITCH)))),
    crowded: row < ROW.lowest,
  };
}
