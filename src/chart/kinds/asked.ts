// What is asked of a chart → what it lacks, for what several kinds of charts need.
import type { Asked, ChartFault, EntryFacts } from './chart-kind.ts';

export function lacking(message: string): ChartFault {
  return { kind: 'chart-structure', message };
}

/** Nothing beyond what every chart needs. */
export function nothing(): readonly ChartFault[] {
  return [];
}

/** Sets, where there are any: one in every entry, and one value of a name in each. */
export function soundSets({ spec: { series }, entries }: Asked): readonly ChartFault[] {
  const without = series.filter(({ set }) => set === undefined);
  if (without.length === series.length) return [];
  const some = without[0];
  return [
    ...(some
      ? [lacking(`Unexpected \`${some.of}\` without \`set\`, expected one in every entry or in none`)]
      : []),
    ...oncePerSet(entries),
  ];
}

export function oncePerSet(entries: readonly EntryFacts[]): readonly ChartFault[] {
  return again(entries, ({ name, set }) => [name, set]).map(({ name, set }) =>
    lacking(`Unexpected second value of \`${name}\` in \`${set}\`, expected one`),
  );
}

/** Entries whose place another has taken before. */
export function again(
  entries: readonly EntryFacts[],
  placeOf: (entry: EntryFacts) => readonly unknown[],
): readonly EntryFacts[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const place = JSON.stringify(placeOf(entry));
    const isTaken = seen.has(place);
    seen.add(place);
    return isTaken;
  });
}
