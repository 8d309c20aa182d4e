// The text of the file that keeps tables of originals ↔ the tables by place.
import type { Table, TableRow } from '../../model/content/series.ts';

export type Tables = ReadonlyMap<string, Table>;

/** Undefined for what `verify` has not written. */
export function readKeptTables(text: string): Tables | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || !Object.values(data).every(isTable)) return undefined;
  return new Map(Object.entries(data as Record<string, Table>));
}

/** Places sorted, a row a line: the same bytes for the same tables, and a changed row is one changed line. */
export function keptTablesText(tables: Tables): string {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([place, { scale, range, fault, columns, units, rows }]) =>
    [
      `  ${JSON.stringify(place)}: {`,
      ...(scale === undefined ? [] : [`    "scale": ${JSON.stringify(scale)},`]),
      ...(range === undefined ? [] : [`    "range": ${JSON.stringify(range)},`]),
      ...(fault === undefined ? [] : [`    "fault": ${JSON.stringify(fault)},`]),
      `    "columns": ${JSON.stringify(columns)},`,
      ...(units === undefined ? [] : [`    "units": ${JSON.stringify(units)},`]),
      '    "rows": [',
      rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n'),
      '    ]',
      '  }',
    ].join('\n'),
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}

function isTable(value: unknown): value is Table {
  if (!isRecord(value) || !isTexts(value.columns) || !Array.isArray(value.rows)) return false;
  if (value.units !== undefined && !isTexts(value.units)) return false;
  const isKnown = (words: unknown) => words === undefined || typeof words === 'string';
  return isKnown(value.scale) && isKnown(value.fault) && value.rows.every(isRow);
}

function isRow(value: unknown): value is TableRow {
  return (
    isRecord(value) &&
    typeof value.heading === 'string' &&
    (value.unit === undefined || typeof value.unit === 'string') &&
    Number.isInteger(value.line) &&
    isTexts(value.cells)
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
