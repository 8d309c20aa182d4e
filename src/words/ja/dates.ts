// Dates in Japanese: 2025年1月, 2025年度第3四半期, 令和7年.
import { type DateParts, type DateReader, type DateWords, partOf } from '../dates.ts';
import { matchAt, matchBefore } from '../match-text.ts';

const YEAR_FIRST =
  /(\d{4}) ?年(?:(度)|(?= ?(?:\d{1,2} ?月|第))|(?![間代]))(?: ?(?:第 ?([1-4]) ?四半期|(\d{1,2}) ?月(?!間)(?: ?(\d{1,2}) ?日(?!間))?))?/y;
const DECADE = /(\d{3}0) ?年代/y;
const MONTH_FIRST = /(\d{1,2}) ?月(?![間額面例次])(?: ?(\d{1,2}) ?日(?!間))?/y;
const QUARTER = /([1-4]) ?四半期/y;
const NUMBERED = /第 ?$/;
const ERA = /(令和|平成|昭和) ?$/;
const ERA_YEAR = /(\d{1,2}) ?年(度)?(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?)?/y;
const ERA_OFFSETS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

const readDecade: DateReader = (text, at) => {
  const match = matchAt(DECADE, text, at);
  return match && { start: at, end: at + match[0].length, year: Number(match[1]), isDecade: true };
};

const readYearFirst: DateReader = (text, at) => {
  const match = matchAt(YEAR_FIRST, text, at);
  if (!match) return undefined;
  const [whole, year, fiscal, quarter, month, day] = match;
  return {
    start: at,
    end: at + whole.length,
    year: partOf(year),
    month: partOf(month),
    day: partOf(day),
    quarter: partOf(quarter),
    fiscal: fiscal !== undefined,
  };
};

const readEra: DateReader = (text, at, floor) => {
  const era = matchBefore(ERA, text, at, floor);
  const match = era && matchAt(ERA_YEAR, text, at);
  const offset = ERA_OFFSETS[era?.[1] ?? ''];
  if (!match || offset === undefined) return undefined;
  const [whole, year, fiscal, month, day] = match;
  const parts = { year: offset + Number(year), month: partOf(month), day: partOf(day) };
  return { start: at - era[0].length, end: at + whole.length, ...parts, fiscal: fiscal !== undefined };
};

const readQuarter: DateReader = (text, at, floor) => {
  const match = matchAt(QUARTER, text, at);
  const numbered = match && matchBefore(NUMBERED, text, at, floor);
  return numbered && { start: at - numbered[0].length, end: at + match[0].length, quarter: partOf(match[1]) };
};

const readMonthFirst: DateReader = (text, at) => {
  const match = matchAt(MONTH_FIRST, text, at);
  return match && { start: at, end: at + match[0].length, month: partOf(match[1]), day: partOf(match[2]) };
};

export const DATES: DateWords = {
  readers: [readDecade, readYearFirst, readEra, readQuarter, readMonthFirst],
  leads: '第',
  beforeYear: '',
  write: ({ year, month, day, quarter, fiscal }: DateParts): string => {
    const inYear = year === undefined ? '' : `${year}年${fiscal ? '度' : ''}`;
    if (quarter !== undefined) return `${inYear}第${quarter}四半期`;
    return `${inYear}${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
  },
};
