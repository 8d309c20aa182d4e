// A waterfall → its workbook: the changes as the ledger has them, and what draws them, calculated by the workbook.
import type { Chart } from '../../model/deck/chart.ts';
import type { SheetColumn } from '../../words/labels.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { waterfallLevels } from '../waterfall-levels.ts';
import { valueLabel } from './native-label.ts';
import {
  cellName,
  type NativeColumn,
  type NativeSeries,
  type NativeSheet,
  textCells,
} from './native-sheet.ts';
import { pointColumns } from './point-columns.ts';

const [CHANGE, LEVEL, BASE, SIZE, TOP] = [1, 2, 3, 4, 5];

/** Whoever edits a change sees every bar behind it move. */
export function waterfallSheet(chart: Chart, language: Language): NativeSheet {
  const { points } = chart;
  const levels = waterfallLevels(points);
  const column = (head: SheetColumn, cells: NativeColumn['cells']): NativeColumn => ({
    head: wordsOf(language).chart.sheet[head],
    format: 'figure',
    cells,
  });
  const before = (row: number) => (row === 0 ? '0' : cellName(LEVEL, row - 1));
  const columns: readonly NativeColumn[] = [
    { head: chart.columns.group, format: 'text', cells: textCells(points.map(({ group }) => group)) },
    column(
      'change',
      points.map((point) => ({ value: point.value, point })),
    ),
    column(
      'level',
      points.map(({ total }, row) => ({
        value: levels[row]?.to ?? 0,
        formula: total ? cellName(CHANGE, row) : `${before(row)}+${cellName(CHANGE, row)}`,
      })),
    ),
    column(
      'base',
      points.map(({ total }, row) => ({
        value: Math.min(levels[row]?.from ?? 0, levels[row]?.to ?? 0),
        formula: total ? '0' : `MIN(${before(row)},${cellName(LEVEL, row)})`,
      })),
    ),
    column(
      'size',
      points.map((point, row) => ({
        value: Math.abs(point.value),
        formula: `ABS(${cellName(CHANGE, row)})`,
        point,
      })),
    ),
    column(
      'top',
      points.map((_, row) => ({
        value: Math.max(levels[row]?.from ?? 0, levels[row]?.to ?? 0),
        formula: `${cellName(BASE, row)}+${cellName(SIZE, row)}`,
      })),
    ),
  ];
  const rows = { from: 0, to: points.length - 1 };
  const none = points.map(() => undefined);
  const series = (at: number, more: Pick<NativeSeries, 'role' | 'points' | 'labels'>): NativeSeries => ({
    name: columns[at]?.head ?? '',
    nameAt: { column: at, row: -1 },
    along: { column: 0, ...rows },
    values: { column: at, ...rows },
    ...more,
  });
  return {
    columns: [...columns, ...pointColumns(points, chart, language)],
    series: [
      series(BASE, { role: 'scaffold', points: none, labels: none }),
      series(SIZE, { role: 'values', points, labels: none }),
      // A stacked bar cannot carry its label above itself.
      series(TOP, {
        role: 'scaffold',
        points: none,
        labels: points.map((point) => valueLabel(point, chart)),
      }),
    ],
  };
}
