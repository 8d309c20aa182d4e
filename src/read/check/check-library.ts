// Everything that has been read → findings for every name in it that leads nowhere, and for themes that cannot be read.

import type { Briefing } from '../../model/content/briefing.ts';
import type { Comparable, Metric } from '../../model/content/metric.ts';
import type { Source } from '../../model/content/source.ts';
import { prosesOf, type Takeaway } from '../../model/content/takeaway.ts';
import type { Finding } from '../../model/finding.ts';
import { refOf } from '../../quantity/ledger/figure-of.ts';
import { LANGUAGES } from '../../words/languages.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import type { Entry } from '../nouns/shelf.ts';
import { checkAudience } from './check-audience.ts';
import { checkChart, checkProse } from './check-chart.ts';
import { checkSlideKind } from './check-slide-kind.ts';
import { checkTheme } from './check-theme.ts';
import { figureFindings, type Library, unknownName } from './library.ts';

export function checkLibrary(library: Library): readonly Finding[] {
  const { sources, charts, takeaways, briefings, audiences, slideKinds, themes } = library;
  return [
    ...checkPublishers(sources.entries.values()),
    ...checkLedger(library),
    ...[...charts.entries.values()].flatMap(({ noun, placeOf }) => checkChart(noun, placeOf, [], library)),
    ...[...takeaways.entries.values()].flatMap((entry) => checkTakeaway(entry, library)),
    ...[...briefings.entries.values()].flatMap((entry) => checkBriefing(entry, library)),
    ...[...audiences.entries.values()].flatMap((entry) => checkAudience(entry, library)),
    ...[...slideKinds.entries.values()].flatMap((entry) => checkSlideKind(entry)),
    ...[...themes.entries.values()].flatMap((entry) => checkTheme(entry)),
  ];
}

/** Source cards → findings where one publisher goes by two names. */
function checkPublishers(sources: Iterable<Entry<Source>>): readonly Finding[] {
  const first = new Map<string, Source>();
  const findings: Finding[] = [];
  for (const { noun, placeOf } of sources) {
    const earlier = first.get(noun.publisher);
    if (earlier === undefined) {
      first.set(noun.publisher, noun);
      continue;
    }
    for (const language of LANGUAGES) {
      const [here, there] = [noun.publisherName[language], earlier.publisherName[language]];
      if (here === there) continue;
      const expected = `\`${there}\` as in \`${earlier.id}\``;
      const place = placeOf(['publisherName', language]);
      findings.push(unexpected('publisher-names', place, `\`${here}\``, expected));
    }
  }
  return findings;
}

/** A takeaway → findings for evidence, chart series and words that refer to something unknown. */
function checkTakeaway({ noun, placeOf }: Entry<Takeaway>, library: Library): readonly Finding[] {
  const { evidence, chart, words } = noun;
  return [
    ...evidence.flatMap(({ source }, index) =>
      unknownName('source', source, library.sources.names, placeOf(['evidence', index, 'source'])),
    ),
    // A chart from a file of its own is checked there.
    ...(chart?.id === noun.id ? checkChart(chart, placeOf, ['chart'], library) : []),
    ...LANGUAGES.flatMap((language) => prosesOf(words[language])).flatMap((prose) =>
      checkProse(prose, library),
    ),
  ];
}

/** A briefing → findings for takeaways, a theme and words that refer to something unknown. */
function checkBriefing({ noun, placeOf }: Entry<Briefing>, library: Library): readonly Finding[] {
  const { entries, names } = library.takeaways;
  const themes = [...entries.values()].map((entry) => entry.noun.theme);
  const isThemeKnown = entries.size < names.size || themes.includes(noun.theme);
  return [
    // A takeaway that could not be read may be about any theme.
    ...(isThemeKnown ? [] : unknownName('theme', noun.theme, themes, placeOf(['theme']))),
    ...noun.conclusions.flatMap((id, index) =>
      unknownName('takeaway', id, names, placeOf(['conclusions', index])),
    ),
    ...noun.omit.flatMap((id, index) => unknownName('takeaway', id, names, placeOf(['omit', index]))),
    ...LANGUAGES.flatMap((language) => Object.values(noun.words[language])).flatMap((prose) =>
      checkProse(prose, library),
    ),
  ];
}

/** The ledger → findings for sources, metrics, reports and takeaways it names that are not there. */
function checkLedger(library: Library): readonly Finding[] {
  const { metrics, comparables, reports } = library.ledger;
  return [
    ...reports.flatMap(({ noun, placeOf }) =>
      unknownName('source', noun.source, library.sources.names, placeOf(['source'])),
    ),
    ...[...metrics.entries.values()].flatMap((entry) => checkMetric(entry, library)),
    ...[...comparables.entries.values()].flatMap((entry) => checkComparable(entry, library)),
  ];
}

function checkMetric({ noun, placeOf }: Entry<Metric>, { ledger }: Library): readonly Finding[] {
  const { id, preferred, derived } = noun;
  const inputs = Object.entries(derived?.inputs ?? {}).flatMap(([name, key]) =>
    figureFindings(refOf(key), ledger, placeOf(['derived', 'inputs', name])),
  );
  if (preferred === undefined || ledger.reportNames.has(`${id}@${preferred}`)) return inputs;
  const sources = noun.reports.map((report) => report.source);
  const met = `preferred source \`${preferred}\``;
  const expected = `a source that reports \`${id}\``;
  const place = placeOf(['preferred']);
  return [...inputs, unexpectedName('unknown-reference', place, met, expected, preferred, sources)];
}

function checkComparable({ noun, placeOf }: Entry<Comparable>, library: Library): readonly Finding[] {
  const { ledger, takeaways } = library;
  const { metrics, decision } = noun;
  const unknown = metrics.flatMap((id, index) =>
    unknownName('metric', id, ledger.metrics.names, placeOf(['metrics', index])),
  );
  if (decision === undefined) return unknown;
  const { preferred, shownBy, show } = decision;
  const shown = unknownName('takeaway', shownBy, takeaways.names, placeOf(['decision', 'shownBy']));
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
  if (metrics.includes(ref.metric)) return [...findings, ...figureFindings(ref, ledger, place)];
  return [...findings, ...unknownName('metric of this group', ref.metric, metrics, place)];
}
