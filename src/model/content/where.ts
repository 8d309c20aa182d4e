// Where in an original something stands, lines of a text or a cell of a sheet ↔ how it is written after a source's id.

export type Where =
  /** Counted from 1; `first` is `last` for one line. */
  | { readonly kind: 'lines'; readonly first: number; readonly last: number }
  /** `cell` is a column and a row, `F12`; without `sheet` it is that of the only sheet. */
  | { readonly kind: 'cell'; readonly sheet?: string; readonly cell: string };

/** As receipts and records keep it: one line as its number, all else as its words. */
export type WhereKey = number | string;

const LINES = /^([1-9]\d*)(?:-([1-9]\d*))?$/;
const CELL = /^(?:(?:'((?:[^']|'')+)'|([^'].*?))!)?\$?([a-z]{1,3})\$?([1-9]\d{0,6})$/i;
const PLACE = /^([^\s:#]+)(?::(\S+)|#(\S.*))?$/;

/** How many lines from those cited what is cited may stand. */
export const NEAR = 2;

export function lineAt(line: number): Where {
  return { kind: 'lines', first: line, last: line };
}

/** Of what a receipt is said to keep: whether it is a place as it is kept. */
export function isWhereKey(value: unknown): value is WhereKey {
  const where = readWhere(String(value));
  return where !== undefined && whereKey(where) === value;
}

/** `61`, `22-23`, `Segments!F12` */
export function whereText(where: Where): string {
  return String(whereKey(where));
}

export function whereKey(where: Where): WhereKey {
  if (where.kind === 'cell') return where.sheet === undefined ? where.cell : `${where.sheet}!${where.cell}`;
  const { first, last } = where;
  return first === last ? first : `${first}-${last}`;
}

export function readWhere(text: string): Where | undefined {
  return readLines(text) ?? readCell(text);
}

/** Undefined also for lines that end before they begin. */
function readLines(text: string): Where | undefined {
  const [, first, last = first] = LINES.exec(text) ?? [];
  if (first === undefined || Number(last) < Number(first)) return undefined;
  return { kind: 'lines', first: Number(first), last: Number(last) };
}

/** `F12`, `$F$12`, `Segments!F12`, `'Net prices'!b4` */
function readCell(text: string): Where | undefined {
  const [, inQuotes, bare, column, row] = CELL.exec(text) ?? [];
  if (column === undefined || row === undefined) return undefined;
  const sheet = inQuotes?.replaceAll("''", "'") ?? bare;
  return { kind: 'cell', ...(sheet === undefined ? {} : { sheet }), cell: `${column.toUpperCase()}${row}` };
}

/** `results-q3:61`, `results-q3:22-23`, `model#Segments!F12`; `source` is an id, or the name of a file. */
export function placeIn(source: string, where: Where | WhereKey): string {
  const words = typeof where === 'object' ? whereText(where) : String(where);
  return `${source}${isLines(words) ? ':' : '#'}${words}`;
}

/** Whether the key is of lines, not of a cell. */
export function isLines(key: WhereKey): boolean {
  return LINES.test(String(key));
}

/** The other way round; undefined for what is neither a place nor a source alone, which has no `at`. */
export function readPlaceIn(text: string): { readonly source: string; readonly at?: Where } | undefined {
  const [, source, lines, cell] = PLACE.exec(text) ?? [];
  if (source === undefined) return undefined;
  if (lines === undefined && cell === undefined) return { source };
  const at = lines === undefined ? readCell(cell ?? '') : readLines(lines);
  return at && { source, at };
}

/** Whether the line, counted from 1, is one of them. */
export function isAtLine(where: Where, line: number): boolean {
  return where.kind === 'lines' && where.first <= line && line <= where.last;
}

export function isSameWhere(a: Where, b: Where): boolean {
  return whereText(a) === whereText(b);
}

/** Lines in their order, then cells in that of the alphabet. */
export function byWhere(a: WhereKey, b: WhereKey): number {
  const [first, second] = [a, b].map(firstLine) as [number, number];
  if (first !== second) return first - second;
  return a === b ? 0 : String(a) < String(b) ? -1 : 1;
}

function firstLine(key: WhereKey): number {
  const lines = readLines(String(key));
  return lines?.kind === 'lines' ? lines.first : Number.POSITIVE_INFINITY;
}
