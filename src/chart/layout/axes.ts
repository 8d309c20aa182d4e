// What a value axis counts → the line above the plot that says so.
import type { Chart, ChartColors, Tick } from '../../model/deck/chart.ts';
import { blockOf } from './block.ts';
import { line, type Measure, type Plot, type Shape, type TextShape, type TextStyle } from './shape.ts';

type AxisHead = {
  readonly height: number;
  readonly shapes: readonly TextShape[];
  readonly cut: readonly string[];
};

const STYLE = { size: 12, bold: false } as const;
const BELOW = 6;

export function axisHead(words: string, colors: ChartColors, width: number, measure: Measure): AxisHead {
  const phrase = { words, style: STYLE, color: `#${colors.muted}`, maxLines: 1 };
  const block = blockOf([phrase], width, measure);
  const height = block.height === 0 ? 0 : block.height + BELOW;
  return { height, shapes: block.shapesAt(0, 0, 'left'), cut: block.cut };
}

export type AxisRange = { readonly min: number; readonly max: number };

/** A chart's values and ticks → the ends of its value axis, and where a value lies between them. */
export function axisRange(chart: Pick<Chart, 'points' | 'ticks' | 'scale'>): AxisRange {
  const values = [...chart.ticks.map((tick) => tick.value), ...chart.points.map((point) => point.value)];
  const min = Math.min(...values);
  const max = Math.max(...values);
  if (min < max) return { min, max };
  return chart.scale === 'log' ? { min: min / 10, max: max * 10 } : { min: min - 1, max: max + 1 };
}

/** 0 at the left end, 1 at the right. */
export function shareOfAxis(value: number, range: AxisRange, scale: Chart['scale']): number {
  return scale === 'log'
    ? Math.log(value / range.min) / Math.log(range.max / range.min)
    : (value - range.min) / (range.max - range.min);
}

/** Ticks of a horizontal value axis and the plot → their gridlines, and the labels below them. */
export const AXIS_HEIGHT = 20;
const TICK_STYLE: TextStyle = { size: 12, bold: false };

/** Labels without words are those that would collide; at the ends they stay inside the picture. */
export function tickMarks(
  ticks: readonly Tick[],
  xOf: (value: number) => number,
  plot: Plot,
  width: number,
  colors: ChartColors,
  measure: Measure,
): { readonly lines: readonly Shape[]; readonly labels: readonly TextShape[] } {
  const lines = ticks.map(({ value }): Shape => {
    const x = xOf(value);
    return line(x, plot.top, x, plot.bottom, `#${colors.rule}`);
  });
  const labels = ticks
    .filter(({ label }) => label !== '')
    .map(({ value, label }): TextShape => {
      const wide = measure(label, TICK_STYLE);
      return {
        kind: 'text',
        text: label,
        style: TICK_STYLE,
        color: `#${colors.muted}`,
        x: Math.max(0, Math.min(width - wide, xOf(value) - wide / 2)),
        y: plot.bottom + AXIS_HEIGHT / 2,
        width: wide,
      };
    });
  return { lines, labels };
}

const BETWEEN = 6;

/** A chart's ticks and its axis → the same ticks, with labels left out evenly where they would collide. */
export function readableTicks(
  chart: Chart,
  range: AxisRange,
  axis: { readonly left: number; readonly right: number },
  measure: Measure,
): Chart['ticks'] {
  const x = (value: number) => shareOfAxis(value, range, chart.scale) * (axis.right - axis.left);
  const ticks = [...chart.ticks].sort((a, b) => a.value - b.value);
  const boxes = ticks.map((tick) => {
    const half = measure(tick.label, TICK_STYLE) / 2;
    return { left: x(tick.value) - half, right: x(tick.value) + half };
  });
  const clear = (stride: number) =>
    boxes.every((box, index) => {
      const next = boxes[index + stride];
      return index % stride !== 0 || next === undefined || box.right + BETWEEN <= next.left;
    });
  let stride = 1;
  while (stride < ticks.length && !clear(stride)) stride += 1;
  return ticks.map((tick, index) => (index % stride === 0 ? tick : { ...tick, label: '' }));
}
