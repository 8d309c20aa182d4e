// A chart → the ends of its value axis in a native chart.
import type { Chart } from '../../model/deck/chart.ts';
import { valuesOf } from '../points.ts';

export type AxisEnds = { readonly min: number; readonly max: number };

/** The ticks enclose every level; without ticks zero and the levels do. */
export function axisEnds({ ticks, points, scale }: Chart, levels = valuesOf(points)): AxisEnds {
  const values = [...ticks.map(({ value }) => value), ...levels];
  if (values.length === 0) return { min: 0, max: 1 };
  const [min, max] = [Math.min(...values), Math.max(...values)];
  if (scale === 'log') return min < max ? { min, max } : { min: min / 10, max: max * 10 };
  return { min: ticks.length > 0 ? min : Math.min(0, min), max: min === max && max <= 0 ? 1 : max };
}

const NEAR = 0.05;

/** A dot at the end of its axis would touch the words beside it. */
export function dotAxisEnds(chart: Chart): AxisEnds {
  const { points, scale, ticks } = chart;
  const { min, max } = axisEnds(chart);
  const all = [...ticks.map(({ value }) => value), ...valuesOf(points)];
  if (scale === 'linear' && all.every((value) => value === all[0])) return { min, max };
  const toScale = (value: number) => (scale === 'log' ? Math.log(value) : value);
  const fromScale = (value: number) => Number((scale === 'log' ? Math.exp(value) : value).toPrecision(4));
  const [low, high] = [toScale(min), toScale(max)];
  const room = NEAR * (high - low);
  const at = valuesOf(points).map(toScale);
  return {
    min: at.some((one) => one < low + room) ? fromScale(low - room) : min,
    max: at.some((one) => one > high - room) ? fromScale(high + room) : max,
  };
}
