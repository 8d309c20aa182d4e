// The clean content → every table that is kept for builds without the originals, with a way to keep it differently.
import { TABLES_FILE, type Table } from '../../../src/model/content/series.ts';
import { keptTablesText, readKeptTables } from '../../../src/quantity/table/kept-tables.ts';
import type { Clean } from '../clean.ts';
import type { Candidate } from '../fault.ts';
import { contentEdit } from './mark-sites.ts';

type KeptTable = {
  /** `net-prices#A3:G6` */
  readonly at: string;
  readonly table: Table;
  readonly change: (what: string, table: Table) => Candidate;
};

export function keptTables({ inputs }: Clean): readonly KeptTable[] {
  const file = `${inputs.roots.content}/${TABLES_FILE}`;
  const text = inputs.files.read(file);
  const tables = text === undefined ? undefined : readKeptTables(text);
  return [...(tables ?? [])].map(([place, table]) => ({
    at: place,
    table,
    change: (what, changed) =>
      contentEdit(`${place}: ${what}`, file, keptTablesText(new Map(tables).set(place, changed))),
  }));
}
