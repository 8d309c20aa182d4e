// A value that is a range → how far it reaches from zero, and the whisker between its two ends.
import type { ChartPoint } from '../../model/deck/chart.ts';
import { type Shape, stroke } from './shape.ts';

/** The end of its mark that lies farther from zero: its bar ends at the lower one, which is sure, its whisker at the upper. */
export function reachOf({ value, high = value }: Pick<ChartPoint, 'value' | 'high'>): number {
  return value < 0 ? value : high;
}

/** For a scale on both sides of zero: its reach and what stands beyond it, and the other end of one across zero. */
export function reaches(
  point: Pick<ChartPoint, 'value' | 'high'>,
  beyond: number,
): readonly { readonly value: number; readonly beyond: number }[] {
  const reach = { value: reachOf(point), beyond };
  const { value, high = value } = point;
  return value < 0 && high > 0 ? [reach, { value: high, beyond: 0 }] : [reach];
}

const CAP = 5;
const WEIGHT = 1.5;

/** From end to end along the values; `middle` is across them. Nothing for a value that is no range. */
export function whisker(
  { value, high }: Pick<ChartPoint, 'value' | 'high'>,
  along: (value: number) => number,
  middle: number,
  runs: 'across' | 'up',
  color: string,
): readonly Shape[] {
  if (high === undefined) return [];
  const line = (from: number, a: number, to: number, b: number) =>
    runs === 'up' ? stroke(a, from, b, to, color, WEIGHT) : stroke(from, a, to, b, color, WEIGHT);
  const [low, top] = [along(value), along(high)];
  return [
    line(low, middle, top, middle),
    line(low, middle - CAP, low, middle + CAP),
    line(top, middle - CAP, top, middle + CAP),
  ];
}
