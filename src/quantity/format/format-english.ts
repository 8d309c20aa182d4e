// A figure in; its English words in parts out: about |$5.6| million, at least |20|% a year, less than |one tenth.
import { never } from '../../model/errors.ts';
import type {
  Counter,
  Currency,
  Figure,
  FigurePart,
  Qualifier,
  Quantity,
  TimeUnit,
} from '../../model/quantity.ts';
import { decimalText, groupedDecimal, shiftedDecimal } from '../decimal.ts';
import { ENGLISH_DENOMINATORS } from '../number-words.ts';
import { figureParts, type Stretches } from './figure-parts.ts';
import { formatDate } from './format-date.ts';
import type { ScaledNumber } from './format-japanese.ts';

const CURRENCY_SIGNS = { USD: '$', CNY: 'RMB ', JPY: '¥', EUR: '€' } satisfies Record<Currency, string>;
const COUNTER_WORDS = {
  model: ['model', 'models'],
  company: ['company', 'companies'],
  person: ['person', 'people'],
  country: ['country', 'countries'],
  item: ['item', 'items'],
  chip: ['chip', 'chips'],
  none: ['', ''],
} as const satisfies Record<Counter, readonly [string, string]>;

type Frame = { readonly before?: string; readonly after?: string };
const NUMBER_FRAMES = {
  exact: {},
  about: { before: 'about ' },
  'at-least': { before: 'at least ' },
  'at-most': { before: 'at most ' },
  under: { before: 'less than ' },
  over: { before: 'more than ' },
} satisfies Record<Qualifier, Frame>;
const DATE_FRAMES = {
  exact: {},
  about: { before: 'around ' },
  'at-least': { after: ' or later' },
  'at-most': { after: ' or earlier' },
  under: { before: 'before ' },
  over: { before: 'after ' },
} satisfies Record<Qualifier, Frame>;

export function formatEnglishFigure({ quantity, qualifier }: Figure): readonly FigurePart[] {
  const frame = quantity.kind === 'date' ? DATE_FRAMES[qualifier] : NUMBER_FRAMES[qualifier];
  return figureParts({ ...frame, ...stretchesOf(quantity) });
}

function stretchesOf(quantity: Quantity): Pick<Stretches, 'number' | 'unit'> {
  switch (quantity.kind) {
    case 'money': {
      const { number, unit } = scaled(
        quantity.amount,
        rateOf(quantity.per),
        CURRENCY_SIGNS[quantity.currency],
      );
      return { number, unit };
    }
    case 'count': {
      const [one, many] = COUNTER_WORDS[quantity.counter];
      const word = quantity.amount === 1 ? one : many;
      return scaled(quantity.amount, word === '' ? '' : ` ${word}`);
    }
    case 'percent':
      return { number: plain(quantity.amount), unit: `%${rateOf(quantity.per)}` };
    case 'points':
      return { number: plain(quantity.amount), unit: ` percentage point${quantity.amount === 1 ? '' : 's'}` };
    case 'fraction':
      return { number: fractionWords(quantity.numerator, quantity.denominator) };
    case 'multiple':
      return scaled(quantity.amount, ' times');
    case 'duration':
      if (quantity.unit === 'year' && quantity.amount === 0.5) return { number: 'half a year' };
      return scaled(quantity.amount, ` ${quantity.unit}${quantity.amount === 1 ? '' : 's'}`);
    case 'date':
      return { number: formatDate(quantity, 'en') };
    default:
      return never(quantity);
  }
}

function scaled(amount: number, word: string, sign = ''): { number: string; unit: string } {
  const { number, scale } = englishNumber(amount);
  return { number: `${minus(amount)}${sign}${number}`, unit: `${scale === '' ? '' : ` ${scale}`}${word}` };
}

function plain(amount: number): string {
  return minus(amount) + groupedDecimal(decimalText(Math.abs(amount)));
}

function minus(amount: number): string {
  return amount < 0 ? '-' : '';
}

function rateOf(per: TimeUnit | undefined): string {
  return per === undefined ? '' : ` a ${per}`;
}

/** "one tenth" where the language has a short word for it, else digits. */
function fractionWords(numerator: number, denominator: number): string {
  const word = [...ENGLISH_DENOMINATORS].find(([, value]) => value === denominator)?.[0];
  return numerator === 1 && word !== undefined ? `one ${word}` : `${numerator}/${denominator}`;
}

const SCALES = [
  { word: 'trillion', places: 12 },
  { word: 'billion', places: 9 },
  { word: 'million', places: 6 },
] as const;
/** 1.234 billion reads well; a longer tail is written out in full. */
const MOST_DECIMALS = 3;

/** `number` carries no sign, so that a currency sign can go between: -$5.6. */
function englishNumber(amount: number): ScaledNumber {
  const decimal = decimalText(Math.abs(amount));
  const digits = decimal.split('.')[0]?.length ?? 0;
  const scale = SCALES.find(({ places }) => digits > places);
  const scaled = scale && shiftedDecimal(decimal, -scale.places);
  if (!scale || !scaled || (scaled.split('.')[1]?.length ?? 0) > MOST_DECIMALS) {
    return { number: groupedDecimal(decimal), scale: '' };
  }
  return { number: groupedDecimal(scaled), scale: scale.word };
}
