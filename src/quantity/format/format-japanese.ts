// A figure in; its Japanese words in parts out: 約|560|万ドル, 年|20|%|以上, 10分の1|未満.
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
import { figureParts, type Stretches } from './figure-parts.ts';
import { formatDate } from './format-date.ts';

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
      return { number: formatDate(quantity, 'ja') };
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

/** `scale` is the last scale word: it belongs to the unit (万ドル), larger ones stay with the digits. */
export type ScaledNumber = { readonly number: string; readonly scale: string };

const GROUP = 4;
const SCALES = ['', '万', '億', '兆'] as const;

/** A number in; its Japanese digits and scale out, so that 5600000 is 560 + 万 and 1200000000000 is 1兆2,000 + 億. */
function japaneseNumber(amount: number): ScaledNumber {
  const sign = amount < 0 ? '-' : '';
  const decimal = decimalText(Math.abs(amount));
  const { number, scale } = unsigned(decimal);
  return { number: sign + number, scale };
}

function unsigned(decimal: string): ScaledNumber {
  const [whole = '', fraction] = decimal.split('.');
  if (fraction !== undefined || whole.length <= GROUP) return { number: groupedDecimal(decimal), scale: '' };
  const top = Math.min(Math.ceil(whole.length / GROUP), SCALES.length) - 1;
  const inTop = shiftedDecimal(whole, -top * GROUP);
  if (isNatural(inTop, top)) return { number: groupedDecimal(inTop), scale: SCALES[top] ?? '' };
  return inGroups(whole, top);
}

/** 560万 and 5.5億 are one group; from 兆 on the next group is named instead: 1兆2,000億. */
function isNatural(inTop: string, top: number): boolean {
  const decimals = inTop.split('.')[1]?.length ?? 0;
  return decimals === 0 || (decimals === 1 && top < SCALES.length - 1);
}

/** Two groups in practice; more only where leaving them out would lose digits. */
function inGroups(whole: string, top: number): ScaledNumber {
  const groups: { digits: string; scale: string }[] = [];
  for (let index = top; index >= 0; index -= 1) {
    const end = whole.length - index * GROUP;
    const digits = index === top ? whole.slice(0, end) : whole.slice(end - GROUP, end);
    const value = digits.replace(/^0+/, '');
    if (value !== '') groups.push({ digits: groupedDecimal(value), scale: SCALES[index] ?? '' });
  }
  const last = groups.at(-1);
  const larger = groups.slice(0, -1).map(({ digits, scale }) => digits + scale);
  return { number: larger.join('') + (last?.digits ?? ''), scale: last?.scale ?? '' };
}
