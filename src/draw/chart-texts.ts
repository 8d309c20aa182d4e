// A chart → every text that may stand in its picture.
import type { Chart } from '../model/chart.ts';
import { signedLabel } from '../model/signed-label.ts';

export function chartTexts(chart: Chart): readonly string[] {
  const { message = '', caveat = '', split = '', times = [] } = chart;
  return [
    message,
    caveat,
    split,
    ...Object.values(chart.columns),
    ...Object.values(chart.legend),
    ...[...chart.ticks, ...times].map((tick) => tick.label),
    ...chart.points.flatMap((point) => {
      const { set = '', panel = '', scope = '', note = '' } = point;
      const label = chart.kind === 'waterfall' ? signedLabel(point) : point.label;
      return [point.group, point.publisher, point.basis, label, set, panel, scope, note];
    }),
  ];
}
