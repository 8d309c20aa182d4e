// Small multiples, colours, a size and a measure → panels of bars on one scale, with their names and values.
import type { Chart, ChartColors, ChartPoint } from '../../model/chart.ts';
import { axisHead } from '../axis-head.ts';
import { type BarLook, barLook, hatchOn } from '../bar-look.ts';
import type { ChartLayout } from '../chart-layout.ts';
import { framed } from '../framed.ts';
import { legendOf } from '../legend.ts';
import type { Measure, Shape, Size } from '../shape.ts';
import { multiplesRow, roomBehindBar } from './multiples-row.ts';
import { type Panel, panelsOf } from './panels.ts';

export type MultiplesLayout = ChartLayout & {
  readonly barHeight: number;
  /** From the top of the plot to the middle of each point's bar. */
  readonly positions: readonly number[];
  readonly looks: readonly BarLook[];
  /** Column of the grid in which each point stands, and the value axis of every column over the whole plot. */
  readonly columnOf: readonly number[];
  readonly axes: readonly { readonly min: number; readonly max: number }[];
};

const LEGEND_GAP = 6;
/** Of the words above each bar. */
const NAME_LINE = 16;
const BAR = { highest: 22, lowest: 8 };
const LENGTH_LEAST = 0.12;

export const multiplesLayout = framed(layMultiples);

function layMultiples(chart: Chart, colors: ChartColors, size: Size, measure: Measure): MultiplesLayout {
  const { points } = chart;
  const head = axisHead(chart.columns.value, colors, size.width, measure);
  const legend = legendOf(chart, colors, size.width, measure, 'box');
  const foot = legend.heightWith(LEGEND_GAP);
  const area = { width: size.width, height: size.height - head.height - foot, top: head.height };
  const { panels, columns, rowHeight } = panelsOf(points, area, `#${colors.structure}`, measure);
  const width = panels[0]?.width ?? size.width;
  const most = Math.max(0, ...points.map((point) => point.value));
  const length = longestBar(points, most, width, colors, measure);
  const barHeight = Math.max(0, Math.min(BAR.highest, (rowHeight - NAME_LINE) * 0.6));
  const looks = points.map((point) => barLook(point, points, colors));
  const positions: number[] = [];
  const columnOf: number[] = [];
  const placed = panels.flatMap((panel) =>
    panel.members.map((index, at) => {
      const point = points[index] as ChartPoint;
      const top = panel.rowsTop + at * rowHeight;
      const middle = top + NAME_LINE + (rowHeight - NAME_LINE) / 2 - 2;
      positions[index] = middle - head.height;
      columnOf[index] = panel.column;
      const long = most > 0 ? (Math.max(0, point.value) / most) * length : 0;
      const box = { x: panel.left, y: middle - barHeight / 2, width: long, height: barHeight };
      const place = {
        top,
        rowHeight,
        middle,
        left: panel.left,
        right: panel.left + width,
        end: panel.left + long,
      };
      const row = multiplesRow(point, place, colors, measure);
      return { ...row, over: [...hatchOn(box, looks[index] as BarLook), ...row.over] };
    }),
  );
  // Every column's axis runs over the whole plot, so that one scale of values serves them all.
  const unit = length > 0 && most > 0 ? most / length : 1;
  const axes = Array.from({ length: columns }, (_, column) => {
    const left = panels.find((panel) => panel.column === column)?.left ?? 0;
    return { min: -left * unit, max: (size.width - left) * unit };
  });
  const bottom = Math.max(
    head.height + 1,
    ...panels.map((panel) => panel.rowsTop + panel.members.length * rowHeight),
  );
  return {
    barHeight,
    positions,
    looks,
    columnOf,
    axes,
    plot: { left: 0, top: head.height, right: size.width, bottom },
    ground: placed.flatMap(({ ground }) => ground),
    under: [],
    over: [
      ...head.shapes,
      ...panels.flatMap((panel) => panelShapes(panel, rowHeight, colors)),
      ...placed.flatMap(({ over }) => over),
      ...legend.shapesAt(bottom + LEGEND_GAP),
    ],
    cut: [
      ...head.cut,
      ...panels.flatMap((panel) => panel.head.cut),
      ...placed.flatMap(({ cut }) => cut),
      ...legend.cut,
    ],
    crowded: barHeight < BAR.lowest,
  };
}

/** As long as every label still finds its place behind its bar. */
function longestBar(
  points: readonly ChartPoint[],
  most: number,
  width: number,
  colors: ChartColors,
  measure: Measure,
): number {
  const lengths = points
    .filter(({ value }) => value > 0)
    .map((point) => ((width - roomBehindBar(point, colors, measure)) * most) / point.value);
  return Math.max(width * LENGTH_LEAST, Math.min(width, ...lengths));
}

function panelShapes(panel: Panel, rowHeight: number, colors: ChartColors): readonly Shape[] {
  const { left, width, top, head, rowsTop, members } = panel;
  const line = (x1: number, y1: number, x2: number, y2: number, color: string): Shape => ({
    kind: 'line',
    x1,
    y1,
    x2,
    y2,
    weight: 1,
    color: `#${color}`,
  });
  return [
    ...head.shapesAt(left, top, 'left'),
    line(left, rowsTop - 3, left + width, rowsTop - 3, colors.data),
    line(left, rowsTop, left, rowsTop + members.length * rowHeight, colors.data),
  ];
}
