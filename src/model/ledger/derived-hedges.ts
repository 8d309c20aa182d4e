// A formula with its inputs → the qualifiers its result may carry, so that no hedge is lost in a calculation.
import { evaluateFormula } from '../figures/evaluate-formula.ts';
import { type Figure, QUALIFIERS, type Qualifier } from '../quantity.ts';

/** A step so small that no formula of a ledger turns round within it. */
const STEP = 1e-6;

/**
 * An upper bound that the result grows with bounds it from above, and so does a lower bound that it falls with.
 * Bounded from both sides by different inputs it is bounded by neither: nothing true can be said, and the list is empty.
 */
export function derivedHedges(
  formula: string,
  values: Readonly<Record<string, number>>,
  inputs: Readonly<Record<string, Figure>>,
): readonly Qualifier[] {
  const result = evaluateFormula(formula, values);
  if (result === undefined) return QUALIFIERS;
  const met = new Set<'above' | 'below'>();
  for (const [name, { qualifier }] of Object.entries(inputs)) {
    const side = sideOf(qualifier);
    const value = values[name];
    if (side === undefined || value === undefined) continue;
    const more = evaluateFormula(formula, { ...values, [name]: value + Math.max(Math.abs(value), 1) * STEP });
    if (more === undefined || more === result) continue;
    met.add(more > result === (side === 'above') ? 'above' : 'below');
  }
  if (met.size === 2) return [];
  if (met.has('above')) return ['at-most', 'under'];
  if (met.has('below')) return ['at-least', 'over'];
  const isRough = Object.values(inputs).some(({ qualifier }) => qualifier === 'about');
  return isRough ? ['about'] : ['exact', 'about'];
}

/** On which side of the true value a bound lies. */
function sideOf(qualifier: Qualifier): 'above' | 'below' | undefined {
  switch (qualifier) {
    case 'at-most':
    case 'under':
      return 'above';
    case 'at-least':
    case 'over':
      return 'below';
    case 'exact':
    case 'about':
      return undefined;
  }
}
