// Everything that has been read, before it is known whether the names in it lead somewhere.
import type { Content } from '../../model/content/content.ts';
import type { ReportRef } from '../../model/content/metric.ts';
import { cellId } from '../../model/content/series.ts';
import type { Finding } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';
import type { Place } from '../../model/place.ts';
import type { Language } from '../../words/languages.ts';
import type { Path, PlaceOf } from '../files/read-yaml.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import type { Ledger } from '../nouns/read-ledger.ts';
import { duplicateId, type Shelf } from '../nouns/shelf.ts';
import { unknownPart } from '../nouns/slice-series.ts';

/** Every noun of the content, still with the places of its keys. */
export type Shelves = {
  readonly [Name in keyof Omit<Content, 'house' | 'names' | 'terms'>]: Content[Name] extends ReadonlyMap<
    string,
    infer Noun
  >
    ? Shelf<Noun>
    : never;
};

export type Library = Shelves &
  Ledger & {
    /** Of the project. */
    readonly languages: readonly Language[];
  };

/** `what` is the noun in the message: source, metric, takeaway, … */
export function unknownName(
  what: string,
  name: string,
  known: Iterable<string>,
  place: Place,
): readonly Finding[] {
  const names = known instanceof Set ? known : new Set(known);
  if (names.has(name)) return [];
  return [unexpectedName('unknown-reference', place, `${what} \`${name}\``, `a known ${what}`, name, names)];
}

/** The same for a list of names below one key. */
export function unknownNames(
  what: string,
  given: readonly string[],
  known: Iterable<string>,
  placeOf: PlaceOf,
  path: Path,
): readonly Finding[] {
  const names = known instanceof Set ? known : new Set(known);
  return given.flatMap((name, index) => unknownName(what, name, names, placeOf([...path, index])));
}

/** Metrics that could not be read are known by name; what they report is another finding. */
export function figureFindings(ref: ReportRef, ledger: Ledger, place: Place): readonly Finding[] {
  const { metric: name, source } = ref;
  if (!ledger.metrics.names.has(name)) {
    if (ledger.isOpen) return [];
    const unknown = unknownCell(name, ledger, place);
    if (unknown !== undefined) return unknown;
    const met = `metric \`${name}\``;
    return [
      unexpectedName('unknown-figure', place, met, 'a metric of the ledger', name, ledger.metrics.names),
    ];
  }
  const metric = ledger.metrics.entries.get(name)?.noun;
  if (metric === undefined) return [];
  const written = [...ledger.reportNames].filter((key) => key.startsWith(`${name}@`));
  const sources = written.map((key) => key.slice(name.length + 1));
  if (source !== undefined) {
    if (sources.includes(source)) return [];
    const met = `report \`${name}@${source}\``;
    if (metric.derived !== undefined) {
      return [unexpected('unknown-figure', place, met, `\`${name}\`, which is derived and has no source`)];
    }
    return [
      unexpectedName('unknown-figure', place, met, `a source that reports \`${name}\``, source, sources),
    ];
  }
  if (metric.derived !== undefined || sources.length <= 1 || metric.preferred !== undefined) return [];
  const met = `\`${name}\` without a source`;
  const expected = `one of its ${sources.length} reports (${quoted(written)})`;
  return [
    unexpected('ambiguous-figure', place, met, expected, 'Name the source, or give the metric `preferred`'),
  ];
}

/** A cell that a series does not have is told by its row or column; undefined for what names no series. */
function unknownCell(name: string, ledger: Ledger, place: Place): readonly Finding[] | undefined {
  const [, id = '', inside] = /^([^[]+)(?:\[(.*)\])?$/.exec(name) ?? [];
  const series = ledger.series.entries.get(id)?.noun;
  // What could not be read has a finding of its own.
  if (series === undefined) return ledger.series.names.has(id) ? [] : undefined;
  const { rows, columns } = series;
  const [row = '', column] = partsOf(inside ?? '', rows);
  const some = cellId(id, rows[0] ?? '', columns.at(-1));
  if (inside === undefined) {
    const met = `\`${id}\`, which is a series`;
    return [unexpected('unknown-figure', place, met, `one of its cells, as in \`${some}\``)];
  }
  if (!rows.includes(row)) return [unknownPart('row', row, rows, place)];
  if (column !== undefined && !columns.includes(column))
    return [unknownPart('column', column, columns, place)];
  const met = `cell \`${name}\`, which is empty`;
  return [unexpected('unknown-figure', place, met, `a cell with a figure, as in \`${some}\``)];
}

/** A row may have a comma in its name: `Durham, contract`. */
function partsOf(inside: string, rows: readonly string[]): readonly [row: string, column?: string] {
  const row = rows.find((name) => inside === name || inside.startsWith(`${name}, `));
  if (row !== undefined) return inside === row ? [row] : [row, inside.slice(row.length + 2)];
  const comma = inside.lastIndexOf(', ');
  return comma < 0 ? [inside] : [inside.slice(0, comma), inside.slice(comma + 2)];
}

/** A list of names that should differ → a finding for each that stands there already. */
export function repeated(names: readonly string[], placeAt: (index: number) => Place): readonly Finding[] {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    return first === index ? [] : [duplicateId(placeAt(index), name, placeAt(first))];
  });
}
