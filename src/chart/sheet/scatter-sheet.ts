// A chart whose values lie along a horizontal axis → its workbook: a row each value, a column of positions each series, and the words beside the axis.
import { CHART_MARKS, type Chart, type ChartPoint } from '../../model/deck/chart.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { type AxisEnds, dotAxisEnds } from './axis-ends.ts';
import type { NativeLabel } from './native-label.ts';
import {
  type NativeColumn,
  type NativeSeries,
  type NativeSheet,
  seriesOf,
  textColumn,
} from './native-sheet.ts';
import { pointColumns } from './point-columns.ts';

type Scatter = {
  /** In the order of the workbook. */
  readonly points: readonly ChartPoint[];
  /** Of the chart from the top: several points may share one. */
  readonly rows: readonly ScatterRow[];
  readonly rowOf: (index: number) => number;
  /** Each joins the points of one row, from the lowest to the highest. */
  readonly spans: readonly string[];
  readonly labelOf: (point: ChartPoint) => NativeLabel;
};

type ScatterRow = { readonly name: NativeLabel; readonly basis: string };

type Position = {
  readonly head: string;
  readonly role: NativeSeries['role'];
  /** What stands along the axis: the values, or one of its ends. */
  readonly along: number;
  /** The row of the chart by row of the workbook. */
  readonly rowOf: (index: number) => number | undefined;
  readonly labelOf: (index: number) => NativeLabel | undefined;
};

const [VALUE, START, END] = [1, 2, 3];
const POSITIONS = 4;

/** All series are equally long: LibreOffice 7.4 loses those before a longer one. */
export function scatterSheet(scatter: Scatter, chart: Chart, language: Language): NativeSheet {
  const { points, rows } = scatter;
  const positions = [
    ...scatter.spans.map((group) => spanOf(group, scatter)),
    ...marksOf(chart, scatter),
    ...besides(rows, language),
  ];
  const { min, max } = justInside(dotAxisEnds(chart));
  const same = (head: 'start' | 'end', value: number): NativeColumn => ({
    head: wordsOf(language).chart.sheet[head],
    format: 'figure',
    cells: points.map(() => ({ value })),
  });
  const placed = positions.map(
    ({ head, rowOf }): NativeColumn => ({
      head,
      format: 'plain',
      // The highest position is the first row, so that the axis need not be turned round.
      cells: points.map((_, index) => {
        const row = rowOf(index);
        return row === undefined ? undefined : { value: rows.length - row };
      }),
    }),
  );
  const columns: readonly NativeColumn[] = [
    textColumn(
      chart.columns.group,
      points.map(({ group }) => group),
    ),
    { head: chart.unit, format: 'figure', cells: points.map((point) => ({ value: point.value, point })) },
    same('start', min),
    same('end', max),
    ...placed,
    ...pointColumns(points, chart, language),
  ];
  const series = positions.map(({ role, along, rowOf, labelOf }, at) => {
    const shown = points.map((point, index) =>
      role === 'values' && rowOf(index) !== undefined ? point : undefined,
    );
    const labels = points.map((_, index) => labelOf(index));
    return seriesOf(placed[at] as NativeColumn, POSITIONS + at, { role, points: shown, labels }, along);
  });
  return { columns, series, seriesAre: 'marks', unit: chart.unit };
}

const INSIDE = 1e-3;

/** LibreOffice 7.4 loses labels of points that stand on the very end of a logarithmic axis. */
function justInside({ min, max }: AxisEnds): AxisEnds {
  const inwards = (end: number, sign: number) => Number((end + sign * Math.abs(end) * INSIDE).toPrecision(6));
  return { min: inwards(min, 1), max: inwards(max, -1) };
}

function spanOf(group: string, { points, rowOf }: Scatter): Position {
  return {
    head: group,
    role: 'scaffold',
    along: VALUE,
    rowOf: (index) => (points[index]?.group === group ? rowOf(index) : undefined),
    labelOf: () => undefined,
  };
}

function marksOf(chart: Chart, { points, rowOf, labelOf }: Scatter): readonly Position[] {
  return CHART_MARKS.filter((mark) => points.some((point) => point.mark === mark)).map((mark): Position => {
    const marked = (index: number) => (points[index]?.mark === mark ? points[index] : undefined);
    return {
      head: chart.legend[mark],
      role: 'values',
      along: VALUE,
      rowOf: (index) => marked(index) && rowOf(index),
      labelOf: (index) => {
        const point = marked(index);
        return point && labelOf(point);
      },
    };
  });
}

/** Names on the left and how the source puts it on the right, one each row of the chart. */
function besides(rows: readonly ScatterRow[], language: Language): readonly Position[] {
  const beside = (head: 'names' | 'bases', along: number, labelOf: Position['labelOf']): Position => ({
    head: wordsOf(language).chart.sheet[head],
    role: 'scaffold',
    along,
    rowOf: (index) => (index < rows.length ? index : undefined),
    labelOf,
  });
  const names = beside('names', START, (index) => rows[index]?.name);
  const bases = beside('bases', END, (index) => {
    const text = rows[index]?.basis ?? '';
    return text === '' ? undefined : [[{ role: 'plain', text }]];
  });
  return rows.some(({ basis }) => basis !== '') ? [names, bases] : [names];
}

/** Its bar would be a series of its own for every range, and a workbook that parts its ends. */
export function aRange({ points }: Chart): string | undefined {
  return points.some(({ high }) => high !== undefined) ? 'a range is one mark with two ends' : undefined;
}

export function zeroOnLog({ scale, points }: Chart): string | undefined {
  const hasZero = scale === 'log' && points.some(({ value }) => value <= 0);
  return hasZero ? 'a log axis has no place for zero' : undefined;
}
