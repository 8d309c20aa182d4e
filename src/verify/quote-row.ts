// A cell of a table or of a sheet → its row, each cell below the heading of its column, and that cell lit.
import type { Report } from '../model/content/metric.ts';
import type { SourceWords } from '../model/content/receipt.ts';
import type { SeriesCell } from '../model/content/series.ts';
import type { Where } from '../model/content/where.ts';
import { headingUnit } from '../quantity/table/heading-unit.ts';
import { headingOfUnit, quotedCells } from './figure-in-cell.ts';
import type { Original } from './originals.ts';
import { readTable } from './read-table.ts';
import { cellIn, headingsOf, sheetOf } from './sheet-cells.ts';
import { textCellsAt } from './text-cells.ts';

type QuotedRow = Extract<SourceWords, { readonly kind: 'row' }>;

/** Columns shown on either side of the cell: a row of forty quarters is not read for one of them. */
const BESIDE = 5;

/** As the series finds it: by the names of its row and column. */
export function quoteTableRow(
  original: Original,
  { table: place, row, column }: SeriesCell,
): QuotedRow | undefined {
  const table = place === undefined ? undefined : readTable(original, place);
  const there = table?.rows.find(({ heading }) => heading === row);
  if (table === undefined || there === undefined) return undefined;
  const lit = table.columns.indexOf(column ?? '');
  const cells = table.columns.map((heading, index) => ({
    heading,
    text: there.cells[index] ?? '',
    isLit: index === lit,
  }));
  return { kind: 'row', heading: row, scale: table.scale ?? '', cells: nearTo(cells) };
}

export function quoteSheetRow({ workbook }: Original, at: Where): QuotedRow | undefined {
  const sheet = workbook === undefined ? undefined : sheetOf(workbook, at);
  const placed = sheet === undefined || typeof sheet === 'string' ? undefined : cellIn(sheet, at);
  if (placed === undefined) return undefined;
  const { row, table } = headingsOf(placed);
  const scale = table.find((words) => headingUnit(words) !== undefined) ?? '';
  const cells = [...(placed.sheet.rows.get(placed.row) ?? [])]
    .filter(([column, { kind }]) => column === placed.column || kind !== 'text')
    .sort(([a], [b]) => a - b)
    .map(([column, cell]) => ({
      heading: headingsOf({ ...placed, column, cell }).column[0] ?? '',
      text: cell.shown,
      isLit: column === placed.column,
    }));
  return {
    kind: 'row',
    heading: [...row].reverse().join(' · '),
    scale,
    cells: nearTo(cells),
  };
}

/** Of a line of a table in a text whose unit stands over it. */
export function quoteTextRow(original: Original, report: Report): QuotedRow | undefined {
  const { at } = report;
  if (at.kind === 'cell') return undefined;
  for (let line = at.first; line <= at.last; line += 1) {
    const [lit] = quotedCells(original, line, report);
    if (lit === undefined) continue;
    const cells = textCellsAt(original, line).map((cell) => ({
      heading: cell.column.at(-1) ?? '',
      text: cell.shown,
      isLit: cell === lit,
    }));
    const scale = headingOfUnit(lit, original) ?? '';
    return { kind: 'row', heading: [...lit.row].reverse().join(' · '), scale, cells: nearTo(cells) };
  }
  return undefined;
}

function nearTo(cells: QuotedRow['cells']): QuotedRow['cells'] {
  const at = cells.findIndex(({ isLit }) => isLit);
  return cells.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
}
