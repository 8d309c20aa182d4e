// Lines of any kind and what their kind says of them → their plot: straight lines between marks.
import type { ChartPoint } from '../../model/deck/chart.ts';
import type { AxisEnds } from '../sheet/axis-ends.ts';
import type { NativeSeries } from '../sheet/native-sheet.ts';
import { AXIS_IDS, CATEGORY_AXIS, VALUE_AXIS, valueAxisXml } from './axes.ts';
import type { ChartSetting, NativeLayout } from './chart-setting.ts';
import { dataLabelsXml, type LabelPlace } from './labels.ts';
import { type LineLook, lineXml, markerXml, plotGroundXml } from './look.ts';
import { seriesXml } from './references.ts';

const LINE_EMU = 28_575;

type Lines = {
  /** Along which they run. */
  readonly alongXml: string;
  readonly axis: AxisEnds & { readonly step?: number };
  readonly lookOf: (series: NativeSeries, index: number) => LinesLook;
  /** Of a point in its row, on the how-many-eth line. */
  readonly placeOf: (point: ChartPoint | undefined, row: number, series: number) => LabelPlace;
};

/** Without a symbol its marks are those of their points. */
type LinesLook = Pick<LineLook, 'color' | 'dash'> & Partial<Pick<LineLook, 'symbol'>>;

export function linePlotXml(lines: Lines, setting: ChartSetting, layout: NativeLayout): string {
  const { sheet, colorXml } = setting;
  const series = sheet.series.map((one, index) => lineSeriesXml(one, index, lines, setting)).join('');
  const values = { id: VALUE_AXIS, crosses: CATEGORY_AXIS, position: 'l', crossBetween: 'between' } as const;
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>` +
    `${lines.alongXml}${valueAxisXml({ ...values, ...lines.axis }, layout, setting)}${plotGroundXml(undefined, colorXml)}`
  );
}

function lineSeriesXml(series: NativeSeries, index: number, lines: Lines, setting: ChartSetting): string {
  const { colors, colorXml } = setting;
  const { color, dash, symbol } = lines.lookOf(series, index);
  const stroke = lineXml(color, colorXml, LINE_EMU, dash);
  const own = series.points.map((point, at) => {
    if (point === undefined || point.mark === 'reported') return '';
    const leading = point.mark === 'expected' ? lineXml(color, colorXml, LINE_EMU, 'sysDot') : stroke;
    const marker = point.mark === 'comparison' ? colors.data : color;
    return `<c:dPt><c:idx val="${at}"/>${markerXml(point.mark, marker, setting, symbol)}<c:bubble3D val="0"/><c:spPr>${leading}</c:spPr></c:dPt>`;
  });
  const placeOf = (at: number) => lines.placeOf(series.points[at], at, index);
  const look =
    `<c:spPr>${stroke}</c:spPr>${markerXml('reported', color, setting, symbol)}${own.join('')}` +
    dataLabelsXml(series, series.points, placeOf, setting);
  return `<c:ser>${seriesXml(index, series, look, ['cat', 'val'], setting)}<c:smooth val="0"/></c:ser>`;
}
