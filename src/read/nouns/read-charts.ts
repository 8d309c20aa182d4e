// content/charts/*.yaml → chart specs that several takeaways may show.
import type { ChartEntry, ChartSpec } from '../../model/content/chart-spec.ts';
import type { Prose } from '../../model/content/prose.ts';
import type { Finding, Found } from '../../model/finding.ts';
import type { FileReader } from '../../model/world.ts';
import { inEachLanguage, LANGUAGES, type Localized } from '../../words/languages.ts';
import { type Path, type PlaceOf, readYamlFile } from '../files/read-yaml.ts';
import { chartFileSchema, type WrittenChart } from '../schemas/chart-schema.ts';
import { checkShape } from '../shape/check-shape.ts';
import { type Declared, findBareNumbers } from '../words/find-bare-numbers.ts';
import { joinLines, parseProse } from '../words/parse-prose.ts';
import { type Entry, readShelf, type Shelf } from './shelf.ts';

export function readCharts(files: FileReader, folder: string): Found<Shelf<ChartSpec>> {
  return readShelf(files, folder, '.yaml', (path) => readChart(files, path));
}

function readChart(files: FileReader, path: string): Found<Entry<ChartSpec> | undefined> {
  const file = readYamlFile(files, path);
  if (file.value === undefined) return { value: undefined, findings: file.findings };
  const { placeOf } = file.value;
  const written = checkShape(chartFileSchema, file.value);
  if (written.value === undefined) return { value: undefined, findings: written.findings };
  const { id, dates, counts, ...chart } = written.value;
  const spec = toChartSpec(id, chart, placeOf, [], { dates, counts });
  return { value: { noun: spec.value, placeOf }, findings: [...written.findings, ...spec.findings] };
}

/** `at` is where the chart stands in its file: `['chart']` in a takeaway, nowhere in a file of its own. */
export function toChartSpec(
  id: string,
  written: WrittenChart,
  placeOf: PlaceOf,
  at: Path,
  declared: Declared,
): Found<ChartSpec> {
  const { message, caveat, annotations, series, ...rest } = written;
  const findings: Finding[] = [];
  const sentence = (words: Localized, path: Path): Localized<Prose> =>
    inEachLanguage((language) => {
      const line = joinLines(
        [{ text: words[language], place: placeOf([...at, ...path, language]) }],
        language,
      );
      const prose = parseProse(line);
      findings.push(...prose.findings, ...findBareNumbers(line, declared));
      return prose.value;
    });
  const label = (words: Localized | undefined, path: Path): void => {
    for (const language of words === undefined ? [] : LANGUAGES) {
      const text = words?.[language] ?? '';
      const place = placeOf([...at, ...path, language]);
      findings.push(...findBareNumbers(joinLines([{ text, place }], language), declared));
    }
  };
  const entries = series.map((entry): ChartEntry => (typeof entry === 'string' ? { of: entry } : entry));
  label(rest.title, ['title']);
  for (const [index, { name, set, panel }] of entries.entries()) {
    label(name, ['series', index, 'name']);
    label(set, ['series', index, 'set']);
    label(panel, ['series', index, 'panel']);
  }
  const value: ChartSpec = {
    ...rest,
    id,
    series: entries,
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
