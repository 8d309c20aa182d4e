// A chart as written, and the places in its file → the chart spec, its sentences parsed.
import type { ChartEntry, ChartSpec } from '../../model/chart-spec.ts';
import type { Finding, Found } from '../../model/finding.ts';
import { LANGUAGES, type Language, type Localized } from '../../model/language.ts';
import type { Prose } from '../../model/prose.ts';
import type { Path, PlaceOf } from '../files/read-yaml.ts';
import type { WrittenChart } from '../schemas/chart-schema.ts';
import { type Declared, findBareNumbers } from '../words/find-bare-numbers.ts';
import { joinLines } from '../words/join-lines.ts';
import { parseProse } from '../words/parse-prose.ts';

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
  const sentence = (words: Localized, path: Path): Readonly<Record<Language, Prose>> => {
    const parsed = LANGUAGES.map((language) => {
      const line = joinLines(
        [{ text: words[language], place: placeOf([...at, ...path, language]) }],
        language,
      );
      const prose = parseProse(line);
      findings.push(...prose.findings, ...findBareNumbers(line, declared));
      return [language, prose.value] as const;
    });
    return Object.fromEntries(parsed) as Record<Language, Prose>;
  };
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
