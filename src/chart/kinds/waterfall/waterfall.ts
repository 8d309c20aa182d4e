// A waterfall: changes that lead from one level to another, each bar hanging between the levels it joins.
import { amountOf } from '../../../quantity/ledger/figure-of.ts';
import { lacking } from '../asked.ts';
import type { Asked, ChartFault, ChartKindEntry } from '../chart-kind.ts';
import { PLAIN } from '../plain.ts';
import { signedLabel, waterfallCut, waterfallLevels } from './waterfall-levels.ts';
import { waterfallSheet } from './waterfall-sheet.ts';

export const waterfall: ChartKindEntry = {
  ...PLAIN,
  takes: ['total'],
  valueAxis: 'across-zero',
  most: 9,
  mayMix: ['scopes', 'subjects'],
  needs: (asked) => [...totalsAndChanges(asked), ...missedTotals(asked)],
  levels: (points) => waterfallLevels(points).flatMap(({ from, to }) => [from, to]),
  cutAt: waterfallCut,
  labelOf: signedLabel,
  height: () => ({ least: 220, most: 420 }),
  native: {
    lacks: () => undefined,
    sheet: waterfallSheet,
    drawing: () => import('./native.ts'),
  },
  picture: () => import('./picture.ts'),
};

function totalsAndChanges({ spec: { series } }: Asked): readonly ChartFault[] {
  const totals = series.filter(({ total }) => total).length;
  if (totals > 0 && totals < series.length) return [];
  return [lacking(`Unexpected ${totals} totals, expected at least one and at least one change`)];
}

/** Rounded parts may miss their sum by this share of the largest level. */
const ROUNDING = 0.005;

function missedTotals({ entries }: Asked): readonly ChartFault[] {
  const steps = entries.map(({ entry, figure }) => ({
    value: amountOf(figure.quantity) ?? 0,
    ...(entry.total ? { total: true as const } : {}),
  }));
  const levels = waterfallLevels(steps);
  const tolerance = ROUNDING * Math.max(...levels.map(({ to }) => Math.abs(to)));
  return steps.flatMap(({ value, total }, index): ChartFault[] => {
    const reached = levels[index - 1]?.to;
    if (!total || reached === undefined || Math.abs(value - reached) <= tolerance) return [];
    return [
      {
        kind: 'chart-waterfall-sum',
        message: `Unexpected total \`${entries[index]?.entry.of}\` of ${value} after changes that reach ${reached}, expected the same`,
      },
    ];
  });
}
