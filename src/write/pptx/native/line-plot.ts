// Lines and slopes → their plot: straight lines between marks, on dates or between two ends.
import type { ChartPoint } from '../../../model/chart.ts';
import type { NativeSeries } from '../../../model/native-chart/native-sheet.ts';
import { AXIS_IDS, CATEGORY_AXIS, categoryAxisXml, dateAxisXml, VALUE_AXIS, valueAxisXml } from './axes.ts';
import { barAxis } from './bar-axis.ts';
import type { ChartSetting } from './chart-setting.ts';
import { dataLabelsXml, type LabelPlace } from './data-labels.ts';
import type { ChartLayout } from './layout.ts';
import { lineXml, setColor } from './mark-look.ts';
import { markerXml } from './markers.ts';
import { nameXml, rangeXml } from './references.ts';

const LINE_EMU = 28_575;
/** A second channel beside the colour. */
const DASHES = ['solid', 'dash', 'sysDot', 'lgDashDot'] as const;

export function linePlotXml(setting: ChartSetting, layout: ChartLayout): string {
  const { chart, sheet } = setting;
  const isSlope = chart.kind === 'slope';
  const series = sheet.series.map((one, index) => seriesXml(one, index, setting)).join('');
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

function seriesXml(series: NativeSeries, index: number, setting: ChartSetting): string {
  const { chart, sheet, colors, colorXml } = setting;
  const isReliedOn = chart.kind === 'slope' && series.points.some((point) => point?.mark === 'relied-on');
  const color = isReliedOn ? colors.accent : setColor(index, colors);
  const stroke = lineXml(color, colorXml, LINE_EMU).replace(
    '</a:ln>',
    `<a:prstDash val="${DASHES[index % DASHES.length]}"/><a:round/></a:ln>`,
  );
  const own = series.points.map((point, at) =>
    point === undefined || point.mark === 'reported' || point.mark === 'comparison'
      ? ''
      : `<c:dPt><c:idx val="${at}"/>${markerXml(point.mark, color, setting)}<c:bubble3D val="0"/><c:spPr>${stroke}</c:spPr></c:dPt>`,
  );
  const labels = dataLabelsXml(
    series,
    series.points,
    (at) => placeOf(series.points[at], at, chart.points, setting),
    setting,
  );
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series)}<c:spPr>${stroke}</c:spPr>` +
    `${markerXml('reported', color, setting)}${own.join('')}${labels}` +
    `${rangeXml('cat', series.along, sheet, chart.format)}${rangeXml('val', series.values, sheet, chart.format)}` +
    '<c:smooth val="0"/></c:ser>'
  );
}

/** Beside the two ends of a slope; on a line above, or below where most others run above at that time. */
function placeOf(
  point: ChartPoint | undefined,
  at: number,
  points: readonly ChartPoint[],
  { chart }: ChartSetting,
): LabelPlace {
  if (chart.kind === 'slope') return { position: at === 0 ? 'l' : 'r' };
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
