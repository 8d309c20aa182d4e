// A dot plot or range → its workbook: a row each point, a column of positions each series, and the words beside the axis.
import { CHART_MARKS, type Chart, type ChartPoint } from '../../model/deck/chart.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { splitMark } from '../words.ts';
import { type NativeAxis, nativeAxis } from './native-axis.ts';
import { markRun, type NativeLabel, reportLabel, valueLabel } from './native-label.ts';
import { type NativeColumn, type NativeSeries, type NativeSheet, textCells } from './native-sheet.ts';
import { pointColumns } from './point-columns.ts';

/** Of the chart, not of the workbook: several points of a range share one. */
type Row = { readonly name: NativeLabel; readonly basis: string };

type Position = {
  readonly head: string;
  readonly role: NativeSeries['role'];
  /** What stands along the axis: the values, or one of its ends. */
  readonly along: 'value' | 'start' | 'end';
  /** The row of the chart by row of the workbook. */
  readonly rowOf: (index: number) => number | undefined;
  readonly labelOf: (index: number) => NativeLabel | undefined;
};

const [VALUE, START, END] = [1, 2, 3];
const POSITIONS = 4;

/** All series are equally long: LibreOffice 7.4 loses those before a longer one. */
export function scatterSheet(chart: Chart, language: Language): NativeSheet {
  const isRange = chart.kind === 'range';
  const points = isRange ? byGroup(chart.points) : chart.points;
  const groups = [...new Set(points.map(({ group }) => group))];
  const rows = isRange ? groups.map(groupRow) : points.map((_, index) => pointRow(points, index));
  const rowOf = (index: number) => (isRange ? groups.indexOf(points[index]?.group ?? '') : index);
  const positions = [
    ...(isRange ? groups.flatMap((group) => spanOf(group, points, rowOf)) : []),
    ...marksOf(chart, points, rowOf),
    ...besides(rows, language),
  ];
  const { min, max } = justInside(nativeAxis(chart));
  const same = (head: 'start' | 'end', value: number): NativeColumn => ({
    head: wordsOf(language).chart.sheet[head],
    format: 'figure',
    cells: points.map(() => ({ value })),
  });
  const columns: readonly NativeColumn[] = [
    { head: chart.columns.group, format: 'text', cells: textCells(points.map(({ group }) => group)) },
    { head: chart.unit, format: 'figure', cells: points.map((point) => ({ value: point.value, point })) },
    same('start', min),
    same('end', max),
    ...positions.map(
      (position): NativeColumn => ({
        head: position.head,
        format: 'plain',
        // The highest position is the first row, so that the axis need not be turned round.
        cells: points.map((_, index) => {
          const row = position.rowOf(index);
          return row === undefined ? undefined : { value: rows.length - row };
        }),
      }),
    ),
  ];
  const series = positions.map((position, index) => seriesOf(position, POSITIONS + index, points));
  return { columns: [...columns, ...pointColumns(points, chart, language)], series };
}

const INSIDE = 1e-3;

/** LibreOffice 7.4 loses labels of points that stand on the very end of a logarithmic axis. */
function justInside({ min, max }: NativeAxis): NativeAxis {
  const inwards = (end: number, sign: number) => Number((end + sign * Math.abs(end) * INSIDE).toPrecision(6));
  return { min: inwards(min, 1), max: inwards(max, -1) };
}

function seriesOf(position: Position, column: number, points: readonly ChartPoint[]): NativeSeries {
  const rows = { from: 0, to: points.length - 1 };
  const along = { value: VALUE, start: START, end: END }[position.along];
  return {
    name: position.head,
    nameAt: { column, row: -1 },
    along: { column: along, ...rows },
    values: { column, ...rows },
    role: position.role,
    points: points.map((point, index) =>
      position.role === 'values' && position.rowOf(index) !== undefined ? point : undefined,
    ),
    labels: points.map((_, index) => position.labelOf(index)),
  };
}

/** From the lowest report of a subject to the highest. */
function spanOf(
  group: string,
  points: readonly ChartPoint[],
  rowOf: (index: number) => number,
): readonly Position[] {
  if (points.filter((point) => point.group === group).length < 2) return [];
  return [
    {
      head: group,
      role: 'scaffold',
      along: 'value',
      rowOf: (index) => (points[index]?.group === group ? rowOf(index) : undefined),
      labelOf: () => undefined,
    },
  ];
}

function marksOf(
  chart: Chart,
  points: readonly ChartPoint[],
  rowOf: (index: number) => number,
): readonly Position[] {
  return CHART_MARKS.filter((mark) => points.some((point) => point.mark === mark)).map(
    (mark): Position => ({
      head: chart.legend[mark],
      role: 'values',
      along: 'value',
      rowOf: (index) => (points[index]?.mark === mark ? rowOf(index) : undefined),
      labelOf: (index) => {
        const point = points[index];
        if (point?.mark !== mark) return undefined;
        return chart.kind === 'range' ? reportLabel(point, chart) : valueLabel(point, chart);
      },
    }),
  );
}

/** Names on the left and how the source puts it on the right, one each row of the chart. */
function besides(rows: readonly Row[], language: Language): readonly Position[] {
  const rowOf = (index: number) => (index < rows.length ? index : undefined);
  const names: Position = {
    head: wordsOf(language).chart.sheet.names,
    role: 'scaffold',
    along: 'start',
    rowOf,
    labelOf: (index) => rows[index]?.name,
  };
  const bases: Position = {
    head: wordsOf(language).chart.sheet.bases,
    role: 'scaffold',
    along: 'end',
    rowOf,
    labelOf: (index) => {
      const text = rows[index]?.basis ?? '';
      return text === '' ? undefined : [[{ role: 'plain', text }]];
    },
  };
  return rows.some(({ basis }) => basis !== '') ? [names, bases] : [names];
}

/** A group is named once. */
function pointRow(points: readonly ChartPoint[], index: number): Row {
  const { group = '', publisher = '', basis = '' } = points[index] ?? {};
  const { words, mark } = splitMark(publisher);
  const isFirst = points[index - 1]?.group !== group;
  const name = [
    ...(isFirst ? [{ role: 'name' as const, text: group }] : []),
    { role: 'plain' as const, text: words },
    ...markRun(mark),
  ];
  return { name: [name], basis };
}

function groupRow(group: string): Row {
  return { name: [[{ role: 'name', text: group }]], basis: '' };
}

/** Groups in their first order, the values of each from the lowest. */
function byGroup(points: readonly ChartPoint[]): readonly ChartPoint[] {
  const groups = [...new Set(points.map(({ group }) => group))];
  return groups.flatMap((group) =>
    points.filter((point) => point.group === group).sort((a, b) => a.value - b.value),
  );
}
