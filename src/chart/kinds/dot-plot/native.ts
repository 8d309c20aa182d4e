// A dot plot → what stands around it as a native chart, and its plot: dots with their words on the side that is free.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { type ChartSetting, type Frame, type NativeLayout, TYPE } from '../../native/chart-setting.ts';
import type { LabelPlace } from '../../native/labels.ts';
import { textWidth } from '../../native/rich-text.ts';
import { scatterFrame, scatterPlotXml } from '../../native/scatter-plot.ts';
import { dotAxisEnds } from '../../sheet/axis-ends.ts';

export function frame(setting: ChartSetting): Frame {
  return scatterFrame(setting, 'dot');
}

export function plotXml(setting: ChartSetting, layout: NativeLayout): string {
  return scatterPlotXml((point, _, width) => besideDot(point, width, setting), setting, layout);
}

const GAP = 16;
const LEAST_LABEL = 60;

/** A label leaves the side of its arrow free, and stays inside the plot. */
function besideDot(point: ChartPoint, width: number, { chart }: ChartSetting): LabelPlace {
  const { min, max } = dotAxisEnds(chart);
  const share =
    chart.scale === 'log'
      ? Math.log(point.value / min) / Math.log(max / min)
      : (point.value - min) / (max - min);
  const needed = textWidth(point.label, point.mark === 'relied-on' ? TYPE.emphasised : TYPE.label);
  const room = { l: share * width - GAP, r: (1 - share) * width - GAP };
  const wished = point.open === 'right' ? 'l' : 'r';
  const other = wished === 'l' ? 'r' : 'l';
  const position = room[wished] >= needed || room[wished] >= room[other] ? wished : other;
  return { position, width: Math.max(room[position], LEAST_LABEL) };
}
