// A chart spec → findings for its scale, the number of its entries and the roles it gives them.
import { type ChartKind, type ChartSpec, ZERO_BASED } from '../../../model/chart-spec.ts';
import type { Finding } from '../../../model/finding.ts';

/** More entries than this become too small to read on a slide. */
const MOST: Readonly<Record<ChartKind, number>> = {
  'dot-plot': 10,
  bars: 8,
  columns: 12,
  share: 12,
  doughnut: 6,
  line: 36,
  slope: 12,
  timeline: 12,
  range: 12,
  waterfall: 9,
  'small-multiples': 12,
};

export function checkEntries(spec: ChartSpec): readonly Finding[] {
  const { place, kind, scale, series } = spec;
  const findings: Finding[] = [];
  if (scale === 'log' && kind !== 'dot-plot' && kind !== 'range') {
    findings.push({
      kind: ZERO_BASED.has(kind) ? 'chart-log-bars' : 'chart-log-scale',
      place,
      message: `Unexpected \`scale: log\` with \`kind: ${kind}\`, expected \`linear\``,
      hint: 'Use `kind: dot-plot` for a log scale',
    });
  }
  if (series.length < 2) {
    findings.push({
      kind: 'chart-single-point',
      place,
      message: `Unexpected ${series.length} entries in \`series\`, expected two or more`,
    });
  }
  if (series.length > MOST[kind]) {
    findings.push({
      kind: 'chart-too-many',
      place,
      message: `Unexpected ${series.length} entries in \`series\`, expected at most ${MOST[kind]} for \`${kind}\``,
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
