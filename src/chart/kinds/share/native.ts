// Shares → what stands around them as a native chart, and their plot: stacked bars, each part with its words on it.
import { contrastRatio } from '../../../model/color.ts';
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { barPlotXml, plainLooks } from '../../native/bar-plot.ts';
import { type ChartSetting, type Frame, type NativeLayout, TYPE } from '../../native/chart-setting.ts';
import type { LabelPlace } from '../../native/labels.ts';
import { namesWidth } from '../../native/layout.ts';
import { type MarkLook, partLooks } from '../../native/look.ts';
import { textWidth } from '../../native/rich-text.ts';
import type { AxisEnds } from '../../sheet/axis-ends.ts';

const GAP = 60;

export function frame(setting: ChartSetting): Frame {
  const left = isOneBar(setting) ? 0 : namesWidth(setting, 0.3);
  const around = { left, right: 0, top: 0, bottom: 0 };
  return { ...around, hasTicks: false, isUpright: false, sample: 'square' };
}

export function plotXml(setting: ChartSetting, layout: NativeLayout): string {
  const axis = wholeAxis(setting);
  const placeOf = (point: ChartPoint | undefined, look: MarkLook) =>
    onPart(point, look, axis.max, layout, setting);
  const parts = { grouping: 'stacked', axis, placeOf } as const;
  const bars = isOneBar(setting)
    ? // What the named shares leave of the whole is seen behind them.
      { gap: 0, ...oneBarLooks(setting), isNameless: true, ground: setting.colors.panel }
    : { gap: GAP, ...plainLooks(setting) };
  return barPlotXml({ ...parts, ...bars }, setting, layout);
}

function isOneBar({ sheet }: ChartSetting): boolean {
  return sheet.seriesAre === 'named';
}

function oneBarLooks({ sheet, colors }: ChartSetting) {
  const points = sheet.series.map((one) => one.points[0]);
  const looks = partLooks(points, 'bar', colors);
  const lookOf = (_: ChartPoint, series: number) => looks[series] ?? {};
  return { lookOf, seriesLookOf: lookOf };
}

const WHOLE = 100;

function wholeAxis({ sheet }: ChartSetting): AxisEnds {
  const rows = sheet.series[0]?.points ?? [];
  const totals = rows.map((_, row) =>
    sheet.series.reduce((sum, { points }) => sum + (points[row]?.value ?? 0), 0),
  );
  return { min: 0, max: Math.max(WHOLE, ...totals) };
}

const MARK_WIDTH = 14;
const BETWEEN_LABELS = 6;

/** Words on their part in the colour that reads better, or below it where they are wider. */
function onPart(
  point: ChartPoint | undefined,
  { fill, pattern }: MarkLook,
  whole: number,
  { plot }: NativeLayout,
  { colors, sheet }: ChartSetting,
): LabelPlace {
  const ground = fill ?? colors.page;
  const width = ((point?.value ?? 0) / whole) * plot.w - BETWEEN_LABELS;
  const least = textWidth(point?.label ?? '', TYPE.label) + MARK_WIDTH;
  const rows = sheet.series[0]?.points.length ?? 1;
  if (width < least && rows > 1) {
    const bar = plot.h / rows / (1 + GAP / 100);
    return { position: 'ctr', color: colors.ink, move: { x: 0, y: bar / 2 + TYPE.label } };
  }
  const isClearer = contrastRatio(ground, colors.page) >= contrastRatio(ground, colors.ink);
  const color = isClearer ? colors.page : colors.ink;
  return { position: 'ctr', color, width, inline: true, ...(pattern === undefined ? {} : { ground }) };
}
