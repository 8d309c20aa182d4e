// A point of a chart → the words at its mark in a native chart, by what they are.
import type { Chart, ChartPoint } from '../../model/deck/chart.ts';
import { splitMark } from '../footnote-mark.ts';

export type NativeRun = {
  /** `mark` is a footnote mark, raised. */
  readonly role: 'name' | 'value' | 'mark' | 'note' | 'plain';
  readonly text: string;
};

/** Lines of runs. */
export type NativeLabel = readonly (readonly NativeRun[])[];

/** What the series of a sheet stand for: kinds of marks, sets, or what is named where it is drawn. */
export type SeriesAre = 'marks' | 'sets' | 'named';

/** The ledger's words with their hedge, never a number that PowerPoint would format without it. */
export function valueLabel(
  point: ChartPoint,
  chart: Chart,
  seriesAre: SeriesAre,
  text: string = point.label,
): NativeLabel {
  const { mark } = splitMark(point.publisher);
  // Where the legend explains the marks, who says what stands at the axis.
  const beside = seriesAre === 'marks' ? [] : markRun(mark);
  return [[{ role: 'value', text }, ...beside], ...notesOf(point, chart, seriesAre)];
}

/** Name and value together, where no axis names the part. */
export function partLabel(point: ChartPoint, chart: Chart): NativeLabel {
  return [[{ role: 'name', text: point.group }], ...valueLabel(point, chart, 'named')];
}

/** Who says so, above what is said. */
export function reportLabel(point: ChartPoint, chart: Chart): NativeLabel {
  const { words, mark } = splitMark(point.publisher);
  return [
    [{ role: 'plain', text: words }, ...markRun(mark)],
    [{ role: 'value', text: point.label }],
    ...notesOf(point, chart, 'marks'),
  ];
}

export function markRun(mark: string): readonly NativeRun[] {
  return mark === '' ? [] : [{ role: 'mark', text: mark }];
}

/** Without a legend of marks a doubt is said in words, and at the first of what is expected that it is. */
function notesOf(point: ChartPoint, chart: Chart, seriesAre: SeriesAre): NativeLabel {
  const { points, legend } = chart;
  const first = points.find(({ set, mark }) => mark === 'expected' && set === point.set);
  const said = point.mark === 'unclear' ? legend.unclear : point === first ? legend.expected : '';
  return [seriesAre === 'marks' ? '' : said, point.note ?? '']
    .filter((text) => text !== '')
    .map((text) => [{ role: 'note', text }]);
}
