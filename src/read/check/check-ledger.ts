// The ledger → findings for sources, metrics, reports and takeaways it names that are not there.

import type { Comparable, Metric } from '../../model/content/metric.ts';
import type { Finding } from '../../model/finding.ts';
import { refOf } from '../../quantity/ledger/figure-of.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import type { Entry } from '../nouns/shelf.ts';
import { figureFindings, type Library, unknownName } from './library.ts';

export function checkLedger(library: Library): readonly Finding[] {
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
