// Text in Japanese or English in; every figure in it out, with its place, qualifier, unit and range.
import type { Figure, Quantity } from '../quantity.ts';
import type { FoundFigure } from './found-figure.ts';
import { maskIdentifiers } from './mask-identifiers.ts';
import { DEFAULT_NAMES, maskNames } from './mask-names.ts';
import { matchAt } from './match-at.ts';
import { normaliseText } from './normalise-text.ts';
import { ENGLISH_NUMBER_PATTERN } from './number-words.ts';
import { readQualifiers } from './read-qualifiers.ts';
import { readRange } from './read-range.ts';
import { readTerm, standsAlone } from './read-term.ts';
import { termQuantity } from './term.ts';

export type FindFiguresOptions = {
  /** Names that contain numbers, instead of `DEFAULT_NAMES`; `#` stands for a version number. */
  readonly names?: readonly string[];
};

/** Where a figure may begin: a digit, 半年, kanji before a unit that makes them a number, an English number word. */
const TRIGGER = new RegExp(
  '\\d|半年|(?<![数何幾第〇一二三四五六七八九十百千万億兆]|[一二三四五六七八九]、)[一二三四五六七八九十百千]+(?=倍|割(?!合|引)|分の[一二三四五六七八九\\d]|[かカヶヵ]月|週間|年間|[万億兆](?:円|ドル|元|ユーロ|人|社))' +
    `|(?<![A-Za-z\\d'’-])(?:(?:${ENGLISH_NUMBER_PATTERN})(?![A-Za-z])(?=[ -])|half[ -]an?[ -]year|an? (?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth|thousandth)(?![A-Za-z]))|(?<![A-Za-z])(?:${ENGLISH_NUMBER_PATTERN})fold`,
  'gi',
);
const DIGIT_RUN = /\d+(?:[.,]\d+)*/y;

export function findFigures(text: string, options: FindFiguresOptions = {}): readonly FoundFigure[] {
  TRIGGER.lastIndex = 0;
  const plain = normaliseText(text);
  if (!TRIGGER.test(plain)) return [];
  const masked = maskIdentifiers(maskNames(plain, options.names ?? DEFAULT_NAMES));
  const found: FoundFigure[] = [];
  let floor = 0;
  let at = nextTrigger(masked, 0);
  while (at !== undefined) {
    const figure = figureAt(text, masked, at, floor);
    if (figure) {
      found.push(figure);
      floor = figure.end;
    }
    at = nextTrigger(masked, figure?.end ?? at + (matchAt(DIGIT_RUN, masked, at)?.[0].length ?? 1));
  }
  return found;
}

function nextTrigger(text: string, from: number): number | undefined {
  TRIGGER.lastIndex = from;
  return TRIGGER.exec(text)?.index;
}

function figureAt(text: string, masked: string, at: number, floor: number): FoundFigure | undefined {
  const term = readTerm(masked, at, floor);
  if (!term) return undefined;
  const range = readRange(masked, term, floor);
  if (!range && !standsAlone(term)) return undefined;
  const quantity = range?.low ?? termQuantity(term);
  const { start, end, qualifier, per } = readQualifiers(masked, range ?? term, {
    floor,
    isDate: quantity.kind === 'date',
    bound: term.kind === 'number' ? term.bound : undefined,
    mayBeRate: quantity.kind === 'money' || quantity.kind === 'percent',
  });
  const toFigure = (value: Quantity): Figure => ({
    quantity: per && (value.kind === 'money' || value.kind === 'percent') ? { ...value, per } : value,
    qualifier,
  });
  const common = { start, end, text: text.slice(start, end) };
  if (!range) return { ...common, figure: toFigure(quantity) };
  const low = toFigure(range.low);
  return {
    ...common,
    figure: { ...low, qualifier: 'at-least' },
    range: { low, high: toFigure(range.high) },
  };
}
