// A cell of a series, its report and the original in, out: whether the table shows it there, by the headings of row and column.
import type { Content } from '../model/content/content.ts';
import type { Metric, Report } from '../model/content/metric.ts';
import type { CheckState, ReportCheck } from '../model/content/receipt.ts';
import { cellPlace, headingsOf, type SeriesCell, type Table } from '../model/content/series.ts';
import { isSameWhere, placeIn, type Where, whereKey, whereText } from '../model/content/where.ts';
import type { FindingKind, Found } from '../model/finding.ts';
import { quoted } from '../model/names.ts';
import { normalisedValue, sameFigure } from '../quantity/compare.ts';
import { cellFigure } from '../quantity/table/cell-figure.ts';
import { reportClaim } from './claims.ts';
import type { Original } from './originals.ts';
import { readTable } from './read-table.ts';

/** That of a neighbouring column is another cell, however alike they look. */
export function verifyCell(
  report: Report,
  { cell }: Metric & { readonly cell: SeriesCell },
  original: Original | undefined,
  house: Content['house'],
): Found<ReportCheck> {
  const check = reportClaim(report);
  if (original === undefined || cell.table === undefined)
    return { value: { ...check, state: 'not-checked' }, findings: [] };
  const found = (state: CheckState, met?: ReportCheck['met'], fault?: [FindingKind, string, string]) => ({
    value: { ...check, state, hash: original.hash, ...(met === undefined ? {} : { met }) },
    findings:
      fault === undefined ? [] : [{ kind: fault[0], place: report.place, message: fault[1], hint: fault[2] }],
  });
  const names = [cell.row, ...(cell.column === undefined ? [] : [cell.column])];
  const expected = `expected \`${report.token}\` (${check.value}) at ${quoted(names, ' and ')}`;
  const table = readTable(original, cell.table);
  const there = table && cellAt(table, cell);
  if (table === undefined || there === undefined) {
    const met =
      table === undefined ? `\`${cell.table}\` without a table` : `table \`${cell.table}\` without it`;
    const hint =
      'Name the lines of the table with its heading, and rows and columns as they are written there';
    return found('missing', undefined, ['report-missing', `Unexpected ${met}, ${expected}`, hint]);
  }
  const { shown, at, headings } = there;
  const figure = cellFigure(shown, {
    headings,
    house,
    ...(cell.unit === undefined ? {} : { unit: cell.unit }),
  });
  const value = figure === undefined ? 'no figure' : normalisedValue(figure);
  const met = { line: whereKey(at), text: shown, value };
  if (shown !== report.token || figure === undefined || !sameFigure(figure, report.figure)) {
    const message = `Unexpected \`${shown}\` (${value}) in ${original.fileName} at ${quoted(names, ' and ')}, ${expected}`;
    const hint = 'Read the table, then keep it as it is now with `briefdeck verify --update`';
    return found('changed', met, ['report-changed', message, hint]);
  }
  if (isSameWhere(at, report.at)) return found('verified', met);
  const message = `Unexpected \`${placeIn(original.fileName, report.at)}\` without it, ${expected}, met at \`${whereText(at)}\``;
  const hint = 'Keep the table as it stands now with `briefdeck verify --update`';
  return found('moved', met, ['report-moved', message, hint]);
}

function cellAt(
  table: Table,
  { row, column }: SeriesCell,
): { readonly shown: string; readonly at: Where; readonly headings: readonly string[] } | undefined {
  const there = table.rows.find(({ heading }) => heading === row);
  const index = table.columns.indexOf(column ?? '');
  const shown = there?.cells[index];
  if (there === undefined || shown === undefined) return undefined;
  return { shown, at: cellPlace(table, there, index), headings: headingsOf(table, there, index) };
}
