// A finished deck → a finding for every figure that stands beside the name of another subject than its own.
import type { Content } from '../../../model/content/content.ts';
import type { Metric } from '../../../model/content/metric.ts';
import type { Finding } from '../../../model/finding.ts';
import { quoted } from '../../../model/names.ts';
import type { Figure } from '../../../model/quantity.ts';
import { refOf } from '../../../quantity/ledger/figure-of.ts';
import { orderOf } from '../../../quantity/order.ts';
import { nameOf } from '../../../words/languages.ts';
import { literally } from '../../../words/match-text.ts';
import { figureOfKey } from '../ledger-keys.ts';
import { findingOn, type ReadBack, SOURCE_LINE } from '../read-back.ts';

/** A text that names nobody speaks on about what its slide is about: only a wrong name is a fault. */
export function checkSubjects(deck: ReadBack): Finding[] {
  const metrics = [...deck.content.metrics.values()];
  const words = [
    ...metrics.flatMap(({ definition }) => Object.values(definition)),
    ...deck.slides.flatMap(({ texts }) => texts.map(({ text }) => text)),
  ].join('\n');
  const subjects = new Map(
    metrics.map((metric) => [nameOf(metric.subject), namesOf(metric, metrics, words)]),
  );
  const dimensions = dimensionsOf(metrics, deck.derived);
  // Models and versions are taken for one another whatever is said of them; a place or a product where the same is said of it.
  const isMistakable = (id: string, measured: readonly string[]) =>
    (subjects.get(id) ?? []).some((name) => /\d/.test(name)) ||
    measured.some((dimension) => dimensions.get(id)?.has(dimension));
  return deck.slides.flatMap((slide) =>
    slide.numbers.flatMap(({ entry, words, trace }) => {
      if (trace.kind !== 'ledger' || entry.shape === SOURCE_LINE) return [];
      const own = new Set(
        trace.keys.flatMap((key) => {
          const metric = deck.content.metrics.get(refOf(key).metric);
          return metric === undefined ? [] : ownSubjects(metric, deck.content, subjects);
        }),
      );
      const measured = trace.keys.flatMap((key) => {
        const figure = figureOfKey(key, deck);
        return figure === undefined ? [] : [orderOf(figure.quantity).dimension];
      });
      const named = [...subjects]
        .filter(([, names]) => names.some((name) => isNamed(name, entry.text)))
        .map(([id]) => id)
        // A figure without a subject, called by its definition, may have another's name in it.
        .filter(
          (id) => own.has(id) || (isMistakable(id, measured) && ![...own].some((one) => isNamed(id, one))),
        );
      if (named.length === 0 || own.size === 0 || named.some((id) => own.has(id))) return [];
      const message = `Unexpected \`${words}\` beside ${quoted(named)} in \`${entry.shape}\` of slide ${slide.page}, expected ${quoted(own, ' or ')}`;
      return [findingOn(slide, deck, 'wrong-subject', message)];
    }),
  );
}

/** What the ledger says of each subject: a share is not mistaken for one of whom only amounts of money are known. */
function dimensionsOf(
  metrics: readonly Metric[],
  derived: ReadonlyMap<string, Figure>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, subject, reports } of metrics) {
    const known = found.get(nameOf(subject)) ?? new Set();
    found.set(nameOf(subject), known);
    const calculated = derived.get(id);
    const figures = [
      ...reports.map(({ figure }) => figure),
      ...(calculated === undefined ? [] : [calculated]),
    ];
    for (const { quantity } of figures) known.add(orderOf(quantity).dimension);
  }
  return found;
}

/**
 * A calculation without a subject is about what its inputs are about. A row that has no name proper (`9M FY24`, `15 mg`) stands
 * among the other rows of its series; where none of them has one, nobody can be named in its place.
 */
function ownSubjects(
  metric: Metric,
  { metrics, series }: Pick<Content, 'metrics' | 'series'>,
  names: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const own = nameOf(metric.subject);
  const inputs =
    own === nameOf(metric.definition)
      ? Object.values(metric.derived?.inputs ?? {}).flatMap((key) => metrics.get(refOf(key).metric) ?? [])
      : [];
  const { cell } = metric;
  const whole = series.get(cell?.series ?? '');
  const hasName = (subject: string) => (names.get(subject) ?? []).length > 0;
  const rows =
    cell === undefined || hasName(own)
      ? []
      : [...metrics.values()].filter((other) => other.cell?.series === cell.series);
  if (rows.length > 0 && !rows.some(({ subject }) => hasName(nameOf(subject)))) return [];
  return [
    own,
    // What a row is of (`of: Aurora Grid`) is no other than the row.
    ...(cell === undefined ? [] : [cell.row]),
    ...(whole === undefined ? [] : [nameOf(whole.subject)]),
    ...[...inputs, ...rows].map(({ subject }) => nameOf(subject)),
  ];
}

/**
 * Only names proper, `V3` and `GPT-4`, alike in every language: a country or the world is spoken of in many words. Nor is it a
 * name that the project writes in small letters as well (`Patients`).
 */
function namesOf(metric: Metric, metrics: readonly Metric[], words: string): string[] {
  // What it measures is no name of whom: `Adjusted EBITDA, a year earlier` where no subject is given.
  const same = metrics.filter(
    ({ subject, definition, subjectAnchors }) =>
      nameOf(subject) === nameOf(metric.subject) &&
      (subjectAnchors.length > 0 || nameOf(subject) !== nameOf(definition)),
  );
  const names = same.flatMap(({ subject, subjectAnchors }) => [...Object.values(subject), ...subjectAnchors]);
  const isProper = (name: string) =>
    /\d|[a-z][A-Z]|[A-Z]{2}/.test(name) || (/^[A-Z]/.test(name) && !isNamed(name.toLowerCase(), words));
  return [...new Set(names)].filter(
    (name) =>
      /^[A-Za-z][\w. -]*$/.test(name) && new Set(Object.values(metric.subject)).size === 1 && isProper(name),
  );
}

function isNamed(name: string, text: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9])${literally(name)}(?![A-Za-z0-9]|\\.\\d|-\\d)`).test(text);
}
