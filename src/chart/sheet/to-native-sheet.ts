// A chart that PowerPoint can draw → its workbook and series; the writer writes them, reading back compares with them.
import type { Chart } from '../../model/deck/chart.ts';
import { InternalError, never } from '../../model/errors.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { wholeOf } from '../whole-of.ts';
import { categorySheet } from './category-sheet.ts';
import { partLabel } from './native-label.ts';
import { type NativeCell, type NativeSheet, textCells } from './native-sheet.ts';
import { pointColumns } from './point-columns.ts';
import { scatterSheet } from './scatter-sheet.ts';
import { waterfallSheet } from './waterfall-sheet.ts';

/** `nativeEqual` has said yes. */
export function toNativeSheet(chart: Chart, language: Language): NativeSheet {
  switch (chart.kind) {
    case 'dot-plot':
    case 'range':
      return scatterSheet(chart, language);
    case 'doughnut':
      return ringSheet(chart, language);
    case 'waterfall':
      return waterfallSheet(chart, language);
    case 'bars':
    case 'columns':
    case 'share':
    case 'line':
    case 'slope':
      return categorySheet(chart, language);
    case 'timeline':
    case 'small-multiples':
      throw new InternalError(`Unexpected kind \`${chart.kind}\`, expected one that has a native equal`);
    default:
      return never(chart.kind);
  }
}

/** PowerPoint closes the ring whatever its values add up to, so what is missing has to be a part, too. */
function ringSheet(chart: Chart, language: Language): NativeSheet {
  const { points, unit, columns } = chart;
  const { rest } = wholeOf(
    points.map(({ value }) => value),
    unit,
  );
  const isOpen = rest > 0;
  const names = [
    ...points.map(({ group }) => group),
    ...(isOpen ? [wordsOf(language).chart.sheet.rest] : []),
  ];
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
