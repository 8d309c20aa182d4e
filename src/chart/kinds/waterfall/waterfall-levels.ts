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

const SIGNED = /^[^\d]*[+\-−＋－▲△±]/u;

/** A change with its sign; a figure below zero has its own. */
export function signedLabel({ label, value, total }: Step & Pick<ChartPoint, 'label'>): string {
  return total || value <= 0 || SIGNED.test(label) ? label : `+${label}`;
}
