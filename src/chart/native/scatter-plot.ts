// Values along a horizontal axis → their plot: a scatter whose rows are named by labels beside the axis.
import type { ChartPoint } from '../../model/deck/chart.ts';
import { type AxisEnds, dotAxisEnds } from '../sheet/axis-ends.ts';
import type { NativeSeries, NativeSheet } from '../sheet/native-sheet.ts';
import { AXIS_IDS, CATEGORY_AXIS, rowAxisXml, VALUE_AXIS, valueAxisXml } from './axes.ts';
import { axisFormat, tickText } from './axis-format.ts';
import { type ChartSetting, type Frame, type NativeLayout, TYPE } from './chart-setting.ts';
import { dataLabelsXml, type LabelPlace } from './labels.ts';
import { EDGE, labelWidth } from './layout.ts';
import { fillXml, lineXml, markerXml, markLook, NO_MARKER, plotGroundXml } from './look.ts';
import { seriesXml } from './references.ts';
import { textWidth } from './rich-text.ts';

const SPAN_EMU = 57_150;
/** A scatter without lines is one whose lines are not painted. */
const NO_LINE = '<a:ln w="19050"><a:noFill/></a:ln>';

/** Of the width; longer words beside a scatter are broken. */
const BESIDE = { names: 0.3, bases: 0.2 };
const TICKS = 22;
const TO_PLOT = 20;

export function scatterFrame({ sheet, width }: ChartSetting, sample: Frame['sample']): Frame {
  const [start = 0, end = 0] = besidesOf(sheet).map(({ labels }) => Math.max(0, ...labels.map(labelWidth)));
  return {
    left: Math.min(start, width * BESIDE.names) + TO_PLOT,
    right: Math.max(EDGE + 12, Math.min(end, width * BESIDE.bases) + TO_PLOT),
    top: 0,
    bottom: TICKS,
    hasTicks: true,
    isUpright: false,
    sample,
  };
}

/** The words beside the axis: names, then bases. */
function besidesOf({ series }: NativeSheet): readonly NativeSeries[] {
  return series.filter(
    ({ role, labels }) => role === 'scaffold' && labels.some((label) => label !== undefined),
  );
}

/** Of a point in the how-many-eth row of the workbook. */
type PlaceOf = (point: ChartPoint, at: number, width: number, setting: ChartSetting) => LabelPlace;

export function scatterPlotXml(placeOf: PlaceOf, setting: ChartSetting, layout: NativeLayout): string {
  const { chart, sheet, colorXml } = setting;
  const isLog = chart.scale === 'log';
  const step = stepOf(setting, layout);
  const series = sheet.series.map((one, index) => dotsXml(one, index, placeOf, layout.plot.w, setting));
  const axis = {
    id: CATEGORY_AXIS,
    crosses: VALUE_AXIS,
    position: 'b',
    ...dotAxisEnds(chart),
    isLog,
    crossBetween: 'midCat',
    ...(step === undefined ? {} : { step }),
  } as const;
  return (
    `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join('')}${AXIS_IDS}</c:scatterChart>` +
    `${valueAxisXml(axis, layout, setting)}${rowAxisXml(rowCount(setting))}${plotGroundXml(undefined, colorXml)}`
  );
}

const BETWEEN_TICKS = 10;

/** As many ticks of the picture as find room for their labels. */
function stepOf({ chart: { ticks, scale } }: ChartSetting, { plot }: NativeLayout): number | undefined {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return undefined;
  const format = axisFormat(ticks);
  const widest = Math.max(
    ...ticks.map(({ value, label }) => textWidth(tickText(value, label, format), TYPE.axis)),
  );
  const stride = Math.ceil((widest + BETWEEN_TICKS) / (plot.w / (ticks.length - 1)));
  return scale === 'log' ? (second.value / first.value) ** stride : (second.value - first.value) * stride;
}

/** The names beside the axis count down from the number of rows. */
function rowCount({ sheet }: ChartSetting): number {
  const names = sheet.columns[sheet.series.at(-1)?.values.column ?? 0]?.cells ?? [];
  return names.filter((cell) => cell !== undefined).length;
}

function dotsXml(
  series: NativeSeries,
  index: number,
  placeOf: PlaceOf,
  width: number,
  setting: ChartSetting,
): string {
  const { chart, colors, colorXml } = setting;
  const mark = series.points.find((point) => point !== undefined)?.mark ?? 'reported';
  const { fill, line } = markLook(mark, colors);
  const color = fill ?? line ?? colors.structure;
  const isSpan = series.role === 'scaffold' && series.labels.every((label) => label === undefined);
  const stroke = isSpan ? lineXml(colors.strongPanel, colorXml, SPAN_EMU) : NO_LINE;
  const labels = isSpan
    ? ''
    : dataLabelsXml(
        series,
        speaksOf(series, chart.points),
        (at) => {
          const point = series.points[at];
          if (series.role === 'scaffold') return besideAxis(series, setting);
          return point ? placeOf(point, at, width, setting) : {};
        },
        setting,
      );
  const look =
    `<c:spPr>${stroke}</c:spPr>${series.role === 'values' ? markerXml(mark, color, setting) : NO_MARKER}${labels}` +
    openBarsXml(series.points, color, dotAxisEnds(chart), width, setting);
  return `<c:ser>${seriesXml(index, series, look, ['xVal', 'yVal'], setting)}<c:smooth val="0"/></c:ser>`;
}

/** Words beside a row of one point stand out with it. */
function speaksOf({ role, points, labels }: NativeSeries, all: readonly ChartPoint[]) {
  const isRowEach = labels.filter((label) => label !== undefined).length === all.length;
  return role === 'scaffold' && isRowEach ? all : points;
}

function besideAxis(series: NativeSeries, { sheet, width }: ChartSetting): LabelPlace {
  return series === besidesOf(sheet)[0]
    ? { position: 'l', width: width * BESIDE.names }
    : { position: 'r', width: width * BESIDE.bases };
}

/** Points on the slide. */
const LENGTH = 30;
const WIDTH_EMU = 19_050;

/** Points known only by a bound → error bars that end in an arrow towards where the value may lie. */
function openBarsXml(
  points: readonly (ChartPoint | undefined)[],
  color: string,
  { min, max }: AxisEnds,
  width: number,
  { chart, colorXml }: ChartSetting,
): string {
  if (points.every((point) => point === undefined || point.open === 'none')) return '';
  const share = LENGTH / width;
  const factor = (max / min) ** share;
  const reach = (point: ChartPoint | undefined, open: 'left' | 'right'): number => {
    if (point?.open !== open) return 0;
    if (chart.scale !== 'log') return (max - min) * share;
    return open === 'right' ? point.value * (factor - 1) : point.value * (1 - 1 / factor);
  };
  const literal = (open: 'left' | 'right') =>
    `<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${points.length}"/>` +
    `${points.map((point, index) => `<c:pt idx="${index}"><c:v>${Number(reach(point, open).toPrecision(6))}</c:v></c:pt>`).join('')}</c:numLit>`;
  return (
    '<c:errBars><c:errDir val="x"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/>' +
    `<c:plus>${literal('right')}</c:plus><c:minus>${literal('left')}</c:minus>` +
    `<c:spPr><a:ln w="${WIDTH_EMU}">${fillXml(color, colorXml)}<a:tailEnd type="triangle"/></a:ln></c:spPr></c:errBars>`
  );
}
