// A point on a line or a time axis → the size, form and filling of its mark.
import type { ChartColors, ChartPoint } from '../model/chart.ts';
import { markLook } from './mark-look.ts';
import { type SetLook, setLook, setsOf } from './set-look.ts';
import type { DotForm } from './shape.ts';

/** Colours are CSS colours. */
export type PointLook = {
  readonly radius: number;
  readonly color: string;
  readonly hollow: boolean;
  readonly form: DotForm;
};

const RADIUS = { 'relied-on': 7.5, reported: 5, unclear: 5.5, comparison: 5 } as const;
/** Forms with corners look smaller than a circle of the same radius. */
const LARGER = 1.2;

export function pointLook(point: ChartPoint, points: readonly ChartPoint[], colors: ChartColors): PointLook {
  const set = setOf(point, points, colors);
  const mark = markLook(point.mark, colors);
  const ofSet = point.mark === 'reported' || point.mark === 'unclear';
  const form = set?.form ?? 'circle';
  return {
    radius: RADIUS[point.mark] * (form === 'circle' ? 1 : LARGER),
    color: ofSet && set ? set.line : mark.color,
    hollow: mark.hollow,
    form,
  };
}

function setOf({ set }: ChartPoint, points: readonly ChartPoint[], colors: ChartColors): SetLook | undefined {
  return set === undefined ? undefined : setLook(setsOf(points).indexOf(set), colors);
}
