// A chart's ticks and its axis → the same ticks, with labels left out evenly where they would collide.
import type { Chart } from '../../model/chart.ts';
import { type AxisRange, shareOfAxis } from '../axis-range.ts';
import type { Measure } from '../shape.ts';
import { DOT_PLOT_TYPE } from './dot-plot-type.ts';

const BETWEEN = 6;

export function readableTicks(
  chart: Chart,
  range: AxisRange,
  axis: { readonly left: number; readonly right: number },
  measure: Measure,
): Chart['ticks'] {
  const x = (value: number) => shareOfAxis(value, range, chart.scale) * (axis.right - axis.left);
  const ticks = [...chart.ticks].sort((a, b) => a.value - b.value);
  const boxes = ticks.map((tick) => {
    const half = measure(tick.label, DOT_PLOT_TYPE.tick) / 2;
    return { left: x(tick.value) - half, right: x(tick.value) + half };
  });
  const clear = (stride: number) =>
    boxes.every((box, index) => {
      const next = boxes[index + stride];
      return index % stride !== 0 || next === undefined || box.right + BETWEEN <= next.left;
    });
  let stride = 1;
  while (stride < ticks.length && !clear(stride)) stride += 1;
  return ticks.map((tick, index) => (index % stride === 0 ? tick : { ...tick, label: '' }));
}
