// Rows and columns as they are asked for in the ledger, on a chart or for a table → those that a series has, and a finding for others.
import { namesInChoice } from '../../model/content/chart-spec.ts';
import type { SeriesPart, SeriesSlice } from '../../model/content/series.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import { readPeriod, samePeriod } from '../../quantity/period.ts';
import type { Localized } from '../../words/languages.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpectedName } from '../files/unexpected.ts';
import type { Ledger } from './read-ledger.ts';

/** A list of names, a map from names to what the deck calls them, or `first..last`. */
type Choice = string | readonly string[] | Readonly<Record<string, Localized>>;

/** What the deck calls those that are given another name. */
export function namesIn(choice: Choice | undefined): Readonly<Record<string, Localized>> {
  return choice === undefined || typeof choice === 'string' || Array.isArray(choice)
    ? {}
    : (choice as Readonly<Record<string, Localized>>);
}

export function chosen(
  what: 'row' | 'column',
  choice: Choice | undefined,
  names: readonly string[],
  placeOf: PlaceOf,
): Found<readonly string[]> {
  if (choice === undefined) return { value: names, findings: [] };
  const key = `${what}s`;
  if (typeof choice !== 'string' && !Array.isArray(choice)) {
    const wanted = Object.keys(choice);
    const found = wanted.map((name) => nameAmong(name, names));
    const findings = wanted
      .filter((_, at) => found[at] === undefined)
      .map((name) => unknownPart(what, name, names, placeOf([key, name], 'key')));
    return { value: found.flatMap((name) => name ?? []), findings };
  }
  const { value, unknown } = namesAmong(choice as string | readonly string[], names);
  return { value, findings: unknown.map((name) => unknownPart(what, name, names, placeOf([key]))) };
}

export function unknownPart(
  what: 'row' | 'column',
  name: string,
  names: readonly string[],
  place: Finding['place'],
): Finding {
  return unexpectedName(
    'unknown-figure',
    place,
    `${what} \`${name}\``,
    `a ${what} of the series`,
    name,
    names,
  );
}

/** `Q1 FY24..Q4 FY25`, a name or a list of names → those of the series; what it does not have is listed. */
function namesAmong(
  choice: string | readonly string[],
  names: readonly string[],
): { readonly value: readonly string[]; readonly unknown: readonly string[] } {
  const ends = namesInChoice(choice);
  const found = ends.map((name) => nameAmong(name, names));
  const unknown = ends.filter((_, at) => found[at] === undefined);
  const known = found.flatMap((name) => name ?? []);
  const [first, last] = known;
  if (typeof choice !== 'string' || first === undefined || last === undefined || unknown.length > 0)
    return { value: known, unknown };
  const [from, to] = [names.indexOf(first), names.indexOf(last)].sort((a, b) => a - b) as [number, number];
  return { value: names.slice(from, to + 1), unknown };
}

/** In any case and spacing, and periods however they are written. */
function nameAmong(typed: string, names: readonly string[]): string | undefined {
  const plain = (name: string) => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  const same = names.find((name) => plain(name) === plain(typed));
  const period = same === undefined ? readPeriod(typed) : undefined;
  if (period === undefined) return same;
  return names.find((name) => {
    const other = readPeriod(name);
    return other !== undefined && samePeriod(other, period);
  });
}

/** What of a series is asked for, its names as the series has them; `ofKey` is the key that names the series. */
export function sliceOf(
  slice: SeriesSlice,
  placeOf: PlaceOf,
  ledger: Ledger,
  ofKey = 'of',
): Found<SeriesPart> {
  const series = ledger.series.entries.get(slice.of)?.noun;
  if (series === undefined) {
    const isKnown = ledger.isOpen || ledger.series.names.has(slice.of);
    const met = `series \`${slice.of}\``;
    const { names } = ledger.series;
    const place = placeOf([ofKey]);
    const unknown = unexpectedName('unknown-figure', place, met, 'a series of the ledger', slice.of, names);
    const value = { of: slice.of, rows: [], columns: [], totals: [], asked: slice };
    return { value, findings: isKnown ? [] : [unknown] };
  }
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const rows = take(chosen('row', slice.rows, series.rows, placeOf));
  const columns = take(chosen('column', slice.columns, series.columns, placeOf));
  // Steps of a single row are its columns.
  const isAcross = rows.length === 1 && columns.length > 0;
  const steps = isAcross ? columns : rows;
  const totals = (slice.totals ?? []).flatMap((name) => {
    const step = nameAmong(name, steps);
    if (step === undefined)
      findings.push(unknownPart(isAcross ? 'column' : 'row', name, steps, placeOf(['totals'])));
    return step ?? [];
  });
  return { value: { of: series.id, rows, columns, totals, asked: slice }, findings };
}
