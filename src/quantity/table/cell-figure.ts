// What a cell of a table shows, and its headings → the figure that it is.
import type { Figure, Quantity } from '../../model/quantity.ts';
import { inAnyLanguage } from '../../words/languages.ts';
import { findFigures } from '../find/find-figures.ts';
import { negated } from '../negate.ts';
import { orderOf } from '../order.ts';
import { unitOf } from '../units.ts';
import { type HeadingUnit, headingUnit, type Reading, writtenUnit } from './heading-unit.ts';

type CellHeadings = {
  /** As the ledger or a heading writes it; it goes before all headings. */
  readonly unit?: string;
  /** What may name a unit: of its row, its column, its table, in this order. */
  readonly headings: readonly string[];
  /** Nouns that the project declares. */
  readonly house?: Reading | undefined;
};

/** Undefined for a cell without a number: empty, a dash, `n/a`. A range keeps both ends, and `about 310` its hedge. */
export function cellFigure(shown: string, { unit, headings, house }: CellHeadings): Figure | undefined {
  const plain = shown.normalize('NFKC').trim().replace(NOTE, '');
  const [whole] = findFigures(plain, house);
  const isRange = whole?.figure.high !== undefined;
  const { isNegative, words } = isRange ? { isNegative: false, words: plain } : withoutSign(plain);
  const signed = (figure: Figure | undefined) => (figure && isNegative ? negated(figure) : figure);
  const [own, another] = findFigures(words, house);
  if (own === undefined || another !== undefined) return undefined;
  const numbers = words.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  const [number = ''] = numbers;
  const units = [
    ...(unit === undefined ? [] : [writtenUnit(unit, house)]),
    ...inOrderOfWeight(headings, house).map((heading) => headingUnit(heading, house)),
  ];
  const found = units.find((each): each is HeadingUnit => each?.(number) !== undefined);
  const headed = found?.(number);
  const { quantity, qualifier } = own.figure;
  // Below a unit `1977` is an amount, whatever it would be in a sentence.
  const isBare =
    quantity.kind === 'date'
      ? /^[\d,]+$/.test(words)
      : quantity.kind === 'count' && quantity.counter === 'none';
  // `$412.0` below `$ million` has its scale in the heading.
  const isScaled = headed !== undefined && unitOf(headed) === unitOf(own.figure) && !/\p{L}{2}/u.test(words);
  if (found === undefined || headed === undefined || !(isBare || isScaled)) return signed(own.figure);
  const hedged = qualifier === 'exact' ? headed : { ...headed, qualifier };
  return isRange ? rangeOf(own.figure, numbers, found, hedged) : signed(hedged);
}

/** What points to a note below the table: `98,000※1`, `412*`, `3.5(注2)`. */
const NOTE = new RegExp(
  `(?<=[\\d%)])\\s?(?:[※*†‡]\\d{0,2}|\\(?${inAnyLanguage(({ figures }) => figures.noteSign)}\\d{0,2}\\)?)$`,
  'u',
);

/** Both ends in the unit of the heading, each with its own sign. */
function rangeOf(
  { quantity, high }: Figure,
  [first = '', second = '']: readonly string[],
  inUnit: HeadingUnit,
  headed: Figure,
): Figure | undefined {
  const end = (number: string, own: Quantity | undefined) => {
    const figure = inUnit(number);
    return figure && own && 'amount' in own && own.amount < 0 ? negated(figure) : figure;
  };
  const ends = [end(first, quantity), end(second, high)].flatMap((figure) => figure ?? []);
  const [low, top] = ends.sort((a, b) => orderOf(a.quantity).value - orderOf(b.quantity).value);
  if (low === undefined || top === undefined) return undefined;
  return { ...headed, quantity: low.quantity, high: top.quantity };
}

/** `Storage systems` in the row of a table `Revenue ($ million)` names what is sold, not a count of systems. */
function inOrderOfWeight(headings: readonly string[], house: Reading | undefined): readonly string[] {
  const isSetApart = (heading: string) => /[(（[［:：]/.test(heading);
  // `thousands` is no noun but a scale; `B` may be a name.
  const isNoun = (heading: string) => {
    const quantity = headingUnit(heading, house)?.('7')?.quantity;
    return quantity?.kind === 'count' && (quantity.amount === 7 || heading.trim().length === 1);
  };
  const plainNouns = headings.filter((heading) => !isSetApart(heading) && isNoun(heading));
  return [...headings.filter((heading) => !plainNouns.includes(heading)), ...plainNouns];
}

/** `(6.1)`, `$(48.6)`, `-9.8%`, `▲3.2`, `△3.2` */
function withoutSign(words: string): { readonly isNegative: boolean; readonly words: string } {
  const inBrackets = /^([^\d()]*)\(([^()]+)\)(.*)$/.exec(words);
  if (inBrackets !== null && /\d/.test(inBrackets[2] ?? '') && !/\d/.test(inBrackets[3] ?? ''))
    return { isNegative: true, words: inBrackets.slice(1).join('') };
  const plain = words.replace(/^([^\d\s]*?)[-−–▲△]\s?(?=[^\d\s]*\d)/u, '$1');
  return { isNegative: plain !== words, words: plain };
}
