// Ticks of a vertical value axis and the plot → gridlines, and labels beside it that keep clear of each other.
import type { Chart, ChartColors } from '../../model/deck/chart.ts';
import { type AxisRange, shareOfAxis } from './axes.ts';
import { line, type Measure, type Plot, type Shape, type TextShape, type TextStyle } from './shape.ts';

const STYLE: TextStyle = { size: 12, bold: false };
const LINE = 16;
export const TO_PLOT = 8;

export function tickWidth(chart: Chart, measure: Measure): number {
  return Math.max(0, ...chart.ticks.map((tick) => measure(tick.label, STYLE)));
}

export function valueY(value: number, range: AxisRange, plot: Plot): number {
  return plot.bottom - shareOfAxis(value, range, 'linear') * (plot.bottom - plot.top);
}

export function valueAxis(
  chart: Chart,
  range: AxisRange,
  plot: Plot,
  colors: ChartColors,
  measure: Measure,
): { readonly lines: readonly Shape[]; readonly labels: readonly TextShape[] } {
  const ticks = [...chart.ticks].sort((a, b) => a.value - b.value);
  const step = ticks.length < 2 ? plot.bottom - plot.top : (plot.bottom - plot.top) / (ticks.length - 1);
  const stride = Math.max(1, Math.ceil(LINE / Math.max(1, step)));
  const lines = ticks.map(({ value }): Shape => {
    const y = valueY(value, range, plot);
    const color = `#${value === 0 ? colors.data : colors.rule}`;
    return line(plot.left, y, plot.right, y, color);
  });
  const labels = ticks
    .filter((_, index) => index % stride === 0)
    .map(({ value, label }): TextShape => {
      const width = measure(label, STYLE);
      const y = valueY(value, range, plot);
      const x = plot.left - TO_PLOT - width;
      return { kind: 'text', text: label, style: STYLE, color: `#${colors.muted}`, x, y, width };
    });
  return { lines, labels };
}
