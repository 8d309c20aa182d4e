// A chart → the columns of its workbook that say of each value whose it is, how it is put and how it is shown.
import type { Chart, ChartPoint } from '../../model/deck/chart.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { type NativeColumn, textColumn } from './native-sheet.ts';

/** `points` in the order of the rows they stand in. */
export function pointColumns(
  points: readonly ChartPoint[],
  chart: Chart,
  language: Language,
): readonly NativeColumn[] {
  const column = (head: string, text: (point: ChartPoint) => string) => textColumn(head, points.map(text));
  const words = wordsOf(language).chart.sheet;
  const all = [
    column(chart.columns.group, ({ group }) => group),
    column(words.set, ({ set }) => set ?? ''),
    column(words.day, ({ at }) => at?.label ?? ''),
    column(chart.columns.publisher, ({ publisher }) => publisher),
    column(words.label, ({ said, label }) => said ?? label),
    column(chart.columns.basis, ({ basis }) => basis),
    column(words.mark, ({ mark }) => chart.legend[mark]),
    column(words.note, ({ note }) => note ?? ''),
  ];
  const isFilled = ({ cells }: NativeColumn) =>
    cells.some((cell) => cell && 'text' in cell && cell.text !== '');
  return [{ head: '', format: 'text', cells: [] }, ...all.filter(isFilled)];
}
