// A waterfall → what stands around it as a native chart, and its plot: columns stacked on a base nobody sees.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import type { Segment } from '../../layout/box.ts';
import { breakMark } from '../../layout/break-mark.ts';
import { barPlotXml, uprightAxis } from '../../native/bar-plot.ts';
import type { ChartSetting, Frame, NativeLayout } from '../../native/chart-setting.ts';
import { uprightFrame } from '../../native/layout.ts';
import { type MarkLook, markLook, setLook } from '../../native/look.ts';
import { hangingLabels, waterfallLevels } from './waterfall-levels.ts';

const GAP = 50;

export function frame(setting: ChartSetting): Frame {
  return uprightFrame(setting, false);
}

export function plotXml(setting: ChartSetting, layout: NativeLayout): string {
  const { chart, colors } = setting;
  const levels = waterfallLevels(chart.points).map(({ to }) => to);
  const steps = {
    grouping: 'stacked' as const,
    gap: GAP,
    axis: uprightAxis(setting, levels),
    lookOf: (point: ChartPoint) => stepLook(point, colors),
    // The series have no legend; what has no length shows nothing of it.
    seriesLookOf: () => ({ fill: colors.structure }),
    placeOf: () => ({ position: 'outEnd' as const }),
    hangs: hangingLabels(chart),
  };
  return barPlotXml(steps, setting, layout);
}

/** At the foot of every level. */
export function breaks({ chart }: ChartSetting, { plot }: NativeLayout): readonly Segment[] {
  if (chart.cutAt === undefined) return [];
  const slot = plot.w / chart.points.length;
  const width = slot / (1 + GAP / 100);
  return chart.points.flatMap(({ total }, row) => {
    const x = plot.x + row * slot + (slot - width) / 2;
    return total ? breakMark({ x, y: plot.y, width, height: plot.h }) : [];
  });
}

/** Levels dark, rises plain, falls hatched; marks as everywhere. */
function stepLook(point: ChartPoint, colors: ChartSetting['colors']): MarkLook {
  const falls = point.value < 0 && !point.total;
  if (point.mark === 'reported' && point.total) return { fill: colors.structureFill, line: colors.structure };
  if (point.mark === 'reported' && falls) return setLook(1, colors);
  const look = markLook(point.mark, colors);
  return falls && look.fill !== undefined
    ? { ...look, pattern: { preset: 'wdUpDiag', color: colors.page } }
    : look;
}
