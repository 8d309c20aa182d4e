// Everything that has been read → findings for every name in it that leads nowhere, and for themes that cannot be read.
import type { Finding } from '../../model/finding.ts';
import { checkAudience } from './check-audience.ts';
import { checkBriefing } from './check-briefing.ts';
import { checkChart } from './check-chart.ts';
import { checkLedger } from './check-ledger.ts';
import { checkPublishers } from './check-publishers.ts';
import { checkSlideKind } from './check-slide-kind.ts';
import { checkTakeaway } from './check-takeaway.ts';
import { checkTheme } from './check-theme.ts';
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
