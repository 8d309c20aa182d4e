// A plot inside a picture → chart.js options without anything that moves, guesses or decorates.
import { PIXELS_PER_POINT } from './pixels-per-point.ts';
import type { Plot, Size } from './shape.ts';

/** Structurally part of chart.js's options for every chart type used here. */
export function plainOptions(plot: Plot, size: Size) {
  return {
    responsive: false,
    animation: false,
    devicePixelRatio: PIXELS_PER_POINT,
    events: [],
    layout: {
      autoPadding: false,
      padding: {
        left: plot.left,
        top: plot.top,
        right: size.width - plot.right,
        bottom: size.height - plot.bottom,
      },
    },
    plugins: { legend: { display: false }, tooltip: { enabled: false }, title: { display: false } },
  } as const;
}
