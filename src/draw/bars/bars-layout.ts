// Bars, colours, a size and a measure → every shape of their picture around the bars that chart.js draws.
import type { Chart, ChartColors, ChartPoint } from '../../model/chart.ts';
import type { ChartLayout } from '../chart-layout.ts';
import { fitLines } from '../fit-lines.ts';
import { LEGEND_LINE, legendOf } from '../legend.ts';
import type { Layers, Measure, Shape, Size, TextShape } from '../shape.ts';
import { BARS_TYPE, type BarsRows, barsRows } from './bars-rows.ts';
import { placeBarLabel } from './place-bar-label.ts';
import { placeBarName } from './place-bar-name.ts';

export type BarsLayout = ChartLayout & { readonly rows: BarsRows };

const LEGEND_GAP = 6;

export function barsLayout(chart: Chart, colors: ChartColors, size: Size, measure: Measure): BarsLayout {
  const legend = legendOf(chart, colors, size.width, measure);
  const rows = barsRows(chart, size, LEGEND_GAP + legend.lines * LEGEND_LINE, measure);
  const most = Math.max(...chart.points.map((point) => point.value));
  const bottom = rows.top + chart.points.length * rows.rowHeight;
  const placed = chart.points.map((point, index) => {
    const startsGroup = index === 0 || chart.points[index - 1]?.group !== point.group;
    const y = rows.top + (index + 0.5) * rows.rowHeight;
    const length = most > 0 ? (point.value / most) * rows.length : 0;
    return barRow(point, { startsGroup, first: index === 0, y, length, rows, colors, size, measure });
  });
  const muted = `#${colors.muted}`;
  const head = (words: string, x: number, width: number): { texts: readonly TextShape[]; cut: boolean } => {
    const { lines, cut } = fitLines(words, BARS_TYPE.head, width, 1, measure);
    const texts = lines.map((text): TextShape => {
      const textWidth = measure(text, BARS_TYPE.head);
      return {
        kind: 'text',
        text,
        style: BARS_TYPE.head,
        color: muted,
        x,
        y: rows.top - 12.5,
        width: textWidth,
      };
    });
    return { texts, cut };
  };
  const heads = [
    { words: chart.columns.group, ...head(chart.columns.group, rows.labels.x, rows.labels.width) },
    { words: chart.columns.value, ...head(chart.columns.value, rows.zero, rows.end - rows.zero) },
  ];
  const color = `#${colors.data}`;
  const across = (y: number): Shape => ({
    kind: 'line',
    x1: 0,
    y1: y,
    x2: size.width,
    y2: y,
    weight: 1,
    color,
  });
  const zeroLine: Shape = {
    kind: 'line',
    x1: rows.zero,
    y1: rows.top,
    x2: rows.zero,
    y2: bottom,
    weight: 1,
    color,
  };
  return {
    rows,
    plot: { left: rows.zero, top: rows.top, right: rows.zero + rows.length, bottom },
    ground: placed.flatMap((row) => row.ground),
    under: [...placed.flatMap((row) => row.under), across(rows.top), across(bottom)],
    over: [
      zeroLine,
      ...heads.flatMap((each) => each.texts),
      ...placed.flatMap((row) => row.over),
      ...legend.shapesAt(bottom + LEGEND_GAP),
    ],
    cut: [...heads.filter((each) => each.cut).map((each) => each.words), ...placed.flatMap((row) => row.cut)],
    crowded: rows.crowded,
  };
}

type RowContext = {
  readonly startsGroup: boolean;
  readonly first: boolean;
  readonly y: number;
  readonly length: number;
  readonly rows: BarsRows;
  readonly colors: ChartColors;
  readonly size: Size;
  readonly measure: Measure;
};

function barRow(point: ChartPoint, context: RowContext): Layers & { readonly cut: readonly string[] } {
  const { startsGroup, first, y, length, rows, colors, size, measure } = context;
  const top = y - rows.rowHeight / 2;
  const name = placeBarName(point, { startsGroup, y, rows, colors, measure });
  const label = placeBarLabel(point, { y, length, rows, colors, measure });
  const rule: Shape = {
    kind: 'line',
    x1: startsGroup ? 0 : rows.labels.x,
    y1: top,
    x2: size.width,
    y2: top,
    weight: 0.5,
    color: `#${startsGroup ? colors.data : colors.rule}`,
  };
  const tint: Shape = {
    kind: 'rect',
    x: 0,
    y: top,
    width: size.width,
    height: rows.rowHeight,
    color: `#${colors.accentTint}`,
  };
  return {
    ground: point.mark === 'relied-on' ? [tint] : [],
    under: first ? [] : [rule],
    over: [...name.shapes, ...label.shapes],
    cut: [...name.cut, ...label.cut],
  };
}
