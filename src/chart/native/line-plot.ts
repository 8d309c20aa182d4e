// Lines and slopes → their plot: straight lines between marks, on dates or between two ends.
import type { ChartPoint } from '../../model/deck/chart.ts';
import type { NativeLabel } from '../sheet/native-label.ts';
import type { NativeSeries } from '../sheet/native-sheet.ts';
import { spread } from '../spread.ts';
import { AXIS_IDS, CATEGORY_AXIS, categoryAxisXml, dateAxisXml, VALUE_AXIS, valueAxisXml } from './axes.ts';
import { barAxis } from './bar-plot.ts';
import { type ChartSetting, TYPE } from './chart-setting.ts';
import { dataLabelsXml, type LabelPlace, lookedLines } from './labels.ts';
import type { ChartLayout } from './layout.ts';
import { lineLook, lineXml, markerXml } from './look.ts';
import { nameXml, rangeXml } from './references.ts';

const LINE_EMU = 28_575;

export function linePlotXml(setting: ChartSetting, layout: ChartLayout): string {
  const { chart, sheet } = setting;
  const isSlope = chart.kind === 'slope';
  const series = sheet.series.map((one, index) => seriesXml(one, index, layout, setting)).join('');
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>` +
    `${isSlope ? categoryAxisXml({ position: 'b', isBold: true }, setting) : dateAxisXml(setting)}` +
    valueAxisXml(
      {
        id: VALUE_AXIS,
        crosses: CATEGORY_AXIS,
        position: 'l',
        ...barAxis(setting, layout.plot.w),
        crossBetween: 'between',
      },
      layout,
      setting,
    )
  );
}

function seriesXml(series: NativeSeries, index: number, layout: ChartLayout, setting: ChartSetting): string {
  const isSlope = setting.chart.kind === 'slope';
  const ends = isSlope ? slopeLabels(setting, layout) : [];
  const { chart, sheet, colors, colorXml } = setting;
  const look = lineLook(index, colors);
  const isReliedOn = chart.kind === 'slope' && series.points.some((point) => point?.mark === 'relied-on');
  const color = isReliedOn ? colors.accent : look.color;
  const symbol = chart.kind === 'slope' ? undefined : look.symbol;
  const stroke = lineXml(color, colorXml, LINE_EMU, isReliedOn ? 'solid' : look.dash);
  const own = series.points.map((point, at) => {
    if (point === undefined || point.mark === 'reported') return '';
    const marker = point.mark === 'comparison' ? colors.data : color;
    return `<c:dPt><c:idx val="${at}"/>${markerXml(point.mark, marker, setting, symbol)}<c:bubble3D val="0"/><c:spPr>${stroke}</c:spPr></c:dPt>`;
  });
  const labels = dataLabelsXml(
    series,
    series.points,
    (at) => (isSlope ? (ends[at]?.[index] ?? {}) : placeOf(series.points[at], chart.points)),
    setting,
  );
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series)}<c:spPr>${stroke}</c:spPr>` +
    `${markerXml('reported', color, setting, symbol)}${own.join('')}${labels}` +
    `${rangeXml('cat', series.along, sheet, chart.format)}${rangeXml('val', series.values, sheet, chart.format)}` +
    '<c:smooth val="0"/></c:ser>'
  );
}

/** Above its mark, or below where most other lines run above at that time. */
function placeOf(point: ChartPoint | undefined, points: readonly ChartPoint[]): LabelPlace {
  if (point === undefined) return {};
  const sets = [...new Set(points.map(({ set }) => set))].filter((set) => set !== point.set);
  const others = sets.map((set) =>
    nearestTo(
      point,
      points.filter((other) => other.set === set),
    ),
  );
  const above = others.filter((other) => (other?.value ?? 0) > point.value).length;
  return { position: above * 2 > sets.length ? 'b' : 't' };
}

function nearestTo(point: ChartPoint, points: readonly ChartPoint[]): ChartPoint | undefined {
  const distance = ({ at }: ChartPoint) => Math.abs((at?.day ?? 0) - (point.at?.day ?? 0));
  return [...points].sort((a, b) => distance(a) - distance(b))[0];
}

const PITCH = 1.25;
/** Half the plot of one end lies outside its marks. */
const OUTSIDE = 0.25;
const GAP = 12;

/** By end, then by line. */
function slopeLabels(setting: ChartSetting, { plot }: ChartLayout): readonly (readonly LabelPlace[])[] {
  const { sheet } = setting;
  const { min, max } = barAxis(setting, plot.w);
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
