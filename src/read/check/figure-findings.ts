// A reference to a figure → findings when the ledger has none for it, or several and no choice between them.
import type { Finding } from '../../model/finding.ts';
import type { ReportRef } from '../../model/metric.ts';
import type { Place } from '../../model/place.ts';
import { quoteList, unexpected, unexpectedName } from '../files/unexpected.ts';
import type { Ledger } from '../nouns/read-ledger.ts';

/** Metrics that could not be read are known by name; what they report is another finding. */
export function figureFindings(ref: ReportRef, ledger: Ledger, place: Place): readonly Finding[] {
  const { metric: name, source } = ref;
  if (!ledger.metrics.names.has(name)) {
    const met = `metric \`${name}\``;
    return [
      unexpectedName('unknown-figure', place, met, 'a metric of the ledger', name, ledger.metrics.names),
    ];
  }
  const metric = ledger.metrics.entries.get(name)?.noun;
  if (metric === undefined) return [];
  const written = [...ledger.reportNames].filter((key) => key.startsWith(`${name}@`));
  const sources = written.map((key) => key.slice(name.length + 1));
  if (source !== undefined) {
    if (sources.includes(source)) return [];
    const met = `report \`${name}@${source}\``;
    if (metric.derived !== undefined) {
      return [unexpected('unknown-figure', place, met, `\`${name}\`, which is derived and has no source`)];
    }
    return [
      unexpectedName('unknown-figure', place, met, `a source that reports \`${name}\``, source, sources),
    ];
  }
  if (metric.derived !== undefined || sources.length <= 1 || metric.preferred !== undefined) return [];
  const met = `\`${name}\` without a source`;
  const expected = `one of its ${sources.length} reports (${quoteList(written)})`;
  return [
    unexpected('ambiguous-figure', place, met, expected, 'Name the source, or give the metric `preferred`'),
  ];
}
