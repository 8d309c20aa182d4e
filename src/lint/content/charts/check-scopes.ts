// A chart's entries → findings where different things are set side by side, or under one name, without saying so.
import type { ChartKind, ChartSpec } from '../../../model/chart-spec.ts';
import type { Finding } from '../../../model/finding.ts';
import type { EntryFacts } from './entry-facts.ts';

/** Parts of a whole count in different things by their nature; panels stand under their scopes. */
const SAYS_SO: ReadonlySet<ChartKind> = new Set(['share', 'doughnut', 'waterfall', 'small-multiples']);

export function checkScopes(spec: ChartSpec, entries: readonly EntryFacts[]): readonly Finding[] {
  return [...checkMixedScopes(spec, entries), ...checkMixedSubjects(spec, entries)];
}

function checkMixedScopes(spec: ChartSpec, entries: readonly EntryFacts[]): readonly Finding[] {
  const scopes = [...new Set(entries.map(({ scope }) => scope))];
  if (scopes.length < 2 || spec.caveat || spec.split || SAYS_SO.has(spec.kind)) return [];
  const bars = spec.kind === 'bars' || spec.kind === 'columns';
  return [
    {
      kind: 'chart-mixed-scope',
      place: spec.place,
      message: `Unexpected ${scopes.length} scopes (${scopes.map((scope) => `\`${scope}\``).join(', ')}) in one chart, expected \`caveat\`${bars ? ' or `split: scope`' : ''} that says so`,
    },
  ];
}

/** Two models under one name would be read as one. */
function checkMixedSubjects(spec: ChartSpec, entries: readonly EntryFacts[]): readonly Finding[] {
  const names = [...new Set(entries.map(({ name }) => name))];
  return names.flatMap((name): Finding[] => {
    const subjects = [...new Set(entries.filter((one) => one.name === name).map((one) => one.subject))];
    if (subjects.length < 2 || spec.kind === 'waterfall') return [];
    return [
      {
        kind: 'chart-mixed-subject',
        place: spec.place,
        message: `Unexpected name \`${name}\` for ${subjects.map((subject) => `\`${subject}\``).join(' and ')}, expected each under its own name`,
      },
    ];
  });
}
