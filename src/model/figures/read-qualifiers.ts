// Normalised text and the limits of a number in; the qualifier and the rate around it, and the wider limits, out.
import type { Qualifier, TimeUnit } from '../quantity.ts';
import { matchAt, matchBefore } from './match-at.ts';
import {
  DATE_AFTER,
  DATE_BEFORE,
  NUMBER_AFTER,
  NUMBER_BEFORE,
  type PatternRow,
  PER_AFTER,
  PER_BEFORE,
} from './qualifier-words.ts';

export type Surroundings = {
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
