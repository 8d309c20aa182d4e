// A figure, a language and the house in; its words out in parts, so that a page can set units smaller than their number.
import type { Figure, FigurePart, Per, Quantity } from '../../model/quantity.ts';
import { decimalText, groupedDecimal, paddedDecimal } from '../../words/decimal.ts';
import { type House, unitWordsOf } from '../../words/house.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { idsOf, PER_NOUNS } from '../../words/units.ts';
import { unitIdOf } from '../units.ts';
import { formatDate } from './format-date.ts';

/**
 * Spaces are inside the parts: joined without separator they are the finished words. Empty parts are left out. A rate
 * stands outside a qualifier: 年 | 約 | 20 | %.
 */
export function formatFigure(figure: Figure, language: Language, house: House): readonly FigurePart[] {
  const { quantity, high, qualifier, decimals } = figure;
  const { hedges, dateHedges } = wordsOf(language).figures;
  const table = quantity.kind === 'date' ? dateHedges : hedges;
  const [before, after] = qualifier === 'exact' ? ['', ''] : table[qualifier].write;
  const rates = ('per' in quantity ? (quantity.per?.split('/') ?? []) : []).map((per, index) =>
    rateWords(per, index > 0, language, house),
  );
  const written =
    high === undefined
      ? amountParts(writeQuantity(quantity, language, house, decimals))
      : rangeParts(figure, high, language, house);
  const last = written.at(-1);
  const parts: readonly FigurePart[] = [
    { role: 'unit', text: rates.map(([rateBefore]) => rateBefore).join('') },
    { role: 'qualifier', text: before },
    ...written.slice(0, -1),
    { role: 'unit', text: (last?.text ?? '') + rates.map(([, rateAfter]) => rateAfter).join('') },
    { role: 'qualifier', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** A number, and its scale and unit. */
function amountParts({ sign, before, number, scale, unit }: Written): readonly FigurePart[] {
  return [
    { role: 'number', text: sign + before + number },
    { role: 'unit', text: scale + unit },
  ];
}

/** `172億〜178億ドル`, `$17.2–17.8 billion`; ends that share no scale, or are negative, are both written in full in English. */
function rangeParts(
  { quantity: low, decimals }: Figure,
  high: Quantity,
  language: Language,
  house: House,
): readonly FigurePart[] {
  const { ranges } = wordsOf(language).figures;
  const [joined, apart] = ranges.write;
  const [first, second] = [low, high].map((end) => writeQuantity(end, language, house, decimals)) as [
    Written,
    Written,
  ];
  const isOne = unitIdOf(low) !== undefined && unitIdOf(low) === unitIdOf(high);
  if (isOne && joined !== apart && first.sign === '' && first.scale === second.scale) {
    return amountParts({ ...second, number: first.number + joined + second.number });
  }
  const unit = isOne && joined === apart ? '' : first.unit;
  return [
    ...amountParts({ ...first, unit }),
    { role: 'number', text: apart + second.sign + second.before + second.number },
    { role: 'unit', text: second.scale + second.unit },
  ];
}

/** The parts of a formatted figure in; its words as one string out. */
export function figureText(parts: readonly FigurePart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** A value beside an axis: the title of the axis names its currency. */
export function tickText(quantity: Quantity, language: Language, house: House): string {
  const bare = 'per' in quantity ? { ...quantity, per: undefined } : quantity;
  const text = figureText(formatFigure({ quantity: bare as Quantity, qualifier: 'exact' }, language, house));
  const { unit } = writeQuantity(quantity, language, house);
  const isNamed = quantity.kind === 'money' && unit !== '' && text.endsWith(unit);
  return (isNamed ? text.slice(0, -unit.length) : text).trim();
}

/** Before a figure and behind it; `isSecond` of two. */
function rateWords(per: Per, isSecond: boolean, language: Language, house: House): readonly [string, string] {
  const { rates, per: words } = wordsOf(language).figures;
  const time = idsOf('duration').find((id) => id === per);
  if (time !== undefined) return (isSecond && words.time?.(time)) || rates[time].write;
  const noun = PER_NOUNS.find((id) => id === per);
  const [called = per] = noun ? words.nouns[noun] : words.unit(per, unitWordsOf(per, language, house));
  return words.write(called);
}

type Written = Readonly<Record<'sign' | 'before' | 'number' | 'scale' | 'unit', string>>;

function writeQuantity(quantity: Quantity, language: Language, house: House, decimals?: number): Written {
  const { numbers, moneyStyle } = wordsOf(language).figures;
  const whole = (number: string): Written => ({ sign: '', before: '', number, scale: '', unit: '' });
  if (quantity.kind === 'date') return whole(formatDate(quantity, language, house));
  if (quantity.kind === 'fraction')
    return whole(numbers.writeFraction(quantity.numerator, quantity.denominator));
  const { amount } = quantity;
  if (quantity.kind === 'duration' && quantity.unit === 'year' && amount === 0.5)
    return whole(numbers.halfYear.write);
  const words = unitWordsOf(unitIdOf(quantity) ?? 'none', language, house);
  const decimal = decimalText(Math.abs(amount));
  const isShare = quantity.kind === 'percent' || quantity.kind === 'points';
  const { number: digits, scale } = isShare
    ? { number: groupedDecimal(decimal), scale: '' }
    : numbers.write(decimal);
  const power = numbers.powers[scale.trim()] ?? 0;
  const number = decimals === undefined ? digits : paddedDecimal(digits, decimals + power, power);
  const plain = { before: words.before, scale };
  const styled =
    quantity.kind === 'money' && moneyStyle
      ? moneyStyle({ ...plain, currency: quantity.currency }, house.style.money)
      : plain;
  const unit = words.after[amount === 1 ? 0 : 1];
  return {
    sign: amount < 0 ? numbers.minus.write : '',
    before: styled.before,
    number,
    scale: styled.scale,
    unit,
  };
}
