// A chart's entries → findings for what its kind needs and does not have, or has and cannot show.
import {
  type ChartEntry,
  type ChartKind,
  type ChartSpec,
  ZERO_BASED,
} from '../../model/content/chart-spec.ts';
import type { Content } from '../../model/content/content.ts';
import type { Metric } from '../../model/content/metric.ts';
import type { Finding } from '../../model/finding.ts';
import type { Figure } from '../../model/quantity.ts';
import { figureOf, findReport, refOf } from '../../quantity/ledger/figure-of.ts';
import { nameOf } from '../../words/languages.ts';

type EntryKey = 'set' | 'panel' | 'at' | 'total';

const KINDS_WITH: Readonly<Record<EntryKey, ReadonlySet<ChartKind>>> = {
  set: new Set(['bars', 'columns', 'share', 'line', 'slope']),
  panel: new Set(['small-multiples']),
  at: new Set(['line']),
  total: new Set(['waterfall']),
};

export function checkStructure(
  spec: ChartSpec,
  entries: readonly EntryFacts[],
  content: Content,
): readonly Finding[] {
  const fault = (message: string): Finding => ({ kind: 'chart-structure', place: spec.place, message });
  return [...misplacedKeys(spec), ...neededFor(spec, entries, content)].map(fault);
}

function misplacedKeys(spec: ChartSpec): readonly string[] {
  const keys: readonly EntryKey[] = ['set', 'panel', 'at', 'total'];
  const strange = keys.filter(
    (key) => !KINDS_WITH[key].has(spec.kind) && spec.series.some((entry) => entry[key] !== undefined),
  );
  const split = spec.split && spec.kind !== 'bars' && spec.kind !== 'columns' ? ['split'] : [];
  return [...strange, ...split].map(
    (key) => `Unexpected \`${key}\` with \`kind: ${spec.kind}\`, expected a kind that can show it`,
  );
}

function neededFor(spec: ChartSpec, entries: readonly EntryFacts[], content: Content): readonly string[] {
  switch (spec.kind) {
    case 'bars':
    case 'columns':
    case 'share':
      return [...allOrNone(spec), ...oncePerPlace(spec, entries)];
    case 'slope':
      return [...twoEnds(spec, entries), ...oncePerPlace(spec, entries)];
    case 'line':
      return [...undated(entries), ...sameDay(entries)];
    case 'timeline':
      return spec.series
        .filter(({ of }) => content.takeaways.get(of) !== undefined && !content.takeaways.get(of)?.date)
        .map(({ of }) => `Unexpected takeaway \`${of}\` without \`date\`, expected an event`);
    case 'range': {
      const rows = new Set(entries.map(({ name }) => name)).size;
      return rows < entries.length
        ? []
        : ['Unexpected rows of one value each, expected a row with two or more'];
    }
    case 'small-multiples': {
      const panels = new Set(entries.map(({ entry, scope }) => (entry.panel && nameOf(entry.panel)) ?? scope))
        .size;
      return panels > 1 ? [] : ['Unexpected single panel, expected two or more, or `kind: bars`'];
    }
    case 'waterfall': {
      const totals = spec.series.filter((entry) => entry.total).length;
      return totals > 0 && totals < spec.series.length
        ? []
        : [`Unexpected ${totals} totals, expected at least one and at least one change`];
    }
    case 'dot-plot':
    case 'doughnut':
      return [];
  }
}

function allOrNone({ series }: ChartSpec): readonly string[] {
  const without = series.filter(({ set }) => set === undefined);
  if (without.length === 0 || without.length === series.length) return [];
  return [`Unexpected \`${without[0]?.of}\` without \`set\`, expected one in every entry or in none`];
}

function oncePerPlace(spec: ChartSpec, entries: readonly EntryFacts[]): readonly string[] {
  if (spec.series.every(({ set }) => set === undefined)) return [];
  const seen = new Set<string>();
  return entries.flatMap(({ name, entry }) => {
    const place = placeOf(name, entry);
    if (!seen.has(place)) {
      seen.add(place);
      return [];
    }
    return [`Unexpected second value of \`${name}\` in \`${setOf(entry)}\`, expected one`];
  });
}

const placeOf = (name: string, entry: ChartEntry) => JSON.stringify([name, setOf(entry)]);

const setOf = ({ set }: ChartEntry) => set && nameOf(set);

function twoEnds(spec: ChartSpec, entries: readonly EntryFacts[]): readonly string[] {
  const ends = [...new Set(spec.series.map((entry) => setOf(entry) ?? ''))];
  if (ends.length !== 2) return [`Unexpected ${ends.length} ends (\`set\`) of a slope, expected two`];
  const names = [...new Set(entries.map(({ name }) => name))];
  return names
    .filter((name) => entries.filter((one) => one.name === name).length < 2)
    .map((name) => `Unexpected single end of \`${name}\`, expected both`);
}

function undated(entries: readonly EntryFacts[]): readonly string[] {
  return entries
    .filter(({ date }) => date === undefined)
    .map(
      ({ entry }) =>
        `Unexpected \`${entry.of}\` without a date, expected \`at\` with a takeaway that has one`,
    );
}

function sameDay(entries: readonly EntryFacts[]): readonly string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ entry, date }) => {
    const place = placeOf(date ?? '', entry);
    const again = seen.has(place) && date !== undefined;
    seen.add(place);
    return again ? [`Unexpected second value on ${date} in one line, expected one`] : [];
  });
}

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

/** A chart spec → findings for its scale, the number of its entries and the roles it gives them. */
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

export type EntryFacts = {
  readonly entry: ChartEntry;
  readonly figure: Figure;
  readonly metric: Metric;
  /** Under which name it is shown, told apart by its Japanese words. */
  readonly name: string;
  readonly subject: string;
  readonly scope: string;
  /** ISO date of the value, where one is known. */
  readonly date: string | undefined;
};

/** Entries that the ledger does not know are left out: the reader has reported them. None on a timeline. */
export function entryFacts(
  spec: ChartSpec,
  content: Content,
  derived: ReadonlyMap<string, Figure>,
): readonly EntryFacts[] {
  if (spec.kind === 'timeline') return [];
  return spec.series.flatMap((entry): EntryFacts[] => {
    const ref = refOf(entry.of);
    const metric = content.metrics.get(ref.metric);
    const figure = figureOf(content, ref, derived)?.figure;
    if (metric === undefined || figure === undefined) return [];
    const report = findReport(content, ref);
    const published = report && content.sources.get(report.source)?.date;
    return [
      {
        entry,
        figure,
        metric,
        name: nameOf(entry.name ?? metric.subject),
        subject: nameOf(metric.subject),
        scope: nameOf(report?.scope ?? metric.scope),
        date: entry.at === undefined ? published : content.takeaways.get(entry.at)?.date,
      },
    ];
  });
}
