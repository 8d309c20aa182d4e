// Text in; its figures as `token → value` lines out, so that tables of cases stay readable.
import { normalisedValue } from '../../src/quantity/compare.ts';
import { findFigures } from '../../src/quantity/find/find-figures.ts';

export function foundText(text: string): readonly string[] {
  return findFigures(text).map(({ text: words, figure: { high, ...low } }) => {
    const more = high === undefined ? '' : ` .. ${normalisedValue({ ...low, quantity: high })}`;
    return `${words} → ${normalisedValue(low)}${more}`;
  });
}
