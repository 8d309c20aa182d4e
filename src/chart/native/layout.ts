// A native chart and its frame → where title, plot, legend and caveat stand; each renderer would place them differently.

import type { Tick } from '../../model/deck/chart.ts';
import { escapeXml } from '../../package/xml.ts';
import { breakWords } from '../../type/fit-lines.ts';
import { hasMarkSeries, type NativeLabel } from '../sheet/native-label.ts';
import { showsUnit } from '../sheet/native-values.ts';
import { type ChartSetting, TYPE } from './chart-setting.ts';
import { textWidth } from './rich-text.ts';

/** Points from the top left corner of the frame. */
type Area = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
export type At = { readonly x: number; readonly y: number };

/** Words that are set in lines of their own. */
type Sentence = { readonly text: string; readonly y: number };

export type ChartLayout = {
  readonly plot: Area;
  readonly message?: Sentence;
  readonly caveat?: Sentence;
  readonly unitAt?: At;
  readonly legend?: Area;
  /** Whether the value axis has labels and gridlines. */
  readonly hasTicks: boolean;
};

const PITCH = 1.3;
const UNIT = 20;
const LEGEND = 20;
const TICKS = 22;
const EDGE = 8;
/** Of the frame's width: LibreOffice breaks a title that is wider. */
const TITLE_SHARE = 0.7;
const SENTENCE_SHARE = 0.97;

export function layoutChart(setting: ChartSetting): ChartLayout {
  const { chart, width, height } = setting;
  const message = sentence(chart.message, TYPE.message, width * TITLE_SHARE);
  const caveat = sentence(chart.caveat, TYPE.caveat, width * SENTENCE_SHARE);
  const unit = showsUnit(chart) ? UNIT : 0;
  const legend = legendSize(setting);
  const { left, right, bottom, hasTicks } = margins(setting);
  // The highest label of an upright axis reaches above the plot.
  const above = hasTicks && isUpright(setting) ? EDGE : 0;
  const head = message.height;
  const foot = caveat.height;
  const ring = chart.kind === 'doughnut' ? 2 * EDGE : 0;
  const top = head + unit + above + ring;
  return {
    plot: {
      x: left,
      y: top,
      w: Math.max(40, width - left - right),
      h: Math.max(20, height - top - bottom - legend.h - foot),
    },
    hasTicks,
    ...(message.text === '' ? {} : { message: { text: message.text, y: 0 } }),
    ...(caveat.text === '' ? {} : { caveat: { text: caveat.text, y: height - foot + 3 } }),
    ...(unit > 0 ? { unitAt: { x: isUpright(setting) ? 0 : left, y: head } } : {}),
    ...(legend.h > 0 ? { legend: { x: 0, y: height - foot - legend.h, ...legend } } : {}),
  };
}

/** Several series need names; parts of one whole carry theirs. */
export function hasLegend({ chart, sheet }: Pick<ChartSetting, 'chart' | 'sheet'>): boolean {
  if (hasMarkSeries(chart)) return true;
  const isGrid = chart.points.some(({ set }) => set !== undefined) && chart.kind !== 'slope';
  return isGrid && sheet.series.length > 1;
}

/** Whether values run upwards. */
export function isUpright({ chart }: Pick<ChartSetting, 'chart'>): boolean {
  return ['columns', 'waterfall', 'line', 'slope'].includes(chart.kind);
}

function sentence(text: string | undefined, size: number, width: number): { text: string; height: number } {
  if (text === undefined || text === '') return { text: '', height: 0 };
  const lines = breakWords(text, width, { size, bold: true });
  return { text: lines.join('\n'), height: lines.length * size * PITCH + 6 };
}

/** With the gap behind it: lines are shown as lines. */
const SAMPLE = { line: 60, dot: 36, square: 28 };

/** As wide as its words, so that it begins at the left like the picture's; what finds no room would be left out. */
function legendSize(setting: ChartSetting): { readonly w: number; readonly h: number } {
  if (!hasLegend(setting)) return { w: 0, h: 0 };
  const { chart, sheet, width } = setting;
  const sample =
    SAMPLE[
      chart.kind === 'line' || chart.kind === 'range' ? 'line' : chart.kind === 'dot-plot' ? 'dot' : 'square'
    ];
  const names = sheet.series.filter(({ role }) => role === 'values').map(({ name }) => name);
  const wanted = names.reduce((sum, name) => sum + textWidth(name, TYPE.legend) + sample, 0);
  return { w: Math.min(width, wanted), h: LEGEND * Math.ceil(wanted / width) };
}

/** Of the width; longer words beside a scatter are broken. */
export const BESIDE = { names: 0.3, bases: 0.2 };

type Margins = {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly hasTicks: boolean;
};

function margins(setting: ChartSetting): Margins {
  const { chart, sheet, width } = setting;
  const names = (sheet.columns[0]?.cells ?? []).flatMap((cell) => (cell && 'text' in cell ? cell.text : []));
  switch (chart.kind) {
    case 'dot-plot':
    case 'range': {
      const [start = 0, end = 0] = sheet.series
        .filter(({ labels, role }) => role === 'scaffold' && labels.some((label) => label !== undefined))
        .map(({ labels }) => Math.max(0, ...labels.map(labelWidth)));
      const right = Math.max(EDGE + 12, Math.min(end, width * BESIDE.bases) + 20);
      const left = Math.min(start, width * BESIDE.names) + 20;
      return { left, right, bottom: TICKS, hasTicks: true };
    }
    case 'bars':
      return {
        left: Math.min(widest(names) + 2 * EDGE, width * 0.4),
        right: EDGE,
        bottom: EDGE,
        hasTicks: false,
      };
    case 'share': {
      const left = chart.points.some(({ set }) => set !== undefined)
        ? Math.min(widest(names) + 2 * EDGE, width * 0.3)
        : 0;
      return { left, right: 0, bottom: 0, hasTicks: false };
    }
    case 'doughnut':
      // Room for the words on both sides.
      return { left: width * 0.27, right: width * 0.27, bottom: 2 * EDGE, hasTicks: false };
    default: {
      const lines = Math.max(1, ...names.map((name) => name.split('\n').length));
      const ticks = widest(
        chart.ticks.map(({ value, label }) => tickText(value, label, axisFormat(chart.ticks))),
      );
      // Every other mark says its value.
      const hasTicks = chart.kind === 'line';
      const bottom = 8 + lines * TYPE.axis * PITCH;
      return { left: hasTicks ? ticks + 14 : EDGE, right: EDGE, bottom, hasTicks };
    }
  }
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split('\n')).map((text) => textWidth(text, TYPE.axis)));
}

/** Where the picture's units cannot be written, the number is. */
export function tickText(value: number, label: string, format: string): string {
  return format === '#,##0' ? value.toLocaleString('en-US') : label;
}

export function labelWidth(label: NativeLabel | undefined): number {
  const widths = (label ?? []).map((runs) =>
    runs.reduce((sum, { text, role }) => {
      const size = role === 'name' ? TYPE.name + 1 : role === 'mark' ? 8 : TYPE.label;
      return sum + textWidth(text, size);
    }, 0),
  );
  return Math.max(0, ...widths);
}

/** Of the inner plot: without the words beside its axes. */
export function plotLayoutXml({ plot }: ChartLayout, { width, height }: ChartSetting): string {
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `${fractionsXml({ x: plot.x / width, y: plot.y / height, w: plot.w / width, h: plot.h / height })}</c:manualLayout></c:layout>`
  );
}

const DECIMALS = 1e5;

export function fractionsXml(fractions: Readonly<Record<string, number>>): string {
  return Object.entries(fractions)
    .map(([name, value]) => `<c:${name} val="${Math.round(value * DECIMALS) / DECIMALS}"/>`)
    .join('');
}

const LABEL = /^(\D*?)(-?[\d,]*\.?\d+)(.*)$/su;
/** A format has two conditions and a rest. */
const MOST_PARTS = 3;

type Part = { readonly power: number; readonly from: number; readonly code: string };

/**
 * A format can only take thousands off a number. Where the picture counts in 万 and 億 the axis therefore writes the
 * number out: display units would do it too, but programs that do not know them would show another value.
 */
export function axisFormat(ticks: readonly Tick[]): string {
  const parts = new Map<number, Part>();
  for (const { value, label } of ticks) {
    const [, before = '', digits = '', after = ''] = LABEL.exec(label) ?? [];
    const number = Number(digits.replaceAll(',', ''));
    if (value === 0 || number === 0 || Number.isNaN(number)) continue;
    const power = Math.round(Math.log10(value / number));
    if (power % 3 !== 0 || power < 0) return PLAIN;
    const decimals = Math.max(decimalsOf(digits), parts.get(power)?.code.match(/\.(0+)/)?.[1]?.length ?? 0);
    const code = `${quoted(before)}#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${','.repeat(power / 3)}${quoted(after)}`;
    parts.set(power, { power, from: Math.min(value, parts.get(power)?.from ?? value), code });
  }
  const ascending = [...parts.values()].sort((a, b) => a.power - b.power);
  const [first, second, third] = ascending;
  if (first === undefined || ascending.length > MOST_PARTS) return PLAIN;
  if (second === undefined) return first.code;
  return [
    `[<${second.from}]${first.code}`,
    ...(third === undefined ? [] : [`[<${third.from}]${second.code}`]),
    (third ?? second).code,
  ].join(';');
}

const PLAIN = '#,##0';

function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

function quoted(words: string): string {
  return words === '' ? '' : `"${words.replaceAll('"', '')}"`;
}

export function numberFormatXml(code: string): string {
  return `<c:numFmt formatCode="${escapeXml(code)}" sourceLinked="0"/>`;
}
