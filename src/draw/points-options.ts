// Looks of points → the chart.js options that draw them so.
import { RING } from './paint-shapes.ts';
import type { PointLook } from './point-look.ts';

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
