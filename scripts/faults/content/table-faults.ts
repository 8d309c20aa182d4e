// Figures of tables: of the cell beside, of another quarter, or without the scale that their heading gives.
import { whereText } from '../../../src/model/content/where.ts';
import { cellName, rowAndColumn } from '../../../src/package/sheet/workbook.ts';
import { sameFigure } from '../../../src/quantity/compare.ts';
import { findFigures } from '../../../src/quantity/find/find-figures.ts';
import { unitOf } from '../../../src/quantity/units.ts';
import type { Clean } from '../clean.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { keptTables } from './kept-tables.ts';
import { contentEdit, withMark } from './mark-sites.ts';
import { withValues } from './plant-entry.ts';
import { reportSites, textOf } from './sites.ts';

/** Quotations that point to the cell beside, or below, the one that shows them. */
export const wrongCell: FaultKind = {
  name: 'wrong cell',
  candidates: (clean) => [
    ...reportSites(clean).flatMap(({ report: { at, quotation: words }, change }) => {
      if (at.kind !== 'cell' || words === undefined) return [];
      const { row, column } = rowAndColumn(at.cell);
      return [cellName(row, column + 1), cellName(row + 1, column)].map((cell) =>
        change(`${at.cell} → ${cell}`, { line: whereText({ ...at, cell }), words }),
      );
    }),
    ...keptTables(clean).flatMap(({ table, change }) =>
      swaps(table.rows.length).flatMap(([one, other]) =>
        table.columns.flatMap((column, at) => {
          const [a, b] = [table.rows[one], table.rows[other]];
          if (a === undefined || b === undefined || a.cells[at] === b.cells[at]) return [];
          const rows = table.rows
            .with(one, { ...a, cells: a.cells.with(at, b.cells[at] ?? '') })
            .with(other, { ...b, cells: b.cells.with(at, a.cells[at] ?? '') });
          return [change(`${a.heading} ↔ ${b.heading} in ${column}`, { ...table, rows })];
        }),
      ),
    ),
    ...marksOfCells(clean),
  ],
};

/** Quotations of cells without the scale that their headings give: `$412.0` for `$412.0 million`. */
export const scaleLost: FaultKind = {
  name: 'scale of a heading lost',
  candidates: (clean) => [
    ...reportSites(clean).flatMap(({ report: { at, quotation = '', figure }, change }) => {
      if (at.kind !== 'cell') return [];
      return [...quotation.matchAll(/\s?\p{L}+/gu)]
        .map(({ 0: word, index }) => quotation.slice(0, index) + quotation.slice(index + word.length))
        .filter((words) => {
          const [found] = findFigures(words);
          return (
            found !== undefined &&
            unitOf(found.figure) === unitOf(figure) &&
            !sameFigure(found.figure, figure)
          );
        })
        .map((words) => change(words, { line: whereText(at), words }));
    }),
    ...keptTables(clean).flatMap(({ table, change }) => {
      const { scale, columns } = table;
      const without = (heading: string) => heading.replace(SCALE, '').replace(/\s+$/, '');
      return [
        ...(scale !== undefined && SCALE.test(scale)
          ? [change(`${scale} → ${without(scale)}`, { ...table, scale: without(scale) })]
          : []),
        ...columns.flatMap((column, at) =>
          SCALE.test(column)
            ? [
                change(`${column} → ${without(column)}`, {
                  ...table,
                  columns: columns.with(at, without(column)),
                }),
              ]
            : [],
        ),
      ];
    }),
    ...seriesUnits(clean),
  ],
};

/** Two quarters that trade their values in a row, or their headings; and a cell of a table that another heading is given. */
export const wrongQuarter: FaultKind = {
  name: 'wrong quarter',
  candidates: (clean) => [
    ...keptTables(clean).flatMap(({ table, change }) =>
      swaps(table.columns.length)
        .filter((pair) => pair.every((at) => PERIOD.test(table.columns[at] ?? '')))
        .flatMap(([one, other]) => {
          const traded = (texts: readonly string[]) =>
            texts.with(one, texts[other] ?? '').with(other, texts[one] ?? '');
          const names = `${table.columns[one]} ↔ ${table.columns[other]}`;
          return [
            change(names, { ...table, columns: traded(table.columns) }),
            ...table.rows.flatMap((row, at) =>
              row.cells[one] === row.cells[other]
                ? []
                : [
                    change(`${names} of ${row.heading}`, {
                      ...table,
                      rows: table.rows.with(at, { ...row, cells: traded(row.cells) }),
                    }),
                  ],
            ),
          ];
        }),
    ),
    ...periodsInText(clean),
  ],
};

const PERIOD = /\b(?:Q[1-4]|[1-4]Q|FY|[1-9]M|[12]H|H[12])\b|四半期|年度/;
const SCALE = /\s?\(?\b(?:thousand|million|billion|trillion|mn|bn)\b\)?|[千百]?万|億|兆|百(?=万)/i;

/** Neighbours, and the first with the last. */
function swaps(count: number): readonly (readonly [number, number])[] {
  const next = Array.from({ length: Math.max(0, count - 1) }, (_, at) => [at, at + 1] as const);
  return count > 2 ? [...next, [0, count - 1]] : next;
}

/** The words of a cell's mark looked for a row further down. */
function marksOfCells(clean: Clean): readonly Candidate[] {
  return [...clean.ground.content.takeaways.values()].flatMap(({ evidence }) =>
    evidence.flatMap(({ at, place }) => {
      if (at.kind !== 'cell') return [];
      const { row, column } = rowAndColumn(at.cell);
      const cell = cellName(row + 1, column);
      const text = withMark(textOf(clean, place.file), place, (mark) => mark.replace(at.cell, cell));
      return [contentEdit(`${at.cell} → ${cell}`, place.file, text)];
    }),
  );
}

/** A series whose unit is said to be that of its heading without the scale. */
function seriesUnits(clean: Clean): readonly Candidate[] {
  const { series, metrics } = clean.ground.content;
  return [...series.values()].flatMap(({ id, place }) => {
    const cell = [...metrics.values()].find((metric) => metric.cell?.series === id)?.cell;
    if (cell?.unit === undefined || !SCALE.test(cell.unit)) return [];
    const unit = cell.unit.replace(SCALE, '').trim();
    const text = withValues(textOf(clean, place.file), place, { unit });
    return [contentEdit(`${id}: ${cell.unit} → ${unit}`, place.file, text)];
  });
}

/** Of a series in running text: the place and words of one period given to another. */
function periodsInText(clean: Clean): readonly Candidate[] {
  const cells = reportSites(clean).filter(
    ({ metric: { cell } }) =>
      cell !== undefined && cell.table === undefined && PERIOD.test(`${cell.row} ${cell.column ?? ''}`),
  );
  return cells.flatMap(({ metric, change }) =>
    cells
      .filter((other) => other.metric !== metric && other.metric.cell?.series === metric.cell?.series)
      .map(({ key, report: { source, at, quotation = '' } }) =>
        change(`what ${key} says`, { source, line: whereText(at), words: quotation }),
      ),
  );
}
