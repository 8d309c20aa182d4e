// A waterfall → its workbook: the changes as the ledger has them, and what draws them, calculated by the workbook.
import type { Chart, ChartPoint } from '../../../model/deck/chart.ts';
import type { SheetColumn } from '../../../words/labels.ts';
import { type Language, wordsOf } from '../../../words/languages.ts';
import { valueLabel } from '../../sheet/native-label.ts';
import {
  cellName,
  type NativeCell,
  type NativeColumn,
  type NativeSheet,
  seriesOf,
  textColumn,
} from '../../sheet/native-sheet.ts';
import { pointColumns } from '../../sheet/point-columns.ts';
import { signedLabel, waterfallLevels } from './waterfall-levels.ts';

const [CHANGE, LEVEL, BASE, SIZE, TOP] = [1, 2, 3, 4, 5];

/** Whoever edits a change sees every bar behind it move. */
export function waterfallSheet(chart: Chart, language: Language): NativeSheet {
  const { points } = chart;
  const levels = waterfallLevels(points);
  const column = (
    head: SheetColumn,
    cellOf: (point: ChartPoint, row: number, level: { from: number; to: number }) => NativeCell,
  ): NativeColumn => ({
    head: wordsOf(language).chart.sheet[head],
    format: 'figure',
    cells: points.map((point, row) => cellOf(point, row, levels[row] ?? { from: 0, to: 0 })),
  });
  const before = (row: number) => (row === 0 ? '0' : cellName(LEVEL, row - 1));
  const names = textColumn(
    chart.columns.group,
    points.map(({ group }) => group),
  );
  const change = column('change', (point) => ({ value: point.value, point }));
  const level = column('level', ({ total }, row, { to }) => ({
    value: to,
    formula: total ? cellName(CHANGE, row) : `${before(row)}+${cellName(CHANGE, row)}`,
  }));
  const base = column('base', ({ total }, row, { from, to }) => ({
    value: Math.min(from, to),
    formula: total ? '0' : `MIN(${before(row)},${cellName(LEVEL, row)})`,
  }));
  const size = column('size', (point, row) => ({
    value: Math.abs(point.value),
    formula: `ABS(${cellName(CHANGE, row)})`,
    point,
  }));
  const top = column('top', (_, row, { from, to }) => ({
    value: Math.max(from, to),
    formula: `${cellName(BASE, row)}+${cellName(SIZE, row)}`,
  }));
  const none = points.map(() => undefined);
  const labels = points.map((point) => valueLabel(point, chart, 'named', signedLabel(point)));
  return {
    columns: [names, change, level, base, size, top, ...pointColumns(points, chart, language)],
    series: [
      seriesOf(base, BASE, { role: 'scaffold', points: none, labels: none }),
      seriesOf(size, SIZE, { points, labels: none }),
      // A stacked bar cannot carry its label above itself.
      seriesOf(top, TOP, { role: 'scaffold', points: none, labels }),
    ],
    seriesAre: 'named',
    unit: chart.unit,
  };
}
