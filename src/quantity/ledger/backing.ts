// A claim → who stands behind it: publishers, grounded figures, doubts. The rule of confidence reads this and nothing else.
import { type Confidence, mostConfidence } from '../../model/content/call.ts';
import type { Content } from '../../model/content/content.ts';
import type { Report, ReportRef, Stance } from '../../model/content/metric.ts';
import type { Prose } from '../../model/content/prose.ts';
import { shownProses, type Takeaway } from '../../model/content/takeaway.ts';
import type { Where } from '../../model/content/where.ts';
import type { Backing } from '../../words/labels.ts';
import { FIRST_LANGUAGE } from '../../words/languages.ts';
import { refOf } from './figure-of.ts';

const GROUNDED: readonly Stance[] = ['fact', 'announced', 'measured'];

/**
 * Publishers that say what a claim says, those that its field `doubts` cites, and those of `relays`: who passes on what
 * another said vouches for nothing, even where its report is the figure's. Each once, in order of citing.
 */
export type Sides = Readonly<Record<'says' | 'doubts' | 'relays', readonly string[]>>;

export function sidesOf({ words, evidence }: Takeaway, { metrics, sources }: Content): Sides {
  const { fields } = words[FIRST_LANGUAGE];
  const [doubting, relaying] = [citedIn(fields.doubts ?? []), citedIn(fields.relays ?? [])];
  const others = shownProses(words[FIRST_LANGUAGE]).filter(
    (prose) => prose !== fields.doubts && prose !== fields.relays,
  );
  const said = [
    ...others.flatMap(citedIn),
    // Evidence of the front matter is cited by no word.
    ...evidence.map(({ source }) => source).filter((source) => ![...doubting, ...relaying].includes(source)),
    ...figuresIn(others).flatMap((ref) => reportsOf(ref, metrics).map(({ source }) => source)),
  ];
  const publishers = (ids: readonly string[]) => [
    ...new Set(ids.map((id) => sources.get(id)?.publisher ?? id)),
  ];
  const relays = publishers(relaying);
  return {
    says: publishers(said).filter((publisher) => !relays.includes(publisher)),
    doubts: publishers(doubting),
    relays,
  };
}

export function backingOf(takeaway: Takeaway, content: Content): Backing {
  const { says, doubts, relays } = sidesOf(takeaway, content);
  const { metrics } = content;
  const named = figuresIn(shownProses(takeaway.words[FIRST_LANGUAGE]));
  return {
    publishers: says.length,
    isDoubted: doubts.length > 0,
    isRelayed: relays.length > 0,
    isGrounded: named.some((ref) => reportsOf(ref, metrics).some(({ stance }) => GROUNDED.includes(stance))),
  };
}

/** Where a publisher says, doubts or passes on what a claim says: its evidence, else the reports of its figures. */
export function citedOf(
  { evidence, words }: Takeaway,
  publisher: string,
  { metrics, sources }: Content,
): readonly { readonly source: string; readonly at: Where }[] {
  const isOf = ({ source }: { readonly source: string }) =>
    (sources.get(source)?.publisher ?? source) === publisher;
  const own = evidence.filter(isOf);
  if (own.length > 0) return own;
  return figuresIn(shownProses(words[FIRST_LANGUAGE])).flatMap((ref) => reportsOf(ref, metrics).filter(isOf));
}

/** What the house wrote, else the most that its evidence allows. */
export function confidenceOf(takeaway: Takeaway, content: Content): Confidence {
  return takeaway.confidence ?? mostConfidence(backingOf(takeaway, content));
}

/** The reports that a reference reads, of several the preferred one; of a calculation those of all that it is made of. */
function reportsOf(
  { metric, source }: ReportRef,
  metrics: Content['metrics'],
  above: readonly string[] = [],
): readonly Report[] {
  const { reports = [], preferred, derived } = metrics.get(metric) ?? {};
  const read = source ?? preferred;
  const own = reports.filter((report) => read === undefined || report.source === read);
  // A circle has been reported.
  if (derived === undefined || above.includes(metric)) return own;
  const inputs = Object.values(derived.inputs).map(refOf);
  return [...own, ...inputs.flatMap((input) => reportsOf(input, metrics, [...above, metric]))];
}

function citedIn(prose: Prose): readonly string[] {
  return prose.flatMap((span) => (span.kind === 'cite' ? [span.source] : []));
}

function figuresIn(proses: readonly Prose[]) {
  return proses.flat().flatMap((span) => (span.kind === 'figure' ? [span.ref] : []));
}
