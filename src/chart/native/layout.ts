// A native chart and its frame → where title, plot, legend and caveat stand; each renderer would place them differently.
import { breakWords } from '../../type/fit-lines.ts';
import type { NativeLabel } from '../sheet/native-label.ts';
import { axisFormat, tickText } from './axis-format.ts';
import { type ChartSetting, type Frame, type NativeLayout, TYPE } from './chart-setting.ts';
import { textWidth } from './rich-text.ts';

const PITCH = 1.3;
const UNIT = 20;
const LEGEND = 20;
/** At the ends of a plot, so that nothing is cut off. */
export const EDGE = 8;
/** Of the frame's width: LibreOffice breaks a title that is wider. */
const TITLE_SHARE = 0.7;
const SENTENCE_SHARE = 0.97;

export function layoutChart(setting: ChartSetting, frame: Frame): NativeLayout {
  const { chart, sheet, width, height } = setting;
  const { left, right, hasTicks, isUpright } = frame;
  const message = sentence(chart.message, TYPE.message, width * TITLE_SHARE);
  const caveat = sentence(chart.caveat, TYPE.caveat, width * SENTENCE_SHARE);
  const unit = sheet.unit === '' ? 0 : UNIT;
  const legend = legendSize(setting, frame);
  // The highest label of an upright axis reaches above the plot.
  const above = hasTicks && isUpright ? EDGE : 0;
  const top = message.height + unit + above + frame.top;
  const foot = caveat.height;
  return {
    plot: {
      x: left,
      y: top,
      w: Math.max(40, width - left - right),
      h: Math.max(20, height - top - frame.bottom - legend.h - foot),
    },
    hasTicks,
    isUpright,
    ...(message.text === '' ? {} : { message: { text: message.text, y: 0 } }),
    ...(caveat.text === '' ? {} : { caveat: { text: caveat.text, y: height - foot + 3 } }),
    ...(unit > 0 ? { unitAt: { x: isUpright ? 0 : left, y: message.height } } : {}),
    ...(legend.h > 0 ? { legend: { x: 0, y: height - foot - legend.h, ...legend } } : {}),
  };
}

function sentence(text: string | undefined, size: number, width: number): { text: string; height: number } {
  if (text === undefined || text === '') return { text: '', height: 0 };
  const lines = breakWords(text, width, { size, bold: true });
  return { text: lines.join('\n'), height: lines.length * size * PITCH + 6 };
}

/** With the gap behind it: lines are shown as lines. */
const SAMPLE = { line: 60, dot: 36, square: 28 };

/** As wide as its words, so that it begins at the left like the picture's; what finds no room would be left out. */
function legendSize({ chart, sheet, width }: ChartSetting, { sample }: Frame): { w: number; h: number } {
  const { series, seriesAre } = sheet;
  // Several sets need names; parts of one whole carry theirs.
  const hasLegend = seriesAre === 'marks' || (seriesAre === 'sets' && series.length > 1);
  if (!hasLegend) return { w: 0, h: 0 };
  const names = series.filter(({ role }) => role === 'values').map(({ name }) => name);
  // Where all is simply reported there is nothing to tell apart.
  if (seriesAre === 'marks' && names.every((name) => name === chart.legend.reported)) return { w: 0, h: 0 };
  const wanted = names.reduce((sum, name) => sum + textWidth(name, TYPE.legend) + SAMPLE[sample], 0);
  return { w: Math.min(width, wanted), h: LEGEND * Math.ceil(wanted / width) };
}

/** Columns, lines and all that stands above its names: every mark says its value, so that few need ticks. */
export function uprightFrame(setting: ChartSetting, hasTicks: boolean): Frame {
  const { ticks } = setting.chart;
  const format = axisFormat(ticks);
  const labels = ticks.map(({ value, label }) => tickText(value, label, format));
  const left = hasTicks ? widest(labels) + 14 : EDGE;
  const names = rowNames(setting);
  const slot = (setting.width - left - EDGE) / Math.max(1, names.length);
  const linesOf = (words: string) => breakWords(words, slot, { size: TYPE.axis, bold: false }).length;
  const lines = names.map((name) => name.split('\n').reduce((sum, line) => sum + linesOf(line), 0));
  return {
    left,
    right: EDGE,
    top: 0,
    bottom: 8 + Math.max(1, ...lines) * TYPE.axis * PITCH,
    hasTicks,
    isUpright: true,
    sample: hasTicks ? 'line' : 'square',
  };
}

/** Room for the names beside lying bars: as much as they need, up to a share of the width. */
export function namesWidth(setting: ChartSetting, most: number): number {
  return Math.min(widest(rowNames(setting)) + 2 * EDGE, setting.width * most);
}

function rowNames({ sheet }: ChartSetting): readonly string[] {
  return (sheet.columns[0]?.cells ?? []).flatMap((cell) => (cell && 'text' in cell ? cell.text : []));
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split('\n')).map((text) => textWidth(text, TYPE.axis)));
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
export function plotLayoutXml({ plot }: NativeLayout, { width, height }: ChartSetting): string {
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
