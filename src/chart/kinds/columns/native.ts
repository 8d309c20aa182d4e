// Columns → what stands around them as a native chart, and their plot: upright, each with its words above it.
import { barPlotXml, plainLooks, slotWidth, uprightAxis } from '../../native/bar-plot.ts';
import type { ChartSetting, Frame, NativeLayout } from '../../native/chart-setting.ts';
import { uprightFrame } from '../../native/layout.ts';

const GAP = 80;

export function frame(setting: ChartSetting): Frame {
  return uprightFrame(setting, false);
}

export function plotXml(setting: ChartSetting, layout: NativeLayout): string {
  const place = { position: 'outEnd', width: slotWidth(layout, setting) } as const;
  const columns = {
    grouping: 'clustered',
    gap: GAP,
    axis: uprightAxis(setting),
    ...plainLooks(setting),
    placeOf: () => place,
  } as const;
  return barPlotXml(columns, setting, layout);
}
