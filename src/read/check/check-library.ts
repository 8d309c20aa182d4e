// Everything that has been read → findings for every name in it that leads nowhere, and for themes that cannot be read.
import type { Briefing } from '../../model/content/briefing.ts';
import type { Comparable, Metric } from '../../model/content/metric.ts';
import type { Source } from '../../model/content/source.ts';
import { prosesOf, type Takeaway } from '../../model/content/takeaway.ts';
import type { Finding } from '../../model/finding.ts';
import { counted } from '../../model/names.ts';
import type { Place } from '../../model/place.ts';
import { POINTS_BY_DEPTH } from '../../model/template/audience.ts';
import { refOf } from '../../quantity/ledger/figure-of.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import type { Entry, Shelf } from '../nouns/shelf.ts';
import { checkAudience } from './check-audience.ts';
import { checkChart, checkProses } from './check-chart.ts';
import { checkCounts } from './check-counts.ts';
import { checkSlideKind } from './check-slide-kind.ts';
import { checkTheme } from './check-theme.ts';
import { findPlaceholders } from './find-placeholders.ts';
import { figureFindings, type Library, unknownName, unknownNames } from './library.ts';

export function checkLibrary(library: Library): readonly Finding[] {
  const each = <T>(shelf: Shelf<T>, check: (entry: Entry<T>, library: Library) => readonly Finding[]) =>
    [...shelf.entries.values()].flatMap((entry) => check(entry, library));
  return [
    ...checkPublishers(library),
    ...library.reports.flatMap(({ noun, placeOf }) =>
      unknownName('source', noun.source, library.sources.names, placeOf(['source'])),
    ),
    ...each(library.metrics, checkMetric),
    ...each(library.comparables, checkComparable),
    ...each(library.charts, ({ noun, placeOf }) => checkChart(noun, placeOf, [], library)),
    ...each(library.takeaways, checkTakeaway),
    ...checkCounts(library),
    ...each(library.briefings, checkBriefing),
    ...each(library.audiences, checkAudience),
    ...each(library.slideKinds, checkSlideKind),
    ...each(library.themes, checkTheme),
    ...findPlaceholders(library),
  ];
}

/** One publisher goes by one name in each language. */
function checkPublishers({ sources, languages }: Library): readonly Finding[] {
  const first = new Map<string, Source>();
  const findings: Finding[] = [];
  for (const { noun, placeOf } of sources.entries.values()) {
    const earlier = first.get(noun.publisher);
    if (earlier === undefined) {
      first.set(noun.publisher, noun);
      continue;
    }
    for (const language of languages) {
      const [here, there] = [noun.publisherName[language], earlier.publisherName[language]];
      if (here === there) continue;
      const expected = `\`${there}\` as in \`${earlier.id}\``;
      const place = placeOf(['publisherName', language]);
      findings.push(unexpected('publisher-names', place, `\`${here}\``, expected));
    }
  }
  return findings;
}

function checkMetric({ noun, placeOf }: Entry<Metric>, library: Library): readonly Finding[] {
  const { id, preferred, derived } = noun;
  const inputs = Object.entries(derived?.inputs ?? {}).flatMap(([name, key]) =>
    figureFindings(refOf(key), library, placeOf(['derived', 'inputs', name])),
  );
  if (preferred === undefined || library.reportNames.has(`${id}@${preferred}`)) return inputs;
  const sources = noun.reports.map((report) => report.source);
  const met = `preferred source \`${preferred}\``;
  const expected = `a source that reports \`${id}\``;
  const place = placeOf(['preferred']);
  return [...inputs, unexpectedName('unknown-reference', place, met, expected, preferred, sources)];
}

function checkComparable({ noun, placeOf }: Entry<Comparable>, library: Library): readonly Finding[] {
  const { metrics, decision } = noun;
  const unknown = library.isOpen
    ? []
    : unknownNames('metric', metrics, library.metrics.names, placeOf, ['metrics']);
  if (decision === undefined) return unknown;
  const { preferred, shownBy, show } = decision;
  const shown = unknownName('takeaway', shownBy, library.takeaways.names, placeOf(['decision', 'shownBy']));
  const findings = [...unknown, ...shown];
  if (preferred === undefined) {
    const place = placeOf(['decision', 'show']);
    const met = '`show: preferred` without `preferred`';
    return show === 'all'
      ? findings
      : [...findings, unexpected('missing-key', place, met, 'a key `preferred` with a report of this group')];
  }
  const ref = refOf(preferred);
  const place = placeOf(['decision', 'preferred']);
  if (metrics.includes(ref.metric)) return [...findings, ...figureFindings(ref, library, place)];
  return [...findings, ...unknownName('metric of this group', ref.metric, metrics, place)];
}

function checkTakeaway({ noun, placeOf }: Entry<Takeaway>, library: Library): readonly Finding[] {
  const { evidence, chart, words } = noun;
  return [
    ...checkThemeAsked(noun.theme, placeOf(['theme']), library),
    ...unshownPoints(noun, library),
    ...evidence.flatMap(({ source }, index) =>
      unknownName('source', source, library.sources.names, placeOf(['evidence', index, 'source'])),
    ),
    // A chart from a file of its own is checked there.
    ...(chart?.id === noun.id ? checkChart(chart, placeOf, ['chart'], library) : []),
    ...library.languages.flatMap((language) => checkProses(prosesOf(words[language]), library)),
  ];
}

/** A takeaway of a misspelt theme would be in no deck of any week. */
function checkThemeAsked(
  theme: string,
  place: Place,
  { briefings: { entries, names }, takeaways }: Library,
): readonly Finding[] {
  const asked = new Set([...entries.values()].map(({ noun }) => noun.theme));
  if (asked.size === 0 || asked.has(theme)) return [];
  // A briefing that cannot be read, or is itself of a theme that nobody writes about, may mean this one.
  const written = new Set([...takeaways.entries.values()].map(({ noun }) => noun.theme));
  if (entries.size < names.size || [...asked].some((one) => !written.has(one))) return [];
  return [unexpectedName('theme-idle', place, `theme \`${theme}\``, 'the theme of a briefing', theme, asked)];
}

const MOST_POINTS = Math.max(...Object.values(POINTS_BY_DEPTH));

function unshownPoints({ words }: Takeaway, { languages }: Library): readonly Finding[] {
  return languages.flatMap((language) => {
    const { points } = words[language];
    const place = points[MOST_POINTS]?.[0]?.place;
    const met = `${counted(points.length, 'point')} in \`${language}\``;
    const expected = `at most ${MOST_POINTS}, as many as any slide shows`;
    return place === undefined ? [] : [unexpected('words-unshown', place, met, expected)];
  });
}

function withoutClaims({ week }: Briefing, placeOf: PlaceOf): Finding {
  const hint = 'Write one: `briefdeck new takeaway NAME`';
  return unexpected(
    'unknown-reference',
    placeOf([]),
    `edition \`${week}\` without a claim`,
    'at least one in `takeaways/`',
    hint,
  );
}

function checkBriefing({ noun, placeOf }: Entry<Briefing>, library: Library): readonly Finding[] {
  const { entries, names } = library.takeaways;
  const themes = [...entries.values()].map((entry) => entry.noun.theme);
  // A takeaway that could not be read may be about any theme.
  const isThemeOpen = entries.size < names.size;
  const unknownTheme =
    themes.length === 0
      ? [withoutClaims(noun, placeOf)]
      : unknownName('theme', noun.theme, themes, placeOf(['theme']));
  return [
    ...(isThemeOpen ? [] : unknownTheme),
    ...unknownNames('takeaway', noun.conclusions, names, placeOf, ['conclusions']),
    ...unknownNames('takeaway', noun.omit, names, placeOf, ['omit']),
    ...library.languages.flatMap((language) => checkProses(Object.values(noun.words[language]), library)),
  ];
}
