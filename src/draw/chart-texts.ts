// A chart → every text that may stand in its picture.
import type { Chart } from '../model/chart.ts';

export function chartTexts(chart: Chart): readonly string[] {
  return [
    ...Object.values(chart.columns),
    ...Object.values(chart.legend),
    ...chart.ticks.map((tick) => tick.label),
    ...chart.points.flatMap((point) => [point.group, point.publisher, point.basis, point.label]),
  ];
}
