// A chart's entries → findings for what its kind needs and does not have, or has and cannot show.
import type { Asked, ChartKey, EntryFacts } from '../../chart/kinds/chart-kind.ts';
import { CHART_KIND_IDS, CHART_KINDS, startsAtZero } from '../../chart/kinds/chart-kinds.ts';
import type { ChartSpec } from '../../model/content/chart-spec.ts';
import type { Content } from '../../model/content/content.ts';
import type { Finding } from '../../model/finding.ts';
import { counted, quoted } from '../../model/names.ts';
import type { Figure } from '../../model/quantity.ts';
import { figureOf, findReport, refOf } from '../../quantity/ledger/figure-of.ts';
import { nameOf } from '../../words/languages.ts';

export function checkStructure(asked: Asked): readonly Finding[] {
  const { kind, place, series } = asked.spec;
  const { shows, needs } = CHART_KINDS[kind];
  // What the ledger does not know has been reported: without it nothing can be said of the whole.
  const isWhole = shows === 'events' || asked.entries.length === series.length;
  return [
    ...hiddenRanges(asked).map((message): Finding => ({ kind: 'chart-structure', place, message })),
    ...misplacedKeys(asked.spec).map((message): Finding => ({ kind: 'chart-structure', place, message })),
    ...(isWhole ? needs(asked).map((fault): Finding => ({ ...fault, place })) : []),
  ];
}

/** Drawn at one end, a range would pass for that value. */
function hiddenRanges({ spec: { kind }, entries }: Asked): readonly string[] {
  if (CHART_KINDS[kind].showsRanges) return [];
  const able = CHART_KIND_IDS.filter((id) => CHART_KINDS[id].showsRanges);
  return entries
    .filter(({ figure }) => figure.high !== undefined)
    .map(
      ({ entry }) =>
        `Unexpected range \`${entry.of}\` with \`kind: ${kind}\`, expected ${quoted(able, ' or ')}, which shows both ends`,
    );
}

const ENTRY_KEYS = ['set', 'panel', 'at', 'total'] as const satisfies readonly ChartKey[];

function misplacedKeys({ kind, series, split }: ChartSpec): readonly string[] {
  const { takes } = CHART_KINDS[kind];
  const given: readonly ChartKey[] = [
    ...ENTRY_KEYS.filter((key) => series.some((entry) => entry[key] !== undefined)),
    ...(split ? (['split'] as const) : []),
  ];
  return given
    .filter((key) => !takes.includes(key))
    .map((key) => `Unexpected \`${key}\` with \`kind: ${kind}\`, expected a kind that can show it`);
}

/** The first that can. */
const LOG_KIND = CHART_KIND_IDS.find((kind) => CHART_KINDS[kind].valueAxis === 'log-or-linear');

/** A chart spec → findings for its scale, the number of its entries and the roles it gives them. */
export function checkEntries(spec: ChartSpec): readonly Finding[] {
  const { place, kind, scale, series } = spec;
  const { valueAxis, most } = CHART_KINDS[kind];
  const findings: Finding[] = [];
  if (scale === 'log' && valueAxis !== 'log-or-linear') {
    findings.push({
      kind: startsAtZero(kind) ? 'chart-log-bars' : 'chart-log-scale',
      place,
      message: `Unexpected \`scale: log\` with \`kind: ${kind}\`, expected \`linear\``,
      hint: `Use \`kind: ${LOG_KIND}\` for a log scale`,
    });
  }
  if (series.length < 2) {
    findings.push({
      kind: 'chart-single-point',
      place,
      message: `Unexpected ${counted(series.length, 'entry', 'entries')} in \`series\`, expected two or more`,
    });
  }
  if (series.length > most) {
    findings.push({
      kind: 'chart-too-many',
      place,
      message: `Unexpected ${counted(series.length, 'entry', 'entries')} in \`series\`, expected at most ${most} for \`${kind}\``,
    });
  }
  return [...findings, ...checkRoles(spec)];
}

function checkRoles(spec: ChartSpec): readonly Finding[] {
  const keys = spec.series.map((entry) => entry.of);
  const roles = [
    ...(spec.emphasis === undefined ? [] : [spec.emphasis]),
    ...spec.comparison,
    ...spec.unclear,
  ];
  const fault = (message: string): Finding => ({ kind: 'chart-entry', place: spec.place, message });
  return [
    ...repeated(keys).map((key) =>
      fault(`Unexpected second \`${key}\` in \`series\`, expected each entry once`),
    ),
    ...repeated(roles).map((key) =>
      fault(
        `Unexpected second role of \`${key}\`, expected one of \`emphasis\`, \`comparison\`, \`unclear\``,
      ),
    ),
  ];
}

function repeated(entries: readonly string[]): readonly string[] {
  return [...new Set(entries.filter((entry, index) => entries.indexOf(entry) !== index))];
}

/** Entries that the ledger does not know are left out: the reader has reported them. None of events. */
export function entryFacts(
  spec: ChartSpec,
  content: Content,
  derived: ReadonlyMap<string, Figure>,
): readonly EntryFacts[] {
  if (CHART_KINDS[spec.kind].shows === 'events') return [];
  return spec.series.flatMap((entry): EntryFacts[] => {
    const ref = refOf(entry.of);
    const metric = content.metrics.get(ref.metric);
    const figure = figureOf(content, ref, derived)?.figure;
    if (metric === undefined || figure === undefined) return [];
    const report = findReport(content, ref);
    const scope = report?.scope ?? metric.scope;
    const published = report && content.sources.get(report.source)?.date;
    return [
      {
        entry,
        figure,
        metric,
        name: nameOf(entry.name ?? metric.subject),
        set: entry.set && nameOf(entry.set),
        panel: entry.panel && nameOf(entry.panel),
        // The rows of one series are told apart by its chart.
        subject: metric.cell?.series ?? nameOf(metric.subject),
        scope: scope === undefined ? 'none stated' : nameOf(scope),
        date:
          entry.moment?.day ?? (entry.at === undefined ? published : content.takeaways.get(entry.at)?.date),
      },
    ];
  });
}
