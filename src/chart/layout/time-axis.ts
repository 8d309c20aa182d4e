// Time ticks and an axis in points → labels below it that keep clear of each other, and the lines they stand for.
import type { Chart, ChartColors, Tick } from '../../model/deck/chart.ts';
import { line, type Measure, type Shape, type TextShape, type TextStyle } from './shape.ts';

export const TIME_AXIS_HEIGHT = 20;
const STYLE: TextStyle = { size: 12, bold: false };
const BETWEEN = 8;

export type TimeRange = { readonly min: number; readonly max: number };

export function timeRange(times: Chart['times'], days: readonly number[]): TimeRange {
  const all = [...(times ?? []).map(({ value }) => value), ...days];
  if (all.length === 0) return { min: 0, max: 1 };
  const [min, max] = [Math.min(...all), Math.max(...all)];
  return min < max ? { min, max } : { min: min - 15, max: max + 15 };
}

export function timeX(day: number, range: TimeRange, axis: { left: number; right: number }): number {
  return axis.left + ((day - range.min) / (range.max - range.min)) * (axis.right - axis.left);
}

/** Lines from `top` to `bottom`, labels below; every second or third label where all would collide. */
export function timeAxis(
  times: readonly Tick[],
  range: TimeRange,
  axis: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  width: number,
  colors: ChartColors,
  measure: Measure,
): { readonly lines: readonly Shape[]; readonly labels: readonly TextShape[] } {
  const ticks = [...times].sort((a, b) => a.value - b.value);
  const labels = ticks.map(({ value, label }): TextShape => {
    const wide = measure(label, STYLE);
    const x = Math.max(0, Math.min(width - wide, timeX(value, range, axis) - wide / 2));
    return {
      kind: 'text',
      text: label,
      style: STYLE,
      color: `#${colors.muted}`,
      x,
      y: axis.bottom + TIME_AXIS_HEIGHT / 2,
      width: wide,
    };
  });
  const clear = (stride: number) =>
    labels.every((label, index) => {
      const next = labels[index + stride];
      return index % stride !== 0 || next === undefined || label.x + label.width + BETWEEN <= next.x;
    });
  let stride = 1;
  while (stride < labels.length && !clear(stride)) stride += 1;
  const lines = ticks.map(({ value }): Shape => {
    const x = timeX(value, range, axis);
    return line(x, axis.top, x, axis.bottom, `#${colors.rule}`);
  });
  return { lines, labels: labels.filter((_, index) => index % stride === 0) };
}
