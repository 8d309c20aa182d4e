// Bars and the size there is → label column, bar length, row height: the geometry before any shape.
import type { Chart, ChartPoint } from '../../model/chart.ts';
import { markedWidth } from '../marked-text.ts';
import type { Measure, Size, TextStyle } from '../shape.ts';

export const BARS_TYPE = {
  head: { size: 12, bold: false },
  group: { size: 14, bold: true },
  publisher: { size: 12, bold: false },
  note: { size: 11, bold: false },
  value: { size: 12, bold: true },
  emphasised: { size: 16, bold: true },
} as const satisfies Record<string, TextStyle>;

export type BarsRows = {
  readonly labels: { readonly x: number; readonly width: number };
  /** Where the bars begin, the length of the longest, and where labels have to end. */
  readonly zero: number;
  readonly length: number;
  readonly end: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly barHeight: number;
  readonly crowded: boolean;
};

const EDGE = 8;
const HEAD = 24;
const ROW = { tallest: 128, lowest: 30 };
const LABELS_MOST = 0.4;
const AFTER_LABELS = 14;
const LENGTH_LEAST = 0.3;
export const BAR_LABEL_GAP = 8;
export const OPEN_ARROW = 30;

export function barsRows(chart: Chart, size: Size, legend: number, measure: Measure): BarsRows {
  const widest = Math.max(
    measure(chart.columns.group, BARS_TYPE.head),
    ...chart.points.flatMap((point) => [
      measure(point.group, BARS_TYPE.group),
      markedWidth(point.publisher, { ...BARS_TYPE.publisher, bold: point.mark === 'relied-on' }, measure),
      measure(point.basis, BARS_TYPE.note),
    ]),
  );
  const width = Math.min(widest + 0.5, size.width * LABELS_MOST);
  const zero = EDGE + width + AFTER_LABELS;
  const end = size.width - EDGE;
  const room = (size.height - HEAD - legend) / Math.max(1, chart.points.length);
  const rowHeight = Math.max(0, Math.min(ROW.tallest, room));
  return {
    labels: { x: EDGE, width },
    zero,
    end,
    length: longestBar(chart.points, end - zero, measure),
    top: HEAD,
    rowHeight,
    barHeight: Math.min(44, rowHeight * 0.45),
    crowded: rowHeight < ROW.lowest,
  };
}

/** As long as every label still finds its place behind its bar. */
function longestBar(points: readonly ChartPoint[], room: number, measure: Measure): number {
  const most = Math.max(...points.map((point) => point.value));
  if (most <= 0) return room;
  const lengths = points
    .filter((point) => point.value > 0)
    .map((point) => {
      const style = point.mark === 'relied-on' ? BARS_TYPE.emphasised : BARS_TYPE.value;
      const behind = labelOffset(point) + measure(point.label, style);
      return ((room - behind) * most) / point.value;
    });
  return Math.max(room * LENGTH_LEAST, Math.min(room, ...lengths));
}

/** From the end of the bar to its label. */
export function labelOffset(point: Pick<ChartPoint, 'open'>): number {
  return BAR_LABEL_GAP + (point.open === 'right' ? OPEN_ARROW : 0);
}
