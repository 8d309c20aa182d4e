// Text in; its figures as `token → value` lines out, so that tables of cases stay readable.
import { findFigures } from '../../../src/model/figures/find-figures.ts';
import { normalisedValue } from '../../../src/model/figures/normalised-value.ts';

export function foundText(text: string): readonly string[] {
  return findFigures(text).map((found) => {
    const { low, high } = found.range ?? {};
    const value = low && high ? `${normalisedValue(low)} .. ${normalisedValue(high)}` : undefined;
    return `${found.text} → ${value ?? normalisedValue(found.figure)}`;
  });
}
