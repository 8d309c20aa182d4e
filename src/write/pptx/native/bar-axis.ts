// Bars and the room they have → the ends of their axis: from zero, and so long that each label fits behind its bar.
import { nativeAxis } from '../../../model/native-chart/native-axis.ts';
import type { ChartSetting } from './chart-setting.ts';
import { labelWidth } from './layout.ts';
import { textWidth } from './text-width.ts';
import { TYPE } from './type-sizes.ts';

type BarAxis = { readonly min: number; readonly max: number; readonly step?: number };

const WHOLE = 100;
const AFTER_LABEL = 14;
/** A column's label stands above it. */
const ABOVE = 0.12;

export function barAxis({ chart, sheet }: ChartSetting, width: number): BarAxis {
  if (chart.kind === 'share') {
    const rows = sheet.series[0]?.points.length ?? 0;
    const totals = Array.from({ length: rows }, (_, row) =>
      sheet.series.reduce((sum, { points }) => sum + (points[row]?.value ?? 0), 0),
    );
    return { min: 0, max: Math.max(WHOLE, ...totals) };
  }
  if (chart.kind === 'slope') {
    // Lines are read by their ends, not by a distance from zero; the picture's run over the same.
    const values = chart.points.map(({ value }) => value);
    const room = (Math.max(...values) - Math.min(...values)) * ABOVE || 1;
    return { min: Math.min(...values) - room, max: Math.max(...values) + room };
  }
  const { min, max } = nativeAxis(chart);
  if (chart.kind !== 'bars') {
    const [first, second] = chart.ticks;
    const step = first && second ? second.value - first.value : undefined;
    const most = Math.max(
      ...sheet.series.flatMap(({ labels, values }) =>
        labels.flatMap((label, row) => {
          const cell = sheet.columns[values.column]?.cells[row];
          return label && cell && 'value' in cell ? cell.value : [];
        }),
      ),
    );
    // One step more where the highest label would leave the plot.
    const room = step !== undefined && most > max - (max - min) * ABOVE ? step : 0;
    return { min, max: max + room, ...(step === undefined ? {} : { step }) };
  }
  const ends = sheet.series.flatMap(({ points, labels }) =>
    points.flatMap((point, row): number[] => {
      if (point === undefined) return [];
      const size = point.mark === 'relied-on' ? TYPE.emphasised : TYPE.label;
      const label = Math.max(labelWidth(labels[row]), textWidth(point.label, size)) + AFTER_LABEL;
      return [(point.value * width) / Math.max(width * 0.3, width - label)];
    }),
  );
  return { min: Math.min(0, ...chart.points.map(({ value }) => value)), max: Math.max(...ends, 0) || 1 };
}
