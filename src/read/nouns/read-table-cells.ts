// The table that a series names → its cells: a report for each, and what it lacks where nothing can be read.
import type { Report } from '../../model/content/metric.ts';
import { cellId, cellPlace, headingsOf, type Table, type TableFault } from '../../model/content/series.ts';
import { type Where, whereText } from '../../model/content/where.ts';
import type { Finding, Found } from '../../model/finding.ts';
import { counted, quoted } from '../../model/names.ts';
import type { Figure } from '../../model/quantity.ts';
import { normalisedValue } from '../../quantity/compare.ts';
import { amountOf } from '../../quantity/ledger/figure-of.ts';
import { cellFigure } from '../../quantity/table/cell-figure.ts';
import { unitOf } from '../../quantity/units.ts';
import type { Located, PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import { type Ground, sourceOfPlace, stanceOf } from './read-quotation.ts';
import type { Entry } from './shelf.ts';

/** A cell as written or read from its table. */
export type Cell = {
  readonly row: string;
  readonly column?: string;
  readonly report: Entry<Report>;
};

type TableAsked = {
  readonly id: string;
  readonly unit: string | undefined;
  readonly placeOf: PlaceOf;
  readonly house: Located['house'];
};

export function readTableCells(place: string, asked: TableAsked, ground: Ground): Found<readonly Cell[]> {
  const { placeOf } = asked;
  const table = ground.tableAt(place);
  const source = sourceOfPlace(place);
  if (table === undefined) {
    const met = `table \`${place}\`, which nobody has read yet`;
    const hint =
      rangeForLines(place, ground.originalOf(source)) ??
      'Run `briefdeck verify --originals DIR --update`: it keeps what stands there for every build';
    const finding = unexpected('table-unread', placeOf(['table']), met, 'a table that was read', hint);
    return { value: [], findings: [finding] };
  }
  if (table.fault !== undefined)
    return { value: [], findings: [withoutHeadings(table.fault, place, placeOf)] };
  const cells = cellsOf(table, asked, source, ground);
  return { value: cells, findings: cells.length > 0 ? [] : [withoutNumbers(table, place, placeOf)] };
}

/** A sheet has cells where a text has lines. */
function rangeForLines(place: string, original = ''): string | undefined {
  const [, text, top, bottom] = /^(.*)#\$?[A-Za-z]+\$?(\d+):\$?[A-Za-z]+\$?(\d+)$/.exec(place) ?? [];
  if (text !== undefined && /\.(?:txt|md|html?)$/i.test(original))
    return `${original} has lines, not cells: name the lines, as in \`${text}:${top}-${bottom}\``;
  const [, source, first, last] = /^(.*):(\d+)-(\d+)$/.exec(place) ?? [];
  if (source === undefined || !/\.(?:csv|tsv|xlsx|xlsm)$/i.test(original)) return undefined;
  return `${original} has cells, not lines: name the range from its corner, as in \`${source}#A${first}:F${last}\``;
}

const HEADING_FAULTS: Readonly<Record<TableFault, readonly [met: string, hint: string]>> = {
  'no-heading': [
    'figures in its first row',
    'Let it begin at the row that names its columns; what stands there as a figure is no name',
  ],
  'headings-unlike-columns': [
    'names that cannot be told to belong to its columns',
    'Quote its figures one by one under `cells:`, each with its place, or name lines or a range with one name a column',
  ],
};

function withoutHeadings(fault: TableFault, place: string, placeOf: PlaceOf): Finding {
  const [met, hint] = HEADING_FAULTS[fault];
  const expected = 'names of its columns in the first row or rows, as many as there are columns';
  return unexpected('bad-figure', placeOf(['table']), `table \`${place}\` with ${met}`, expected, hint);
}

function withoutNumbers(table: Table, place: string, placeOf: PlaceOf): Finding {
  const names = table.columns.filter((name) => name !== '');
  const heads = names.length === 0 ? 'no heading' : `the headings ${quoted(names.slice(0, 3))}`;
  const rows = counted(table.rows.length, 'named row');
  return unexpected(
    'bad-figure',
    placeOf(['table']),
    `table \`${place}\` without a number (${heads}, ${rows})`,
    'headings in the first row, names of rows in the first column, and numbers between them',
    'Let the range begin at the corner over the row names: not at a title, and not right of the names',
  );
}

function cellsOf(
  table: Table,
  { id, unit, placeOf, house }: TableAsked,
  source: string,
  ground: Ground,
): readonly Cell[] {
  return table.rows.flatMap((tableRow) =>
    table.columns.flatMap((column, index): Cell[] => {
      const { heading: row, cells } = tableRow;
      const token = cells[index] ?? '';
      // 百万円 by itself would be a million yen.
      if (token === tableRow.unit) return [];
      const headings = headingsOf(table, tableRow, index);
      const figure = cellFigure(token, { headings, house, ...(unit === undefined ? {} : { unit }) });
      if (figure === undefined) return [];
      const noun: Report = {
        metric: cellId(id, row, column),
        source,
        figure,
        token,
        at: cellPlace(table, tableRow, index),
        stance: stanceOf(source, ground),
        place: placeOf(['table']),
      };
      const toTable: PlaceOf = () => placeOf(['table']);
      return [{ row, column, report: { noun, placeOf: toTable } }];
    }),
  );
}

/** A cell is known by its row and column: of two that are called alike the first stays. */
export function withoutNamesakes(
  cells: readonly Cell[],
  table: string,
  placeOf: PlaceOf,
): Found<readonly Cell[]> {
  const first = new Map<string, Cell>();
  const names = { row: new Set<string>(), column: new Set<string>() };
  for (const cell of cells) {
    const { metric, at } = cell.report.noun;
    const earlier = first.get(metric);
    if (earlier === undefined) first.set(metric, cell);
    else if (lineOf(earlier.report.noun.at) === lineOf(at)) names.column.add(cell.column ?? '');
    else names.row.add(cell.row);
  }
  const findings = (['column', 'row'] as const).flatMap((what) => {
    if (names[what].size === 0) return [];
    const met = `${what}s of table \`${table}\` with the same name (${quoted(names[what])})`;
    const hint = `Name a range or lines with one of them, or quote the cells you need under \`cells:\`, in ${what}s that you name yourself`;
    return [unexpected('duplicate-id', placeOf(['table']), met, `a name of its own for each ${what}`, hint)];
  });
  return { value: [...first.values()], findings };
}

/** Of an original or a sheet. */
function lineOf(at: Where): string {
  return at.kind === 'cell' ? at.cell.replace(/^\D+/, '') : whereText(at);
}

/** The ledger may name a unit that no heading does; another scale of the same one (`$ thousand` below `$ million`) is a slip. */
export function unlikeHeadings(
  table: Table | undefined,
  cells: readonly Cell[],
  { unit, placeOf, house }: Omit<TableAsked, 'id'>,
): readonly Finding[] {
  if (unit === undefined || table === undefined) return [];
  const odd = cells.find(({ row, column = '', report: { noun } }) => {
    const tableRow = table.rows.find(({ heading }) => heading === row);
    const headings = tableRow === undefined ? [] : headingsOf(table, tableRow, table.columns.indexOf(column));
    const headed = cellFigure(noun.token, { headings, house });
    if (headed === undefined || unitOf(headed) === unitOf(noun.figure))
      return headed !== undefined && amountOf(headed.quantity) !== amountOf(noun.figure.quantity);
    const typed = Number(/\d[\d,]*(?:\.\d+)?/.exec(noun.token.normalize('NFKC'))?.[0].replaceAll(',', ''));
    if (headed.quantity.kind === 'count')
      return unitOf(headed) === 'none' && isOtherScale(headed, noun.figure, typed);
    // That of the whole table may be meant for other rows; that of the column or the row itself cannot be.
    const own = cellFigure(noun.token, { headings: headings.slice(0, -1), house });
    return (
      own !== undefined &&
      own.quantity.kind !== 'count' &&
      (own.quantity.kind !== noun.figure.quantity.kind || isOtherMoney(own, noun.figure))
    );
  });
  if (odd === undefined) return [];
  const { noun } = odd.report;
  const met = `\`unit: ${unit}\`, in which \`${noun.token}\` is ${normalisedValue(noun.figure)}`;
  const expected = 'what the headings of its table say that it is counted in';
  return [
    unexpected(
      'bad-figure',
      placeOf(['unit']),
      met,
      expected,
      'Leave `unit` out, write it with the scale of the headings, or take only `rows` and `columns` that are counted in it',
    ),
  ];
}

/** Euros, or thousands, where the heading has dollars; what the money is counted by may be the ledger's alone. */
function isOtherMoney({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  return (
    a.kind === 'money' &&
    b.kind === 'money' &&
    (a.currency !== b.currency || Math.abs(a.amount) !== Math.abs(b.amount))
  );
}

/** `1,490` below `thousands` is 1.49 million of whatever the ledger names. */
function isOtherScale(headed: Figure, figure: Figure, typed: number): boolean {
  const amount = amountOf(headed.quantity);
  return Math.abs(amount ?? 0) !== typed && amount !== amountOf(figure.quantity);
}

/** What neither heading nor ledger names would stand on a slide as a bare number. */
export function withoutUnit(cells: readonly Cell[], placeOf: PlaceOf): readonly Finding[] {
  const bare = cells.filter(({ report: { noun } }) => {
    const { quantity } = noun.figure;
    // `19.5` below `Pens a year (million)` has its scale from a heading.
    const isScaled = Math.abs(amountOf(quantity) ?? 0) !== Number(noun.token.replace(/[^\d.]/g, ''));
    return quantity.kind === 'count' && quantity.counter === 'none' && !isScaled;
  });
  // Beside columns with a unit the heading of whole numbers is what they count: `Lines`.
  const odd = bare.find(({ report: { noun } }) => !Number.isInteger(amountOf(noun.figure.quantity)));
  const [first] = odd ? [odd] : bare.length === cells.length ? bare : [];
  if (first === undefined) return [];
  const met = `\`${first.report.noun.token}\` without a unit in the headings of its table`;
  const hint =
    'Write `unit:` as the ledger or a heading names it (`GWh`, `$ million`), a noun of `units` in briefdeck.yaml (`patient`), or `unit: none` where it is a plain number';
  return [unexpected('bad-figure', placeOf(['table']), met, 'a number with its unit', hint)];
}
