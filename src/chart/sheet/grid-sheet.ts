// A chart with named rows or dates → its workbook: a row each, a column each series.
import { CHART_MARKS, type Chart, type ChartPoint } from '../../model/deck/chart.ts';
import type { Language } from '../../words/languages.ts';
import { groupsOf, hasSets } from '../points.ts';
import { type NativeLabel, type SeriesAre, valueLabel } from './native-label.ts';
import { type NativeColumn, type NativeSheet, seriesOf, textColumn } from './native-sheet.ts';
import { pointColumns } from './point-columns.ts';

type Grid = {
  /** Names or days of the rows. */
  readonly along: NativeColumn;
  /** Of the series. */
  readonly names: readonly string[];
  readonly seriesAre: SeriesAre;
  /** Where a point stands: row, and series. */
  readonly placeOf: (point: ChartPoint, index: number) => readonly [row: number, series: number];
  readonly labelOf: (point: ChartPoint) => NativeLabel | undefined;
};

export function gridSheet(
  { along, names, seriesAre, placeOf, labelOf }: Grid,
  chart: Chart,
  language: Language,
): NativeSheet {
  const placed = names.map(() => along.cells.map((): ChartPoint | undefined => undefined));
  chart.points.forEach((point, index) => {
    const [row, series] = placeOf(point, index);
    const cells = placed[series];
    if (cells) cells[row] = point;
  });
  const columns = placed.map(
    (points, index): NativeColumn => ({
      head: names[index] ?? '',
      format: 'figure',
      cells: points.map((point) => point && { value: point.value, point }),
    }),
  );
  const series = columns.map((column, index) => {
    const points = placed[index] ?? [];
    return seriesOf(column, index + 1, { points, labels: points.map((point) => point && labelOf(point)) });
  });
  const beside = pointColumns(chart.points, chart, language);
  return { columns: [along, ...columns, ...beside], series, seriesAre, unit: chart.unit };
}

/** A row each point, a series each kind of mark. */
export function markGrid(chart: Chart, nameOf: (point: ChartPoint) => readonly string[]): Grid {
  const { points, columns, legend } = chart;
  const marks = CHART_MARKS.filter((mark) => points.some((point) => point.mark === mark));
  const rows = points.map((point) => nameOf(point).filter((line) => line !== ''));
  return {
    along: textColumn(
      columns.group,
      rows.map((lines) => lines.join('\n')),
    ),
    names: marks.map((mark) => legend[mark]),
    seriesAre: 'marks',
    placeOf: ({ mark }, index) => [index, marks.indexOf(mark)],
    labelOf: (point) => valueLabel(point, chart, 'marks'),
  };
}

/** A row each group, a series each set. */
export function setGrid(chart: Chart): Grid {
  const groups = groupsOf(chart.points);
  const sets = setNames(chart);
  return {
    along: textColumn(chart.columns.group, groups),
    names: sets,
    seriesAre: 'sets',
    placeOf: ({ group, set }) => [groups.indexOf(group), sets.indexOf(set ?? chart.unit)],
    labelOf: (point) => valueLabel(point, chart, 'sets'),
  };
}

/** A point without a set belongs to what is counted. */
export function setNames({ points, unit }: Chart): readonly string[] {
  return [...new Set(points.map(({ set }) => set ?? unit))];
}

/** Where sets span a grid. */
export function twoInOneSet({ points }: Chart): string | undefined {
  return hasSets(points) ? twoInOneCell(points, ({ group, set }) => [group, set]) : undefined;
}

/** Where two values claim one cell, one would be lost. */
export function twoInOneCell(
  points: readonly ChartPoint[],
  placeOf: (point: ChartPoint) => readonly unknown[],
): string | undefined {
  const cells = new Set(points.map((point) => JSON.stringify(placeOf(point))));
  return cells.size === points.length ? undefined : 'two values stand in one place';
}

export function logFromZero({ scale }: Chart): string | undefined {
  return scale === 'log' ? 'bars start at zero, which a log axis does not have' : undefined;
}
