// A derivation of the long form → the one line that says the same, or undefined.
import type { Derivation, Metric } from '../../model/content/metric.ts';
import { LETTER, nameOfLetter, withLetters } from '../../quantity/formula.ts';
import { isSameDerivation, type Measure, readEntry } from './short-entry.ts';

/** Formula and, where it does not follow from the inputs, the unit beside it. */
export type NamedFormula = { readonly derived: string; readonly unit?: string };

export function nameInputs(
  metric: Metric,
  derived: Derivation,
  rest: object,
  measure: Measure,
): NamedFormula | undefined {
  // Worked out by hand it is a second opinion, for which a line has no room.
  if (derived.result !== undefined) return undefined;
  const formula = withRefs(derived);
  const inUnit = derived.unit === undefined ? {} : { unit: derived.unit };
  return [{ derived: formula }, { derived: formula, ...inUnit }].find((named) => {
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
