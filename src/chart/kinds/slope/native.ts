// A slope → what stands around it as a native chart, and its plot: lines between two names, their words outside.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { categoryAxisXml } from '../../native/axes.ts';
import { type ChartSetting, type Frame, type NativeLayout, TYPE } from '../../native/chart-setting.ts';
import { type LabelPlace, lookedLines } from '../../native/labels.ts';
import { uprightFrame } from '../../native/layout.ts';
import { linePlotXml } from '../../native/line-plot.ts';
import { lineLook } from '../../native/look.ts';
import { valuesOf } from '../../points.ts';
import type { AxisEnds } from '../../sheet/axis-ends.ts';
import type { NativeLabel } from '../../sheet/native-label.ts';
import type { NativeSeries } from '../../sheet/native-sheet.ts';
import { spread } from '../../spread.ts';

export function frame(setting: ChartSetting): Frame {
  return uprightFrame(setting, false);
}

export function plotXml(setting: ChartSetting, layout: NativeLayout): string {
  const axis = slopeAxis(setting);
  const places = slopeLabels(setting, layout, axis);
  const lines = {
    alongXml: categoryAxisXml({ position: 'b', isBold: true, crossesAt: 'min' }, setting),
    axis,
    lookOf: (series: NativeSeries, index: number) => slopeLook(series, index, setting),
    placeOf: (_: unknown, end: number, index: number) => places[end]?.[index] ?? {},
  };
  return linePlotXml(lines, setting, layout);
}

/** What is relied on stands out from the others, which the names at their ends tell apart. */
function slopeLook({ points }: NativeSeries, index: number, { colors }: ChartSetting) {
  const isReliedOn = points.some((point) => point?.mark === 'relied-on');
  const { color, dash } = lineLook(index, colors);
  return isReliedOn ? { color: colors.accent, dash: 'solid' as const } : { color, dash };
}

/** Of the span between the highest and the lowest. */
const ROOM = 0.12;

/** Lines are read by their ends, not by a distance from zero; the picture's run over the same. */
function slopeAxis({ chart }: ChartSetting): AxisEnds {
  const values = valuesOf(chart.points);
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const room = (max - min) * ROOM || 1;
  return { min: min - room, max: max + room };
}

const PITCH = 1.25;
/** Half the plot of one end lies outside its marks. */
const OUTSIDE = 0.25;
const GAP = 12;

/** By end, then by line. */
function slopeLabels(
  setting: ChartSetting,
  { plot }: NativeLayout,
  { min, max }: AxisEnds,
): readonly (readonly LabelPlace[])[] {
  const { sheet } = setting;
  const room = { width: plot.w * OUTSIDE - GAP, inline: true };
  return [0, 1].map((end) => {
    const wanted = sheet.series.map(({ points, labels }) => ({
      middle: plot.y + (1 - ((points[end]?.value ?? min) - min) / (max - min || 1)) * plot.h,
      length: linesOf(labels[end], points[end], room, setting) * TYPE.label * PITCH + 2,
    }));
    const placed = spread(wanted, plot.y - GAP, plot.y + plot.h, 0);
    return wanted.map(
      ({ middle }, index): LabelPlace => ({
        position: end === 0 ? 'l' : 'r',
        ...room,
        move: { x: 0, y: (placed?.[index] ?? middle) - middle },
      }),
    );
  });
}

function linesOf(
  label: NativeLabel | undefined,
  point: ChartPoint | undefined,
  room: LabelPlace,
  { colors }: ChartSetting,
): number {
  return label === undefined ? 0 : lookedLines(label, point, room, colors).length;
}
