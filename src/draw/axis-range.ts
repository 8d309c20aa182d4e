// A chart's values and ticks → the ends of its value axis, and where a value lies between them.
import type { Chart } from '../model/chart.ts';

export type AxisRange = { readonly min: number; readonly max: number };

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
