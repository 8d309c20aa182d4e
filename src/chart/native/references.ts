// Cells of the embedded workbook → references to them, each with what stands there now.
import { escapeXml } from '../../package/xml.ts';
import {
  columnName,
  type NativeCell,
  type NativeRange,
  type NativeSeries,
  type NativeSheet,
} from '../sheet/native-sheet.ts';
import { workbookDay } from '../sheet/native-values.ts';
import type { ChartSetting } from './chart-setting.ts';

export const SHEET_NAME = 'Data';
export const DAY_FORMAT = 'yyyy\\-mm\\-dd';

/** The how-many-eth series: its look and labels, then its names and values, or its values along both axes. */
export function seriesXml(
  index: number,
  series: NativeSeries,
  look: string,
  [along, values]: readonly ['cat', 'val'] | readonly ['xVal', 'yVal'],
  { sheet, chart }: Pick<ChartSetting, 'sheet' | 'chart'>,
): string {
  return (
    `<c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series)}${look}` +
    `${rangeXml(along, series.along, sheet, chart.format)}${rangeXml(values, series.values, sheet, chart.format)}`
  );
}

function nameXml({ name, values }: NativeSeries): string {
  return (
    `<c:tx><c:strRef><c:f>${SHEET_NAME}!$${columnName(values.column)}$1</c:f>` +
    `<c:strCache><c:ptCount val="1"/>${pointXml(0, name)}</c:strCache></c:strRef></c:tx>`
  );
}

/** Texts or numbers, whichever stand in the column; `format` is the chart's number format. */
function rangeXml(
  element: 'cat' | 'val' | 'xVal' | 'yVal',
  range: NativeRange,
  sheet: NativeSheet,
  format: string,
): string {
  const column = sheet.columns[range.column];
  const cells = (column?.cells ?? []).slice(range.from, range.to + 1);
  const letter = columnName(range.column);
  const formula = `<c:f>${SHEET_NAME}!$${letter}$${range.from + 2}:$${letter}$${range.to + 2}</c:f>`;
  const count = `<c:ptCount val="${range.to - range.from + 1}"/>`;
  const points = cells.map((cell, index) =>
    cell === undefined ? '' : pointXml(index, cellText(cell, column?.format === 'day')),
  );
  if (column?.format === 'text') {
    return `<c:${element}><c:strRef>${formula}<c:strCache>${count}${points.join('')}</c:strCache></c:strRef></c:${element}>`;
  }
  const code = column?.format === 'day' ? DAY_FORMAT : column?.format === 'figure' ? format : 'General';
  return (
    `<c:${element}><c:numRef>${formula}<c:numCache><c:formatCode>${escapeXml(code)}</c:formatCode>` +
    `${count}${points.join('')}</c:numCache></c:numRef></c:${element}>`
  );
}

/** What stands in a cell as the file writes it; numbers in full. */
export function cellText(cell: NativeCell, isDay: boolean): string {
  if ('text' in cell) return cell.text;
  return String(isDay ? workbookDay(cell.value) : cell.value);
}

function pointXml(index: number, text: string): string {
  return `<c:pt idx="${index}"><c:v>${escapeLines(text)}</c:v></c:pt>`;
}

/** Lines of a name stay lines. */
export function escapeLines(text: string): string {
  return text.split('\n').map(escapeXml).join('\n');
}
