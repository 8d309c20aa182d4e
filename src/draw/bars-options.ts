// Where bars stand, in points → the chart.js scales and datasets that draw them exactly there.
import type { ChartPoint } from '../model/chart.ts';
import type { BarLook } from './bar-look.ts';

/** An axis that counts points from the upper or left edge of the plot. */
export function pointsAxis(length: number, direction: 'right' | 'down') {
  return {
    type: 'linear',
    display: false,
    min: 0,
    max: Math.max(1, length),
    // Else chart.js would keep half a bar free at both ends.
    offset: false,
    reverse: direction === 'down',
  } as const;
}

/** Every bar in its own place and thickness instead of shares of a category. */
export function barOptions(looks: readonly BarLook[], thickness: number) {
  return {
    backgroundColor: looks.map((look) => look.fill),
    borderColor: looks.map((look) => look.outline),
    borderWidth: looks.map((look) => look.ring),
    barThickness: Math.max(0.5, thickness),
    grouped: false,
    minBarLength: 1,
  };
}

/** One bar a point, `positions` being the middles of the bars along their `pointsAxis`. */
export function valueBars(
  points: readonly ChartPoint[],
  positions: readonly number[],
  looks: readonly BarLook[],
  thickness: number,
) {
  const values = points.map((point) => point.value);
  const keys = points.map((point) => point.key);
  return { labels: [...positions], datasets: [{ data: values, keys, ...barOptions(looks, thickness) }] };
}

/** From zero to the largest value. */
export function zeroAxis(points: readonly ChartPoint[]) {
  const max = Math.max(1e-9, ...points.map((point) => point.value));
  return { type: 'linear', display: false, min: 0, max } as const;
}
