// Figures of a text in, the same with `1米ドル＝148円` and `$1 = ¥148` read as one: yen per dollar.
import type { Figure, Quantity } from '../../model/quantity.ts';
import { normaliseText } from './text.ts';

type Found = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly bare: string;
  readonly figure: Figure;
};

/** Between one of a currency and what it is worth; nothing at all in 1ドル148円. */
const EQUALS = /^(?: ?[=:≒] ?)?$/;
const IS_ONE = /(?<![\d.,])1(?![\d.,])/;

/** Figures in the order of the text. */
export function joinExchangeRates<Each extends Found>(text: string, found: readonly Each[]): readonly Each[] {
  const joined: Each[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    const rate = last && rateOf(text, last, one);
    if (rate !== undefined) joined.pop();
    joined.push(rate ?? one);
  }
  return joined;
}

function rateOf<Each extends Found>(text: string, one: Each, worth: Each): Each | undefined {
  const [of, to] = [one.figure.quantity, worth.figure.quantity];
  if (of.kind !== 'money' || to.kind !== 'money' || of.currency === to.currency) return undefined;
  if (
    of.amount !== 1 ||
    of.per !== undefined ||
    to.per !== undefined ||
    !IS_ONE.test(normaliseText(one.text))
  )
    return undefined;
  if (one.figure.high !== undefined || one.figure.qualifier !== 'exact' || to.amount < 0) return undefined;
  if (!EQUALS.test(normaliseText(text.slice(one.end, worth.start)))) return undefined;
  const per = of.currency;
  const { high } = worth.figure;
  const bareEnd = worth.start + worth.text.indexOf(worth.bare) + worth.bare.length;
  return {
    ...worth,
    start: one.start,
    text: text.slice(one.start, worth.end),
    bare: text.slice(one.start, bareEnd),
    figure: {
      ...worth.figure,
      quantity: { ...to, per },
      ...(high === undefined ? {} : { high: { ...high, per } as Quantity }),
    },
  };
}
