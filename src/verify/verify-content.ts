// Content and the originals by source id in, out: a check for every report and piece of evidence, with the findings.
import type { Content } from '../model/content/content.ts';
import { type Metric, reportKey } from '../model/content/metric.ts';
import type { CheckState, EvidenceLock, StateCounts, Verification } from '../model/content/receipt.ts';
import type { Finding, FindingKind, Found } from '../model/finding.ts';
import { quoted } from '../model/names.ts';
import { onceFor } from '../model/once-for.ts';
import { nameOf } from '../words/languages.ts';
import { evidenceOf, reportsOf } from './claims.ts';
import type { Original } from './originals.ts';
import { ownPeriod } from './other-period.ts';
import { rangeTroubles } from './read-table.ts';
import type { Subjects } from './subjects.ts';
import { verifyCell } from './verify-cell.ts';
import { verifyEvidence } from './verify-evidence.ts';
import { verifyReport } from './verify-report.ts';

/** `date` is the ISO date of the look-up; `receipts` are those of the look-up before, which know a cell by its headings. */
export function verifyContent(
  content: Content,
  atHand: ReadonlyMap<string, Original>,
  date: string,
  receipts: EvidenceLock['receipts'] = [],
): Found<Verification> {
  const originals = new Map([...atHand].filter(([, { damage }]) => damage === undefined));
  const headings = new Map(receipts.map((receipt) => [receipt.key, receipt.headings]));
  const reports = [...content.metrics.values()].flatMap((metric) => {
    const { cell } = metric;
    if (cell?.table !== undefined)
      return metric.reports.map((report) =>
        verifyCell(report, { ...metric, cell }, originals.get(report.source), content.house),
      );
    const { rivals } = subjectsOf(metric, content.metrics);
    return metric.reports.map((report) =>
      verifyReport(
        report,
        metric,
        originals.get(report.source),
        rivals,
        headings.get(reportKey(report)),
        ownPeriod(report, metric, content),
      ),
    );
  });
  const evidence = evidenceOf(content).map(({ takeaway, evidence: one }) =>
    verifyEvidence(takeaway, one, originals.get(one.source)),
  );
  const checks = { reports: reports.map(({ value }) => value), evidence: evidence.map(({ value }) => value) };
  return {
    value: {
      date,
      ...checks,
      counts: { reports: countStates(checks.reports), evidence: countStates(checks.evidence) },
    },
    findings: [
      ...absentOriginals(content, atHand),
      ...damagedOriginals(content, atHand),
      ...brokenTables(content, originals),
      ...reports.flatMap(({ findings }) => findings),
      ...evidence.flatMap(({ findings }) => findings),
    ],
  };
}

function countStates(checks: readonly { readonly state: CheckState }[]): StateCounts {
  const counts: Record<CheckState, number> = {
    verified: 0,
    moved: 0,
    changed: 0,
    missing: 0,
    ambiguous: 0,
    'not-checked': 0,
  };
  for (const { state } of checks) counts[state] += 1;
  return counts;
}

/** Told once for a table: what shows no number is no cell of its series. */
function brokenTables({ metrics }: Content, originals: ReadonlyMap<string, Original>): Finding[] {
  const reports = [...metrics.values()].flatMap(({ cell, reports: [report] }) =>
    cell?.table === undefined || report === undefined ? [] : [{ table: cell.table, report }],
  );
  const tables = new Map(reports.map(({ table, report }) => [table, report]));
  return [...tables].flatMap(([table, { source, place }]): Finding[] => {
    const original = originals.get(source);
    const { broken, hidden } = original === undefined ? NO_TROUBLES : rangeTroubles(original, table);
    const told = (kind: FindingKind, cells: readonly string[], what: string): Finding[] =>
      cells.length === 0
        ? []
        : [
            {
              kind,
              place,
              message: `Unexpected ${what} in \`${table}\` (${quoted(cells)}), expected numbers that every reader sees`,
            },
          ];
    return [
      ...told('cell-unusable', broken, 'errors, or formulas that nobody has calculated,'),
      ...told('cell-doubtful', hidden, 'hidden cells'),
    ];
  });
}

const NO_TROUBLES = { broken: [], hidden: [] };

function damagedOriginals({ sources }: Content, originals: ReadonlyMap<string, Original>): Finding[] {
  return [...sources.values()].flatMap(({ id, original, place }) => {
    const { damage } = originals.get(id) ?? {};
    return damage === undefined
      ? []
      : [
          {
            kind: 'original-damaged',
            place,
            message: `Unexpected \`${original}\` that cannot be read (${damage}), expected a whole document`,
          },
        ];
  });
}

/** One finding per source rather than one per report: the cause is one. */
function absentOriginals(content: Content, originals: ReadonlyMap<string, Original>): Finding[] {
  const cited = new Set([
    ...reportsOf(content).map(({ source }) => source),
    ...evidenceOf(content).map(({ evidence }) => evidence.source),
  ]);
  return [...content.sources.values()]
    .filter(({ id }) => cited.has(id) && !originals.has(id))
    .map(({ id, original, place }) => ({
      kind: 'original-absent',
      place,
      message: `Unexpected absence of \`${original}\`, expected it among the originals`,
      hint: `Without it the receipts of \`${id}\` stand as they were recorded`,
    }));
}

/** Every subject that a report speaks of and that can be told in a text. */
const namedIn = onceFor((metrics: Content['metrics']): Subjects['rivals'] =>
  [...metrics.values()]
    .filter(({ reports, subjectAnchors }) => reports.length > 0 && subjectAnchors.length > 0)
    .map(({ subject, subjectAnchors }) => ({ name: nameOf(subject), anchors: subjectAnchors })),
);

/** The one subject that a definition names: a share of freight is about freight. What names two compares them, and is of neither. */
function namedBy({ definition }: Metric, all: Subjects['rivals']): string | undefined {
  const words = Object.values(definition).join('\n').toLowerCase();
  const named = all.filter(({ anchors }) => anchors.some((anchor) => words.includes(anchor.toLowerCase())));
  const [only, another] = new Set(named.map(({ name }) => name));
  return another === undefined ? only : undefined;
}

/** Metrics of one subject, told by its display name, lend each other no rivals and no spellings. */
export function subjectsOf(metric: Metric, metrics: Content['metrics']): Subjects {
  const all = namedIn(metrics);
  const own = [nameOf(metric.subject), metric.subjectAnchors.length === 0 ? namedBy(metric, all) : undefined];
  return { own: metric.subjectAnchors, rivals: all.filter(({ name }) => !own.includes(name)) };
}
