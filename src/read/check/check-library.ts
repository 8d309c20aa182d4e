// Everything that has been read → findings for every name in it that leads nowhere, and for themes that cannot be read.
import type { Source } from '../../model/content/source.ts';
import type { Finding } from '../../model/finding.ts';
import { LANGUAGES } from '../../words/languages.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Entry } from '../nouns/shelf.ts';
import { checkAudience } from './check-audience.ts';
import { checkChart } from './check-chart.ts';
import { checkLedger } from './check-ledger.ts';
import { checkSlideKind } from './check-slide-kind.ts';
import { checkTheme } from './check-theme.ts';
import { checkBriefing, checkTakeaway } from './check-words.ts';
import type { Library } from './library.ts';

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
