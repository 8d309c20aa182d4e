// A figure in; the same with the other sign out: a range turns round, and a bound looks the other way.
import type { Figure, Qualifier, Quantity } from '../model/quantity.ts';

export function isNegative({ quantity, high = quantity }: Figure): boolean {
  return amountSign(quantity) < 0 || amountSign(high) < 0;
}

/** "A loss of more than $5 million" is less than -$5 million. Dates and parts have no sign. */
export function negated({ quantity, high, qualifier, ...rest }: Figure): Figure {
  if (quantity.kind === 'date' || quantity.kind === 'fraction') return { quantity, qualifier };
  const low = turned(high ?? quantity);
  return {
    quantity: low,
    ...(high === undefined ? {} : { high: turned(quantity) }),
    qualifier: OTHER_SIDE[qualifier],
    ...rest,
  };
}

/** The figure without its sign, for words that say it. */
export function sizeOf(figure: Figure): Figure {
  return isNegative(figure) ? negated(figure) : figure;
}

const OTHER_SIDE: Readonly<Record<Qualifier, Qualifier>> = {
  exact: 'exact',
  about: 'about',
  'at-least': 'at-most',
  'at-most': 'at-least',
  under: 'over',
  over: 'under',
};

function turned(quantity: Quantity): Quantity {
  if (quantity.kind === 'date' || quantity.kind === 'fraction') return quantity;
  return { ...quantity, amount: quantity.amount === 0 ? 0 : -quantity.amount };
}

function amountSign(quantity: Quantity): number {
  return 'amount' in quantity ? Math.sign(quantity.amount) : 1;
}
