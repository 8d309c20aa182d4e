// Bars → what stands around them as a native chart, and their plot: lying, each with its words behind it.
import { barPlotXml, plainLooks } from '../../native/bar-plot.ts';
import { type ChartSetting, type Frame, type NativeLayout, TYPE } from '../../native/chart-setting.ts';
import { EDGE, labelWidth, namesWidth } from '../../native/layout.ts';
import { textWidth } from '../../native/rich-text.ts';
import { valuesOf } from '../../points.ts';
import type { AxisEnds } from '../../sheet/axis-ends.ts';

const GAP = 120;

export function frame(setting: ChartSetting): Frame {
  const left = namesWidth(setting, 0.4);
  const around = { left, right: EDGE, top: 0, bottom: EDGE };
  return { ...around, hasTicks: false, isUpright: false, sample: 'square' };
}

export function plotXml(setting: ChartSetting, layout: NativeLayout): string {
  const bars = {
    grouping: 'clustered',
    gap: GAP,
    axis: axisFor(setting, layout.plot.w),
    ...plainLooks(setting),
    placeOf: () => ({ position: 'outEnd' as const }),
  } as const;
  return barPlotXml(bars, setting, layout);
}

const AFTER_LABEL = 14;
/** Of the width: a bar is not pressed further by its label. */
const LEAST_BAR = 0.3;

/** From zero, and so long that each label fits behind its bar, on either side. */
function axisFor({ chart, sheet }: ChartSetting, width: number): AxisEnds {
  const ends = sheet.series.flatMap(({ points, labels }) =>
    points.flatMap((point, row): number[] => {
      if (point === undefined) return [];
      const size = point.mark === 'relied-on' ? TYPE.emphasised : TYPE.label;
      const label = Math.max(labelWidth(labels[row]), textWidth(point.label, size)) + AFTER_LABEL;
      return [(point.value * width) / Math.max(width * LEAST_BAR, width - label)];
    }),
  );
  const least = Math.min(0, ...valuesOf(chart.points));
  return { min: Math.min(least, ...ends), max: Math.max(...ends, 0) || 1 };
}
