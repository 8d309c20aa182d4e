// A figure in; its Japanese words in parts out: 約|560|万ドル, 年|20|%|以上, 10分の1|未満.
import { never } from '../errors.ts';
import type { Counter, Currency, Figure, FigurePart, Qualifier, Quantity, TimeUnit } from '../quantity.ts';
import { decimalText, groupedDecimal } from './decimal-text.ts';
import { figureParts, type Stretches } from './figure-parts.ts';
import { formatJapaneseDate } from './format-date.ts';
import { japaneseNumber } from './japanese-number.ts';

const CURRENCY_WORDS = { USD: 'ドル', CNY: '元', JPY: '円', EUR: 'ユーロ' } satisfies Record<
  Currency,
  string
>;
const COUNTER_WORDS = {
  model: '件',
  company: '社',
  person: '人',
  country: 'か国',
  item: '点',
  chip: 'チップ',
  none: '',
} satisfies Record<Counter, string>;
const TIME_WORDS = { day: '日間', week: '週間', month: 'か月', year: '年' } satisfies Record<
  TimeUnit,
  string
>;
const RATE_WORDS = { day: '毎日', week: '毎週', month: '月', year: '年' } satisfies Record<TimeUnit, string>;

type Frame = { readonly before?: string; readonly after?: string };
const NUMBER_FRAMES = {
  exact: {},
  about: { before: '約' },
  'at-least': { after: '以上' },
  'at-most': { after: '以下' },
  under: { after: '未満' },
  over: { after: '超' },
} satisfies Record<Qualifier, Frame>;
const DATE_FRAMES = {
  exact: {},
  about: { after: '頃' },
  'at-least': { after: '以降' },
  'at-most': { after: '以前' },
  under: { after: 'より前' },
  over: { after: 'より後' },
} satisfies Record<Qualifier, Frame>;

export function formatJapaneseFigure({ quantity, qualifier }: Figure): readonly FigurePart[] {
  const frame = quantity.kind === 'date' ? DATE_FRAMES[qualifier] : NUMBER_FRAMES[qualifier];
  return figureParts({ ...frame, ...stretchesOf(quantity) });
}

function stretchesOf(quantity: Quantity): Pick<Stretches, 'rate' | 'number' | 'unit'> {
  switch (quantity.kind) {
    case 'money':
      return { ...scaled(quantity.amount, CURRENCY_WORDS[quantity.currency]), ...rateOf(quantity.per) };
    case 'count':
      return scaled(quantity.amount, COUNTER_WORDS[quantity.counter]);
    case 'percent':
      return { number: plain(quantity.amount), unit: '%', ...rateOf(quantity.per) };
    case 'points':
      return { number: plain(quantity.amount), unit: 'ポイント' };
    case 'fraction': {
      const { number, scale } = japaneseNumber(quantity.denominator);
      return { number: `${number}${scale}分の${quantity.numerator}` };
    }
    case 'multiple':
      return scaled(quantity.amount, '倍');
    case 'duration':
      if (quantity.unit === 'year' && quantity.amount === 0.5) return { number: '半年' };
      return scaled(quantity.amount, TIME_WORDS[quantity.unit]);
    case 'date':
      return { number: formatJapaneseDate(quantity) };
    default:
      return never(quantity);
  }
}

function scaled(amount: number, word: string): { number: string; unit: string } {
  const { number, scale } = japaneseNumber(amount);
  return { number, unit: scale + word };
}

function rateOf(per: TimeUnit | undefined): { rate?: string } {
  return per === undefined ? {} : { rate: RATE_WORDS[per] };
}

function plain(amount: number): string {
  return (amount < 0 ? '-' : '') + groupedDecimal(decimalText(Math.abs(amount)));
}
