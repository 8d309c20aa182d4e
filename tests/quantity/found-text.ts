// Text in; its figures as `token → value` lines out, so that tables of cases stay readable.
import { normalisedValue } from '../../src/quantity/compare.ts';
import { findFigures } from '../../src/quantity/find/find-figures.ts';

export function foundText(text: string): readonly string[] {
  return findFigures(text).map((found) => {
    const { low, high } = found.range ?? {};
    const value = low && high ? `${normalisedValue(low)} .. ${normalisedValue(high)}` : undefined;
    return `${found.text} → ${value ?? normalisedValue(found.figure)}`;
  });
}
