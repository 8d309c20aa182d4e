// A waterfall, colours, a size and a measure → every shape of its picture around the bars that chart.js draws.

import type { Chart, ChartColors } from '../../model/chart.ts';
import { signedLabel } from '../../model/signed-label.ts';
import { waterfallLevels } from '../../model/waterfall-levels.ts';
import { axisHead } from '../axis-head.ts';
import { type BarLook, hatchOn } from '../bar-look.ts';
import type { Block } from '../block.ts';
import type { ChartLayout } from '../chart-layout.ts';
import { columnArrow, columnArrowRoom } from '../columns/column-arrow.ts';
import { columnLabel } from '../columns/column-label.ts';
import { columnNames } from '../columns/column-names.ts';
import type { ColumnSlot } from '../columns/columns-slots.ts';
import { framed } from '../framed.ts';
import { legendOf } from '../legend.ts';
import type { Measure, Shape, Size } from '../shape.ts';
import { isFall } from './waterfall-label.ts';
import { waterfallLook } from './waterfall-look.ts';
import { waterfallScale } from './waterfall-scale.ts';

export type WaterfallLayout = ChartLayout & {
  readonly thickness: number;
  /** From the left edge of the plot to the middle of each bar. */
  readonly positions: readonly number[];
  readonly looks: readonly BarLook[];
  /** Values at the lower and upper edge of the plot. */
  readonly range: { readonly min: number; readonly max: number };
};

const LEGEND_GAP = 6;
const TO_LABEL = 4;
const WIDEST = 64;
const LOWEST = 60;
/** Of the height: below the bars, and above or below the bars that reach furthest. */
const NAMES_MOST = 0.42;
const LABELS_MOST = 0.4;

export const waterfallLayout = framed(layWaterfall);

function layWaterfall(chart: Chart, colors: ChartColors, size: Size, measure: Measure): WaterfallLayout {
  const { points } = chart;
  const slot = size.width / points.length;
  const slots = points.map((_, index): ColumnSlot => ({ left: index * slot, width: slot }));
  const groups = points.map((point, index) => ({
    name: point.group,
    members: [index],
    left: index * slot,
    right: (index + 1) * slot,
  }));
  const legend = legendOf(chart, colors, size.width, measure, 'box');
  const head = axisHead(chart.columns.value, colors, size.width, measure);
  const foot = legend.heightWith(LEGEND_GAP);
  const height = Math.max(1, size.height - head.height - foot);
  const names = columnNames(chart, { slots, groups }, height * NAMES_MOST, colors, measure);
  const levels = waterfallLevels(points);
  const bottom = size.height - foot - names.height;
  const room = Math.max(1, bottom - head.height);
  const labels = points.map((point) => {
    const signed = { ...point, label: signedLabel(point) };
    const within = { width: slot - 4, height: room * LABELS_MOST - TO_LABEL - columnArrowRoom(point) };
    const how = { mark: !names.publishers, below: isFall(point) };
    return columnLabel(signed, within, how, colors, measure);
  });
  const { unit, zero } = waterfallScale(
    points.map((point, index) => ({
      from: levels[index]?.from ?? 0,
      to: levels[index]?.to ?? 0,
      label: (labels[index]?.height ?? 0) + TO_LABEL + columnArrowRoom(point),
      labelBelow: isFall(point),
    })),
    room,
  );
  const yOf = (level: number) => head.height + zero - level * unit;
  const thickness = Math.min(WIDEST, slot * 0.62);
  const looks = points.map((point) => waterfallLook(point, colors));
  const tint = (index: number): Shape => ({
    kind: 'rect',
    x: index * slot,
    y: head.height,
    width: slot,
    height: room + names.height,
    color: `#${colors.accentTint}`,
  });
  const placed = points.map((point, index) => {
    const { from = 0, to = 0 } = levels[index] ?? {};
    const [top, foot] = [yOf(Math.max(from, to)), yOf(Math.min(from, to))];
    const box = { x: index * slot + (slot - thickness) / 2, y: top, width: thickness, height: foot - top };
    const middle = (index + 0.5) * slot;
    const label = labels[index] as Block;
    const away = TO_LABEL + columnArrowRoom(point);
    return {
      ground: point.mark === 'relied-on' ? [tint(index)] : [],
      over: [
        ...hatchOn(box, looks[index] as BarLook),
        ...columnArrow(point, { middle, top, foot, down: isFall(point) }, colors),
        ...label.shapesAt(middle, isFall(point) ? foot + away : top - away - label.height, 'center'),
      ],
      connector: connectorOf(index, points.length, slot, thickness, yOf(to), `#${colors.data}`),
    };
  });
  const baseline: Shape = {
    kind: 'line',
    x1: 0,
    y1: yOf(0),
    x2: size.width,
    y2: yOf(0),
    weight: 1,
    color: `#${colors.data}`,
  };
  return {
    thickness,
    positions: points.map((_, index) => (index + 0.5) * slot),
    looks,
    range: {
      min: unit > 0 ? (zero - room) / unit : -1,
      max: unit > 0 ? zero / unit : 1,
    },
    plot: { left: 0, top: head.height, right: size.width, bottom },
    ground: placed.flatMap(({ ground }) => ground),
    under: placed.flatMap(({ connector }) => connector),
    over: [
      ...head.shapes,
      baseline,
      ...placed.flatMap(({ over }) => over),
      ...names.shapesAt(bottom),
      ...legend.shapesAt(size.height - legend.height),
    ],
    cut: [...head.cut, ...labels.flatMap(({ cut }) => cut), ...names.cut, ...legend.cut],
    crowded: room < LOWEST + Math.max(...labels.map(({ height }) => height)),
  };
}

/** From the end of a bar to the beginning of the next. */
function connectorOf(
  index: number,
  count: number,
  slot: number,
  thickness: number,
  y: number,
  color: string,
): readonly Shape[] {
  if (index === count - 1) return [];
  const x1 = index * slot + (slot + thickness) / 2;
  const x2 = (index + 1) * slot + (slot - thickness) / 2;
  return [{ kind: 'stroke', x1, y1: y, x2, y2: y, weight: 1, color, dash: [2, 2] }];
}
