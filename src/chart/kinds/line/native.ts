// Lines over time → what stands around them as a native chart, and their plot on an axis of days.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { categoryAxisXml, dateAxisXml } from '../../native/axes.ts';
import { uprightAxis } from '../../native/bar-plot.ts';
import type { ChartSetting, Frame, NativeLayout } from '../../native/chart-setting.ts';
import type { LabelPlace } from '../../native/labels.ts';
import { uprightFrame } from '../../native/layout.ts';
import { linePlotXml } from '../../native/line-plot.ts';
import { lineLook } from '../../native/look.ts';
import { setsOf } from '../../points.ts';

export function frame(setting: ChartSetting): Frame {
  return uprightFrame(setting, true);
}

export function plotXml(setting: ChartSetting, layout: NativeLayout): string {
  const { points } = setting.chart;
  const lines = {
    alongXml: setting.chart.isInPeriods ? categoryAxisXml({ position: 'b' }, setting) : dateAxisXml(setting),
    axis: uprightAxis(setting),
    lookOf: (_: unknown, index: number) => lineLook(index, setting.colors),
    placeOf: (point: ChartPoint | undefined) => placeOf(point, points),
  };
  return linePlotXml(lines, setting, layout);
}

/** Above its mark, or below where most other lines run above at that time; at the foot of a valley beside it. */
function placeOf(point: ChartPoint | undefined, points: readonly ChartPoint[]): LabelPlace {
  if (point === undefined) return {};
  if (isValley(point, points)) return { position: 'r' };
  const sets = setsOf(points).filter((set) => set !== point.set);
  const others = sets.map((set) =>
    nearestTo(
      point,
      points.filter((other) => other.set === set),
    ),
  );
  const above = others.filter((other) => (other?.value ?? 0) > point.value).length;
  return { position: above * 2 > sets.length ? 'b' : 't' };
}

/** Whether its line falls to it and rises from it: both would run through words above it. */
function isValley({ at, set, value }: ChartPoint, points: readonly ChartPoint[]): boolean {
  const line = points
    .filter((other) => other.set === set)
    .sort((a, b) => (a.at?.day ?? 0) - (b.at?.day ?? 0));
  const place = line.findIndex((other) => other.at?.day === at?.day);
  const [before, after] = [line[place - 1], line[place + 1]];
  return before !== undefined && after !== undefined && before.value > value && after.value > value;
}

function nearestTo(point: ChartPoint, points: readonly ChartPoint[]): ChartPoint | undefined {
  const distance = ({ at }: ChartPoint) => Math.abs((at?.day ?? 0) - (point.at?.day ?? 0));
  return [...points].sort((a, b) => distance(a) - distance(b))[0];
}
