// A chart with named rows or dates → its workbook: a row each, a column each series.
import { CHART_MARKS, type Chart, type ChartPoint } from '../../model/deck/chart.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { hasMarkSeries, type NativeLabel, partLabel, valueLabel } from './native-label.ts';
import type { NativeCell, NativeColumn, NativeSeries, NativeSheet } from './native-sheet.ts';
import { pointColumns } from './point-columns.ts';

type Grid = {
  readonly head: string;
  readonly rows: readonly NativeCell[];
  readonly names: readonly string[];
  /** Where a point stands: row, and column of values counted from 0. */
  readonly placeOf: (point: ChartPoint, index: number) => readonly [row: number, column: number];
};

/** Bars, columns, shares, lines and slopes. */
export function categorySheet(chart: Chart, language: Language): NativeSheet {
  const grid = gridOf(chart, language);
  const placed = grid.names.map(() => grid.rows.map((): ChartPoint | undefined => undefined));
  chart.points.forEach((point, index) => {
    const [row, column] = grid.placeOf(point, index);
    const cells = placed[column];
    if (cells) cells[row] = point;
  });
  const rows = { from: 0, to: grid.rows.length - 1 };
  const columns = placed.map(
    (points, index): NativeColumn => ({
      head: grid.names[index] ?? '',
      format: 'figure',
      cells: points.map((point) => point && { value: point.value, point }),
    }),
  );
  const series = placed.map(
    (points, index): NativeSeries => ({
      name: grid.names[index] ?? '',
      nameAt: { column: index + 1, row: -1 },
      along: { column: 0, ...rows },
      values: { column: index + 1, ...rows },
      role: 'values',
      points,
      labels: points.map((point) => (point && isLabelled(point, chart) ? labelOf(point, chart) : undefined)),
    }),
  );
  const along: NativeColumn = {
    head: grid.head,
    format: chart.kind === 'line' ? 'day' : 'text',
    cells: grid.rows,
  };
  return { columns: [along, ...columns, ...pointColumns(chart.points, chart, language)], series };
}

function gridOf(chart: Chart, language: Language): Grid {
  const { kind, points, columns, unit } = chart;
  const sets = distinct(points.map(({ set }) => set ?? unit));
  const groups = distinct(points.map(({ group }) => group));
  const text = (texts: readonly string[]) => texts.map((one) => ({ text: one }));
  if (kind === 'line') {
    const days = [...new Set(points.map(({ at }) => at?.day ?? 0))].sort((a, b) => a - b);
    return {
      head: wordsOf(language).chart.sheet.day,
      rows: days.map((value) => ({ value })),
      names: sets,
      placeOf: ({ at, set }) => [days.indexOf(at?.day ?? 0), sets.indexOf(set ?? unit)],
    };
  }
  if (kind === 'slope') {
    return {
      head: wordsOf(language).chart.sheet.set,
      rows: text(sets),
      names: groups,
      placeOf: ({ group, set }) => [sets.indexOf(set ?? unit), groups.indexOf(group)],
    };
  }
  if (hasMarkSeries(chart)) {
    const marks = CHART_MARKS.filter((mark) => points.some((point) => point.mark === mark));
    return {
      head: columns.group,
      rows: text(points.map((point) => rowName(point, kind === 'columns'))),
      names: marks.map((mark) => chart.legend[mark]),
      placeOf: ({ mark }, index) => [index, marks.indexOf(mark)],
    };
  }
  if (points.every(({ set }) => set === undefined)) {
    // The parts of one whole: one bar, a series each.
    const names = points.map(({ group }) => group);
    return { head: columns.group, rows: text([unit]), names, placeOf: (_, index) => [0, index] };
  }
  return {
    head: columns.group,
    rows: text(groups),
    names: sets,
    placeOf: ({ group, set }) => [groups.indexOf(group), sets.indexOf(set ?? unit)],
  };
}

/** Who says so and how stands under the name, as in the picture. */
function rowName({ group, publisher, basis }: ChartPoint, isNarrow: boolean): string {
  return [group, publisher, ...(isNarrow ? [] : [basis])].filter((line) => line !== '').join('\n');
}

function labelOf(point: ChartPoint, chart: Chart): NativeLabel {
  const isNamed = chart.kind === 'share' && point.set === undefined;
  if (chart.kind === 'slope' && point.set === chart.points[0]?.set) return partLabel(point, chart);
  return isNamed ? partLabel(point, chart) : valueLabel(point, chart);
}

const MOST_LABELLED = 12;

/** On a long line only what is pointed at and the ends are labelled. */
function isLabelled(point: ChartPoint, { kind, points }: Chart): boolean {
  if (kind !== 'line' || points.length <= MOST_LABELLED) return true;
  if (point.mark === 'relied-on' || point.note !== undefined) return true;
  const days = points.filter(({ set }) => set === point.set).map(({ at }) => at?.day ?? 0);
  return point.at?.day === Math.min(...days) || point.at?.day === Math.max(...days);
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
