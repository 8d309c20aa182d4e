// A range → what stands around it as a native chart, and its plot: marks on their span, words by turns above and below.
import type { ChartSetting, Frame, NativeLayout } from '../../native/chart-setting.ts';
import type { LabelPlace } from '../../native/labels.ts';
import { scatterFrame, scatterPlotXml } from '../../native/scatter-plot.ts';

export function frame(setting: ChartSetting): Frame {
  return scatterFrame(setting, 'line');
}

export function plotXml(setting: ChartSetting, layout: NativeLayout): string {
  const before = (group: string, at: number) =>
    setting.sheet.series
      .flatMap(({ points }) => points.slice(0, at))
      .filter((point) => point?.group === group).length;
  return scatterPlotXml(
    ({ group }, at): LabelPlace => ({ position: before(group, at) % 2 === 0 ? 't' : 'b' }),
    setting,
    layout,
  );
}
