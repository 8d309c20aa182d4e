// A chart's entries → a finding for each that is a mean of reports instead of what somebody reported.
import type { ChartSpec } from '../../../model/chart-spec.ts';
import type { Content } from '../../../model/content.ts';
import { unitOf } from '../../../model/figures/unit-of.ts';
import type { Finding } from '../../../model/finding.ts';
import { amountOf } from '../../../model/ledger/amount-of.ts';
import { figureOf, refOf } from '../../../model/ledger/figure-of.ts';
import type { Figure } from '../../../model/quantity.ts';
import type { EntryFacts } from './entry-facts.ts';

/** A sum that is scaled: `(a + b) / 2`, `0.5 * a + 0.5 * b`. */
const SCALED_SUM = /\+.*[*/]|[*/].*\+/u;

export function checkAverages(
  spec: ChartSpec,
  entries: readonly EntryFacts[],
  content: Content,
  derived: ReadonlyMap<string, Figure>,
): readonly Finding[] {
  return entries
    .filter(({ metric, figure }) => isMean(metric.derived, figure, content, derived))
    .map(({ entry, metric }) => ({
      kind: 'chart-average',
      place: spec.place,
      message: `Unexpected mean \`${entry.of}\` (\`${metric.derived?.formula}\`), expected the reports themselves`,
    }));
}

/** It lies between what it is made of, in the same unit. */
function isMean(
  derivation: EntryFacts['metric']['derived'],
  figure: Figure,
  content: Content,
  derived: ReadonlyMap<string, Figure>,
): boolean {
  if (derivation === undefined || !SCALED_SUM.test(derivation.formula)) return false;
  const inputs = Object.values(derivation.inputs).flatMap((key) => {
    const input = figureOf(content, refOf(key), derived)?.figure;
    return input && unitOf(input) === unitOf(figure) ? [amountOf(input.quantity) ?? 0] : [];
  });
  const value = amountOf(figure.quantity) ?? 0;
  return inputs.length > 1 && value > Math.min(...inputs) && value < Math.max(...inputs);
}
