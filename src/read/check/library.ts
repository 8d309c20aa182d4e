// Everything that has been read, before it is known whether the names in it lead somewhere.
import type { Briefing } from '../../model/content/briefing.ts';
import type { ChartSpec } from '../../model/content/chart-spec.ts';
import type { ReportRef } from '../../model/content/metric.ts';
import type { Source } from '../../model/content/source.ts';
import type { Takeaway } from '../../model/content/takeaway.ts';
import type { Finding } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';
import type { Place } from '../../model/place.ts';
import type { Audience } from '../../model/template/audience.ts';
import type { MailTemplate } from '../../model/template/mail-template.ts';
import type { SlideKind } from '../../model/template/slide-kind.ts';
import type { Theme } from '../../model/template/theme.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import type { Ledger } from '../nouns/read-ledger.ts';
import { duplicateId, type Shelf } from '../nouns/shelf.ts';

export type Library = {
  readonly sources: Shelf<Source>;
  readonly ledger: Ledger;
  readonly charts: Shelf<ChartSpec>;
  readonly takeaways: Shelf<Takeaway>;
  readonly briefings: Shelf<Briefing>;
  readonly audiences: Shelf<Audience>;
  readonly slideKinds: Shelf<SlideKind>;
  readonly themes: Shelf<Theme>;
  readonly mailTemplates: Shelf<MailTemplate>;
};

/** `what` is the noun in the message: source, metric, takeaway, … */
export function unknownName(
  what: string,
  name: string,
  known: Iterable<string>,
  place: Place,
): readonly Finding[] {
  const names = new Set(known);
  if (names.has(name)) return [];
  return [unexpectedName('unknown-reference', place, `${what} \`${name}\``, `a known ${what}`, name, names)];
}

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
  const expected = `one of its ${sources.length} reports (${quoted(written)})`;
  return [
    unexpected('ambiguous-figure', place, met, expected, 'Name the source, or give the metric `preferred`'),
  ];
}

/** A list of names that should differ → a finding for each that stands there already. */
export function repeated(names: readonly string[], placeAt: (index: number) => Place): readonly Finding[] {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    return first === index ? [] : [duplicateId(placeAt(index), name, placeAt(first))];
  });
}
