// A point on a line or a time axis → the size, form and filling of its mark.
import type { ChartColors, ChartPoint } from '../../model/deck/chart.ts';
import { RING } from '../picture/paint-shapes.ts';
import { setsOf } from '../points.ts';
import type { Box } from './box.ts';
import { markLook, type SetLook, setLook } from './looks.ts';
import { arrow, type DotForm, type Shape } from './shape.ts';

/** Colours are CSS colours. */
export type PointLook = {
  readonly radius: number;
  readonly color: string;
  readonly hollow: boolean;
  readonly dashed: boolean;
  readonly form: DotForm;
};

const RADIUS = { 'relied-on': 7.5, reported: 5, expected: 5.5, unclear: 5.5, comparison: 5 } as const;
/** Forms with corners look smaller than a circle of the same radius. */
const LARGER = 1.2;

export function pointLook(point: ChartPoint, points: readonly ChartPoint[], colors: ChartColors): PointLook {
  const set = setOf(point, points, colors);
  const mark = markLook(point.mark, colors);
  const ofSet = point.mark === 'reported' || mark.hollow;
  const form = set?.form ?? mark.form;
  return {
    radius: RADIUS[point.mark] * (form === 'circle' ? 1 : LARGER),
    color: ofSet && set ? set.line : mark.color,
    hollow: mark.hollow,
    dashed: mark.dashed,
    form,
  };
}

function setOf({ set }: ChartPoint, points: readonly ChartPoint[], colors: ChartColors): SetLook | undefined {
  return set === undefined ? undefined : setLook(setsOf(points).indexOf(set), colors);
}

/** `inside` is what shows through hollow points. */
export function pointsOptions(looks: readonly PointLook[], inside: string) {
  return {
    clip: false as const,
    pointStyle: looks.map((look) => look.form),
    // chart.js draws the ring half outside the radius.
    pointRadius: looks.map((look) => look.radius - (look.hollow ? RING / 2 : 0)),
    pointBorderWidth: looks.map((look) => (look.hollow ? RING : 0)),
    pointBorderColor: looks.map((look) => look.color),
    pointBackgroundColor: looks.map((look) => (look.hollow ? inside : look.color)),
  };
}

const LENGTH = 18;
/** Of the head and a little of the shaft. */
const SHORTEST = 12;
const HALF = 5;

/** A point whose value is only a bound → an arrow up or down from its mark, within limits, and the box it takes. */
export function pointArrow(
  { open }: ChartPoint,
  x: number,
  y: number,
  { radius, color }: PointLook,
  limits: { readonly top: number; readonly bottom: number },
): { readonly shapes: readonly Shape[]; readonly boxes: readonly Box[] } {
  if (open === 'none') return { shapes: [], boxes: [] };
  const out = open === 'right' ? -1 : 1;
  const from = y + out * radius;
  const room = open === 'right' ? from - limits.top : limits.bottom - from;
  // At the edge of the plot its label alone says so.
  if (room < SHORTEST) return { shapes: [], boxes: [] };
  const to = from + out * Math.min(LENGTH, room);
  return {
    shapes: [arrow(x, from, x, to, color)],
    boxes: [{ left: x - HALF, right: x + HALF, top: Math.min(from, to), bottom: Math.max(from, to) }],
  };
}
