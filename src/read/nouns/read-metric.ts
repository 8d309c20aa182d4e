// One entry of the ledger → a metric with its reports or its derivation; a faulty report loses only itself.
import { type Derivation, type Metric, type Report, reportKey } from '../../model/content/metric.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';
import type { Place } from '../../model/place.ts';
import type { Figure, Quantity } from '../../model/quantity.ts';
import { figureFromEntry } from '../../quantity/entry.ts';
import { asMeasured } from '../../quantity/find/as-measured.ts';
import { findFigures } from '../../quantity/find/find-figures.ts';
import { orderOf, sameValue } from '../../quantity/order.ts';
import { LEDGER_UNITS, rateOf, unitOf } from '../../quantity/units.ts';
import { type Nouns, nounIdOf, PLAIN_HOUSE } from '../../words/house.ts';
import { idsOf } from '../../words/units.ts';
import { type Located, type Path, type PlaceOf, placeUnder } from '../files/read-yaml.ts';
import { hintAt, unexpected } from '../files/unexpected.ts';
import {
  derivationSchema,
  metricSchema,
  reportSchema,
  shortDerivationSchema,
  shortMetricSchema,
} from '../schemas/figures-schema.ts';
import { idSchema } from '../schemas/words-schema.ts';
import { checkShape, rawText, rawValue } from '../shape/check-shape.ts';
import { type EntryAt, eitherOf, placesOf } from './ledger-keys.ts';
import { type Ground, readQuotation, sourceOfPlace } from './read-quotation.ts';
import type { Entry } from './shelf.ts';

type MetricFound = {
  /** As written, also when the metric could not be read. */
  readonly name: string | undefined;
  readonly metric: Entry<Metric> | undefined;
  readonly reports: readonly Entry<Report>[];
  readonly reportNames: readonly string[];
};

export function readMetric(located: Located, at: EntryAt, topic: string, ground: Ground): Found<MetricFound> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const { base } = at;
  const name = at.id ?? rawText(located.data, [...base, 'id']);
  const placeOf = placesOf(located, at);
  const shape = take(readShape(located, at));
  const definition = shape && eitherOf(shape, 'definition', placeOf, findings);
  if (shape === undefined || definition === undefined) {
    // Misspelt it has been told.
    const isTold = findings.some(({ kind }) => kind === 'unknown-key');
    if (shape !== undefined && !isTold) findings.push(nameless(placeOf(['id'], 'key'), at));
    return { value: { name, metric: undefined, reports: [], reportNames: [] }, findings };
  }
  const { reports: rawReports, says, derived: rawDerived, id, scope, unit, result, ages } = shape;
  const subject = eitherOf(shape, 'subject', placeOf, findings);
  const subjectAnchors = eitherOf(shape, 'subjectAnchors', placeOf, findings);
  const preferred = eitherOf(shape, 'preferred', placeOf, findings);
  const reports: Entry<Report>[] = [];
  const reportNames: string[] = [];
  const quoted = Object.keys(says).map((place) => ({
    source: sourceOfPlace(place),
    found: readQuotation(located, [...base, 'says', place], { id, definition, unit }, ground),
  }));
  const written = [...rawReports.keys()].map((index) => {
    const entry = [...base, 'reports', index];
    return {
      source: rawText(located.data, [...entry, 'source']),
      found: readReport(located, entry, { id, definition }),
    };
  });
  for (const { source, found } of [...quoted, ...written]) {
    if (source !== undefined) reportNames.push(reportKey({ metric: id, source }));
    const report = take(found);
    const earlier = reports.find(({ noun }) => noun.source === report?.noun.source);
    if (report !== undefined && earlier === undefined) reports.push(report);
    if (report !== undefined && earlier !== undefined) findings.push(duplicateReport(report, earlier));
  }
  const derived =
    rawDerived === undefined
      ? undefined
      : take(
          readDerivation(located, [...base, 'derived'], {
            ...(unit && { unit }),
            ...(result !== undefined && { result }),
          }),
        );
  const isReported = quoted.length + written.length > 0;
  if (isReported !== (rawDerived === undefined)) {
    const [kind, met] =
      rawDerived === undefined
        ? (['missing-key', 'metric without value'] as const)
        : (['wrong-value', 'both reports and `derived`'] as const);
    findings.push(unexpected(kind, placeOf(['id']), met, 'either `says` and `reports`, or `derived`'));
  }
  const noun: Metric = {
    id,
    definition,
    ...(scope ? { scope } : {}),
    subject: subject ?? definition,
    subjectAnchors: [...(subjectAnchors ?? (isReported && subject ? new Set(Object.values(subject)) : []))],
    ...(preferred === undefined ? {} : { preferred }),
    topic,
    reports: reports.map((report) => report.noun),
    ...(derived === undefined ? {} : { derived }),
    ...(ages === undefined ? {} : { ages }),
    place: placeOf(['id'], 'key'),
  };
  return { value: { name, metric: { noun, placeOf }, reports, reportNames }, findings };
}

/** In the short form the key of an entry is its id. */
function readShape(located: Located, { base, id }: EntryAt) {
  if (id === undefined) return checkShape(metricSchema, located, base);
  const { value, findings } = checkShape(shortMetricSchema, located, base);
  const named = checkShape(idSchema, { ...located, data: id, placeOf: () => located.placeOf(base, 'key') });
  const shape = value && named.value !== undefined ? { ...value, id: named.value } : undefined;
  return { value: shape, findings: [...named.findings, ...findings] };
}

function nameless(place: Place, { id }: EntryAt): Finding {
  const key = id === undefined ? 'definition' : 'is';
  return unexpected('missing-key', place, `end of keys without \`${key}\``, `a key \`${key}\``);
}

/** A number, or the name of an input: an id with signs of its own, cells of a series in brackets, the source behind `@`. */
const OPERAND = /\d+(?:\.\d+)?(?![\w[@-])|[a-z0-9][a-z0-9-]*(?:\[[^\][]*\])?(?:@[a-z0-9][\w-]*)?/g;

function readDerivation(
  located: Located,
  base: Path,
  { unit, result }: Pick<Derivation, 'unit' | 'result'>,
): Found<Derivation | undefined> {
  if (typeof rawValue(located.data, base) === 'string') {
    const { value: formula, findings } = checkShape(shortDerivationSchema, located, base);
    const operands = formula?.match(OPERAND) ?? [];
    const inputs = Object.fromEntries(
      operands.filter((word) => Number.isNaN(Number(word))).map((name) => [name, name]),
    );
    const place = located.placeOf(base, 'key');
    const beside = { ...(unit === undefined ? {} : { unit }), ...(result === undefined ? {} : { result }) };
    return { value: formula === undefined ? undefined : { formula, inputs, ...beside, place }, findings };
  }
  const { value, findings } = checkShape(derivationSchema, located, base);
  return { value: value && { ...value, place: located.placeOf(base, 'key') }, findings };
}

function duplicateReport(report: Entry<Report>, earlier: Entry<Report>): Finding {
  const { source, metric } = report.noun;
  const met = `second report of \`${source}\` for \`${metric}\``;
  const expected = `one, as on line ${earlier.placeOf(['source']).line}`;
  return unexpected('duplicate-report', report.placeOf(['source']), met, expected);
}

/** One report of a metric → its figure, checked against the token the original is said to write. */
function readReport(
  located: Located,
  base: Path,
  { id: metric, definition }: Pick<Metric, 'id' | 'definition'>,
): Found<Entry<Report> | undefined> {
  const { value, findings } = checkShape(reportSchema, located, base);
  if (value === undefined) return { value, findings };
  const placeOf = placeUnder(located.placeOf, base);
  const { value: amount, unit, qualifier, line: at, ...rest } = value;
  const { nouns } = located.house ?? PLAIN_HOUSE;
  const figure = figureFromEntry({ value: amount, unit, qualifier }, nouns);
  if (figure === undefined) {
    return { value: undefined, findings: [...findings, badFigure(amount, unit, nouns, placeOf)] };
  }
  const mismatches = tokenFindings(value.token, figure, { definition, nouns }, placeOf(['token']));
  const shown = findFigures(value.token, { nouns }).find((each) =>
    sameQuantity(each.figure.quantity, figure.quantity),
  );
  const decimals = shown?.figure.decimals;
  const precise = decimals === undefined ? figure : { ...figure, decimals };
  const noun: Report = { ...rest, at, metric, figure: precise, place: placeOf([]) };
  return { value: { noun, placeOf }, findings: [...findings, ...mismatches] };
}

function badFigure(
  value: number | string | readonly (number | string)[],
  unit: string,
  nouns: Nouns,
  placeOf: PlaceOf,
): Finding {
  const isRange = typeof value === 'object';
  const met = `\`${isRange ? `[${value.join(', ')}]` : value}\` with unit \`${unit}\``;
  const known = [...LEDGER_UNITS, ...Object.keys(nouns)];
  if (known.includes(nounIdOf(unit, nouns) ?? unit))
    return unexpected(
      'bad-figure',
      placeOf(['value']),
      met,
      isRange
        ? 'two ends of a range, the lower one first, and a unit that make a figure'
        : 'a value and unit that make a figure',
    );
  const read = findFigures(`1 ${unit}`, { nouns })[0] ?? findFigures(`${unit}1`, { nouns })[0];
  const meant = read && unitOf(read.figure);
  const hint = meant === undefined || meant === 'none' ? hintAt(unit, known) : `Write \`${meant}\``;
  return unexpected('bad-figure', placeOf(['unit']), met, unitKinds(nouns), hint);
}

/** What a unit may be, a few of each kind by name. */
function unitKinds(nouns: Nouns): string {
  const [currency] = idsOf('money');
  const counts = ['company', 'person', ...Object.keys(nouns).slice(0, 5)];
  return (
    `a currency by its code (\`${currency}\`), \`percent\`, \`points\`, \`times\`, a time (\`month\`), a measure (\`GW\`), ` +
    `what is counted (${quoted(counts)}, or what \`units\` in the settings declares), \`fraction\` or \`date\`; ` +
    `an amount may add what it is counted by (\`${currency}/share\`, \`${currency}/patient/month\`)`
  );
}

/** The qualifier may stand elsewhere in the passage, so a token without one agrees with any. */
function tokenFindings(
  token: string,
  figure: Figure,
  { definition, nouns }: { readonly definition: Metric['definition']; readonly nouns: Nouns },
  place: Place,
): readonly Finding[] {
  const found = findFigures(token, { nouns }).map((each) => asMeasured(each, definition));
  const same = found.filter((each) => hasSameEnds(each, figure));
  if (same.length === 0) {
    const met = found.length === 0 ? `token \`${token}\` without a figure` : `token \`${token}\``;
    return [unexpected('token-mismatch', place, met, 'a token that says the value and unit of this report')];
  }
  const { qualifier } = figure;
  if (same.some((each) => each.qualifier === 'exact' || each.qualifier === qualifier)) {
    return [];
  }
  const said = same.map((each) => each.qualifier).join(', ');
  const met = `token \`${token}\` (\`${said}\`)`;
  return [unexpected('token-mismatch', place, met, `the qualifier of this report, \`${qualifier}\``)];
}

function hasSameEnds(token: Figure, entry: Figure): boolean {
  if (!sameQuantity(token.quantity, entry.quantity)) return false;
  if (token.high === undefined || entry.high === undefined) return token.high === entry.high;
  return sameQuantity(token.high, entry.high);
}

/** 半年 is six months, but 10 % is not one tenth. A token may leave out that its rate is a yearly one. */
function sameQuantity(token: Quantity, entry: Quantity): boolean {
  return token.kind === entry.kind && sameValue(orderOf(withRate(token, entry)), orderOf(entry));
}

function withRate(token: Quantity, entry: Quantity): Quantity {
  const per = 'per' in entry ? entry.per : undefined;
  const isRate = per !== undefined && 'amount' in token && rateOf(token) !== 'none' && !('per' in token);
  return isRate ? ({ ...token, per } as Quantity) : token;
}
