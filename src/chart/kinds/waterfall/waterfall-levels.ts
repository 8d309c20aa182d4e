// The points of a waterfall in order → between which two levels each bar hangs, and what is written at it.
import type { ChartPoint } from '../../../model/deck/chart.ts';

type Step = Pick<ChartPoint, 'value' | 'total'>;

/** A total reaches from zero to its value, a change from where the bar before it ended. */
export function waterfallLevels(
  steps: readonly Step[],
): readonly { readonly from: number; readonly to: number }[] {
  let level = 0;
  return steps.map(({ value, total }) => {
    const from = total ? 0 : level;
    level = total ? value : level + value;
    return { from, to: level };
  });
}

/** U+2212: as wide as the plus. */
const MINUS = '−';
const SIGNED = /^[+\-−＋－▲△±]/u;

/** A change with its sign. */
export function signedLabel({ label, value, total }: Step & Pick<ChartPoint, 'label'>): string {
  if (total || value === 0 || SIGNED.test(label)) return label;
  return `${value > 0 ? '+' : MINUS}${label}`;
}
