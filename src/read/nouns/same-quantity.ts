// The quantity of a token and that of a ledger entry → whether they say the same.
import { orderOf } from '../../model/figures/dimension.ts';
import { sameValue } from '../../model/figures/same-figure.ts';
import type { Quantity } from '../../model/quantity.ts';

/** 半年 is six months, but 10 % is not one tenth. A token may leave out that its rate is a yearly one. */
export function sameQuantity(token: Quantity, entry: Quantity): boolean {
  return token.kind === entry.kind && sameValue(orderOf(withRate(token, entry)), orderOf(entry));
}

function withRate(token: Quantity, entry: Quantity): Quantity {
  const isRate = (token.kind === 'percent' || token.kind === 'money') && token.per === undefined;
  const per = 'per' in entry ? entry.per : undefined;
  return isRate && per !== undefined ? { ...token, per } : token;
}
