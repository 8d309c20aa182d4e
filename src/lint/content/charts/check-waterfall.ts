// A waterfall's entries → a finding where its changes do not lead to its total.
import type { ChartSpec } from '../../../model/chart-spec.ts';
import type { Finding } from '../../../model/finding.ts';
import { amountOf } from '../../../model/ledger/amount-of.ts';
import { waterfallLevels } from '../../../model/waterfall-levels.ts';
import type { EntryFacts } from './entry-facts.ts';

/** Rounded parts may miss their sum by this share of the largest level. */
const ROUNDING = 0.005;

export function checkWaterfall(spec: ChartSpec, entries: readonly EntryFacts[]): readonly Finding[] {
  if (spec.kind !== 'waterfall') return [];
  const steps = entries.map(({ entry, figure }) => ({
    value: amountOf(figure.quantity) ?? 0,
    ...(entry.total ? { total: true as const } : {}),
  }));
  const levels = waterfallLevels(steps);
  const tolerance = ROUNDING * Math.max(...levels.map(({ to }) => Math.abs(to)));
  return steps.flatMap((step, index): Finding[] => {
    const reached = levels[index - 1]?.to;
    if (!step.total || reached === undefined || Math.abs(step.value - reached) <= tolerance) return [];
    return [
      {
        kind: 'chart-waterfall-sum',
        place: spec.place,
        message: `Unexpected total \`${entries[index]?.entry.of}\` of ${step.value} after changes that reach ${reached}, expected the same`,
      },
    ];
  });
}
