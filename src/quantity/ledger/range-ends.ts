// A formula and both ends of its inputs in; the values that give the lower and the upper end of its result out.
import type { Figure } from '../../model/quantity.ts';
import { evaluateFormula } from '../formula.ts';

type Values = Readonly<Record<string, number>>;

/** Every input with its upper end in place of its lower one. */
export function upperEnds(inputs: Readonly<Record<string, Figure>>): Readonly<Record<string, Figure>> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { quantity, high = quantity, qualifier }]) => [
      name,
      { quantity: high, qualifier },
    ]),
  );
}

/** The values for each end, or what stands against there being two. Without a range the values are one end. */
export function endsOf(
  formula: string,
  lowers: Values,
  uppers: Values = lowers,
): { readonly low: Values; readonly high?: Values } | string {
  const ranges = Object.keys(lowers).filter((name) => lowers[name] !== uppers[name]);
  if (ranges.length === 0) return { low: lowers };
  let [low, high] = [lowers, uppers];
  for (const name of ranges) {
    const turn = turnOf(formula, lowers, uppers, name);
    if (turn === undefined)
      return `that does not only rise or only fall with the range \`${name}\`, expected a formula whose ends are known`;
    if (turn === 'rises') continue;
    low = { ...low, [name]: uppers[name] ?? Number.NaN };
    high = { ...high, [name]: lowers[name] ?? Number.NaN };
  }
  return { low, high };
}

/** Steps from one end of a range to the other that a formula is tried at. */
const STEPS = 16;

/** Which way the result goes as one range runs from end to end, with the others at either end; undefined where it turns. */
function turnOf(
  formula: string,
  lowers: Values,
  uppers: Values,
  name: string,
): 'rises' | 'falls' | undefined {
  const [from = 0, to = 0] = [lowers[name], uppers[name]];
  const met = new Set<number>();
  for (const others of [lowers, uppers]) {
    let before: number | undefined;
    for (let step = 0; step <= STEPS; step += 1) {
      const result = evaluateFormula(formula, { ...others, [name]: from + ((to - from) * step) / STEPS });
      if (result === undefined) return undefined;
      if (before !== undefined) met.add(Math.sign(result - before));
      before = result;
    }
  }
  met.delete(0);
  if (met.size > 1) return undefined;
  return met.has(-1) ? 'falls' : 'rises';
}
