// A chart's entries → findings for what its kind needs and does not have, or has and cannot show.
import type { ChartEntry, ChartKind, ChartSpec } from '../../../model/chart-spec.ts';
import type { Content } from '../../../model/content.ts';
import type { Finding } from '../../../model/finding.ts';
import type { EntryFacts } from './entry-facts.ts';

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
      const panels = new Set(entries.map(({ entry, scope }) => entry.panel?.ja ?? scope)).size;
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
    return [`Unexpected second value of \`${name}\` in \`${entry.set?.ja}\`, expected one`];
  });
}

const placeOf = (name: string, { set }: ChartEntry) => JSON.stringify([name, set?.ja]);

function twoEnds(spec: ChartSpec, entries: readonly EntryFacts[]): readonly string[] {
  const ends = [...new Set(spec.series.map(({ set }) => set?.ja ?? ''))];
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
