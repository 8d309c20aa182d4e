// Dot plots and ranges → their plot: a scatter whose rows are named by labels beside the axis.
import type { ChartPoint } from '../../model/deck/chart.ts';
import { type NativeAxis, nativeAxis } from '../sheet/native-axis.ts';
import type { NativeSeries } from '../sheet/native-sheet.ts';
import { AXIS_IDS, CATEGORY_AXIS, rowAxisXml, VALUE_AXIS, valueAxisXml } from './axes.ts';
import { type ChartSetting, TYPE } from './chart-setting.ts';
import { dataLabelsXml, type LabelPlace } from './labels.ts';
import { axisFormat, BESIDE, type ChartLayout, tickText } from './layout.ts';
import { fillXml, lineXml, markerXml, markLook, NO_MARKER } from './look.ts';
import { nameXml, rangeXml } from './references.ts';
import { textWidth } from './rich-text.ts';

const SPAN_EMU = 57_150;
/** A scatter without lines is one whose lines are not painted. */
const NO_LINE = '<a:ln w="19050"><a:noFill/></a:ln>';

export function scatterPlotXml(setting: ChartSetting, layout: ChartLayout): string {
  const { chart, sheet } = setting;
  const isLog = chart.scale === 'log';
  const step = stepOf(setting, layout);
  const series = sheet.series.map((one, index) => seriesXml(one, index, layout.plot.w, setting));
  const axis = {
    id: CATEGORY_AXIS,
    crosses: VALUE_AXIS,
    position: 'b',
    ...nativeAxis(chart),
    isLog,
    crossBetween: 'midCat',
    ...(step === undefined ? {} : { step }),
  } as const;
  return (
    `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join('')}${AXIS_IDS}</c:scatterChart>` +
    `${valueAxisXml(axis, layout, setting)}${rowAxisXml(rowCount(setting))}`
  );
}

const BETWEEN_TICKS = 10;

/** As many ticks of the picture as find room for their labels. */
function stepOf({ chart: { ticks, scale } }: ChartSetting, { plot }: ChartLayout): number | undefined {
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

function seriesXml(series: NativeSeries, index: number, width: number, setting: ChartSetting): string {
  const { chart, sheet, colors, colorXml } = setting;
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
        (at) => placeOf(series, at, width, setting),
        setting,
      );
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series)}<c:spPr>${stroke}</c:spPr>` +
    `${series.role === 'values' ? markerXml(mark, color, setting) : NO_MARKER}${labels}` +
    `${openBarsXml(series.points, color, nativeAxis(chart), width, setting)}` +
    `${rangeXml('xVal', series.along, sheet, chart.format)}${rangeXml('yVal', series.values, sheet, chart.format)}` +
    '<c:smooth val="0"/></c:ser>'
  );
}

/** Words beside a row of one point stand out with it. */
function speaksOf({ role, points, labels }: NativeSeries, all: readonly ChartPoint[]) {
  const isRowEach = labels.filter((label) => label !== undefined).length === all.length;
  return role === 'scaffold' && isRowEach ? all : points;
}

const GAP = 16;
const LEAST_LABEL = 60;

function placeOf(series: NativeSeries, at: number, width: number, setting: ChartSetting): LabelPlace {
  const { chart, sheet } = setting;
  if (series.role === 'scaffold') {
    const [names] = sheet.series.filter(({ role, labels }) => role === 'scaffold' && labels.some(Boolean));
    return series === names
      ? { position: 'l', width: setting.width * BESIDE.names }
      : { position: 'r', width: setting.width * BESIDE.bases };
  }
  const point = series.points[at];
  if (point === undefined) return {};
  if (chart.kind === 'range') {
    const before = sheet.series
      .flatMap(({ points }) => points.slice(0, at))
      .filter((one) => one?.group === point.group);
    return { position: before.length % 2 === 0 ? 't' : 'b' };
  }
  return besideDot(point, width, setting);
}

/** A label leaves the side of its arrow free, and stays inside the plot. */
function besideDot(point: ChartPoint, width: number, { chart }: ChartSetting): LabelPlace {
  const { min, max } = nativeAxis(chart);
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

/** Points on the slide. */
const LENGTH = 30;
const WIDTH_EMU = 19_050;

/** Points known only by a bound → error bars that end in an arrow towards where the value may lie. */
function openBarsXml(
  points: readonly (ChartPoint | undefined)[],
  color: string,
  { min, max }: NativeAxis,
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
