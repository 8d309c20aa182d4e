// Normalised text and the limits of a number in; the qualifier and the rate around it, and the wider limits, out.
import type { Qualifier, TimeUnit } from '../../model/quantity.ts';
import { matchAt, matchBefore } from './text.ts';

type Surroundings = {
  readonly start: number;
  readonly end: number;
  readonly qualifier: Qualifier;
  readonly per?: TimeUnit;
};

type Limits = { readonly start: number; readonly end: number };
type Options = {
  readonly floor: number;
  readonly isDate: boolean;
  readonly mayBeRate: boolean;
  /** Already read between number and unit. */
  readonly bound?: Qualifier | undefined;
};

export function readQualifiers(text: string, limits: Limits, options: Options): Surroundings {
  const { floor, isDate, mayBeRate, bound } = options;
  let { start, end } = limits;
  let per: TimeUnit | undefined;
  const met: Qualifier[] = bound === undefined ? [] : [bound];
  const before = isDate ? DATE_BEFORE : NUMBER_BEFORE;
  const after = isDate ? DATE_AFTER : NUMBER_AFTER;
  for (let round = 0; round < 3; round += 1) {
    const word = firstBefore(before, text, start, floor);
    if (word) {
      met.push(word.value);
      start -= word.length;
    }
    const rate = mayBeRate && per === undefined ? firstBefore(PER_BEFORE, text, start, floor) : undefined;
    if (rate) {
      per = rate.value;
      start -= rate.length;
    }
    if (!word && !rate) break;
  }
  for (let round = 0; round < 2; round += 1) {
    const rate = mayBeRate && per === undefined ? firstAfter(PER_AFTER, text, end) : undefined;
    if (rate) {
      per = rate.value;
      end += rate.length;
    }
    const word = firstAfter(after, text, end);
    if (word) {
      met.push(word.value);
      end += word.length;
    }
    if (!word && !rate) break;
  }
  const common = { start, end, qualifier: strongest(met) };
  return per === undefined ? common : { ...common, per };
}

type Met<Value> = { readonly value: Value; readonly length: number };

function firstBefore<Value>(
  rows: readonly PatternRow<Value>[],
  text: string,
  at: number,
  floor: number,
): Met<Value> | undefined {
  for (const { pattern, value } of rows) {
    const match = matchBefore(pattern, text, at, floor);
    if (match) return { value, length: match[0].length };
  }
  return undefined;
}

function firstAfter<Value>(
  rows: readonly PatternRow<Value>[],
  text: string,
  at: number,
): Met<Value> | undefined {
  for (const { pattern, value } of rows) {
    const match = matchAt(pattern, text, at);
    if (match) return { value, length: match[0].length };
  }
  return undefined;
}

/** 約600万ドル以下 bounds first of all: a limit outweighs `about`. */
function strongest(met: readonly Qualifier[]): Qualifier {
  return met.findLast((qualifier) => qualifier !== 'about') ?? met[0] ?? 'exact';
}

type PatternRow<Value> = { readonly pattern: RegExp; readonly value: Value };

const latinBefore = (words: string): RegExp => new RegExp(`(?<![A-Za-z])(?:${words}) $`, 'i');
const latinAfter = (words: string): RegExp => new RegExp(` or (?:${words})(?![A-Za-z])`, 'iy');

/**
 * The negated forms come first ("no less than" is a floor). 弱, 強, nearly and almost lie a little off the number
 * and are read as `about`: as a bound they would allow far too much. わずか, only and just do not qualify.
 */
const NUMBER_BEFORE: readonly PatternRow<Qualifier>[] = [
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

const NUMBER_AFTER: readonly PatternRow<Qualifier>[] = [
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

const DATE_BEFORE: readonly PatternRow<Qualifier>[] = [
  { pattern: latinBefore('before'), value: 'under' },
  { pattern: latinBefore('after'), value: 'over' },
  { pattern: latinBefore('around|about|circa'), value: 'about' },
];

const DATE_AFTER: readonly PatternRow<Qualifier>[] = [
  { pattern: / ?(?:以降|以後)/y, value: 'at-least' },
  { pattern: / ?以前/y, value: 'at-most' },
  { pattern: / ?より前/y, value: 'under' },
  { pattern: / ?より後/y, value: 'over' },
  { pattern: / ?(?:頃|ごろ)/y, value: 'about' },
  { pattern: latinAfter('later'), value: 'at-least' },
  { pattern: latinAfter('earlier'), value: 'at-most' },
];

/** 年 alone is a rate only where it does not belong to another word (昨年, 2024年, 前年比). */
const PER_BEFORE: readonly PatternRow<TimeUnit>[] = [
  {
    pattern: /(?:毎年|年間|年率|年平均|(?<![昨今前去近来翌同数周各通例新学少青中多半\d\uffff] ?)年) ?$/,
    value: 'year',
  },
  { pattern: /(?:毎月|月間|月額|(?<![\u4e00-\u9fff\d\uffff] ?)月) ?$/, value: 'month' },
  { pattern: /(?:毎週|週間) ?$/, value: 'week' },
  { pattern: /(?:毎日) ?$/, value: 'day' },
];

const PER_AFTER: readonly PatternRow<TimeUnit>[] = [
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
