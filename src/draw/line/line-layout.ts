// Values over time, colours, a size and a measure → every shape around the lines and points that chart.js draws.
import type { Chart, ChartColors } from '../../model/chart.ts';
import { axisHead } from '../axis-head.ts';
import { type AxisRange, axisRange } from '../axis-range.ts';
import { type Block, blockOf } from '../block.ts';
import type { Box, Segment } from '../box.ts';
import type { ChartLayout } from '../chart-layout.ts';
import { framed } from '../framed.ts';
import { legendOf } from '../legend.ts';
import { boxOf, placeAround } from '../place-around.ts';
import { pointArrow } from '../point-arrow.ts';
import { type PointLook, pointLook } from '../point-look.ts';
import { notePhrase, valuePhrase } from '../point-phrases.ts';
import type { Measure, Plot, Shape, Size } from '../shape.ts';
import { TIME_AXIS_HEIGHT, type TimeRange, timeAxis, timeRange, timeX } from '../time-axis.ts';
import { lineNames, lineNamesWidth } from './line-names.ts';
import { type LineSet, lineSets } from './line-sets.ts';
import { TO_PLOT, tickWidth, valueAxis, valueY } from './value-axis.ts';

export type LineLayout = ChartLayout & {
  readonly sets: readonly LineSet[];
  readonly days: TimeRange;
  readonly range: AxisRange;
  /** By the point's place in the chart. */
  readonly looks: readonly PointLook[];
};

const INSET = 14;
const LEGEND_GAP = 4;
const LABEL_WIDTH = 130;
const LOWEST = 80;

export const lineLayout = framed(layLines);

function layLines(chart: Chart, colors: ChartColors, size: Size, measure: Measure): LineLayout {
  const { points } = chart;
  const sets = lineSets(points);
  const head = axisHead(chart.columns.value, colors, size.width, measure);
  const legend = legendOf(chart, colors, size.width, measure);
  const foot = TIME_AXIS_HEIGHT + legend.heightWith(LEGEND_GAP);
  const names = lineNamesWidth(sets, size.width, measure);
  const plot: Plot = {
    left: tickWidth(chart, measure) + TO_PLOT,
    top: head.height + 6,
    right: size.width - names,
    bottom: Math.max(head.height + 7, size.height - foot),
  };
  const range = axisRange(chart);
  const days = timeRange(
    chart.times,
    sets.flatMap((set) => set.points.map(({ day }) => day)),
  );
  const axis = { left: plot.left + INSET, right: plot.right - INSET };
  const times = timeAxis(chart.times ?? [], days, { ...plot, ...axis }, size.width, colors, measure);
  const values = valueAxis(chart, range, plot, colors, measure);
  const looks = points.map((point) => pointLook(point, points, colors));
  const placed = sets.flatMap((set) =>
    set.points.map(({ point, index, day }, at) => ({
      point,
      index,
      x: timeX(day, days, axis),
      y: valueY(point.value, range, plot),
      look: looks[index] as PointLook,
      // Ends and emphasis have their choice first.
      rank: point.mark === 'relied-on' ? 0 : at === 0 || at === set.points.length - 1 ? 1 : 2,
    })),
  );
  const arrows = placed.map(({ point, x, y, look }) => pointArrow(point, x, y, look, plot));
  const marks = placed.map(
    ({ x, y, look: { radius } }): Box => ({
      left: x - radius,
      right: x + radius,
      top: y - radius,
      bottom: y + radius,
    }),
  );
  const strokes = sets.flatMap((set) => strokesOf(set, placed));
  const order = [...placed].sort((a, b) => a.rank - b.rank || a.index - b.index);
  const blocks = order.map(({ point }): Block => {
    const phrases = [valuePhrase(point, colors, { mark: true, large: true }), notePhrase(point, colors, 2)];
    return blockOf(phrases, LABEL_WIDTH, measure);
  });
  const bounds = { left: plot.left, top: head.height - 4, right: plot.right, bottom: plot.bottom };
  const places = placeAround(
    order.map(({ x, y, look }, at) => ({ x, y, radius: look.radius, block: blocks[at] as Block })),
    { bounds, boxes: [...marks, ...arrows.flatMap(({ boxes }) => boxes)], strokes },
  );
  const labels = places.flatMap((place, at): Shape[] => {
    const block = blocks[at] as Block;
    if (place === undefined) return [];
    const leader: readonly Shape[] = place.leader
      ? [{ kind: 'stroke', ...place.leader, weight: 0.75, color: `#${colors.data}` }]
      : [];
    return [...leader, ...block.shapesAt(place.x, place.top, place.align)];
  });
  const grounds = places.flatMap((place, at): Shape[] =>
    place ? [groundOf(boxOf(blocks[at] as Block, place), colors)] : [],
  );
  const unplaced = places.flatMap((place, at) => (place ? [] : [order[at]?.point.label ?? '']));
  const ends = lineNames(sets, placed, plot, size, colors, measure);
  return {
    sets,
    days: { min: dayAt(plot.left, days, axis), max: dayAt(plot.right, days, axis) },
    range,
    looks,
    plot,
    ground: [],
    under: [...times.lines, ...values.lines, ...grounds],
    over: [
      ...head.shapes,
      ...values.labels,
      ...times.labels,
      ...arrows.flatMap(({ shapes }) => shapes),
      ...labels,
      ...ends.shapes,
      ...legend.shapesAt(size.height - legend.height),
    ],
    cut: [...head.cut, ...blocks.flatMap(({ cut }) => cut), ...unplaced, ...ends.cut, ...legend.cut],
    crowded: plot.bottom - plot.top < LOWEST,
  };
}

function dayAt(x: number, { min, max }: TimeRange, axis: { left: number; right: number }): number {
  return min + ((x - axis.left) / (axis.right - axis.left)) * (max - min);
}

/** Keeps gridlines out of the words. */
function groundOf({ left, top, right, bottom }: Box, colors: ChartColors): Shape {
  return {
    kind: 'rect',
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    color: `#${colors.page}`,
  };
}

function strokesOf(
  set: LineSet,
  placed: readonly { readonly index: number; readonly x: number; readonly y: number }[],
): readonly Segment[] {
  const at = set.points.flatMap(({ index }) => placed.find((one) => one.index === index) ?? []);
  return at.slice(1).flatMap((to, before) => {
    const from = at[before];
    return from ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : [];
  });
}
