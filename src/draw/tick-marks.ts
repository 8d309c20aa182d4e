// Ticks of a horizontal value axis and the plot → their gridlines, and the labels below them.
import type { ChartColors, Tick } from '../model/chart.ts';
import type { Measure, Plot, Shape, TextShape, TextStyle } from './shape.ts';

export const AXIS_HEIGHT = 20;
const STYLE: TextStyle = { size: 12, bold: false };

/** Labels without words are those that would collide; at the ends they stay inside the picture. */
export function tickMarks(
  ticks: readonly Tick[],
  xOf: (value: number) => number,
  plot: Plot,
  width: number,
  colors: ChartColors,
  measure: Measure,
): { readonly lines: readonly Shape[]; readonly labels: readonly TextShape[] } {
  const lines = ticks.map(({ value }): Shape => {
    const x = xOf(value);
    return { kind: 'line', x1: x, y1: plot.top, x2: x, y2: plot.bottom, weight: 1, color: `#${colors.rule}` };
  });
  const labels = ticks
    .filter(({ label }) => label !== '')
    .map(({ value, label }): TextShape => {
      const wide = measure(label, STYLE);
      return {
        kind: 'text',
        text: label,
        style: STYLE,
        color: `#${colors.muted}`,
        x: Math.max(0, Math.min(width - wide, xOf(value) - wide / 2)),
        y: plot.bottom + AXIS_HEIGHT / 2,
        width: wide,
      };
    });
  return { lines, labels };
}
