// A node that shows a series and a scope → the table of its rows and columns: unit and scale once, figures as their source has them.
import { cellId, columnsOf, type SeriesPart } from '../../model/content/series.ts';
import type { FilledColumn, FilledNode, FilledRow, NodeOf, RichText } from '../../model/deck/plan.ts';
import type { SlideNode } from '../../model/template/slide-kind.ts';
import { writeSeries } from '../../quantity/table/write-table.ts';
import { markText } from '../citing.ts';
import type { Resolved } from '../ledger.ts';
import { citeResolved } from '../write-prose.ts';
import type { Scope } from './scope.ts';
import { nameOf, styleOf } from './write-bound.ts';

const ROW_HEIGHT = 32;
/** Where the source has no figure. */
const NONE = '–';

export function fillSeriesTable(node: NodeOf<'blocks', SlideNode>, scope: Scope): FilledNode[] {
  const { bind, type } = node;
  const part = tableAt(bind, scope);
  const series = scope.content.series.get(part?.of ?? '');
  if (part === undefined || series === undefined) return [];
  const { language, writing, content } = scope;
  const figures = part.rows.map((row) =>
    columnsOf(part).map((column) => writing.ledger.resolve({ metric: cellId(part.of, row, column) })),
  );
  const figureAt = (metric: string) => writing.ledger.resolve({ metric })?.figure;
  const written = writeSeries(part, series, figureAt, language, content.house);
  const from = series.id;
  const plain = (text: string): RichText => (text === '' ? [] : [{ text, strong: false, origin: { from } }]);
  const ranged = (slot: string, count: number) =>
    scope.ranges?.find((range) => range.slot === slot) ?? { from: 0, to: count };
  const [ofRows, ofColumns] = [ranged(bind, part.rows.length), ranged(across(bind), written.columns.length)];
  const shown = figures
    .slice(ofRows.from, ofRows.to)
    .map((row) => row.slice(ofColumns.from, ofColumns.to).flatMap((cell) => cell ?? []));
  const sources = new Set(shown.flat().flatMap((cell) => cell.sources.map(({ source }) => source)));
  const marksOf = (cells: readonly Resolved[]): RichText => {
    const marks = cells.flatMap((cell) => citeResolved(cell, writing));
    return marks.length === 0 ? [] : [{ text: markText(marks), strong: false, mark: true }];
  };
  // One mark for the whole table where all of it has one source, else one for each row.
  const ofTable = sources.size === 1 ? marksOf(shown.flat()) : [];
  const texts = [written.corner, ...written.columns.slice(ofColumns.from, ofColumns.to)];
  const marked = texts.findIndex((text) => text !== '');
  const isHeaded = marked >= 0;
  const columns = texts.map(
    (text, index): FilledColumn => ({
      head: index === marked ? [...plain(text), ...ofTable] : plain(text),
      width: index === 0 ? 0 : 'fit',
      align: index === 0 ? 'left' : 'right',
      type,
      bold: false,
    }),
  );
  const rows = part.rows.slice(ofRows.from, ofRows.to).map((row, index): FilledRow => {
    const at = ofRows.from + index;
    const isTotal = part.totals.includes(row);
    const ofRow = sources.size > 1 || !isHeaded ? marksOf(shown[index] ?? []) : [];
    return {
      emphasised: isTotal,
      startsGroup: isTotal && index > 0,
      cells: [
        [...plain(written.rows[at] ?? ''), ...ofRow],
        ...(written.cells[at] ?? []).slice(ofColumns.from, ofColumns.to).map((text, column): RichText => {
          const report = figures[at]?.[ofColumns.from + column]?.key;
          return report === undefined
            ? plain(NONE)
            : [{ text, strong: false, part: 'number', origin: { from, report } }];
        }),
      ],
    };
  });
  return [
    {
      ...styleOf(node),
      node: 'table',
      name: nameOf(bind, scope),
      columns,
      rows,
      splits: bind,
      across: across(bind),
      rowHeight: ROW_HEIGHT,
      alt: [series.definition[language], ...texts.filter(Boolean)].join(' / '),
    },
  ];
}

/** The list of columns, beside that of the rows. */
function across(bind: string): string {
  return `${bind}.columns`;
}

/** `lead.table`, `item.table` */
export function tableAt(bind: string, scope: Scope): SeriesPart | undefined {
  const slot = bind.replace(/\.table$/, '');
  const item = slot === 'item' ? scope.item : scope.slots.get(slot)?.[0];
  return item?.kind === 'takeaway' ? item.takeaway.table : undefined;
}
