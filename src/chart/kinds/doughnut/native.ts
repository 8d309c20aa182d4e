// A doughnut → what stands around it as a native chart, and its plot: one ring, its parts named and labelled beside it.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { type ChartSetting, type Frame, type NativeLayout, TYPE } from '../../native/chart-setting.ts';
import { dataLabelsXml, type LabelPlace } from '../../native/labels.ts';
import { EDGE, labelWidth } from '../../native/layout.ts';
import { lineXml, partLooks, plotGroundXml, shapeXml } from '../../native/look.ts';
import { seriesXml } from '../../native/references.ts';
import { textWidth } from '../../native/rich-text.ts';
import type { NativeLabel } from '../../sheet/native-label.ts';
import { spread } from '../../spread.ts';

const LEADER_EMU = 9_525;
/** Of the width, for the words on each side. */
const WORDS = 0.27;

export function frame({ width }: ChartSetting): Frame {
  const around = { left: width * WORDS, right: width * WORDS, top: 2 * EDGE, bottom: 2 * EDGE };
  return { ...around, hasTicks: false, isUpright: false, sample: 'square' };
}

export function plotXml(setting: ChartSetting, layout: NativeLayout): string {
  const { chart, sheet, colors, colorXml } = setting;
  const looks = partLooks(chart.points, 'ring', colors);
  const [series] = sheet.series;
  if (series === undefined) return '';
  // What the parts leave is hardly seen.
  const rest = { fill: colors.panel, line: colors.page };
  const parts = series.points.map(
    (_, index) =>
      `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/>${shapeXml(looks[index] ?? rest, setting)}</c:dPt>`,
  );
  const places = ringLabels(setting, layout);
  const labels = dataLabelsXml(series, series.points, (index) => places[index] ?? {}, setting);
  const leaders = `<c:showLeaderLines val="1"/><c:leaderLines><c:spPr>${lineXml(colors.data, colorXml, LEADER_EMU)}</c:spPr></c:leaderLines>`;
  const look = `${parts.join('')}${labels.replace('</c:dLbls>', `${leaders}</c:dLbls>`)}`;
  return (
    `<c:doughnutChart><c:varyColors val="1"/><c:ser>${seriesXml(0, series, look, ['cat', 'val'], setting)}</c:ser>` +
    `<c:firstSliceAng val="0"/><c:holeSize val="${HOLE}"/></c:doughnutChart>${plotGroundXml(undefined, colorXml)}`
  );
}

const HOLE = 60;
const GAP = 18;
const PITCH = 1.25;
const MARK_WIDTH = 14;

/** Outside the ring, clear of each other; moved from the middle of their part, where they would stand by themselves. */
function ringLabels(setting: ChartSetting, { plot }: NativeLayout): readonly LabelPlace[] {
  const { sheet, height } = setting;
  const [series] = sheet.series;
  const cells = sheet.columns[series?.values.column ?? 0]?.cells ?? [];
  const values = cells.map((cell) => (cell && 'value' in cell ? cell.value : 0));
  const whole = values.reduce((sum, value) => sum + value, 0) || 1;
  const radius = Math.min(plot.w, plot.h) / 2;
  const center = { x: plot.x + plot.w / 2, y: plot.y + plot.h / 2 };
  const parts = values.map((value, index) => {
    const before = values.slice(0, index).reduce((sum, one) => sum + one, 0);
    const angle = ((before + value / 2) / whole) * 2 * Math.PI;
    const label = series?.labels[index];
    return {
      sin: Math.sin(angle),
      cos: Math.cos(angle),
      label,
      width: widthOf(label, series?.points[index]),
      isRight: Math.sin(angle) >= 0,
    };
  });
  const middles = parts.map(() => 0);
  for (const side of [true, false]) {
    const members = parts.flatMap(({ isRight, label }, index) => (isRight === side && label ? [index] : []));
    const wanted = members.map((index) => ({
      middle: center.y - (parts[index]?.cos ?? 0) * (radius + GAP),
      length: heightOf(parts[index]?.label),
    }));
    // Where there is no room for all, each stays at its part.
    const placed = spread(wanted, plot.y - GAP, Math.min(height, plot.y + plot.h + GAP), 0);
    members.forEach((index, at) => {
      middles[index] = placed?.[at] ?? wanted[at]?.middle ?? 0;
    });
  }
  const inner = radius * (1 - (1 - HOLE / 100) / 2);
  return parts.map(({ sin, cos, width, isRight }, index): LabelPlace => {
    const y = middles[index] ?? 0;
    // Beside the ring at that height, not beside its widest place.
    const rise = Math.min(radius, Math.abs(center.y - y));
    const reach = Math.sqrt(radius ** 2 - rise ** 2) + GAP + width / 2;
    return { move: { x: (isRight ? reach : -reach) - sin * inner, y: y - (center.y - cos * inner) } };
  });
}

function widthOf(label: NativeLabel | undefined, point: ChartPoint | undefined): number {
  const emphasised = point?.mark === 'relied-on' ? textWidth(point.label, TYPE.emphasised) + MARK_WIDTH : 0;
  return Math.max(labelWidth(label), emphasised);
}

function heightOf(label: NativeLabel | undefined): number {
  return (label?.length ?? 0) * TYPE.label * PITCH;
}
