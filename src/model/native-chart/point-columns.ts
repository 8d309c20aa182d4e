// A chart → the columns of its workbook that say of each value whose it is, how it is put and how it is shown.
import type { Chart, ChartPoint } from '../chart.ts';
import type { Language } from '../language.ts';
import { type NativeColumn, textCells } from './native-sheet.ts';
import { SHEET_WORDS } from './sheet-words.ts';

/** `points` in the order of the rows they stand in. */
export function pointColumns(
  points: readonly ChartPoint[],
  chart: Chart,
  language: Language,
): readonly NativeColumn[] {
  const column = (head: string, text: (point: ChartPoint) => string): NativeColumn => ({
    head,
    format: 'text',
    cells: textCells(points.map(text)),
  });
  const all = [
    column(chart.columns.group, ({ group }) => group),
    column(SHEET_WORDS.set[language], ({ set }) => set ?? ''),
    column(SHEET_WORDS.day[language], ({ at }) => at?.label ?? ''),
    column(chart.columns.publisher, ({ publisher }) => publisher),
    column(SHEET_WORDS.label[language], ({ label }) => label),
    column(chart.columns.basis, ({ basis }) => basis),
    column(SHEET_WORDS.mark[language], ({ mark }) => chart.legend[mark]),
    column(SHEET_WORDS.note[language], ({ note }) => note ?? ''),
  ];
  const isFilled = ({ cells }: NativeColumn) =>
    cells.some((cell) => cell && 'text' in cell && cell.text !== '');
  return [{ head: '', format: 'text', cells: [] }, ...all.filter(isFilled)];
}
