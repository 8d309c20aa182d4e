// A point of a chart → the words at its mark in a native chart, by what they are.
import type { Chart, ChartPoint } from '../../model/deck/chart.ts';
import { signedLabel, splitMark } from '../words.ts';

export type NativeRun = {
  /** `mark` is a footnote mark, raised. */
  readonly role: 'name' | 'value' | 'mark' | 'note' | 'plain';
  readonly text: string;
};

/** Lines of runs. */
export type NativeLabel = readonly (readonly NativeRun[])[];

/** The ledger's words with their hedge, never a number that PowerPoint would format without it. */
export function valueLabel(point: ChartPoint, chart: Chart): NativeLabel {
  const { mark } = splitMark(point.publisher);
  const text = chart.kind === 'waterfall' ? signedLabel(point) : point.label;
  const value: NativeRun[] = [{ role: 'value', text }];
  if (hasMarkSeries(chart)) return [value, ...notesOf(point, chart)];
  return [[...value, ...markRun(mark)], ...notesOf(point, chart)];
}

/** Name and value together, where no axis names the part. */
export function partLabel(point: ChartPoint, chart: Chart): NativeLabel {
  return [[{ role: 'name', text: point.group }], ...valueLabel(point, chart)];
}

/** Who says so, above what is said. */
export function reportLabel(point: ChartPoint, chart: Chart): NativeLabel {
  const { words, mark } = splitMark(point.publisher);
  return [
    [{ role: 'plain', text: words }, ...markRun(mark)],
    [{ role: 'value', text: point.label }],
    ...notesOf(point, chart),
  ];
}

export function markRun(mark: string): readonly NativeRun[] {
  return mark === '' ? [] : [{ role: 'mark', text: mark }];
}

/** Its series are the kinds of marks, which the legend explains; who says what stands at the axis. */
export function hasMarkSeries({ kind, points }: Chart): boolean {
  const isGrouped = points.some(({ set }) => set !== undefined);
  return kind === 'dot-plot' || kind === 'range' || ((kind === 'bars' || kind === 'columns') && !isGrouped);
}

/** Without a legend of marks a doubt is said in words. */
function notesOf(point: ChartPoint, chart: Chart): NativeLabel {
  const notes = [
    ...(point.mark === 'unclear' && !hasMarkSeries(chart) ? [chart.legend.unclear] : []),
    ...(point.note === undefined ? [] : [point.note]),
  ];
  return notes.filter((text) => text !== '').map((text) => [{ role: 'note', text }]);
}
