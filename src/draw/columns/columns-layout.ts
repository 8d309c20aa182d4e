// Columns, colours, a size and a measure → every shape of their picture around the columns that chart.js draws.
import type { Chart, ChartColors, ChartPoint } from '../../model/chart.ts';
import { axisHead } from '../axis-head.ts';
import { type BarLook, barLook, hatchOn } from '../bar-look.ts';
import { type Block, blockOf } from '../block.ts';
import type { ChartLayout } from '../chart-layout.ts';
import { inFrame } from '../in-frame.ts';
import { legendOf } from '../legend.ts';
import { notePhrase, valuePhrase } from '../point-phrases.ts';
import type { Measure, Shape, Size } from '../shape.ts';
import { columnArrow, columnArrowRoom } from './column-arrow.ts';
import { columnNames } from './column-names.ts';
import { columnsSlots } from './columns-slots.ts';

export type ColumnsLayout = ChartLayout & {
  readonly thickness: number;
  /** From the left edge of the plot to the middle of each point's column. */
  readonly positions: readonly number[];
  readonly looks: readonly BarLook[];
};

const LEGEND_GAP = 6;
const ABOVE_COLUMN = 4;
const WIDEST = 64;
const LOWEST = 50;

export function columnsLayout(
  chart: Chart,
  colors: ChartColors,
  size: Size,
  measure: Measure,
): ColumnsLayout {
  return inFrame(chart, colors, size, measure, (inner) => layColumns(chart, colors, inner, measure));
}

function layColumns(chart: Chart, colors: ChartColors, size: Size, measure: Measure): ColumnsLayout {
  const { points } = chart;
  const places = columnsSlots(points, 0, size.width);
  const lone = places.groups.length === points.length;
  const names = columnNames(chart, places, colors, measure);
  const legend = legendOf(chart, colors, size.width, measure, 'box');
  const head = axisHead(chart.columns.value, colors, size.width, measure);
  const slot = places.slots[0]?.width ?? 0;
  const labels = points.map((point) => labelOf(point, slot - 4, !names.publishers, colors, measure));
  const zero = size.height - legend.height - (legend.height > 0 ? LEGEND_GAP : 0) - names.height;
  const room = zero - head.height;
  const most = Math.max(0, ...points.map((point) => point.value));
  // As high as every label still finds its place above its column.
  const highest = Math.min(
    room - ABOVE_COLUMN,
    ...points.map((point, index) => {
      const above = (labels[index]?.height ?? 0) + ABOVE_COLUMN + columnArrowRoom(point);
      return point.value > 0 ? ((room - above) * most) / point.value : room - above;
    }),
  );
  const plotHeight = Math.max(1, highest);
  const thickness = Math.min(WIDEST, slot * (lone ? 0.6 : 0.78));
  const looks = points.map((point) => barLook(point, points, colors));
  const placed = points.map((point, index) => {
    const { left, width } = places.slots[index] ?? { left: 0, width: 0 };
    const height = most > 0 ? (Math.max(0, point.value) / most) * plotHeight : 0;
    const box = { x: left + (width - thickness) / 2, y: zero - height, width: thickness, height };
    const middle = left + width / 2;
    const label = labels[index] as Block;
    const labelTop = box.y - ABOVE_COLUMN - columnArrowRoom(point) - label.height;
    const tint: Shape = {
      kind: 'rect',
      x: left,
      y: head.height,
      width,
      height: zero + names.height - head.height,
      color: `#${colors.accentTint}`,
    };
    return {
      middle,
      ground: point.mark === 'relied-on' ? [tint] : [],
      over: [
        ...hatchOn(box, looks[index] as BarLook),
        ...columnArrow(point, { middle, top: box.y, foot: zero, down: false }, colors),
        ...label.shapesAt(middle, labelTop, 'center'),
      ],
    };
  });
  const baseline: Shape = {
    kind: 'line',
    x1: 0,
    y1: zero,
    x2: size.width,
    y2: zero,
    weight: 1,
    color: `#${colors.data}`,
  };
  return {
    thickness,
    positions: placed.map(({ middle }) => middle),
    looks,
    plot: { left: 0, top: zero - plotHeight, right: size.width, bottom: zero },
    ground: placed.flatMap(({ ground }) => ground),
    under: [],
    over: [
      ...head.shapes,
      ...placed.flatMap(({ over }) => over),
      baseline,
      ...names.shapesAt(zero),
      ...legend.shapesAt(size.height - legend.height),
    ],
    cut: [...head.cut, ...labels.flatMap(({ cut }) => cut), ...names.cut, ...legend.cut],
    crowded: highest < LOWEST,
  };
}

function labelOf(
  point: ChartPoint,
  width: number,
  mark: boolean,
  colors: ChartColors,
  measure: Measure,
): Block {
  const value = (large: boolean, maxLines: number) => valuePhrase(point, colors, { mark, large, maxLines });
  const large = blockOf([value(true, 1)], width, measure).cut.length === 0;
  const label = large ? value(true, 1) : value(false, 3);
  return blockOf([notePhrase(point, colors, 3), label], width, measure);
}
