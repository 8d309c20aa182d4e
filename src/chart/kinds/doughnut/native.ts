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
import { type Arc, besideArc, inOrder, ringArcs } from './ring.ts';

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
  const { start, arcs } = arcsOf(setting);
  const places = ringLabels(setting, layout, arcs);
  const labels = dataLabelsXml(series, series.points, (index) => places[index] ?? {}, setting);
  const leaders = `<c:showLeaderLines val="1"/><c:leaderLines><c:spPr>${lineXml(colors.data, colorXml, LEADER_EMU)}</c:spPr></c:leaderLines>`;
  const look = `${parts.join('')}${labels.replace('</c:dLbls>', `${leaders}</c:dLbls>`)}`;
  return (
    `<c:doughnutChart><c:varyColors val="1"/><c:ser>${seriesXml(0, series, look, ['cat', 'val'], setting)}</c:ser>` +
    `<c:firstSliceAng val="${start}"/><c:holeSize val="${HOLE}"/></c:doughnutChart>${plotGroundXml(undefined, colorXml)}`
  );
}

const HOLE = 60;
const GAP = 18;
/** Of the gap, where lines lead to words above and below their part. */
const FAN = 2.5;
const BETWEEN = 3;
/** Middle of a ring whose hole is half as wide as it, in radii. */
const THICK = 0.75;
const PITCH = 1.25;
const MARK_WIDTH = 14;

/** Outside the ring, clear of it and of each other; moved from the middle of their part, where they would stand by themselves. */
function ringLabels(
  { sheet, height }: ChartSetting,
  { plot }: NativeLayout,
  arcs: readonly Arc[],
): readonly LabelPlace[] {
  const [series] = sheet.series;
  const radius = Math.min(plot.w, plot.h) / 2;
  const center = { x: plot.x + plot.w / 2, y: plot.y + plot.h / 2 };
  const inner = radius * (1 - (1 - HOLE / 100) / 2);
  // Of a ring that is drawn thicker, as by LibreOffice, labels stand so much nearer to the middle.
  const clear = inner - radius * THICK + BETWEEN;
  const places: LabelPlace[] = arcs.map(() => ({}));
  for (const side of ['left', 'right'] as const) {
    const members = arcs.flatMap((arc, index) => {
      const [label, beside] = [series?.labels[index], besideArc(arc)];
      return label && beside.side === side ? [{ index, label, ...beside }] : [];
    });
    const wishes = inOrder(
      members.map(({ cos }) => center.y - cos * (radius + GAP)),
      side,
    );
    const spreadOut = (lengths: readonly number[]) =>
      spread(
        wishes.map((middle, at) => ({ middle, length: lengths[at] ?? 0 })),
        0,
        height,
        BETWEEN,
      );
    const tall = members.map(({ label }) => heightOf(label, false));
    const roomy = spreadOut(tall);
    // On a line each where that is the only way, and where that is none, each at its part.
    const inline = roomy === undefined;
    const lengths = inline ? members.map(({ label }) => heightOf(label, true)) : tall;
    const middles = roomy ?? spreadOut(lengths) ?? wishes;
    // Moved away from their parts they stand beside the widest place, so that no line crosses the ring or other words.
    const isColumn = members.some((_, at) => {
      const [y = 0, wish = 0, length = 0] = [middles[at], wishes[at], lengths[at]];
      return Math.abs(y - wish) > length;
    });
    members.forEach(({ index, label, sin, cos }, at) => {
      const [y = 0, length = 0] = [middles[at], lengths[at]];
      const width = widthOf(label, series?.points[index], inline);
      // Else beside the ring at their height.
      const rise = isColumn ? 0 : Math.max(0, Math.abs(center.y - y) - length / 2 - clear);
      const beside = Math.sqrt(radius ** 2 - Math.min(radius, rise) ** 2);
      const reach = beside + GAP * (isColumn ? FAN : 1) + width / 2;
      const x = side === 'right' ? reach : -reach;
      places[index] = { inline, move: { x: x - sin * inner, y: y - (center.y - cos * inner) } };
    });
  }
  return places;
}

/** Values of the ring's own parts, and of what they leave. */
function arcsOf({ sheet }: ChartSetting): ReturnType<typeof ringArcs> {
  const cells = sheet.columns[sheet.series[0]?.values.column ?? 0]?.cells ?? [];
  const values = cells.map((cell) => (cell && 'value' in cell ? cell.value : 0));
  const parts = values.filter((_, index) => sheet.series[0]?.labels[index] !== undefined);
  return ringArcs(
    parts,
    values.reduce((sum, value) => sum + value, 0),
  );
}

function widthOf(label: NativeLabel, point: ChartPoint | undefined, inline: boolean): number {
  const emphasised = point?.mark === 'relied-on' ? textWidth(point.label, TYPE.emphasised) + MARK_WIDTH : 0;
  return Math.max(labelWidth(inline ? [label.flat()] : label), emphasised);
}

function heightOf(label: NativeLabel, inline: boolean): number {
  const lines = inline ? [label.flat()] : label;
  const sizes = lines.map((runs) =>
    Math.max(...runs.map(({ role }) => (role === 'name' ? TYPE.name : TYPE.emphasised))),
  );
  return sizes.reduce((sum, size) => sum + size * PITCH, 0);
}
