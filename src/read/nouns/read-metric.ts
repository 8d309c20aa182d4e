// One entry of the ledger → a metric with its reports or its derivation; a faulty report loses only itself.

import { type Derivation, type Metric, type Report, reportKey } from '../../model/content/metric.ts';
import type { Finding, Found } from '../../model/finding.ts';
import type { Figure, Quantity } from '../../model/quantity.ts';
import { orderOf, sameValue } from '../../quantity/compare.ts';
import { figureFromEntry } from '../../quantity/entry.ts';
import { findFigures } from '../../quantity/find/find-figures.ts';
import { LEDGER_UNITS } from '../../quantity/units.ts';
import { type Located, type Path, type PlaceOf, placeUnder } from '../files/read-yaml.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import { derivationSchema, metricSchema, reportSchema } from '../schemas/figures-schema.ts';
import { checkShape, rawText } from '../shape/check-shape.ts';
import type { Entry } from './shelf.ts';

type MetricFound = {
  /** As written, also when the metric could not be read. */
  readonly name: string | undefined;
  readonly metric: Entry<Metric> | undefined;
  readonly reports: readonly Entry<Report>[];
  readonly reportNames: readonly string[];
};

export function readMetric(located: Located, base: Path, topic: string): Found<MetricFound> {
  const name = rawText(located.data, [...base, 'id']);
  const placeOf = placeUnder(located.placeOf, base);
  const shape = checkShape(metricSchema, located, base);
  const findings: Finding[] = [...shape.findings];
  if (shape.value === undefined) {
    return { value: { name, metric: undefined, reports: [], reportNames: [] }, findings };
  }
  const { reports: raw, derived: rawDerived, ...rest } = shape.value;
  const reports: Entry<Report>[] = [];
  const reportNames: string[] = [];
  for (const index of raw.keys()) {
    const found = readReport(located, [...base, 'reports', index], rest.id);
    findings.push(...found.findings);
    if (found.value.name !== undefined) reportNames.push(found.value.name);
    const { report } = found.value;
    if (report === undefined) continue;
    const earlier = reports.find(({ noun }) => noun.source === report.noun.source);
    if (earlier === undefined) reports.push(report);
    else findings.push(duplicateReport(report, earlier));
  }
  const derived = rawDerived === undefined ? undefined : readDerivation(located, [...base, 'derived']);
  findings.push(...(derived?.findings ?? []));
  if ((raw.length === 0) === (rawDerived === undefined)) {
    const met = raw.length === 0 ? 'metric without value' : 'both `reports` and `derived`';
    findings.push(
      unexpected(
        raw.length === 0 ? 'missing-key' : 'wrong-value',
        placeOf(['id']),
        met,
        'either `reports` or `derived`',
      ),
    );
  }
  const noun: Metric = {
    ...rest,
    topic,
    reports: reports.map((report) => report.noun),
    ...(derived?.value === undefined ? {} : { derived: derived.value }),
    place: placeOf(['id'], 'key'),
  };
  return { value: { name, metric: { noun, placeOf }, reports, reportNames }, findings };
}

function readDerivation(located: Located, base: Path): Found<Derivation | undefined> {
  const { value, findings } = checkShape(derivationSchema, located, base);
  if (value === undefined) return { value, findings };
  return { value: { ...value, place: located.placeOf(base, 'key') }, findings };
}

function duplicateReport(report: Entry<Report>, earlier: Entry<Report>): Finding {
  const { source, metric } = report.noun;
  const line = earlier.placeOf(['source']).line;
  return unexpected(
    'duplicate-report',
    report.placeOf(['source']),
    `second report of \`${source}\` for \`${metric}\``,
    `one, as on line ${line}`,
  );
}

type ReportFound = { readonly name: string | undefined; readonly report: Entry<Report> | undefined };

/** One report of a metric → its figure, checked against the token the original is said to write. */
function readReport(located: Located, base: Path, metric: string): Found<ReportFound> {
  const { value, findings } = checkShape(reportSchema, located, base);
  const source = rawText(located.data, [...base, 'source']);
  const name = source === undefined ? undefined : reportKey({ metric, source });
  if (value === undefined) return { value: { name, report: undefined }, findings };
  const placeOf = placeUnder(located.placeOf, base);
  const { value: amount, unit, qualifier, ...rest } = value;
  const figure = figureFromEntry({ value: amount, unit, qualifier });
  if (figure === undefined) {
    const finding = badFigure(amount, unit, placeOf);
    return { value: { name, report: undefined }, findings: [...findings, finding] };
  }
  const noun: Report = { ...rest, metric, figure, place: placeOf([]) };
  const mismatch = tokenFinding(value.token, figure, placeOf);
  return {
    value: { name, report: { noun, placeOf } },
    findings: mismatch === undefined ? findings : [...findings, mismatch],
  };
}

function badFigure(value: number | string, unit: string, placeOf: PlaceOf): Finding {
  const met = `\`${value}\` with unit \`${unit}\``;
  const expected = 'a value and unit that make a figure';
  if (LEDGER_UNITS.includes(unit)) return unexpected('bad-figure', placeOf(['value']), met, expected);
  return unexpectedName('bad-figure', placeOf(['unit']), met, expected, unit, LEDGER_UNITS);
}

/** The qualifier may stand elsewhere in the passage, so a token without one agrees with any. */
function tokenFinding(token: string, figure: Figure, placeOf: PlaceOf): Finding | undefined {
  const found = findFigures(token);
  const same = found.filter((each) => sameQuantity(each.figure.quantity, figure.quantity));
  const place = placeOf(['token']);
  if (same.length === 0) {
    const met = found.length === 0 ? `token \`${token}\` without a figure` : `token \`${token}\``;
    return unexpected('token-mismatch', place, met, 'a token that says the value and unit of this report');
  }
  const { qualifier } = figure;
  if (same.some((each) => each.figure.qualifier === 'exact' || each.figure.qualifier === qualifier)) {
    return undefined;
  }
  const said = same.map((each) => each.figure.qualifier).join(', ');
  const met = `token \`${token}\` (\`${said}\`)`;
  return unexpected('token-mismatch', place, met, `the qualifier of this report, \`${qualifier}\``);
}

/** 半年 is six months, but 10 % is not one tenth. A token may leave out that its rate is a yearly one. */
function sameQuantity(token: Quantity, entry: Quantity): boolean {
  return token.kind === entry.kind && sameValue(orderOf(withRate(token, entry)), orderOf(entry));
}

function withRate(token: Quantity, entry: Quantity): Quantity {
  const isRate = (token.kind === 'percent' || token.kind === 'money') && token.per === undefined;
  const per = 'per' in entry ? entry.per : undefined;
  return isRate && per !== undefined ? { ...token, per } : token;
}
