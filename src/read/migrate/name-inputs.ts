// A derivation of the long form → the one line that says the same, or undefined.
import type { Derivation, Metric } from '../../model/content/metric.ts';
import { LETTER, nameOfLetter, withLetters } from '../../quantity/formula.ts';
import { isSameDerivation, type Measure, readEntry } from './short-entry.ts';

/** Formula and beside it, where it does not follow from the inputs, the unit, and what was worked out by hand. */
export type NamedFormula = Pick<Derivation, 'unit' | 'result'> & { readonly derived: string };

export function nameInputs(
  metric: Metric,
  derived: Derivation,
  rest: object,
  measure: Measure,
): NamedFormula | undefined {
  const formula = withRefs(derived);
  const inUnit = derived.unit === undefined ? {} : { unit: derived.unit };
  const byHand = derived.result === undefined ? {} : { result: derived.result };
  return [
    { derived: formula, ...byHand },
    { derived: formula, ...inUnit, ...byHand },
  ].find((named) => {
    const read = readEntry({ ...rest, ...named }, metric, measure);
    return read !== undefined && isSameDerivation(metric, read, measure);
  });
}

/** `rounded - base` → `v3-cost@allforces - v3-cost@daiwa` */
function withRefs({ formula, inputs }: Derivation): string {
  const names = Object.keys(inputs);
  return withLetters(formula, names)
    .replace(/\s*([-+*/])\s*/g, ' $1 ')
    .replace(/(^|\() - /g, '$1-')
    .replace(LETTER, (letter) => inputs[nameOfLetter(letter, names) ?? ''] ?? letter);
}
