// Bars of any kind and what their kind says of them → their plot: bars from zero, clustered by set or mark, or stacked.
import type { ChartPoint } from '../../model/deck/chart.ts';
import { type AxisEnds, axisEnds } from '../sheet/axis-ends.ts';
import type { NativeSeries } from '../sheet/native-sheet.ts';
import { AXIS_IDS, CATEGORY_AXIS, categoryAxisXml, VALUE_AXIS, valueAxisXml } from './axes.ts';
import type { ChartSetting, NativeLayout } from './chart-setting.ts';
import { dataLabelsXml, type LabelPlace } from './labels.ts';
import {
  INVISIBLE,
  lineXml,
  type MarkLook,
  markLook,
  NO_MARKER,
  plotGroundXml,
  pointLook,
  setLook,
  shapeXml,
} from './look.ts';
import { seriesXml } from './references.ts';

type Bars = {
  readonly grouping: 'clustered' | 'stacked';
  /** Between rows, in percent of a bar. */
  readonly gap: number;
  readonly axis: AxisEnds & { readonly step?: number };
  /** Of a point in the how-many-eth series. */
  readonly lookOf: (point: ChartPoint, series: number) => MarkLook;
  /** Of the series as the legend shows it, from its first point. */
  readonly seriesLookOf: Bars['lookOf'];
  readonly placeOf: (point: ChartPoint | undefined, look: MarkLook) => LabelPlace;
  /** By row, whether the label of a bar that cannot carry its own stands below; default above. */
  readonly hangs?: readonly boolean[];
  /** Whether the axis names its rows; default yes. */
  readonly isNameless?: boolean;
  /** Hex of what lies behind the bars, if anything does. */
  readonly ground?: string;
};

export function barPlotXml(bars: Bars, setting: ChartSetting, layout: NativeLayout): string {
  const { sheet, colorXml } = setting;
  const { grouping, gap, axis } = bars;
  const isLying = !layout.isUpright;
  const isStacked = grouping === 'stacked';
  const drawn = sheet.series.filter((series) => !isTop(series) && series.role !== 'connector');
  const overlap = isStacked || sheet.seriesAre === 'marks' ? 100 : -10;
  const names = { isTurned: isLying, isHidden: bars.isNameless ?? false } as const;
  const values = { id: VALUE_AXIS, crosses: CATEGORY_AXIS, ...axis, crossBetween: 'between' } as const;
  return (
    `<c:barChart><c:barDir val="${isLying ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/>` +
    `<c:varyColors val="0"/>${drawn.map((series, index) => barsXml(series, index, bars, setting)).join('')}` +
    `<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${AXIS_IDS}</c:barChart>${topXml(bars, layout, setting)}` +
    categoryAxisXml({ position: isLying ? 'l' : 'b', ...names }, setting) +
    valueAxisXml({ position: isLying ? 'b' : 'l', ...values }, layout, setting) +
    plotGroundXml(bars.ground, colorXml)
  );
}

/** A point by its set, or by its mark where the series are marks. */
export function plainLooks({ sheet, colors }: ChartSetting): Pick<Bars, 'lookOf' | 'seriesLookOf'> {
  const byMark: Bars['lookOf'] = ({ mark }) => markLook(mark, colors);
  return sheet.seriesAre === 'marks'
    ? { lookOf: byMark, seriesLookOf: byMark }
    : {
        lookOf: (point, series) => pointLook(series, point, colors),
        seriesLookOf: (_, series) => setLook(series, colors),
      };
}

function barsXml(series: NativeSeries, index: number, bars: Bars, setting: ChartSetting): string {
  const isHidden = series.role === 'scaffold';
  const looks = series.points.map((point) => (point ? bars.lookOf(point, index) : {}));
  const first = series.points.find((point) => point !== undefined);
  const base = isHidden || first === undefined ? {} : bars.seriesLookOf(first, index);
  const own = looks.map((look, at) =>
    isHidden || series.points[at] === undefined || isSame(look, base)
      ? ''
      : `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shapeXml(look, setting)}</c:dPt>`,
  );
  const placeOf = (at: number) => bars.placeOf(series.points[at], looks[at] ?? {});
  const labels = dataLabelsXml(series, series.points, placeOf, setting);
  const look = `${isHidden ? INVISIBLE : shapeXml(base, setting)}<c:invertIfNegative val="0"/>${own.join('')}${labels}`;
  return `<c:ser>${seriesXml(index, series, look, ['cat', 'val'], setting)}</c:ser>`;
}

function isSame(one: MarkLook, other: MarkLook): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A line nobody sees, which carries the labels of bars that cannot carry their own. */
function isTop({ role, labels }: NativeSeries): boolean {
  return role === 'scaffold' && labels.some((label) => label !== undefined);
}

function topXml({ hangs = [] }: Bars, layout: NativeLayout, setting: ChartSetting): string {
  const { chart, sheet } = setting;
  const index = sheet.series.findIndex(isTop);
  const series = sheet.series[index];
  if (series === undefined) return '';
  const width = slotWidth(layout, setting);
  const placeOf = (row: number): LabelPlace => ({ position: hangs[row] ? 'b' : 't', width });
  const look =
    '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>' +
    dataLabelsXml(series, chart.points, placeOf, setting);
  return (
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
    `<c:ser>${seriesXml(index, series, look, ['cat', 'val'], setting)}` +
    `<c:smooth val="0"/></c:ser>${connectorsXml(setting)}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`
  );
}

const CONNECTOR_EMU = 9_525;

/** From the middle of one bar to that of the next, along the ends that they share. */
function connectorsXml(setting: ChartSetting): string {
  const { sheet, colors, colorXml } = setting;
  const look = `<c:spPr>${lineXml(colors.data, colorXml, CONNECTOR_EMU, 'sysDash')}</c:spPr>${NO_MARKER}`;
  return sheet.series
    .map((series, index) =>
      series.role === 'connector'
        ? `<c:ser>${seriesXml(index, series, look, ['cat', 'val'], setting)}<c:smooth val="0"/></c:ser>`
        : '',
    )
    .join('');
}

const BETWEEN_LABELS = 6;

/** What a column and its gap leave for its label. */
export function slotWidth({ plot }: NativeLayout, { sheet }: ChartSetting): number {
  const rows = sheet.series[0]?.points.length ?? 1;
  const columns = sheet.seriesAre === 'sets' ? rows * sheet.series.length : rows;
  return plot.w / columns - BETWEEN_LABELS;
}

/** A column's label stands above it. */
const ABOVE = 0.12;

/** In the steps of the ticks, one more where the highest label would leave the plot. */
export function uprightAxis({ chart, sheet }: ChartSetting, levels?: readonly number[]): Bars['axis'] {
  const { min, max } = axisEnds(chart, levels);
  const [first, second] = chart.ticks;
  const step = first && second ? second.value - first.value : undefined;
  const most = Math.max(
    ...sheet.series.flatMap(({ labels, values }) =>
      labels.flatMap((label, row) => {
        const cell = sheet.columns[values.column]?.cells[row];
        return label && cell && 'value' in cell ? cell.value : [];
      }),
    ),
  );
  const room = step !== undefined && most > max - (max - min) * ABOVE ? step : 0;
  return { min, max: max + room, ...(step === undefined ? {} : { step }) };
}
