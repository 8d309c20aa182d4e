// Normalised text and the place of a digit in; the Japanese or ISO date around it out (2025年1月, 第3四半期, 2025-02-26).
import { type DateQuantity, dateQuantity } from '../date-quantity.ts';
import type { WholeTerm } from './term.ts';
import { matchAt, matchBefore } from './text.ts';

const ISO =
  /(\d{4})(?:-(\d{2})(?:-(\d{2}))?|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|\/(\d{2}))(?![\d/]|[-.]\d)/y;
const YEAR_FIRST =
  /(\d{4}) ?年(?:(度)|(?= ?(?:\d{1,2} ?月|第))|(?![間代]))(?: ?(?:第 ?([1-4]) ?四半期|(\d{1,2}) ?月(?!間)(?: ?(\d{1,2}) ?日(?!間))?))?/y;
const DECADE = /(\d{3}0) ?年代/y;
const MONTH_FIRST = /(\d{1,2}) ?月(?![間額面例次])(?: ?(\d{1,2}) ?日(?!間))?/y;
const QUARTER = /([1-4]) ?四半期/y;
const NUMBERED = /第 ?$/;
const ERA = /(令和|平成|昭和) ?$/;
const ERA_YEAR = /(\d{1,2}) ?年(度)?(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?)?/y;
const ERA_OFFSETS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

export function readJapaneseDate(text: string, at: number, floor: number): WholeTerm | undefined {
  return (
    readIso(text, at) ??
    readDecade(text, at) ??
    readYearFirst(text, at) ??
    readEra(text, at, floor) ??
    readQuarter(text, at, floor) ??
    readMonthFirst(text, at)
  );
}

function readIso(text: string, at: number): WholeTerm | undefined {
  const match = matchAt(ISO, text, at);
  if (!match) return undefined;
  const [whole, year, dashMonth, dashDay, slashMonth, slashDay, dotMonth, dotDay, onlyMonth] = match;
  const parts = {
    year: yearOf(year),
    month: numberOf(dashMonth ?? slashMonth ?? dotMonth ?? onlyMonth),
    day: numberOf(dashDay ?? slashDay ?? dotDay),
  };
  return termOf(at, at + whole.length, dateQuantity(parts));
}

function readDecade(text: string, at: number): WholeTerm | undefined {
  const match = matchAt(DECADE, text, at);
  const year = yearOf(match?.[1]);
  if (!match || year === undefined) return undefined;
  return decadeTerm(at, at + match[0].length, year);
}

export function decadeTerm(start: number, end: number, year: number): WholeTerm {
  return {
    kind: 'whole',
    start,
    end,
    quantity: { kind: 'date', year },
    last: { kind: 'date', year: year + 9 },
  };
}

function readYearFirst(text: string, at: number): WholeTerm | undefined {
  const match = matchAt(YEAR_FIRST, text, at);
  if (!match) return undefined;
  const [whole, year, fiscal, quarter, month, day] = match;
  const parts = {
    year: yearOf(year),
    month: numberOf(month),
    day: numberOf(day),
    quarter: numberOf(quarter),
  };
  return termOf(at, at + whole.length, dateQuantity({ ...parts, fiscal: fiscal !== undefined }));
}

function readEra(text: string, at: number, floor: number): WholeTerm | undefined {
  const era = matchBefore(ERA, text, at, floor);
  const match = era && matchAt(ERA_YEAR, text, at);
  const offset = ERA_OFFSETS[era?.[1] ?? ''];
  if (!match || offset === undefined) return undefined;
  const [whole, year, fiscal, month, day] = match;
  const parts = { year: offset + Number(year), month: numberOf(month), day: numberOf(day) };
  const quantity = dateQuantity({ ...parts, fiscal: fiscal !== undefined });
  return termOf(at - era[0].length, at + whole.length, quantity);
}

function readQuarter(text: string, at: number, floor: number): WholeTerm | undefined {
  const match = matchAt(QUARTER, text, at);
  const numbered = match && matchBefore(NUMBERED, text, at, floor);
  if (!numbered) return undefined;
  const quantity = dateQuantity({ quarter: numberOf(match[1]) });
  return termOf(at - numbered[0].length, at + match[0].length, quantity);
}

function readMonthFirst(text: string, at: number): WholeTerm | undefined {
  const match = matchAt(MONTH_FIRST, text, at);
  if (!match) return undefined;
  const quantity = dateQuantity({ month: numberOf(match[1]), day: numberOf(match[2]) });
  return termOf(at, at + match[0].length, quantity);
}

function termOf(start: number, end: number, quantity: DateQuantity | undefined): WholeTerm | undefined {
  return quantity && { kind: 'whole', start, end, quantity };
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** Four digits far from our time are an amount: 5000年 is a duration. -1 is refused by the constructor. */
function yearOf(digits: string | undefined): number | undefined {
  const year = Number(digits);
  if (digits === undefined) return undefined;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : -1;
}
