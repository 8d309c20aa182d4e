// A chart → the ends of its value axis in a native chart.
import type { Chart } from '../../model/deck/chart.ts';
import { waterfallLevels } from '../waterfall-levels.ts';

export type NativeAxis = { readonly min: number; readonly max: number };

/** The ticks enclose every value; without ticks zero and the values do. */
export function nativeAxis(chart: Chart): NativeAxis {
  const { kind, ticks, points, scale } = chart;
  const reached =
    kind === 'waterfall' ? waterfallLevels(points).map(({ to }) => to) : points.map(({ value }) => value);
  const values = [...ticks.map(({ value }) => value), ...reached];
  if (values.length === 0) return { min: 0, max: 1 };
  const [min, max] = [Math.min(...values), Math.max(...values)];
  if (scale === 'log') return roomForDots(min < max ? { min, max } : { min: min / 10, max: max * 10 }, chart);
  if (min === max) return { min: Math.min(0, min), max: max <= 0 ? 1 : max };
  return roomForDots({ min: Math.min(0, min), max }, chart);
}

const NEAR = 0.05;

/** A dot at the end of its axis would touch the words beside it. */
function roomForDots({ min, max }: NativeAxis, { kind, points, scale }: Chart): NativeAxis {
  if (kind !== 'dot-plot' && kind !== 'range') return { min, max };
  const toScale = (value: number) => (scale === 'log' ? Math.log(value) : value);
  const fromScale = (value: number) => Number((scale === 'log' ? Math.exp(value) : value).toPrecision(4));
  const [low, high] = [toScale(min), toScale(max)];
  const room = NEAR * (high - low);
  const at = points.map(({ value }) => toScale(value));
  return {
    min: at.some((one) => one < low + room) ? fromScale(low - room) : min,
    max: at.some((one) => one > high - room) ? fromScale(high + room) : max,
  };
}
