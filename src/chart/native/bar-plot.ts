// Bars, columns, shares and waterfalls → their plot: bars from zero, clustered by set or mark, or stacked.

import { contrastRatio } from '../../model/color.ts';
import type { ChartPoint } from '../../model/deck/chart.ts';
import { nativeAxis } from '../sheet/native-axis.ts';
import { hasMarkSeries } from '../sheet/native-label.ts';
import type { NativeSeries } from '../sheet/native-sheet.ts';
import { AXIS_IDS, CATEGORY_AXIS, categoryAxisXml, VALUE_AXIS, valueAxisXml } from './axes.ts';
import { type ChartSetting, TYPE } from './chart-setting.ts';
import { dataLabelsXml, type LabelPlace } from './labels.ts';
import { type ChartLayout, labelWidth } from './layout.ts';
import { INVISIBLE, type MarkLook, markLook, partLooks, pointLook, setLook, shapeXml } from './look.ts';
import { nameXml, rangeXml } from './references.ts';
import { textWidth } from './rich-text.ts';

export function barPlotXml(setting: ChartSetting, layout: ChartLayout): string {
  const { chart, sheet } = setting;
  const { kind } = chart;
  const isLying = kind === 'bars' || kind === 'share';
  const isStacked = kind === 'share' || kind === 'waterfall';
  const bars = sheet.series.filter((_, index) => !isTop(index, setting));
  const overlap = isStacked || hasMarkSeries(chart) ? 100 : -10;
  const gap = isOneBar(setting)
    ? 0
    : kind === 'share'
      ? SHARE_GAP
      : kind === 'waterfall'
        ? 50
        : isLying
          ? 120
          : 80;
  const axis = barAxis(setting, layout.plot.w);
  return (
    `<c:barChart><c:barDir val="${isLying ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/>` +
    `<c:varyColors val="0"/>${bars.map((series, index) => seriesXml(series, index, layout, setting)).join('')}` +
    `<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${AXIS_IDS}</c:barChart>${topXml(layout, setting)}` +
    categoryAxisXml(
      { position: isLying ? 'l' : 'b', isTurned: isLying, isHidden: isOneBar(setting) },
      setting,
    ) +
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
  const { chart, sheet } = setting;
  const isHidden = series.role === 'scaffold';
  const looks = series.points.map((point) => lookOf(point, index, setting));
  const base = isHidden ? {} : baseLook(series, index, setting);
  const own = looks.map((look, at) =>
    isHidden || series.points[at] === undefined || isSame(look, base)
      ? ''
      : `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shapeXml(look, setting)}</c:dPt>`,
  );
  const placeOf = (at: number): LabelPlace => {
    if (chart.kind === 'share') return insidePart(series.points[at], looks[at] ?? {}, layout, setting);
    return chart.kind === 'columns'
      ? { position: 'outEnd', width: slotWidth(layout, setting) }
      : { position: 'outEnd' };
  };
  const labels = dataLabelsXml(series, series.points, placeOf, setting);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series)}` +
    `${isHidden ? INVISIBLE : shapeXml(base, setting)}<c:invertIfNegative val="0"/>${own.join('')}${labels}` +
    `${rangeXml('cat', series.along, sheet, chart.format)}${rangeXml('val', series.values, sheet, chart.format)}</c:ser>`
  );
}

function lookOf(point: ChartPoint | undefined, series: number, setting: ChartSetting): MarkLook {
  const { chart, sheet, colors } = setting;
  if (point === undefined) return {};
  if (isOneBar(setting)) {
    const points = sheet.series.map((one) => one.points[0]);
    return partLooks(points, 'bar', colors)[series] ?? {};
  }
  if (chart.kind === 'waterfall') return stepLook(point, colors);
  return hasMarkSeries(chart) ? markLook(point.mark, colors) : pointLook(series, point, colors);
}

/** Levels dark, rises plain, falls hatched; marks as everywhere. */
function stepLook(point: ChartPoint, colors: ChartSetting['colors']): MarkLook {
  const falls = point.value < 0 && !point.total;
  if (point.mark === 'reported' && point.total) return { fill: colors.structureFill, line: colors.structure };
  if (point.mark === 'reported' && falls) return setLook(1, colors);
  const look = markLook(point.mark, colors);
  return falls && look.fill !== undefined
    ? { ...look, pattern: { preset: 'wdUpDiag', color: colors.page } }
    : look;
}

/** What the legend shows. */
function baseLook(series: NativeSeries, index: number, setting: ChartSetting): MarkLook {
  const { chart, colors } = setting;
  const first = series.points.find((point) => point !== undefined);
  return isOneBar(setting) || hasMarkSeries(chart) ? lookOf(first, index, setting) : setLook(index, colors);
}

function isOneBar({ chart }: ChartSetting): boolean {
  return chart.kind === 'share' && chart.points.every(({ set }) => set === undefined);
}

function isSame(one: MarkLook, other: MarkLook): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
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

/** Words on their part in the colour that reads better, or below it where they are wider. */
function insidePart(
  point: ChartPoint | undefined,
  { fill, pattern }: MarkLook,
  layout: ChartLayout,
  setting: ChartSetting,
): LabelPlace {
  const { colors, sheet } = setting;
  const ground = fill ?? colors.page;
  const ink =
    contrastRatio(ground, colors.page) >= contrastRatio(ground, colors.ink) ? colors.page : colors.ink;
  const width = ((point?.value ?? 0) / barAxis(setting, layout.plot.w).max) * layout.plot.w - BETWEEN_LABELS;
  const least = textWidth(point?.label ?? '', TYPE.label) + MARK_WIDTH;
  const rows = sheet.series[0]?.points.length ?? 1;
  if (width < least && rows > 1) {
    const bar = layout.plot.h / rows / (1 + SHARE_GAP / 100);
    return { position: 'ctr', color: colors.ink, move: { x: 0, y: bar / 2 + TYPE.label } };
  }
  return {
    position: 'ctr',
    color: ink,
    width,
    inline: true,
    ...(pattern === undefined ? {} : { ground }),
  };
}

const SHARE_GAP = 60;
const MARK_WIDTH = 14;
const BETWEEN_LABELS = 6;

/** What a column and its gap leave for its label. */
function slotWidth({ plot }: ChartLayout, { chart, sheet }: ChartSetting): number {
  const rows = sheet.series[0]?.points.length ?? 1;
  const columns = chart.kind === 'waterfall' || hasMarkSeries(chart) ? rows : rows * sheet.series.length;
  return plot.w / columns - BETWEEN_LABELS;
}

type BarAxis = { readonly min: number; readonly max: number; readonly step?: number };

const WHOLE = 100;
const AFTER_LABEL = 14;
/** A column's label stands above it. */
const ABOVE = 0.12;

/** Bars and the room they have → the ends of their axis: from zero, and so long that each label fits behind its bar. */
export function barAxis({ chart, sheet }: ChartSetting, width: number): BarAxis {
  if (chart.kind === 'share') {
    const rows = sheet.series[0]?.points.length ?? 0;
    const totals = Array.from({ length: rows }, (_, row) =>
      sheet.series.reduce((sum, { points }) => sum + (points[row]?.value ?? 0), 0),
    );
    return { min: 0, max: Math.max(WHOLE, ...totals) };
  }
  if (chart.kind === 'slope') {
    // Lines are read by their ends, not by a distance from zero; the picture's run over the same.
    const values = chart.points.map(({ value }) => value);
    const room = (Math.max(...values) - Math.min(...values)) * ABOVE || 1;
    return { min: Math.min(...values) - room, max: Math.max(...values) + room };
  }
  const { min, max } = nativeAxis(chart);
  if (chart.kind !== 'bars') {
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
    // One step more where the highest label would leave the plot.
    const room = step !== undefined && most > max - (max - min) * ABOVE ? step : 0;
    return { min, max: max + room, ...(step === undefined ? {} : { step }) };
  }
  const ends = sheet.series.flatMap(({ points, labels }) =>
    points.flatMap((point, row): number[] => {
      if (point === undefined) return [];
      const size = point.mark === 'relied-on' ? TYPE.emphasised : TYPE.label;
      const label = Math.max(labelWidth(labels[row]), textWidth(point.label, size)) + AFTER_LABEL;
      return [(point.value * width) / Math.max(width * 0.3, width - label)];
    }),
  );
  return { min: Math.min(0, ...chart.points.map(({ value }) => value)), max: Math.max(...ends, 0) || 1 };
}
