// A number word → what it says; that and a figure → whether the figure bears it out.
import type { Figure, Quantity } from '../model/quantity.ts';
import { decimalText } from '../words/decimal.ts';
import { LANGUAGES, wordsOf } from '../words/languages.ts';
import type { WordBound, WordMeaning, WordMeasure } from '../words/number-words.ts';
import { unitById } from '../words/units.ts';
import { type Interval, spanOf } from './compare.ts';
import { normaliseText } from './find/text.ts';

export type SaidNumber = Omit<WordMeaning, 'bound'> & { readonly bound: WordBound };

type Row = {
  readonly pattern: RegExp;
  readonly means: (groups: readonly (string | undefined)[]) => WordMeaning | undefined;
};
type Hedge = { readonly bound: WordBound; readonly pattern: RegExp };

const ROWS: readonly Row[] = LANGUAGES.flatMap((language) =>
  wordsOf(language).numberWords.phrases.map(({ pattern, means }) => ({
    pattern: new RegExp(`^(?:${pattern})$`, 'iu'),
    means,
  })),
);

/** Floors and ceilings come before what is inside of them: "no more than" is no "more than". */
const BOUNDS = ['at-least', 'at-most', 'under', 'over', 'about'] as const;

const HEDGES: readonly Hedge[] = LANGUAGES.flatMap((language) => {
  const { numberWords, figures } = wordsOf(language);
  return [...numberWords.hedges, ...BOUNDS.map((bound) => ({ bound, ...figures.hedges[bound] }))].flatMap(
    ({ bound, before, after }) => [
      ...(before === '' ? [] : [{ bound, pattern: new RegExp(`^(?:${before})(.+)$`, 'i') }]),
      ...(after === '' ? [] : [{ bound, pattern: new RegExp(`^(.+?)(?:${after})$`, 'i') }]),
    ],
  );
});

/** In whichever language: in a project of one, its words stand for all. Undefined for what no language has. */
export function readNumberWord(words: string): SaidNumber | undefined {
  const text = normaliseText(words).replace(/\s+/g, ' ').trim();
  const bare = meaningOf(text);
  if (bare !== undefined) return { bound: 'exact', ...bare };
  for (const { bound, pattern } of HEDGES) {
    const rest = pattern.exec(text)?.[1];
    const meaning = rest === undefined ? undefined : meaningOf(rest.trim());
    // Dozens and a majority are bounds by themselves.
    if (meaning !== undefined && meaning.bound === undefined && meaning.to === undefined)
      return { ...meaning, bound };
  }
  return undefined;
}

function meaningOf(text: string): WordMeaning | undefined {
  for (const { pattern, means } of ROWS) {
    const match = pattern.exec(text);
    const meaning = match ? means(match.slice(1)) : undefined;
    if (meaning !== undefined && Number.isFinite(meaning.value)) return meaning;
  }
  return undefined;
}

/** `unfit`: the figure measures something else; `unhedged`: true of its number, not of how the figure is hedged. */
export type Verdict = 'true' | 'untrue' | 'unhedged' | 'unfit';

/** How far `about` and `nearly` reach, as a part of the number. */
const REACH = 0.1;
/** What rounding may take from a third or a seventh: 33 % and 17 % pass, 1.3 times is no third above. */
const MOST_SLACK = 0.02;
const NOISE = 1e-9;

export function judgeWord(said: SaidNumber, figure: Figure): Verdict {
  const scale = scaleOf(said.measure, figure.quantity);
  if (scale === undefined) return 'unfit';
  const isPoint = said.bound === 'exact' && said.to === undefined;
  const slack = isPoint ? Math.min(halfDigit(figure) * Math.abs(scale.by), MOST_SLACK * said.value) : 0;
  const wanted = stretchOf(said, slack);
  const plain = moved(spanOf({ ...figure, qualifier: 'exact' }), scale);
  // Of 3.2 times nobody says that it is more than half.
  if (said.measure === 'share' && said.value < 1 && plain.from > 1) return 'untrue';
  if (isWithin(moved(spanOf(figure), scale), wanted)) return 'true';
  return figure.qualifier !== 'exact' && isWithin(plain, wanted) ? 'unhedged' : 'untrue';
}

type Scale = { readonly by: number; readonly plus: number };

/** From a figure's number to what a word measures: 33.3 % more are 1.333 times. Undefined where it has none. */
function scaleOf(measure: WordMeasure, quantity: Quantity): Scale | undefined {
  // "A fifth" of 20 % a year would lose the year.
  if ('per' in quantity && quantity.per !== undefined) return undefined;
  const { kind } = quantity;
  const isBare = kind === 'count' && quantity.counter === 'none';
  const isThings = kind === 'count' && unitById(quantity.counter).measures === undefined;
  const isRatio = kind === 'multiple' || isBare;
  switch (measure) {
    case 'share':
      if (kind === 'percent' || kind === 'fraction') return { by: 0.01, plus: 0 };
      return isRatio ? { by: 1, plus: 0 } : undefined;
    case 'times':
      if (kind === 'percent') return { by: 0.01, plus: 1 };
      return isRatio ? { by: 1, plus: 0 } : undefined;
    case 'rise':
      if (kind === 'percent') return { by: 0.01, plus: 0 };
      return isRatio ? { by: 1, plus: -1 } : undefined;
    case 'fall':
      if (kind === 'percent') return { by: -0.01, plus: 0 };
      return isRatio ? { by: -1, plus: 1 } : undefined;
    case 'count':
      return isThings ? { by: 1, plus: 0 } : undefined;
    case 'size':
      return kind === 'percent' || kind === 'points' || isThings ? { by: 1, plus: 0 } : undefined;
  }
}

function moved({ from, to, openFrom, openTo }: Interval, { by, plus }: Scale): Interval {
  const [a, b] = [from * by + plus, to * by + plus];
  return by < 0
    ? { from: b, to: a, ...(openTo && { openFrom: openTo }), ...(openFrom && { openTo: openFrom }) }
    : { from: a, to: b, ...(openFrom && { openFrom }), ...(openTo && { openTo }) };
}

function stretchOf({ value, to, bound }: SaidNumber, slack: number): Interval {
  if (to !== undefined) return { from: value, to, openTo: true };
  const reach = REACH * Math.abs(value);
  switch (bound) {
    case 'exact':
      return { from: value - slack, to: value + slack };
    case 'about':
      return { from: value - reach, to: value + reach };
    case 'nearly':
      return { from: value - reach, to: value, openTo: true };
    case 'just-over':
      return { from: value, to: value + reach, openFrom: true };
    case 'at-least':
      return { from: value, to: Number.POSITIVE_INFINITY };
    case 'at-most':
      return { from: Number.NEGATIVE_INFINITY, to: value };
    case 'under':
      return { from: Number.NEGATIVE_INFINITY, to: value, openTo: true };
    case 'over':
      return { from: value, to: Number.POSITIVE_INFINITY, openFrom: true };
  }
}

function isWithin(inner: Interval, outer: Interval): boolean {
  const noise = NOISE * Math.max(1, Math.abs(Number.isFinite(outer.from) ? outer.from : outer.to));
  const isAbove =
    outer.openFrom && !inner.openFrom ? inner.from > outer.from + noise : inner.from >= outer.from - noise;
  const isBelow = outer.openTo && !inner.openTo ? inner.to < outer.to - noise : inner.to <= outer.to + noise;
  return isAbove && isBelow;
}

/** Half of what the last digit shown is worth; things are counted whole. */
function halfDigit({ quantity, decimals }: Figure): number {
  if (!('amount' in quantity)) return 0;
  const shown = decimalText(Math.abs(quantity.amount)).split('.')[1]?.length ?? 0;
  return quantity.kind === 'count' && quantity.counter !== 'none'
    ? 0
    : 10 ** -Math.max(shown, decimals ?? 0) / 2;
}
