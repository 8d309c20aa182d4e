// The workbook and series of a native chart → every value its part must hold, in the order of the part.
import type { Chart, ChartPoint } from '../../model/deck/chart.ts';
import type { NativeLabel } from './native-label.ts';
import {
  cellName,
  type NativeCell,
  type NativeRange,
  type NativeSeries,
  type NativeSheet,
} from './native-sheet.ts';

export type NativeValue = {
  /** Names of series and category as one text, joined by a tab. */
  readonly text: string;
  readonly value: number;
  /** Of the workbook. */
  readonly cell: string;
  /** The ledger's value that is drawn there; none for what only holds a place. */
  readonly point?: ChartPoint;
};

/** On a scatter first every value along the axis, then the rows they stand in. */
export function nativeValues({ columns, series }: NativeSheet): readonly NativeValue[] {
  const cellsOf = ({ column, from, to }: NativeRange) =>
    (columns[column]?.cells ?? []).slice(from, to + 1).map((cell, index) => ({
      cell,
      name: cellName(column, from + index),
    }));
  const runsAlong = ({ along }: NativeSeries) => columns[along.column]?.format === 'figure';
  const valuesIn = (range: NativeRange, one: NativeSeries, holdsPoints: boolean): NativeValue[] =>
    cellsOf(range).flatMap(({ cell, name }, index): NativeValue[] => {
      if (cell === undefined || !('value' in cell)) return [];
      const category = runsAlong(one) ? '' : categoryText(cellsOf(one.along)[index]?.cell);
      const point = holdsPoints ? one.points[index] : undefined;
      const text = [one.name, category].filter(Boolean).join('\t');
      return [{ text, value: cell.value, cell: name, ...(point ? { point } : {}) }];
    });
  return series.flatMap((one) =>
    runsAlong(one)
      ? [...valuesIn(one.along, one, one.role === 'values'), ...valuesIn(one.values, one, false)]
      : valuesIn(one.values, one, one.role === 'values'),
  );
}

function categoryText(cell: NativeCell | undefined): string {
  if (cell === undefined) return '';
  return 'text' in cell ? cell.text : String(workbookDay(cell.value));
}

/** Days since 1970-01-01 → as workbooks count them, from the end of 1899. */
export function workbookDay(day: number): number {
  return day + 25_569;
}

/** A label is one text, however it is broken. */
export function nativeTexts(chart: Chart, { columns, series, unit }: NativeSheet): readonly string[] {
  const labels = series.flatMap((one) => one.labels.flatMap((label) => (label ? [labelText(label)] : [])));
  const along = columns[series[0]?.along.column ?? 0];
  const names = (along?.cells ?? []).flatMap((cell) =>
    cell && 'text' in cell && cell.text !== '' ? [cell.text] : [],
  );
  return [...titleTexts(chart), ...(unit === '' ? [] : [unit]), ...names, ...labels];
}

function titleTexts({ message, caveat }: Chart): readonly string[] {
  return [message ?? '', caveat ?? ''].filter((text) => text !== '');
}

function labelText(label: NativeLabel): string {
  return label.flatMap((runs) => runs.map(({ text }) => text)).join('');
}
