// The points of small multiples and the size there is → the grid of panels, and in each the rows of its bars.
import type { ChartPoint } from '../../model/chart.ts';
import { type Block, blockOf } from '../block.ts';
import type { Measure, Size, TextStyle } from '../shape.ts';

export type Panel = {
  /** Column of the grid. */
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly head: Block;
  /** Upper edge of the first row. */
  readonly rowsTop: number;
  /** Of its points, in the chart. */
  readonly members: readonly number[];
};

export type Panels = {
  readonly panels: readonly Panel[];
  readonly columns: number;
  readonly rowHeight: number;
};

const HEAD: TextStyle = { size: 12, bold: true };
const NARROWEST = 170;
const BETWEEN = { x: 24, y: 14 };
const BELOW_HEAD = 8;
const TALLEST = 72;

/** Reading order: first the panels that come first, left to right; as many beside each other as stay readable. */
export function panelsOf(
  points: readonly ChartPoint[],
  area: Size & { readonly top: number },
  color: string,
  measure: Measure,
): Panels {
  const names = [...new Set(points.map((point) => point.panel ?? ''))];
  const most = Math.max(1, Math.floor((area.width + BETWEEN.x) / (NARROWEST + BETWEEN.x)));
  const lines = Math.ceil(names.length / most);
  const columns = Math.ceil(names.length / lines);
  const width = (area.width - (columns - 1) * BETWEEN.x) / columns;
  const heads = names.map((words) => blockOf([{ words, style: HEAD, color, maxLines: 2 }], width, measure));
  const members = names.map((name) =>
    [...points.keys()].filter((index) => (points[index]?.panel ?? '') === name),
  );
  const inLine = (line: number) => names.map((_, at) => at).filter((at) => Math.floor(at / columns) === line);
  const heights = Array.from({ length: lines }, (_, line) => ({
    head: Math.max(...inLine(line).map((at) => heads[at]?.height ?? 0)) + BELOW_HEAD,
    rows: Math.max(...inLine(line).map((at) => members[at]?.length ?? 0)),
  }));
  const fixed = heights.reduce((sum, { head }) => sum + head, (lines - 1) * BETWEEN.y);
  const rows = heights.reduce((sum, line) => sum + line.rows, 0);
  const rowHeight = Math.max(0, Math.min(TALLEST, (area.height - fixed) / Math.max(1, rows)));
  const tops: number[] = [];
  let top = area.top;
  for (const line of heights) {
    tops.push(top);
    top += line.head + line.rows * rowHeight + BETWEEN.y;
  }
  const panels = names.map((_, at): Panel => {
    const [column, line] = [at % columns, Math.floor(at / columns)];
    return {
      column,
      left: column * (width + BETWEEN.x),
      width,
      top: tops[line] ?? 0,
      head: heads[at] as Block,
      rowsTop: (tops[line] ?? 0) + (heights[line]?.head ?? 0),
      members: members[at] ?? [],
    };
  });
  return { panels, columns, rowHeight };
}
