// One entry of the ledger → a metric with its reports or its derivation; a faulty report loses only itself.
import type { Finding, Found } from '../../model/finding.ts';
import type { Derivation, Metric, Report } from '../../model/metric.ts';
import { placeUnder } from '../files/place-under.ts';
import type { Located, Path } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import { derivationSchema, metricSchema } from '../schemas/figures-schema.ts';
import { checkShape } from '../shape/check-shape.ts';
import { rawText } from '../shape/raw-value.ts';
import { readReport } from './read-report.ts';
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
