// Charts and takeaways that name a series and rows and columns of it → charts with an entry for each cell, as their kind sets
// them out, and tables with the names of theirs.
import { CHART_KINDS } from '../../chart/kinds/chart-kinds.ts';
import type { ChartEntry, ChartKind, ChartSpec } from '../../model/content/chart-spec.ts';
import { cellId, type Series, type SeriesSlice } from '../../model/content/series.ts';
import type { Takeaway } from '../../model/content/takeaway.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import { type Path, type PlaceOf, placeUnder } from '../files/read-yaml.ts';
import type { Ledger } from './read-ledger.ts';
import type { Shelf } from './shelf.ts';
import { sliceOf } from './slice-series.ts';

/** A chart of its own file is sliced once, for every takeaway that shows it. */
export function sliceCharts(
  charts: Shelf<ChartSpec>,
  takeaways: Shelf<Takeaway>,
  ledger: Ledger,
): Found<{ readonly charts: Shelf<ChartSpec>; readonly takeaways: Shelf<Takeaway> }> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const sliced = (spec: ChartSpec, placeOf: PlaceOf, at: Path): ChartSpec =>
    spec.slice === undefined
      ? spec
      : { ...spec, series: take(entriesOf(spec.kind, spec.slice, placeUnder(placeOf, at), ledger)) };
  const own = new Map(
    [...charts.entries].map(([id, { noun, placeOf }]) => [id, { noun: sliced(noun, placeOf, []), placeOf }]),
  );
  const shown = new Map(
    [...takeaways.entries].map(([id, entry]) => {
      const { chart, table } = entry.noun;
      const isOwn = chart?.id === entry.noun.id;
      const filled = isOwn ? sliced(chart, entry.placeOf, ['chart']) : own.get(chart?.id ?? '')?.noun;
      const part = table && take(sliceOf(table.asked, entry.placeOf, ledger, 'table'));
      const noun = {
        ...entry.noun,
        ...(chart && filled && chart.slice ? { chart: filled } : {}),
        ...(part && { table: part }),
      };
      return [id, chart?.slice || part ? { ...entry, noun } : entry];
    }),
  );
  return {
    value: { charts: { ...charts, entries: own }, takeaways: { ...takeaways, entries: shown } },
    findings,
  };
}

function entriesOf(
  kind: ChartKind,
  slice: SeriesSlice,
  placeOf: PlaceOf,
  ledger: Ledger,
): Found<readonly ChartEntry[]> {
  const findings: Finding[] = [];
  const part = takerInto(findings)(sliceOf(slice, placeOf, ledger));
  const series = ledger.series.entries.get(slice.of)?.noun;
  if (series === undefined) return { value: [], findings };
  const { rows, columns, totals } = part;
  const isAcross = rows.length === 1 && columns.length > 0;
  const isOneLine = series.isTurned ? columns.length <= 1 : isAcross;
  const cells = rows.flatMap((row): Cell[] =>
    columns.length === 0 || !hasColumns(series, row, ledger)
      ? [{ row }]
      : columns.map((column) => ({ row, column })),
  );
  const value = cells.flatMap(({ row, column }): ChartEntry[] => {
    const of = cellId(series.id, row, column);
    // An empty cell has nothing to show.
    if (!ledger.metrics.entries.has(of)) return [];
    const entry = setOut(kind, { row, ...(column === undefined ? {} : { column }) }, series, {
      isOneLine,
      isTable: rows.length > 1 && columns.length > 1,
    });
    return [{ of, ...entry, ...(totals.includes(isAcross ? (column ?? '') : row) ? { total: true } : {}) }];
  });
  return { value, findings };
}

type Cell = { readonly row: string; readonly column?: string };

function hasColumns({ id, columns }: Series, row: string, { metrics }: Ledger): boolean {
  return columns.some((column) => metrics.entries.has(cellId(id, row, column)));
}

/** Which of row and column is a value's name, its line or segment, its small chart, its moment. */
function setOut(
  kind: ChartKind,
  { row, column }: Cell,
  { names, ends, subject, isTurned }: Series,
  { isOneLine, isTable }: { readonly isOneLine: boolean; readonly isTable: boolean },
): Omit<ChartEntry, 'of'> {
  const wordsOf = (one: string | undefined) => (one === undefined ? undefined : names[one]);
  // Quarters stand in the columns of a report, and in the rows of a file of data.
  const [line, along] = isTurned ? [column, row] : [row, column];
  const [ofLine, ofAlong] = [wordsOf(line) ?? subject, wordsOf(along)];
  const name = (words: ChartEntry['name']) => (words === undefined ? {} : { name: words });
  const set = (words: ChartEntry['set']) => (words === undefined ? {} : { set: words });
  const day = along === undefined ? undefined : ends[along];
  switch (CHART_KINDS[kind].setsOut) {
    case 'moments': {
      const moment = day === undefined || ofAlong === undefined ? {} : { moment: { day, words: ofAlong } };
      return { ...name(ofLine), ...(isOneLine ? {} : set(ofLine)), ...moment };
    }
    case 'sides':
      return { ...name(wordsOf(row)), ...set(wordsOf(column)) };
    case 'panels':
      return { ...name(ofAlong ?? ofLine), ...(ofAlong && line !== undefined ? { panel: ofLine } : {}) };
    case 'groups':
      return isTable ? { ...name(ofAlong), ...set(ofLine) } : name(isOneLine ? (ofAlong ?? ofLine) : ofLine);
  }
}
