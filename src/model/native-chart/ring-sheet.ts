// A doughnut → its workbook: a row each part, and what the parts leave of the whole.
import type { Chart } from '../chart.ts';
import type { Language } from '../language.ts';
import { wholeOf } from '../whole-of.ts';
import { partLabel } from './native-label.ts';
import { type NativeCell, type NativeSheet, textCells } from './native-sheet.ts';
import { pointColumns } from './point-columns.ts';
import { SHEET_WORDS } from './sheet-words.ts';

/** PowerPoint closes the ring whatever its values add up to, so what is missing has to be a part, too. */
export function ringSheet(chart: Chart, language: Language): NativeSheet {
  const { points, unit, columns } = chart;
  const { rest } = wholeOf(
    points.map(({ value }) => value),
    unit,
  );
  const isOpen = rest > 0;
  const names = [...points.map(({ group }) => group), ...(isOpen ? [SHEET_WORDS.rest[language]] : [])];
  const cells: readonly NativeCell[] = [
    ...points.map((point) => ({ value: point.value, point })),
    ...(isOpen ? [{ value: rest }] : []),
  ];
  const rows = { from: 0, to: names.length - 1 };
  return {
    columns: [
      { head: columns.group, format: 'text', cells: textCells(names) },
      { head: unit, format: 'figure', cells },
      ...pointColumns(points, chart, language),
    ],
    series: [
      {
        name: unit,
        nameAt: { column: 1, row: -1 },
        along: { column: 0, ...rows },
        values: { column: 1, ...rows },
        role: 'values',
        points: [...points, ...(isOpen ? [undefined] : [])],
        labels: [...points.map((point) => partLabel(point, chart)), ...(isOpen ? [undefined] : [])],
      },
    ],
  };
}
