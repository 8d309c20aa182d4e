// A waterfall, colours, a size and a measure → every shape of its picture around the bars that chart.js draws.
import type { ChartColors, ChartPoint } from '../../../model/deck/chart.ts';
import { axisHead } from '../../layout/axes.ts';
import { type BarLook, barOptions, expectedLook, hatchOn, pointsAxis } from '../../layout/bar-look.ts';
import type { Block } from '../../layout/block.ts';
import { BREAK_WEIGHT, breakMark } from '../../layout/break-mark.ts';
import { framed } from '../../layout/framed.ts';
import { groundsOf } from '../../layout/grounds.ts';
import { legendOf } from '../../layout/legend.ts';
import { markLook } from '../../layout/looks.ts';
import { type ChartLayout, type Drawn, line, rect, type Shape, stroke } from '../../layout/shape.ts';
import { RING } from '../../picture/paint-shapes.ts';
import type { DataMarks } from '../chart-kind.ts';
import { columnArrow, columnArrowRoom, columnLabel, columnNames } from '../columns/column-words.ts';
import type { ColumnSlot } from '../columns/columns-slots.ts';
import { signedLabel, waterfallLevels } from './waterfall-levels.ts';

type WaterfallLayout = ChartLayout & {
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

export const layout = framed(layWaterfall);

function layWaterfall(drawn: Drawn): WaterfallLayout {
  const { chart, colors, size } = drawn;
  const { points } = chart;
  const slot = size.width / points.length;
  const slots = points.map((_, index): ColumnSlot => ({ left: index * slot, width: slot }));
  const groups = points.map((point, index) => ({
    name: point.group,
    members: [index],
    left: index * slot,
    right: (index + 1) * slot,
  }));
  const legend = legendOf(drawn, 'box');
  const head = axisHead(drawn);
  const foot = legend.heightWith(LEGEND_GAP);
  const height = Math.max(1, size.height - head.height - foot);
  const names = columnNames(chart, { slots, groups }, height * NAMES_MOST, drawn);
  const levels = waterfallLevels(points);
  const bottom = size.height - foot - names.height;
  const room = Math.max(1, bottom - head.height);
  const labels = points.map((point) => {
    const signed = { ...point, label: signedLabel(point) };
    const within = { width: slot - 4, height: room * LABELS_MOST - TO_LABEL - columnArrowRoom(point) };
    const how = { mark: !names.publishers, below: isFall(point) };
    return columnLabel(signed, within, how, drawn);
  });
  const start = chart.cutAt ?? 0;
  const { unit, zero } = waterfallScale(
    points.map((point, index) => ({
      from: point.total ? 0 : (levels[index]?.from ?? 0) - start,
      to: (levels[index]?.to ?? 0) - start,
      label: (labels[index]?.height ?? 0) + TO_LABEL + columnArrowRoom(point),
      labelBelow: isFall(point),
    })),
    room,
  );
  const yOf = (level: number) => head.height + zero - (level - start) * unit;
  const thickness = Math.min(WIDEST, slot * 0.62);
  const looks = points.map((point) => waterfallLook(point, colors));
  const tint = (index: number): Shape =>
    rect(index * slot, head.height, slot, room + names.height, `#${colors.accentTint}`);
  const placed = points.map((point, index) => {
    const { from = 0, to = 0 } = levels[index] ?? {};
    const isCut = chart.cutAt !== undefined && Math.min(from, to) < start;
    const [top, foot] = [yOf(Math.max(from, to)), yOf(isCut ? start : Math.min(from, to))];
    const box = { x: index * slot + (slot - thickness) / 2, y: top, width: thickness, height: foot - top };
    const middle = (index + 0.5) * slot;
    const label = labels[index] as Block;
    const away = TO_LABEL + columnArrowRoom(point);
    const words = label.shapesAt(middle, isFall(point) ? foot + away : top - away - label.height, 'center');
    return {
      ground: point.mark === 'relied-on' ? [tint(index)] : [],
      wordsGround: groundsOf(words, `#${point.mark === 'relied-on' ? colors.accentTint : colors.page}`, 1),
      over: [
        ...hatchOn(box, looks[index] as BarLook),
        ...(isCut
          ? breakMark(box).map(({ x1, y1, x2, y2 }) =>
              stroke(x1, y1, x2, y2, `#${colors.page}`, BREAK_WEIGHT),
            )
          : []),
        ...columnArrow(point, { middle, top, foot, down: isFall(point) }, colors),
        ...words,
      ],
      connector: connectorOf(index, points.length, slot, thickness, yOf(to), `#${colors.data}`),
    };
  });
  const baseline: Shape = line(0, yOf(start), size.width, yOf(start), `#${colors.data}`);
  return {
    thickness,
    positions: points.map((_, index) => (index + 0.5) * slot),
    looks,
    range: {
      min: unit > 0 ? start + (zero - room) / unit : -1,
      max: unit > 0 ? start + zero / unit : 1,
    },
    plot: { left: 0, top: head.height, right: size.width, bottom },
    ground: placed.flatMap(({ ground }) => ground),
    under: [
      baseline,
      ...placed.flatMap(({ connector }) => connector),
      ...placed.flatMap(({ wordsGround }) => wordsGround),
    ],
    over: [
      ...head.shapes,
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
  return [stroke(x1, y, x2, y, color, 1, [2, 2])];
}

export function marks({ chart }: Drawn, layout: WaterfallLayout): DataMarks {
  const { plot, positions, looks, thickness, range } = layout;
  return {
    type: 'bar',
    data: {
      labels: [...positions],
      datasets: [
        {
          data: waterfallLevels(chart.points).map(({ from, to }): [number, number] => [from, to]),
          keys: chart.points.map((point) => point.key),
          ...barOptions(looks, thickness),
          borderSkipped: false,
        },
      ],
    },
    options: {
      scales: {
        x: pointsAxis(plot.right - plot.left, 'right'),
        y: { type: 'linear', display: false, min: range.min, max: range.max },
      },
    },
  };
}

/** A step of a waterfall → its label as it is written: a change with its sign, a level as it is. */
function isFall(point: Pick<ChartPoint, 'value'>): boolean {
  return point.value < 0;
}

/** A step of a waterfall → how its bar looks: levels dark, rises plain, falls hatched; marks as everywhere. */
function waterfallLook(point: ChartPoint, colors: ChartColors): BarLook {
  const of = (role: keyof ChartColors) => `#${colors[role]}`;
  const falls = isFall(point) && point.total === undefined;
  const pattern = falls ? 'diagonal' : 'plain';
  const mark = markLook(point.mark, colors);
  if (mark.dashed) return expectedLook(mark.color, of('page'));
  if (mark.hollow) {
    return { fill: of('page'), outline: mark.color, ring: RING, pattern: 'plain', patternColor: of('page') };
  }
  if (point.mark !== 'reported') {
    return { fill: mark.color, outline: mark.color, ring: 0, pattern, patternColor: of('page') };
  }
  if (point.total) {
    const look = { fill: of('structureFill'), outline: of('structure'), ring: 1 };
    return { ...look, pattern, patternColor: of('page') };
  }
  return falls
    ? { fill: of('strongPanel'), outline: of('structure'), ring: 1, pattern, patternColor: of('structure') }
    : { fill: of('structure'), outline: of('structure'), ring: 0, pattern, patternColor: of('page') };
}

type WaterfallBar = {
  readonly from: number;
  readonly to: number;
  /** With its distance from the bar. */
  readonly label: number;
  readonly labelBelow: boolean;
};

type WaterfallScale = {
  readonly unit: number;
  /** From the upper edge of the room. */
  readonly zero: number;
};

const STEPS = 60;

/** As high as bars with their labels fit into `room`; labels of falls may hang below the lowest level. */
function waterfallScale(bars: readonly WaterfallBar[], room: number): WaterfallScale {
  const levels = [0, ...bars.flatMap(({ from, to }) => [from, to])];
  const span = Math.max(...levels) - Math.min(...levels);
  if (!(span > 0)) return { unit: 0, zero: room };
  for (let step = STEPS; step > 0; step -= 1) {
    const unit = ((room / span) * step) / STEPS;
    const { above, below } = extentOf(bars, unit);
    if (above + below <= room || step === 1) return { unit, zero: Math.min(room, above) };
  }
  return { unit: 0, zero: room };
}

function extentOf(bars: readonly WaterfallBar[], unit: number): { above: number; below: number } {
  const tops = bars.map(
    ({ from, to, label, labelBelow }) => Math.max(from, to) * unit + (labelBelow ? 0 : label),
  );
  const bottoms = bars.map(
    ({ from, to, label, labelBelow }) => -Math.min(from, to) * unit + (labelBelow ? label : 0),
  );
  return { above: Math.max(0, ...tops), below: Math.max(0, ...bottoms) };
}
