// One entry of the ledger with `table` or `cells` → a series, and a metric with one report for each of its cells.
import { type Metric, type Report, reportKey } from '../../model/content/metric.ts';
import { cellId, type Series, type SeriesCell } from '../../model/content/series.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import { nearestName } from '../../model/names.ts';
import { headingText, readPeriod } from '../../quantity/period.ts';
import { inEachLanguage, LANGUAGES, type Localized, wordsOf } from '../../words/languages.ts';
import type { Located, Path, PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import { seriesSchema } from '../schemas/figures-schema.ts';
import { checkShape, rawValue } from '../shape/check-shape.ts';
import { eitherOf, placesOf } from './ledger-keys.ts';
import { namedCrosswise } from './named-crosswise.ts';
import { type Ground, readQuotation } from './read-quotation.ts';
import {
  type Cell,
  readTableCells,
  unlikeHeadings,
  withoutNamesakes,
  withoutUnit,
} from './read-table-cells.ts';
import type { Entry } from './shelf.ts';
import { chosen, namesIn } from './slice-series.ts';
import { untranslatedNames } from './untranslated-names.ts';

type SeriesFound = {
  readonly series: Entry<Series> | undefined;
  readonly metrics: readonly Entry<Metric>[];
  readonly reports: readonly Entry<Report>[];
  readonly reportNames: readonly string[];
};

const NONE: SeriesFound = { series: undefined, metrics: [], reports: [], reportNames: [] };

/** Whether an entry of the short form is one. */
export function isSeries({ data }: Located, base: Path): boolean {
  const keys = Object.keys(rawValue(data, base) ?? {});
  // Also misspelt: a series it was meant to be.
  return keys.some((key) => nearestName(key, ['table', 'cells']) !== undefined);
}

export function readSeries(
  located: Located,
  at: { readonly base: Path; readonly id: string },
  topic: string,
  ground: Ground,
): Found<SeriesFound> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const placeOf = placesOf(located, at);
  const shape = take(checkShape(seriesSchema, located, at.base));
  const definition = shape && eitherOf(shape, 'definition', placeOf, findings);
  if (shape === undefined || definition === undefined) {
    const isTold = shape === undefined || findings.length > 0;
    if (!isTold) findings.push(missing(placeOf, '`is`'));
    return { value: NONE, findings };
  }
  const { table, cells: rawCells, rows: wantedRows, columns: wantedColumns, unit, scope, ages } = shape;
  // Misspelt it has been told.
  if (table === undefined && rawCells === undefined && findings.length > 0) return { value: NONE, findings };
  if ((table === undefined) === (rawCells === undefined)) {
    const met = table === undefined ? 'series without values' : 'both `table` and `cells`';
    findings.push(unexpected('wrong-value', placeOf(['id']), met, 'either `table` or `cells`'));
    return { value: NONE, findings };
  }
  const subject = eitherOf(shape, 'subject', placeOf, findings) ?? definition;
  const anchors = eitherOf(shape, 'subjectAnchors', placeOf, findings);
  const yearEnd = ground.yearEndOf(Object.values(subject));
  const all =
    table === undefined
      ? take(readCells(located, { ...at, definition, unit }, ground))
      : take(readTableCells(table, { id: at.id, unit, placeOf, house: located.house }, ground));
  const rowNames = unique(all.map(({ row }) => row));
  const columnNames = unique(all.flatMap(({ column }) => column ?? []));
  const rows = take(chosen('row', wantedRows, rowNames, placeOf));
  const columns = take(chosen('column', wantedColumns, columnNames, placeOf));
  const [givenRows, givenColumns] = [namesIn(wantedRows), namesIn(wantedColumns)];
  const named = { ...givenRows, ...givenColumns };
  findings.push(
    ...namedCrosswise('rows', givenRows, rowNames, yearEnd, placeOf),
    ...namedCrosswise('columns', givenColumns, columnNames, yearEnd, placeOf),
  );
  const periods = new Map([...columnNames, ...rowNames].map((name) => [name, readPeriod(name, yearEnd)]));
  const isPeriod = (name: string) => periods.get(name)?.last !== undefined;
  const isTurned = rows.length > 1 && rows.every(isPeriod) && !columns.some(isPeriod);
  const nameOf = (name: string): Localized =>
    named[name] ?? inEachLanguage((language) => headingText(name, language, yearEnd));
  const sides = [
    { key: 'rows', names: rows, given: givenRows },
    { key: 'columns', names: columns, given: givenColumns },
  ] as const;
  findings.push(...untranslatedNames(sides, nameOf, located.languages ?? LANGUAGES, placeOf));
  const series: Series = {
    id: at.id,
    definition,
    subject,
    rows,
    columns,
    names: Object.fromEntries([...rows, ...columns].map((name) => [name, nameOf(name)])),
    ends: Object.fromEntries(
      [...columns, ...(isTurned ? rows : [])].flatMap((name) => {
        const last = periods.get(name)?.last;
        return last === undefined ? [] : [[name, last]];
      }),
    ),
    ...(isTurned ? { isTurned } : {}),
    place: placeOf(['id'], 'key'),
  };
  const asked = all.filter(
    ({ row, column }) => rows.includes(row) && (column === undefined || columns.includes(column)),
  );
  const kept = table === undefined ? asked : take(withoutNamesakes(asked, table, placeOf));
  // Rows that the ledger leaves out need none.
  if (table !== undefined && unit === undefined) findings.push(...withoutUnit(kept, placeOf));
  if (table !== undefined)
    findings.push(...unlikeHeadings(ground.tableAt(table), kept, { unit, placeOf, house: located.house }));
  const metrics = kept.map(({ row, column, report }): Entry<Metric> => {
    const cell: SeriesCell = {
      series: at.id,
      row,
      ...(column === undefined ? {} : { column }),
      ...(table === undefined ? {} : { table, ...(unit === undefined ? {} : { unit }) }),
    };
    const id = report.noun.metric;
    const isEstimate = [row, column ?? ''].some((name) => periods.get(name)?.isEstimate === true);
    const own = isTurned ? (columns.length > 1 ? column : undefined) : rows.length > 1 ? row : undefined;
    const noun: Metric = {
      id,
      topic,
      definition: inEachLanguage((language) => {
        const { punctuation } = wordsOf(language);
        const names = [row, ...(column === undefined ? [] : [column])].map((name) => nameOf(name)[language]);
        return `${definition[language]}${punctuation.bracketed(names.join(punctuation.list))}`;
      }),
      ...(scope ? { scope } : {}),
      subject: own === undefined ? subject : nameOf(own),
      // Headings bind a cell of a table to its row, not the words around it.
      subjectAnchors: table !== undefined ? [] : (anchors ?? spellingsOf(row)),
      reports: [
        isEstimate && report.noun.stance !== 'plan' ? { ...report.noun, stance: 'forecast' } : report.noun,
      ],
      cell,
      ...(ages === undefined ? {} : { ages }),
      place: report.noun.place,
    };
    return { noun, placeOf };
  });
  const reports = kept.map(({ report }) => report);
  const reportNames = reports.map(({ noun }) => reportKey(noun));
  return { value: { series: { noun: series, placeOf }, metrics, reports, reportNames }, findings };
}

function missing(placeOf: PlaceOf, key: string): Finding {
  return unexpected('missing-key', placeOf(['id'], 'key'), `end of keys without ${key}`, `a key ${key}`);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

/** As at the beginning of a sentence, and within one. */
function spellingsOf(row: string): readonly string[] {
  return unique([row, row.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())]);
}

/** Row → column → place → words; a row of one cell may leave its column out. */
function readCells(
  located: Located,
  {
    base,
    id,
    definition,
    unit,
  }: {
    readonly base: Path;
    readonly id: string;
    readonly definition: Localized;
    readonly unit: string | undefined;
  },
  ground: Ground,
): Found<readonly Cell[]> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const rows = rawValue(located.data, [...base, 'cells']) as Record<string, unknown>;
  const cells = Object.keys(rows).flatMap((row): Cell[] => {
    const path = [...base, 'cells', row];
    const below = Object.keys(rows[row] as object);
    const isPlace = (key: string) => /^[^\s:#]+[:#]\S/.test(key);
    const columns = below.every(isPlace) ? [undefined] : below;
    return columns.flatMap((column): Cell[] => {
      const at = column === undefined ? path : [...path, column];
      const places = rawValue(located.data, at);
      const keys = typeof places === 'object' && places !== null ? Object.keys(places) : [];
      const [place, ...more] = keys;
      if (place === undefined || more.length > 0) {
        const expected = 'one place and the words that stand there, as in `{ results-q3:31: $412 million }`';
        findings.push(unexpected('wrong-value', located.placeOf(at), `${keys.length} places`, expected));
        return [];
      }
      const metric = cellId(id, row, column);
      const report = take(readQuotation(located, [...at, place], { id: metric, definition, unit }, ground));
      return report === undefined ? [] : [{ row, ...(column === undefined ? {} : { column }), report }];
    });
  });
  return { value: cells, findings };
}
