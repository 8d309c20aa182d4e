// How a sample of money or of a date is written → the style that writes it so; and samples of every style there is.
import type { Quantity } from '../../model/quantity.ts';
import { type House, PLAIN_HOUSE } from '../../words/house.ts';
import {
  DATE_STYLES,
  type DateStyle,
  type HouseStyle,
  MONEY_MARKS,
  MONEY_SCALES,
  type MoneyStyle,
  PLAIN_STYLE,
} from '../../words/house-style.ts';
import { PROGRAM_LANGUAGE } from '../../words/languages.ts';
import { idsOf } from '../../words/units.ts';
import { findFigures } from '../find/find-figures.ts';
import { quantityIn } from '../units.ts';
import { figureText, formatFigure } from './format-figure.ts';

/** The first of the table. */
const CURRENCY = idsOf('money')[0] ?? '';

const MONEY_STYLES = MONEY_MARKS.flatMap((mark) =>
  MONEY_SCALES.map((scale): MoneyStyle => ({ mark, scale })),
);

/** Undefined where no style writes money like that. The sample is read as any figure, and the style is what writes it back. */
export function readMoneyStyle(sample: string): MoneyStyle | undefined {
  const quantity = onlyQuantity(sample);
  if (quantity?.kind !== 'money') return undefined;
  return MONEY_STYLES.find((money) => written(quantity, { money }) === sample);
}

export function readDateStyle(sample: string): DateStyle | undefined {
  const quantity = onlyQuantity(sample);
  if (quantity?.kind !== 'date' || quantity.day === undefined) return undefined;
  return DATE_STYLES.find((date) => written(quantity, { date }) === sample);
}

/** Each way to write the currency, and each to write the scale. */
export function moneySamples(): readonly string[] {
  const [mark] = MONEY_MARKS;
  const [scale] = MONEY_SCALES;
  const sample = quantityIn(CURRENCY, 5_600_000);
  return MONEY_STYLES.filter((style) => style.mark === mark || style.scale === scale).map((money) =>
    written(sample, { money }),
  );
}

function onlyQuantity(sample: string): Quantity | undefined {
  const [found, ...more] = findFigures(sample);
  return more.length === 0 && found?.figure.high === undefined ? found?.figure.quantity : undefined;
}

function written(quantity: Quantity, style: Partial<HouseStyle>): string {
  const house: House = { ...PLAIN_HOUSE, style: { ...PLAIN_STYLE, ...style } };
  return figureText(formatFigure({ quantity, qualifier: 'exact' }, PROGRAM_LANGUAGE, house));
}
