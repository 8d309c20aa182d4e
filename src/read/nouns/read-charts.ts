// content/charts/*.yaml and content/charts.yaml → chart specs that several takeaways may show; a chart written in a takeaway → its own.
import * as z from 'zod/mini';
import { type ChartEntry, type ChartSpec, namesInChoice } from '../../model/content/chart-spec.ts';
import type { Prose } from '../../model/content/prose.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import type { FileReader } from '../../model/world.ts';
import { inEachLanguage, LANGUAGES, type Language, type Localized } from '../../words/languages.ts';
import type { Folder } from '../files/folders.ts';
import { fileStem, filesNamed, listFiles } from '../files/read-text.ts';
import { type Located, type Path, type PlaceOf, readYamlFile } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import { chartEntrySchema, chartFileSchema, type WrittenChart } from '../schemas/chart-schema.ts';
import { idSchema } from '../schemas/words-schema.ts';
import { checkShape } from '../shape/check-shape.ts';
import { type Declared, findBareNumbers } from '../words/find-bare-numbers.ts';
import type { Joined } from '../words/join-lines.ts';
import { readCounts } from '../words/read-counts.ts';
import { readProse } from '../words/read-prose.ts';
import { placesOf } from './ledger-keys.ts';
import { type Entry, idNotFileName, openShelf, type Shelf } from './shelf.ts';

/** The files of a folder, each one chart or several by id, and the one file beside the folder that holds several. */
export function readCharts(files: FileReader, folder: Folder, single: string): Found<Shelf<ChartSpec>> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const { shelf, add } = openShelf<ChartSpec>(findings);
  const addAll = (located: Located) => {
    const written = take(checkShape(CHARTS, located));
    for (const id of Object.keys(written ?? {})) add(id, take(readEntry(located, id, files)));
  };
  for (const path of listFiles(files, folder)) {
    const stem = fileStem(path);
    const located = take(readYamlFile(files, path));
    if (located !== undefined && holdsSeveral(located.data)) {
      addAll(located);
      continue;
    }
    const entry = located && take(readChart(files, located));
    if (entry !== undefined && entry.noun.id !== stem) {
      findings.push(idNotFileName(entry.placeOf(['id']), entry.noun.id, stem));
    }
    add(stem, entry);
  }
  for (const path of filesNamed(files, single)) {
    const located = take(readYamlFile(files, path));
    if (located !== undefined) addAll(located);
  }
  return { value: shelf, findings };
}

/** Nothing but comments, or a chart below each id; a broken one loses only itself. */
const CHARTS = z.nullable(z.record(z.string(), z.unknown()));

/** Every key has keys of its own, which no key of a chart has. */
function holdsSeveral(data: unknown): boolean {
  const isMap = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const values = isMap(data) ? Object.values(data) : [];
  return values.length > 0 && values.every((value) => isMap(value) && 'kind' in value);
}

function readChart(files: FileReader, located: Located): Found<Entry<ChartSpec> | undefined> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const written = take(checkShape(chartFileSchema, located));
  if (written === undefined) return { value: undefined, findings };
  const { placeOf } = located;
  const { id, dates, counts, ...chart } = written;
  const counted = take(readCounts(counts, placeOf));
  const declared = {
    dates,
    counts: counted.map(({ words }) => words),
    names: files.names ?? [],
    of: 'chart',
    ...(files.recall && { recall: files.recall }),
  } as const;
  const spec = take(toChartSpec(id, chart, placeOf, [], declared));
  return { value: { noun: { ...spec, ...(counted.length > 0 && { counts: counted }) }, placeOf }, findings };
}

function readEntry(
  located: Located,
  id: string,
  { names = [], recall }: FileReader,
): Found<Entry<ChartSpec> | undefined> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const placeOf = placesOf(located, { base: [id], id });
  const isNamed = take(checkShape(idSchema, { ...located, data: id, placeOf: () => placeOf(['id']) }));
  const written = take(checkShape(chartEntrySchema, located, [id]));
  if (isNamed === undefined || written === undefined) return { value: undefined, findings };
  const { dates, counts, ...chart } = written;
  const counted = take(readCounts(counts, placeOf));
  const declared = {
    dates,
    counts: counted.map(({ words }) => words),
    names,
    of: 'chart',
    ...(recall && { recall }),
  } as const;
  const spec = take(toChartSpec(id, chart, placeOf, [], declared));
  return { value: { noun: { ...spec, ...(counted.length > 0 && { counts: counted }) }, placeOf }, findings };
}

/** `at` is where the chart stands in its file: `['chart']` in a takeaway, nowhere in a file of its own. */
export function toChartSpec(
  id: string,
  written: WrittenChart,
  placeOf: PlaceOf,
  at: Path,
  declared: Declared,
): Found<ChartSpec> {
  const { message, caveat, annotations, series = [], of, rows, columns, totals, ...rest } = written;
  const findings: Finding[] = [...eitherSeries(written, placeOf, at)];
  const take = takerInto(findings);
  const lineOf = (words: Localized, path: Path, language: Language): Joined => {
    const place = placeOf([...at, ...path, language], 'words');
    return {
      text: words[language],
      placeAt: (offset) => ({ ...place, column: place.column + offset }),
    };
  };
  const sentence = (words: Localized, path: Path): Localized<Prose> =>
    inEachLanguage((language) => {
      const { prose, seen } = take(readProse(lineOf(words, path, language)));
      findings.push(...findBareNumbers(seen, declared));
      return prose;
    });
  const label = (words: Localized | undefined, path: Path, said: Declared = declared): void => {
    if (words === undefined) return;
    for (const language of LANGUAGES) findings.push(...findBareNumbers(lineOf(words, path, language), said));
  };
  // A title may say from when to when.
  const titled = {
    ...declared,
    names: [...declared.names, ...namesInChoice(columns)],
  };
  const entries = series.map((entry): ChartEntry => (typeof entry === 'string' ? { of: entry } : entry));
  label(rest.title, ['title'], titled);
  for (const [index, { name, set, panel }] of entries.entries()) {
    label(name, ['series', index, 'name']);
    label(set, ['series', index, 'set']);
    label(panel, ['series', index, 'panel']);
  }
  const value: ChartSpec = {
    ...rest,
    id,
    series: entries,
    ...(of === undefined
      ? {}
      : { slice: { of, ...(rows && { rows }), ...(columns && { columns }), ...(totals && { totals }) } }),
    annotations: annotations.map(({ on, text }, index) => ({
      on,
      text: sentence(text, ['annotations', index, 'text']),
    })),
    ...(message ? { message: sentence(message, ['message']) } : {}),
    ...(caveat ? { caveat: sentence(caveat, ['caveat']) } : {}),
    place: at.length === 0 ? placeOf(['id'], 'key') : placeOf(at, 'key'),
  };
  return { value, findings };
}

/** Entries one by one, or a series and what is wanted of it. */
function eitherSeries(
  { series, of, rows, columns, totals }: WrittenChart,
  placeOf: PlaceOf,
  at: Path,
): readonly Finding[] {
  if ((series === undefined) !== (of === undefined)) {
    const [key] = Object.entries({ rows, columns, totals }).flatMap(([name, value]) => (value ? [name] : []));
    if (of !== undefined || key === undefined) return [];
    const expected = '`of` with the series that it is taken from';
    return [unexpected('wrong-value', placeOf([...at, key], 'key'), `\`${key}\` without \`of\``, expected)];
  }
  const met = series === undefined ? 'end of keys without `series`' : 'both `series` and `of`';
  const expected = 'a key `series` with reports, or `of` with a series of the ledger';
  const kind = series === undefined ? 'missing-key' : 'wrong-value';
  return [unexpected(kind, placeOf([...at, 'of'], 'key'), met, expected)];
}
