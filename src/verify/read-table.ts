// An original and the place of a table in it (`results-q3:31-36`) → what stands there.
import type { Table } from '../model/content/series.ts';
import { readTextTable } from '../quantity/table/read-text-table.ts';
import { type Original, readOriginal } from './originals.ts';

const LINES = /:([1-9]\d*)-([1-9]\d*)$/;

const known = new WeakMap<Original, Map<string, Table | undefined>>();

/** Undefined where no table stands. */
export function readTable(original: Original, place: string): Table | undefined {
  const tables = known.get(original) ?? new Map<string, Table | undefined>();
  known.set(original, tables);
  if (!tables.has(place)) {
    const [, first, last] = LINES.exec(place) ?? [];
    const table = last === undefined ? undefined : readTextTable(original.lines, Number(first), Number(last));
    tables.set(place, table);
  }
  return tables.get(place);
}

export function readTableOf(bytes: Uint8Array, fileName: string, place: string): Table | undefined {
  return readTable(readOriginal(bytes, fileName), place);
}
