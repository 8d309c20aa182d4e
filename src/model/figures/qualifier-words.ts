// The words that qualify a number, in both languages, before and behind it, as patterns tried in this order.
import type { Qualifier, TimeUnit } from '../quantity.ts';

export type PatternRow<Value> = { readonly pattern: RegExp; readonly value: Value };

const latinBefore = (words: string): RegExp => new RegExp(`(?<![A-Za-z])(?:${words}) $`, 'i');
const latinAfter = (words: string): RegExp => new RegExp(` or (?:${words})(?![A-Za-z])`, 'iy');

/**
 * The negated forms come first ("no less than" is a floor). 弱, 強, nearly and almost lie a little off the number
 * and are read as `about`: as a bound they would allow far too much. わずか, only and just do not qualify.
 */
export const NUMBER_BEFORE: readonly PatternRow<Qualifier>[] = [
  { pattern: /(?:少なくとも|最低(?:でも)?|≥|>=) ?$/, value: 'at-least' },
  { pattern: /(?:最大(?:で)?|多くとも|高々|せいぜい|≤|<=) ?$/, value: 'at-most' },
  {
    pattern:
      /(?:(?<![契予節制要公規条倹盟特確解売成婚])約|およそ|おおよそ|おおむね|概ね|ほぼ|ざっと|(?<![\d%])~|≈) ?$/,
    value: 'about',
  },
  { pattern: /< ?$/, value: 'under' },
  { pattern: /> ?$/, value: 'over' },
  {
    pattern: latinBefore('at least|(?:no|not) (?:less|fewer|lower) than|a minimum of|minimum'),
    value: 'at-least',
  },
  {
    pattern: latinBefore(
      'at most|up to|(?:no|not) (?:more|higher|greater) than|as (?:much|many) as|a maximum of|maximum',
    ),
    value: 'at-most',
  },
  { pattern: latinBefore('under|less than|fewer than|below|lower than'), value: 'under' },
  {
    pattern: latinBefore('over|more than|above|greater than|higher than|exceeding|in excess of|upwards of'),
    value: 'over',
  },
  {
    pattern: latinBefore('about|approximately|approx\\.?|around|roughly|some|circa|nearly|almost|close to'),
    value: 'about',
  },
];

export const NUMBER_AFTER: readonly PatternRow<Qualifier>[] = [
  { pattern: / ?以上/y, value: 'at-least' },
  { pattern: / ?以[下内]/y, value: 'at-most' },
  { pattern: / ?(?:未満|を下回[るっり]|足らず)/y, value: 'under' },
  { pattern: / ?(?:超(?!音|高)|を超え[るたて]?|を上回[るっり]|余り?(?![地裕計])|あまり)/y, value: 'over' },
  {
    pattern: / ?(?:弱(?![い点体])|強(?![い化力制調靱度])|程度|前後|ほど|くらい|ぐらい|近く)/y,
    value: 'about',
  },
  { pattern: latinAfter('more|above|higher|greater|longer|over'), value: 'at-least' },
  { pattern: latinAfter('less|fewer|below|lower|under|shorter'), value: 'at-most' },
  { pattern: latinAfter('so'), value: 'about' },
  { pattern: /\+(?!\d)/y, value: 'at-least' },
];

export const DATE_BEFORE: readonly PatternRow<Qualifier>[] = [
  { pattern: latinBefore('before'), value: 'under' },
  { pattern: latinBefore('after'), value: 'over' },
  { pattern: latinBefore('around|about|circa'), value: 'about' },
];

export const DATE_AFTER: readonly PatternRow<Qualifier>[] = [
  { pattern: / ?(?:以降|以後)/y, value: 'at-least' },
  { pattern: / ?以前/y, value: 'at-most' },
  { pattern: / ?より前/y, value: 'under' },
  { pattern: / ?より後/y, value: 'over' },
  { pattern: / ?(?:頃|ごろ)/y, value: 'about' },
  { pattern: latinAfter('later'), value: 'at-least' },
  { pattern: latinAfter('earlier'), value: 'at-most' },
];

/** 年 alone is a rate only where it does not belong to another word (昨年, 2024年, 前年比). */
export const PER_BEFORE: readonly PatternRow<TimeUnit>[] = [
  {
    pattern: /(?:毎年|年間|年率|年平均|(?<![昨今前去近来翌同数周各通例新学少青中多半\d\uffff] ?)年) ?$/,
    value: 'year',
  },
  { pattern: /(?:毎月|月間|月額|(?<![\u4e00-\u9fff\d\uffff] ?)月) ?$/, value: 'month' },
  { pattern: /(?:毎週|週間) ?$/, value: 'week' },
  { pattern: /(?:毎日) ?$/, value: 'day' },
];

export const PER_AFTER: readonly PatternRow<TimeUnit>[] = [
  {
    pattern:
      / (?:a|per|each|every) year(?![A-Za-z])| (?:per annum|annually|yearly)(?![A-Za-z])| p\.a\.| ?\/ ?(?:年|year|yr)/iy,
    value: 'year',
  },
  {
    pattern: / (?:a|per|each|every) month(?![A-Za-z])| monthly(?![A-Za-z])| ?\/ ?(?:月|month)/iy,
    value: 'month',
  },
  {
    pattern: / (?:a|per|each|every) week(?![A-Za-z])| weekly(?![A-Za-z])| ?\/ ?(?:週|week)/iy,
    value: 'week',
  },
  { pattern: / (?:a|per|each|every) day(?![A-Za-z])| daily(?![A-Za-z])| ?\/ ?(?:日|day)/iy, value: 'day' },
];
