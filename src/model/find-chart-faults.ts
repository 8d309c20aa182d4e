// A chart as the analyst asks for it → what is wrong with it before any value is known.
import type { ChartKind, ChartSpec } from './chart.ts';
import type { Finding } from './finding.ts';

/** More rows than this become too low to read on a slide. */
const MOST: Readonly<Record<ChartKind, number>> = { 'dot-plot': 10, bars: 6, share: 5 };

export function findChartFaults(spec: ChartSpec): readonly Finding[] {
  const { place } = spec;
  const findings: Finding[] = [];
  if (spec.kind !== 'dot-plot' && spec.scale === 'log') {
    findings.push({
      kind: 'chart-log-bars',
      place,
      message: `Unexpected \`scale: log\` with \`kind: ${spec.kind}\`, expected \`linear\``,
      hint: 'Use `kind: dot-plot` for a log scale',
    });
  }
  if (spec.series.length < 2) {
    findings.push({
      kind: 'chart-single-point',
      place,
      message: `Unexpected ${spec.series.length} entries in \`series\`, expected two or more`,
    });
  }
  if (spec.series.length > MOST[spec.kind]) {
    findings.push({
      kind: 'chart-too-many',
      place,
      message: `Unexpected ${spec.series.length} entries in \`series\`, expected at most ${MOST[spec.kind]} for \`${spec.kind}\``,
    });
  }
  return [...findings, ...findEntryFaults(spec)];
}

function findEntryFaults(spec: ChartSpec): readonly Finding[] {
  const named = [
    ...(spec.emphasis === undefined ? [] : [['emphasis', spec.emphasis] as const]),
    ...spec.comparison.map((entry) => ['comparison', entry] as const),
    ...spec.unclear.map((entry) => ['unclear', entry] as const),
  ];
  const fault = (message: string): Finding => ({ kind: 'chart-entry', place: spec.place, message });
  const strangers = named
    .filter(([, entry]) => !spec.series.includes(entry))
    .map(([role, entry]) => fault(`Unexpected \`${entry}\` in \`${role}\`, expected an entry of \`series\``));
  const entries = named.map(([, entry]) => entry);
  return [
    ...repeated(spec.series).map((entry) =>
      fault(`Unexpected second \`${entry}\` in \`series\`, expected each entry once`),
    ),
    ...strangers,
    ...repeated(entries).map((entry) =>
      fault(
        `Unexpected second role of \`${entry}\`, expected one of \`emphasis\`, \`comparison\`, \`unclear\``,
      ),
    ),
  ];
}

function repeated(entries: readonly string[]): readonly string[] {
  return [...new Set(entries.filter((entry, index) => entries.indexOf(entry) !== index))];
}
