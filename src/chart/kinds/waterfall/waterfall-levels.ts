// The points of a waterfall in order → between which two levels each bar hangs, and what is written at it.
import type { Chart, ChartPoint } from '../../../model/deck/chart.ts';
import { axisEnds } from '../../sheet/axis-ends.ts';

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

/** Of the highest level: what changes have to span to be seen beside bars that reach from zero. */
const SEEN = 0.3;
/** Of that span: how much of the totals still stands below it. */
const STUMP = 0.6;

/** About where the axis may begin so that changes are seen; undefined where they are anyway, or where a level is not above zero. */
export function waterfallCut(steps: readonly Step[]): number | undefined {
  const reached = waterfallLevels(steps).map(({ to }) => to);
  const [low, high] = [Math.min(...reached), Math.max(...reached)];
  const isSeen = high - low >= SEEN * high || low === high;
  return low <= 0 || isSeen || !steps[0]?.total ? undefined : low - STUMP * (high - low);
}

const SIGNED = /^[^\d]*[+\-−＋－▲△±]/u;

/** A change with its sign; a figure below zero has its own. */
export function signedLabel({ label, value, total }: Step & Pick<ChartPoint, 'label'>): string {
  return total || value <= 0 || SIGNED.test(label) ? label : `+${label}`;
}

/** Of the axis: what a label below a bar needs. */
const ROOM = 0.12;

/** Of a native chart, by step: whether its label hangs below its bar, as those of falls do where there is room. */
export function hangingLabels(chart: Chart): readonly boolean[] {
  const levels = waterfallLevels(chart.points);
  const { min, max } = axisEnds(
    chart,
    levels.map(({ to }) => to),
  );
  return chart.points.map(({ value, total }, row) => {
    const { from = 0, to = 0 } = levels[row] ?? {};
    return value < 0 && !total && Math.min(from, to) - min > ROOM * (max - min);
  });
}
