// A figure and a language in; its words out in parts, so that a page can set units smaller than their number.
import type { Figure, FigurePart, Quantity } from '../../model/quantity.ts';
import { decimalText, groupedDecimal } from '../../words/decimal.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import type { TimeUnit } from '../../words/units.ts';
import { unitIdOf } from '../units.ts';
import { formatDate } from './format-date.ts';

/**
 * Spaces are inside the parts: joined without separator they are the finished words. Empty parts are left out. A rate
 * stands outside a qualifier: 年 | 約 | 20 | %.
 */
export function formatFigure({ quantity, qualifier }: Figure, language: Language): readonly FigurePart[] {
  const { hedges, dateHedges, rates } = wordsOf(language).figures;
  const table = quantity.kind === 'date' ? dateHedges : hedges;
  const [before, after] = qualifier === 'exact' ? ['', ''] : table[qualifier].write;
  const per: TimeUnit | undefined = 'per' in quantity ? quantity.per : undefined;
  const [rateBefore, rateAfter] = per === undefined ? ['', ''] : rates[per].write;
  const { number, scale, unit } = writeQuantity(quantity, language);
  const parts: readonly FigurePart[] = [
    { role: 'unit', text: rateBefore },
    { role: 'qualifier', text: before },
    { role: 'number', text: number },
    { role: 'unit', text: scale + unit + rateAfter },
    { role: 'qualifier', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** The parts of a formatted figure in; its words as one string out. */
export function figureText(parts: readonly FigurePart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** A value beside an axis: the title of the axis names its currency. */
export function tickText(quantity: Quantity, language: Language): string {
  const text = figureText(formatFigure({ quantity, qualifier: 'exact' }, language));
  const { unit } = writeQuantity(quantity, language);
  const isNamed = quantity.kind === 'money' && unit !== '' && text.endsWith(unit);
  return (isNamed ? text.slice(0, -unit.length) : text).trim();
}

type Written = { readonly number: string; readonly scale: string; readonly unit: string };

function writeQuantity(quantity: Quantity, language: Language): Written {
  const { numbers, units } = wordsOf(language).figures;
  const whole = (number: string): Written => ({ number, scale: '', unit: '' });
  if (quantity.kind === 'date') return whole(formatDate(quantity, language));
  if (quantity.kind === 'fraction')
    return whole(numbers.writeFraction(quantity.numerator, quantity.denominator));
  const { amount } = quantity;
  if (quantity.kind === 'duration' && quantity.unit === 'year' && amount === 0.5)
    return whole(numbers.halfYear.write);
  const words = units[unitIdOf(quantity) ?? 'none'];
  const decimal = decimalText(Math.abs(amount));
  const isShare = quantity.kind === 'percent' || quantity.kind === 'points';
  const { number, scale } = isShare ? { number: groupedDecimal(decimal), scale: '' } : numbers.write(decimal);
  const unit = words.after[amount === 1 ? 0 : 1];
  return { number: `${amount < 0 ? '-' : ''}${words.before}${number}`, scale, unit };
}
