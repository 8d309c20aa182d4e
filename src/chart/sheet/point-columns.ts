// A chart → the columns of its workbook that say of each value whose it is, how it is put and how it is shown.
import type { Chart, ChartPoint } from '../../model/deck/chart.ts';
import type { Language, Localized } from '../../words/language.ts';
import { type NativeColumn, textCells } from './native-sheet.ts';

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

/** Heads of workbook columns that no picture has, by language. */
export const SHEET_WORDS = {
  label: { ja: '表示', en: 'As shown' },
  note: { ja: '注記', en: 'Note' },
  set: { ja: '系列', en: 'Series' },
  mark: { ja: '印', en: 'Mark' },
  day: { ja: '日付', en: 'Date' },
  names: { ja: '名前の位置', en: 'Place of names' },
  bases: { ja: '述べ方の位置', en: 'Place of bases' },
  start: { ja: '軸の左端', en: 'Start of axis' },
  end: { ja: '軸の右端', en: 'End of axis' },
  change: { ja: '増減または水準', en: 'Change or level' },
  level: { ja: '到達水準', en: 'Level reached' },
  base: { ja: '土台', en: 'Base' },
  size: { ja: '大きさ', en: 'Size' },
  rest: { ja: '残り', en: 'Rest' },
  top: { ja: '上端', en: 'Top' },
} as const satisfies Record<string, Localized>;
