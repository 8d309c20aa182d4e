// Bars, columns, shares and waterfalls → their plot: bars from zero, clustered by set or mark, or stacked.
import type { ChartPoint } from '../../../model/chart.ts';
import { contrastRatio } from '../../../model/contrast.ts';
import { hasMarkSeries } from '../../../model/native-chart/native-label.ts';
import type { NativeSeries } from '../../../model/native-chart/native-sheet.ts';
import { AXIS_IDS, CATEGORY_AXIS, categoryAxisXml, VALUE_AXIS, valueAxisXml } from './axes.ts';
import { barAxis } from './bar-axis.ts';
import type { ChartSetting } from './chart-setting.ts';
import { dataLabelsXml } from './data-labels.ts';
import type { ChartLayout } from './layout.ts';
import { INVISIBLE, type MarkLook, markLook, partFills, setColor, setLook, shapeXml } from './mark-look.ts';
import { nameXml, rangeXml } from './references.ts';

export function barPlotXml(setting: ChartSetting, layout: ChartLayout): string {
  const { chart, sheet } = setting;
  const { kind } = chart;
  const isLying = kind === 'bars' || kind === 'share';
  const isStacked = kind === 'share' || kind === 'waterfall';
  const isOneBar = kind === 'share' && chart.points.every(({ set }) => set === undefined);
  const bars = sheet.series.filter((_, index) => !isTop(index, setting));
  const overlap = isStacked || hasMarkSeries(chart) ? 100 : -10;
  const gap = isOneBar ? 0 : kind === 'share' ? 40 : kind === 'waterfall' ? 50 : isLying ? 120 : 80;
  const axis = barAxis(setting, layout.plot.w);
  return (
    `<c:barChart><c:barDir val="${isLying ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/>` +
    `<c:varyColors val="0"/>${bars.map((series, index) => seriesXml(series, index, layout, setting)).join('')}` +
    `<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${AXIS_IDS}</c:barChart>${topXml(layout, setting)}` +
    categoryAxisXml({ position: isLying ? 'l' : 'b', isTurned: isLying, isHidden: isOneBar }, setting) +
    valueAxisXml(
      {
        id: VALUE_AXIS,
        crosses: CATEGORY_AXIS,
        position: isLying ? 'b' : 'l',
        ...axis,
        crossBetween: 'between',
      },
      layout,
      setting,
    )
  );
}

function seriesXml(series: NativeSeries, index: number, layout: ChartLayout, setting: ChartSetting): string {
  const { chart, sheet, colors } = setting;
  const isHidden = series.role === 'scaffold';
  const looks = series.points.map((point) => lookOf(point, index, setting));
  const base = isHidden ? {} : baseLook(series, index, setting);
  const own = looks.map((look, at) =>
    isHidden || series.points[at] === undefined || isSame(look, base)
      ? ''
      : `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shapeXml(look, setting)}</c:dPt>`,
  );
  const isInside = chart.kind === 'share';
  const labels = dataLabelsXml(
    series,
    series.points,
    (at) => {
      const fill = looks[at]?.fill ?? colors.page;
      const color =
        contrastRatio(fill, colors.page) >= contrastRatio(fill, colors.ink) ? colors.page : colors.ink;
      if (isInside) {
        const share = (series.points[at]?.value ?? 0) / barAxis(setting, layout.plot.w).max;
        return { position: 'ctr', color, width: share * layout.plot.w - BETWEEN_LABELS, inline: true };
      }
      return chart.kind === 'columns'
        ? { position: 'outEnd', width: slotWidth(layout, setting) }
        : { position: 'outEnd' };
    },
    setting,
  );
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series)}` +
    `${isHidden ? INVISIBLE : shapeXml(base, setting)}<c:invertIfNegative val="0"/>${own.join('')}${labels}` +
    `${rangeXml('cat', series.along, sheet, chart.format)}${rangeXml('val', series.values, sheet, chart.format)}</c:ser>`
  );
}

function lookOf(
  point: ChartPoint | undefined,
  series: number,
  { chart, sheet, colors }: ChartSetting,
): MarkLook {
  if (point === undefined) return {};
  if (chart.kind === 'share') {
    // The page between two parts, as in the picture.
    const points = sheet.series.map((one) => one.points.find((other) => other !== undefined));
    return { fill: partFills(points, colors)[series] ?? colors.structure, line: colors.page };
  }
  if (chart.kind === 'waterfall') {
    if (point.mark !== 'reported') return markLook(point.mark, colors);
    return { fill: point.total ? colors.structureFill : point.value < 0 ? colors.data : colors.structure };
  }
  return hasMarkSeries(chart) ? markLook(point.mark, colors) : setLook(series, point, colors);
}

/** What the legend shows. */
function baseLook(series: NativeSeries, index: number, setting: ChartSetting): MarkLook {
  const { chart, colors } = setting;
  const first = series.points.find((point) => point !== undefined);
  if (chart.kind === 'share' || hasMarkSeries(chart)) return lookOf(first, index, setting);
  return { fill: setColor(index, colors) };
}

function isSame(one: MarkLook, other: MarkLook): boolean {
  return one.fill === other.fill && one.line === other.line;
}

/** The last series of a waterfall: a line nobody sees, which carries the labels. */
function isTop(index: number, { chart, sheet }: ChartSetting): boolean {
  return chart.kind === 'waterfall' && index === sheet.series.length - 1;
}

function topXml(layout: ChartLayout, setting: ChartSetting): string {
  const { chart, sheet } = setting;
  const index = sheet.series.findIndex((_, at) => isTop(at, setting));
  const series = sheet.series[index];
  if (series === undefined) return '';
  return (
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series)}` +
    '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>' +
    `${dataLabelsXml(series, chart.points, () => ({ position: 't', width: slotWidth(layout, setting) }), setting)}` +
    `${rangeXml('cat', series.along, sheet, chart.format)}${rangeXml('val', series.values, sheet, chart.format)}` +
    `<c:smooth val="0"/></c:ser><c:marker val="1"/>${AXIS_IDS}</c:lineChart>`
  );
}

const BETWEEN_LABELS = 6;

/** What a column and its gap leave for its label. */
function slotWidth({ plot }: ChartLayout, { chart, sheet }: ChartSetting): number {
  const rows = sheet.series[0]?.points.length ?? 1;
  const columns = chart.kind === 'waterfall' || hasMarkSeries(chart) ? rows : rows * sheet.series.length;
  return plot.w / columns - BETWEEN_LABELS;
}
