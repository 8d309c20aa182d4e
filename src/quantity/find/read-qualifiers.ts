// Normalised text and the limits of a number in; the qualifier and the rate around it, and the wider limits, out.
import type { Qualifier } from '../../model/quantity.ts';
import { patternAt, patternBefore } from '../../words/languages.ts';
import { matchAt, matchBefore } from '../../words/match-text.ts';
import { idsOf, type TimeUnit } from '../../words/units.ts';
import { plainWord, type Vocabulary } from './vocabulary.ts';

type Surroundings = {
  readonly start: number;
  readonly end: number;
  readonly qualifier: Qualifier;
  /** `month`, `share`, `patient/month`. */
  readonly per?: string;
  /** A word before or behind it says that this much was lost. */
  readonly falls: boolean;
  readonly taken: boolean;
};

type Limits = { readonly start: number; readonly end: number };
type Options = {
  readonly floor: number;
  readonly isDate: boolean;
  /** A single one: `within 9–12 months` says how long, and no limit. */
  readonly isDuration: boolean;
  /** Which rates it may be: of time alone, as shares are, or by anything. */
  readonly rate: 'none' | 'time' | 'any';
  readonly mayFall: boolean;
  readonly vocabulary: Vocabulary;
  /** Already read between number and unit. */
  readonly bound?: Qualifier | undefined;
};

/** By a thing and by a time, in this order: `$500 per patient per month`. */
export function readQualifiers(text: string, limits: Limits, options: Options): Surroundings {
  const { floor, isDate, isDuration, rate: mayBe, mayFall, vocabulary, bound } = options;
  let { start, end } = limits;
  const met: Qualifier[] = bound === undefined ? [] : [bound];
  const hedges = isDate ? DATE_HEDGES : HEDGES;
  const pers: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const word =
      firstBefore(hedges, text, start, floor) ??
      (isDuration ? firstBefore(NO_LONGER, text, start, floor) : undefined);
    if (word) {
      met.push(word.value);
      start -= word.length;
    }
    const rate = rateBefore(text, start, floor);
    if (rate) {
      pers.push(rate.value);
      start -= rate.length;
    }
    if (!word && !rate) break;
  }
  for (let round = 0; round < 3; round += 1) {
    const rate = rateBehind(text, end);
    if (rate) {
      pers.push(rate.value);
      end += rate.length;
    }
    const word = firstBehind(hedges, text, end);
    if (word) {
      met.push(word.value);
      end += word.length;
    }
    if (!word && !rate) break;
  }
  const before = mayFall ? matchBefore(FALLS.before, text, start, floor) : undefined;
  const behind = mayFall ? matchAt(FALLS.behind, text, end) : undefined;
  const taken =
    mayFall &&
    (matchBefore(TAKES.before, text, start, floor) ?? matchAt(TAKES.behind, text, end)) !== undefined;
  start -= before?.[0].length ?? 0;
  end += behind?.[0].length ?? 0;
  const falls = before !== undefined || behind !== undefined;
  const common = { start, end, qualifier: strongest(met), falls, taken };
  return pers.length === 0
    ? common
    : { ...common, per: pers.sort((a, b) => Number(isTime(a)) - Number(isTime(b))).join('/') };

  function rateBefore(words: string, at: number, limit: number): Met<string> | undefined {
    if (mayBe === 'none') return undefined;
    const time = pers.some(isTime) ? undefined : firstBefore(RATES, words, at, limit);
    if (time || mayBe === 'time' || !pers.every(isTime)) return time;
    return perMet(matchBefore(vocabulary.perBefore, words, at, limit), vocabulary);
  }

  function rateBehind(words: string, at: number): Met<string> | undefined {
    if (mayBe === 'none') return undefined;
    const time = pers.some(isTime) ? undefined : firstBehind(RATES, words, at);
    if (time || mayBe === 'time' || !pers.every(isTime)) return time;
    return perMet(matchAt(vocabulary.perAfter, words, at), vocabulary);
  }
}

function isTime(per: string): boolean {
  return RATES.some(({ value }) => value === per);
}

function perMet(match: RegExpExecArray | undefined, { perIds }: Vocabulary): Met<string> | undefined {
  const word = match?.slice(1).find((group) => group !== undefined);
  const value = word === undefined ? undefined : perIds.get(plainWord(word));
  return match && value !== undefined ? { value, length: match[0].length } : undefined;
}

/** The qualifier that stands right behind a number. */
export function hedgeBehind(text: string, at: number): Met<Qualifier> | undefined {
  return firstBehind(HEDGES, text, at);
}

/** The qualifier that a text before a number ends with. */
export function hedgeBefore(text: string): Met<Qualifier> | undefined {
  return firstBefore(HEDGES, text, text.length, 0);
}

type Met<Value> = { readonly value: Value; readonly length: number };
type Row<Value> = { readonly value: Value; readonly before: RegExp; readonly behind: RegExp };

function firstBefore<Value>(
  rows: readonly Pick<Row<Value>, 'value' | 'before'>[],
  text: string,
  at: number,
  floor: number,
): Met<Value> | undefined {
  for (const { before, value } of rows) {
    const match = matchBefore(before, text, at, floor);
    if (match) return { value, length: match[0].length };
  }
  return undefined;
}

function firstBehind<Value>(rows: readonly Row<Value>[], text: string, at: number): Met<Value> | undefined {
  for (const { behind, value } of rows) {
    const match = matchAt(behind, text, at);
    if (match) return { value, length: match[0].length };
  }
  return undefined;
}

/** 約600万ドル以下 bounds first of all: a limit outweighs `about`. */
function strongest(met: readonly Qualifier[]): Qualifier {
  return met.findLast((qualifier) => qualifier !== 'about') ?? met[0] ?? 'exact';
}

/** In the order in which they are tried: the negated forms come first ("no less than" is a floor). */
const SIGNS = [
  { hedge: 'at-least', before: '(?:≥|>=) ?', behind: '\\+(?!\\d)' },
  { hedge: 'at-most', before: '(?:≤|<=) ?', behind: '' },
  { hedge: 'under', before: '< ?', behind: '' },
  { hedge: 'over', before: '> ?', behind: '' },
  { hedge: 'about', before: '(?:(?<![\\d%])~|≈) ?', behind: '' },
] as const;

const HEDGES: readonly Row<Qualifier>[] = SIGNS.map(({ hedge, before, behind }) => ({
  value: hedge,
  before: patternBefore(({ figures }) => figures.hedges[hedge].before, before),
  behind: patternAt(({ figures }) => figures.hedges[hedge].after, behind),
}));

const NO_LONGER = [{ value: 'at-most' as const, before: patternBefore(({ figures }) => figures.noLonger) }];

const DATE_HEDGES: readonly Row<Qualifier>[] = SIGNS.map(({ hedge }) => ({
  value: hedge,
  before: patternBefore(({ figures }) => figures.dateHedges[hedge].before),
  behind: patternAt(({ figures }) => figures.dateHedges[hedge].after),
}));

const FALLS = {
  before: patternBefore(({ figures }) => figures.falls.before),
  behind: patternAt(({ figures }) => figures.falls.after),
};

const TAKES = {
  before: patternBefore(({ figures }) => figures.takes.before),
  behind: patternAt(({ figures }) => figures.takes.after),
};

const RATES: readonly Row<TimeUnit>[] = idsOf('duration').map((unit) => ({
  value: unit,
  before: patternBefore(({ figures }) => figures.rates[unit].before),
  behind: patternAt(({ figures }) => figures.rates[unit].after),
}));
