// What an axis runs over, and the plot → where its values lie, gridlines, and labels that keep clear of each other.
import type { Chart, Tick } from '../../model/deck/chart.ts';
import { unitAndVoice, valuesOf } from '../points.ts';
import { blockOf } from './block.ts';
import type { Box } from './box.ts';
import { markedWidth } from './marked-text.ts';
import { POINT_TYPE, withMark } from './point-phrases.ts';
import { type Drawn, line, type Measure, type Shape, type TextShape, textShape } from './shape.ts';

export type AxisRange = { readonly min: number; readonly max: number };

type AxisHead = { readonly width?: number; readonly voice?: string | undefined };

type Axis = { readonly lines: readonly Shape[]; readonly labels: readonly TextShape[] };

const STYLE = POINT_TYPE.text;
const BELOW_HEAD = 6;
/** A raised footnote mark reaches above its line. */
const ABOVE_MARK = 3;

/** What a value axis counts, in a line above the plot; with `voice` who says so, or its mark where there is little room. */
export function axisHead(drawn: Drawn, { width = drawn.size.width, voice }: AxisHead = {}) {
  const { chart, colors } = drawn;
  const unit = chart.columns.value;
  const whole = unitAndVoice(unit, voice);
  const isRoomy = markedWidth(whole, STYLE, drawn.measure) <= width;
  const words = isRoomy || voice === undefined ? whole : withMark(unit, voice);
  const phrase = { words, style: STYLE, color: `#${colors.muted}`, maxLines: 1 };
  const block = blockOf([phrase], width, drawn);
  const top = voice === undefined ? 0 : ABOVE_MARK;
  const height = block.height === 0 ? 0 : top + block.height + BELOW_HEAD;
  return { height, shapes: block.shapesAt(0, top, 'left'), cut: block.cut };
}

/** The ends of a value axis that reaches every value and tick. */
export function axisRange(chart: Pick<Chart, 'points' | 'ticks' | 'scale'>): AxisRange {
  const values = [...chart.ticks.map(({ value }) => value), ...valuesOf(chart.points)];
  const [min, max] = [Math.min(...values), Math.max(...values)];
  if (min < max) return { min, max };
  return chart.scale === 'log' ? { min: min / 10, max: max * 10 } : { min: min - 1, max: max + 1 };
}

/** The ends of a time axis: days since 1970-01-01. */
export function timeRange(times: Chart['times'], days: readonly number[]): AxisRange {
  const all = [...(times ?? []).map(({ value }) => value), ...days];
  if (all.length === 0) return { min: 0, max: 1 };
  const [min, max] = [Math.min(...all), Math.max(...all)];
  return min < max ? { min, max } : { min: min - 15, max: max + 15 };
}

/** 0 at the beginning of the axis, 1 at its end. */
export function shareOfAxis(value: number, { min, max }: AxisRange, scale: Chart['scale']): number {
  return scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
}

type Along = { readonly left: number; readonly right: number };

export function alongX(
  value: number,
  range: AxisRange,
  { left, right }: Along,
  scale: Chart['scale'] = 'linear',
): number {
  return left + shareOfAxis(value, range, scale) * (right - left);
}

export function upwardsY(value: number, range: AxisRange, { top, bottom }: Box): number {
  return bottom - shareOfAxis(value, range, 'linear') * (bottom - top);
}

/** Of the labels below a plot. */
export const AXIS_HEIGHT = 20;
const BETWEEN_VALUES = 6;
const BETWEEN_TIMES = 8;

/** Of values that run to the right. */
export function lyingAxis(range: AxisRange, plot: Box, drawn: Drawn): Axis {
  const { ticks, scale } = drawn.chart;
  const xOf = (value: number) => alongX(value, range, plot, scale);
  const centred = (tick: Tick) => xOf(tick.value) - drawn.measure(tick.label, STYLE) / 2;
  return belowPlot(ticks, xOf, centred, BETWEEN_VALUES, plot, drawn);
}

/** Of days; `along` is where they lie, `plot` what their lines cross. */
export function timeAxis(days: AxisRange, along: Along, plot: Box, drawn: Drawn): Axis {
  const xOf = (day: number) => alongX(day, days, along);
  const placed = (tick: Tick) => inside(xOf(tick.value), drawn.measure(tick.label, STYLE), drawn);
  return belowPlot(drawn.chart.times ?? [], xOf, placed, BETWEEN_TIMES, plot, drawn);
}

/** Every second or third label where all would collide; `leftOf` is where a label begins that is compared with its neighbour. */
function belowPlot(
  given: readonly Tick[],
  xOf: (value: number) => number,
  leftOf: (tick: Tick) => number,
  between: number,
  plot: Box,
  drawn: Drawn,
): Axis {
  const { colors, measure } = drawn;
  const whole = [...given].sort((a, b) => a.value - b.value);
  const isClear = (shown: readonly Tick[], stride: number) => {
    const spans = shown.map((tick) => {
      const left = leftOf(tick);
      return { left, right: left + measure(tick.label, STYLE) };
    });
    return spans.every(({ right }, index) => {
      const next = spans[index + stride];
      return index % stride !== 0 || next === undefined || right + between <= next.left;
    });
  };
  const short = whole.map(({ value, label, short = label }) => ({ value, label: short }));
  // A short name leans on its neighbour: none can be left out.
  const ticks = !isClear(whole, 1) && isClear(short, 1) ? short : whole;
  let stride = 1;
  while (stride < ticks.length && !isClear(ticks, stride)) stride += 1;
  const y = plot.bottom + AXIS_HEIGHT / 2;
  return {
    lines: ticks.map(({ value }) => line(xOf(value), plot.top, xOf(value), plot.bottom, `#${colors.rule}`)),
    labels: ticks
      .filter(({ label }, index) => index % stride === 0 && label !== '')
      .map(({ value, label }) => {
        const x = inside(xOf(value), measure(label, STYLE), drawn);
        return textShape(label, x, y, STYLE, `#${colors.muted}`, measure);
      }),
  };
}

/** The left edge of a label around `x`, at the ends moved into the picture. */
function inside(x: number, width: number, { size }: Drawn): number {
  return Math.max(0, Math.min(size.width - width, x - width / 2));
}

const LINE = 16;
/** From the labels of an upright axis to the plot. */
export const TO_PLOT = 8;

export function tickWidth({ ticks }: Chart, measure: Measure): number {
  return Math.max(0, ...ticks.map(({ label }) => measure(label, STYLE)));
}

/** Of values that run upwards. */
export function uprightAxis(range: AxisRange, plot: Box, { chart, colors, measure }: Drawn): Axis {
  const ticks = [...chart.ticks].sort((a, b) => a.value - b.value);
  const height = plot.bottom - plot.top;
  const step = ticks.length < 2 ? height : height / (ticks.length - 1);
  const stride = Math.max(1, Math.ceil(LINE / Math.max(1, step)));
  const yOf = ({ value }: Tick) => upwardsY(value, range, plot);
  return {
    lines: ticks.map((tick) => {
      const color = `#${tick.value === 0 ? colors.data : colors.rule}`;
      return line(plot.left, yOf(tick), plot.right, yOf(tick), color);
    }),
    labels: ticks
      .filter((_, index) => index % stride === 0)
      .map((tick) => {
        const x = plot.left - TO_PLOT - measure(tick.label, STYLE);
        return textShape(tick.label, x, yOf(tick), STYLE, `#${colors.muted}`, measure);
      }),
  };
}
