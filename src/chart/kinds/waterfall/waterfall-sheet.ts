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
import { hangingLabels, signedLabel, waterfallLevels } from './waterfall-levels.ts';

const [CHANGE, LEVEL, BASE] = [1, 2, 3];

type Level = { readonly from: number; readonly to: number };

/** Whoever edits a change sees every bar behind it move. */
export function waterfallSheet(chart: Chart, language: Language): NativeSheet {
  const { points } = chart;
  const levels = waterfallLevels(points);
  const column = (
    head: SheetColumn,
    cellOf: (point: ChartPoint, row: number, level: Level) => NativeCell | undefined,
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
  const bars = levels.some(({ from, to }) => Math.min(from, to) < 0)
    ? onBothSides(points, column, before)
    : aboveZero(column, before);
  const hangs = hangingLabels(chart);
  const top = column('top', ({ total }, row, { from, to }) => ({
    value: hangs[row] ? Math.min(from, to) : Math.max(from, to),
    formula: `${hangs[row] ? 'MIN' : 'MAX'}(${total ? '0' : before(row)},${cellName(LEVEL, row)})`,
  }));
  // From the level that a bar reaches to the bar that begins there: a line of its own for each, as a gap parts no line in LibreOffice.
  const connectors = points
    .slice(1)
    .map((_, from) =>
      column('connector', (__, row) =>
        row === from || row === from + 1
          ? { value: levels[from]?.to ?? 0, formula: cellName(LEVEL, from) }
          : undefined,
      ),
    );
  const none = points.map(() => undefined);
  const labels = points.map((point) => valueLabel(point, chart, 'named', signedLabel(point)));
  const at = BASE + bars.length;
  return {
    columns: [names, change, level, ...bars, top, ...connectors, ...pointColumns(points, chart, language)],
    series: [
      ...bars.map((bar, index) =>
        index === 0
          ? seriesOf(bar, BASE, { role: 'scaffold', points: none, labels: none })
          : seriesOf(bar, BASE + index, { points: drawnIn(bar), labels: none }),
      ),
      // A stacked bar cannot carry its label above itself.
      seriesOf(top, at, { role: 'scaffold', points: none, labels }),
      ...connectors.map((connector, index) =>
        seriesOf(connector, at + 1 + index, { role: 'connector', points: none, labels: none }),
      ),
    ],
    seriesAre: 'named',
    unit: chart.unit,
  };
}

type MakeColumn = (
  head: SheetColumn,
  cellOf: (point: ChartPoint, row: number, level: Level) => NativeCell,
) => NativeColumn;

/** A base that nobody sees, and the size of the bar on it. */
function aboveZero(column: MakeColumn, before: (row: number) => string): readonly NativeColumn[] {
  return [
    column('base', ({ total }, row, { from, to }) => ({
      value: Math.min(from, to),
      formula: total ? '0' : `MIN(${before(row)},${cellName(LEVEL, row)})`,
    })),
    column('size', (point, row) => ({
      value: Math.abs(point.value),
      formula: `ABS(${cellName(CHANGE, row)})`,
      point,
    })),
  ];
}

/** Bars are stacked away from zero on either side of it: one that falls through zero has a part on each. */
function onBothSides(
  points: readonly ChartPoint[],
  column: MakeColumn,
  before: (row: number) => string,
): readonly NativeColumn[] {
  const ends = (row: number) => `${points[row]?.total ? '0' : before(row)},${cellName(LEVEL, row)}`;
  const [lower, upper] = [(row: number) => `MIN(${ends(row)})`, (row: number) => `MAX(${ends(row)})`];
  const above = (value: number) => Math.max(0, value);
  const below = (value: number) => Math.min(0, value);
  return [
    column('base', (_, row, { from, to }) => ({
      value: above(Math.min(from, to)) + below(Math.max(from, to)),
      formula: `MAX(0,${lower(row)})+MIN(0,${upper(row)})`,
    })),
    column('size', (point, row, { from, to }) => ({
      value: above(Math.max(from, to)) - above(Math.min(from, to)),
      formula: `MAX(0,${upper(row)})-MAX(0,${lower(row)})`,
      point,
    })),
    column('below', (point, row, { from, to }) => ({
      value: below(Math.min(from, to)) - below(Math.max(from, to)),
      formula: `MIN(0,${lower(row)})-MIN(0,${upper(row)})`,
      point,
    })),
  ];
}

/** Without those of no length, which would be drawn as an outline. */
function drawnIn({ cells }: NativeColumn): readonly (ChartPoint | undefined)[] {
  return cells.map((cell) => (cell && 'value' in cell && cell.value !== 0 ? cell.point : undefined));
}
