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
  needs: (asked) => [...totalsAndChanges(asked), ...missedTotals(asked), ...hungTotal(asked)],
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

function stepsOf({ entries }: Asked) {
  return entries.map(({ entry, figure }) => ({
    value: amountOf(figure.quantity) ?? 0,
    ...(entry.total ? { total: true as const } : {}),
  }));
}

function missedTotals(asked: Asked): readonly ChartFault[] {
  const { entries } = asked;
  const steps = stepsOf(asked);
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

/** How near to the level before it a last change is taken for the level itself: a total with an entry left out, or rounded. */
const ALIKE = 0.02;

/** A level that nobody called a total would hang upon the level it repeats, twice as high. */
function hungTotal(asked: Asked): readonly ChartFault[] {
  const steps = stepsOf(asked);
  const last = steps.at(-1);
  const reached = waterfallLevels(steps).at(-2)?.to;
  if (last === undefined || last.total || reached === undefined || reached === 0) return [];
  if (Math.abs(last.value - reached) > ALIKE * Math.abs(reached)) return leftOut(asked);
  return [
    {
      kind: 'chart-waterfall-sum',
      message: `Unexpected change \`${asked.entries.at(-1)?.entry.of}\` of ${last.value} at the end, which is the level reached before it, expected a total (named among \`totals\`, or with \`total: true\`)`,
    },
  ];
}

/** The last level, where the series of the chart has it and the chart ends without it. */
function leftOut(asked: Asked): readonly ChartFault[] {
  const { entries, content } = asked;
  const levels = waterfallLevels(stepsOf(asked));
  const end = levels.at(-1)?.to;
  const last = entries.at(-1);
  const { series, row, column } = last?.metric.cell ?? {};
  if (last === undefined || series === undefined || end === undefined || end === 0) return [];
  const tolerance = ROUNDING * Math.max(...levels.map(({ to }) => Math.abs(to)));
  const shown = new Set(entries.map(({ metric }) => metric.id));
  const total = [...content.metrics.values()].find(({ id, cell, reports: [report] }) => {
    const isBeside = cell?.series === series && (cell.column === column || cell.row === row);
    const level = report && amountOf(report.figure.quantity);
    const isAlike = report?.figure.quantity.kind === last.figure.quantity.kind;
    return isBeside && !shown.has(id) && isAlike && level !== undefined && Math.abs(level - end) <= tolerance;
  });
  if (total === undefined) return [];
  return [
    {
      kind: 'chart-waterfall-sum',
      message: `Unexpected change \`${last.entry.of}\` at the end, expected the total \`${total.id}\` behind it, the level of ${end} that the changes reach (named among \`totals\`, or with \`total: true\`)`,
    },
  ];
}
