// The unit words of both languages and what each stands for: one table, read by the unit reader.

import { never } from '../model/errors.ts';
import type { Counter, Currency, Figure, TimeUnit } from '../model/quantity.ts';

export type Unit =
  | { readonly kind: 'money'; readonly currency: Currency }
  | { readonly kind: 'count'; readonly counter: Counter }
  /** `shift` moves the decimal point: 割 counts tenths, a basis point is a hundredth of a point. */
  | { readonly kind: 'percent'; readonly shift: number }
  | { readonly kind: 'points'; readonly shift: number }
  | { readonly kind: 'multiple' }
  | { readonly kind: 'duration'; readonly unit: TimeUnit };

const money = (currency: Currency): Unit => ({ kind: 'money', currency });
const count = (counter: Counter): Unit => ({ kind: 'count', counter });
const lasting = (unit: TimeUnit): Unit => ({ kind: 'duration', unit });
const percent: Unit = { kind: 'percent', shift: 0 };
const points: Unit = { kind: 'points', shift: 0 };
const basisPoints: Unit = { kind: 'points', shift: -2 };
const multiple: Unit = { kind: 'multiple' };

/**
 * システム, 件 and モデル all count models: that is what the sources of this theme count with these words,
 * and 件 is how a number of models is written out again. 点, つ, 本, 個 and 項目 count items.
 * English "points" alone are items; only percentage points are points.
 */
export const UNIT_WORDS: Readonly<Record<string, Unit>> = {
  米ドル: money('USD'),
  ドル: money('USD'),
  人民元: money('CNY'),
  元: money('CNY'),
  円: money('JPY'),
  ユーロ: money('EUR'),
  'US dollars': money('USD'),
  'US dollar': money('USD'),
  'U.S. dollars': money('USD'),
  dollars: money('USD'),
  dollar: money('USD'),
  USD: money('USD'),
  yuan: money('CNY'),
  renminbi: money('CNY'),
  RMB: money('CNY'),
  CNY: money('CNY'),
  'Japanese yen': money('JPY'),
  yen: money('JPY'),
  JPY: money('JPY'),
  euros: money('EUR'),
  euro: money('EUR'),
  EUR: money('EUR'),
  '€': money('EUR'),

  '%': percent,
  パーセント: percent,
  percent: percent,
  'per cent': percent,
  割: { kind: 'percent', shift: 1 },
  '%ポイント': points,
  '% ポイント': points,
  パーセントポイント: points,
  ポイント: points,
  '% points': points,
  'percentage points': points,
  'percentage point': points,
  'percent points': points,
  ppts: points,
  ppt: points,
  pp: points,
  ベーシスポイント: basisPoints,
  'basis points': basisPoints,
  'basis point': basisPoints,
  bps: basisPoints,
  bp: basisPoints,

  倍: multiple,
  times: multiple,
  fold: multiple,
  x: multiple,
  '×': multiple,

  年間: lasting('year'),
  年: lasting('year'),
  か月間: lasting('month'),
  か月: lasting('month'),
  カ月間: lasting('month'),
  カ月: lasting('month'),
  ヶ月間: lasting('month'),
  ヶ月: lasting('month'),
  ヵ月間: lasting('month'),
  ヵ月: lasting('month'),
  ケ月: lasting('month'),
  週間: lasting('week'),
  週: lasting('week'),
  日間: lasting('day'),
  日: lasting('day'),
  years: lasting('year'),
  year: lasting('year'),
  months: lasting('month'),
  month: lasting('month'),
  weeks: lasting('week'),
  week: lasting('week'),
  days: lasting('day'),
  day: lasting('day'),

  システム: count('model'),
  件: count('model'),
  モデル: count('model'),
  社: count('company'),
  企業: count('company'),
  人: count('person'),
  名: count('person'),
  か国: count('country'),
  カ国: count('country'),
  ヶ国: count('country'),
  ヵ国: count('country'),
  国: count('country'),
  本: count('item'),
  点: count('item'),
  つ: count('item'),
  個: count('item'),
  項目: count('item'),
  チップ: count('chip'),
  models: count('model'),
  model: count('model'),
  systems: count('model'),
  system: count('model'),
  companies: count('company'),
  company: count('company'),
  firms: count('company'),
  firm: count('company'),
  people: count('person'),
  persons: count('person'),
  person: count('person'),
  countries: count('country'),
  country: count('country'),
  items: count('item'),
  item: count('item'),
  points: count('item'),
  chips: count('chip'),
  chip: count('chip'),
  GPUs: count('chip'),
};

/** A unit sign followed by one of these begins another word: 5人工知能, 日本, 社会, 元論. */
export const NOT_BEFORE: Readonly<Record<string, string>> = {
  社: '会',
  人: '工材気',
  本: '社格来質当体部店',
  日: '本',
  元: '論年素',
  点: '数検',
  国: '家内際',
  年: '代度生',
  週: '刊',
  割: '合',
  個: '別人',
};

/** A figure in; its unit as a ledger entry names it out: USD, percent/year, fraction, model. Inverse of figureFromEntry. */
export function unitOf({ quantity }: Figure): string {
  switch (quantity.kind) {
    case 'money':
      return quantity.currency + rateOf(quantity.per);
    case 'count':
      return quantity.counter;
    case 'percent':
      return `percent${rateOf(quantity.per)}`;
    case 'points':
      return 'points';
    case 'fraction':
      return 'fraction';
    case 'multiple':
      return 'times';
    case 'duration':
      return quantity.unit;
    case 'date':
      return 'date';
    default:
      return never(quantity);
  }
}

function rateOf(per: TimeUnit | undefined): string {
  return per === undefined ? '' : `/${per}`;
}
