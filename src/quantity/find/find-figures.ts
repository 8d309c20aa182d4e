// Text in Japanese or English in; every figure in it out, with its place, qualifier, unit and range.
import type { Figure, Quantity } from '../../model/quantity.ts';
import { type Nouns, PLAIN_HOUSE } from '../../words/house.ts';
import { inAnyLanguage } from '../../words/languages.ts';
import { isIn, matchAt } from '../../words/match-text.ts';
import { isNegative, negated } from '../negate.ts';
import { rateOf } from '../units.ts';
import { joinExchangeRates } from './exchange-rates.ts';
import { blank, DEFAULT_NAMES, maskNames } from './names.ts';
import { readQualifiers } from './read-qualifiers.ts';
import { readRange } from './read-range.ts';
import { readTerm, standsAlone } from './read-term.ts';
import { type Stretch, spellOut } from './spell-out.ts';
import { termDecimals, termQuantity } from './term.ts';
import { normaliseText } from './text.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

type FindFiguresOptions = {
  /** Names that contain numbers, instead of `DEFAULT_NAMES`; `#` stands for a version number. */
  readonly names?: readonly string[];
  /** What the project counts beside the units of the program. */
  readonly nouns?: Nouns;
};

/** Where a figure may begin: a digit, or a number word of a language. */
const TRIGGER = new RegExp(`\\d|${inAnyLanguage(({ figures }) => figures.triggers)}`, 'gi');
const DIGIT_RUN = /\d+(?:[.,]\d+)*/y;

export function findFigures(text: string, options: FindFiguresOptions = {}): readonly FoundFigure[] {
  const plain = normaliseText(text);
  if (!mayHaveFigure(plain)) return [];
  const vocabulary = vocabularyOf(options.nouns ?? PLAIN_HOUSE.nouns);
  const spelt = spellOut(plain, text);
  const masked = maskIdentifiers(maskNames(spelt.text, options.names ?? DEFAULT_NAMES), vocabulary);
  const found: FoundFigure[] = [];
  let floor = 0;
  let at = nextTrigger(masked, 0);
  while (at !== undefined) {
    // The 1 of 1株あたり is no figure; what stands behind it takes its words as its rate.
    const one = matchAt(vocabulary.perOne, masked, at);
    if (one) {
      at = nextTrigger(masked, at + one[0].length);
      continue;
    }
    const figure = figureAt(text, masked, at, floor, spelt.stretches, vocabulary);
    if (figure) {
      found.push(figure);
      floor = figure.end;
    }
    at = nextTrigger(masked, figure?.end ?? at + (matchAt(DIGIT_RUN, masked, at)?.[0].length ?? 1));
  }
  return joinExchangeRates(text, found);
}

/** Most words have none, and are told in a fraction of the time. */
export function mayHaveFigure(plain: string): boolean {
  return isIn(TRIGGER, plain);
}

function nextTrigger(text: string, from: number): number | undefined {
  TRIGGER.lastIndex = from;
  return TRIGGER.exec(text)?.index;
}

function figureAt(
  text: string,
  masked: string,
  at: number,
  floor: number,
  stretches: readonly Stretch[],
  vocabulary: Vocabulary,
): FoundFigure | undefined {
  const term = readTerm(masked, at, floor, vocabulary);
  if (!term) return undefined;
  const range = readRange(masked, term, floor, vocabulary);
  if (!range && !standsAlone(term)) return undefined;
  const quantity = range?.low ?? termQuantity(term);
  const limits = withStretch(range ?? term, stretches);
  const { start, end, qualifier, per, falls, taken } = readQualifiers(masked, limits, {
    floor,
    isDate: quantity.kind === 'date',
    isDuration: quantity.kind === 'duration' && range === undefined,
    bound: term.kind === 'number' ? term.bound : undefined,
    rate: rateOf(quantity),
    mayFall: quantity.kind === 'money' || quantity.kind === 'percent' || quantity.kind === 'points',
    vocabulary,
  });
  const rated = (value: Quantity): Quantity =>
    per === undefined || rateOf(value) === 'none' ? value : ({ ...value, per } as Quantity);
  const common = { start, end, text: text.slice(start, end), bare: text.slice(limits.start, limits.end) };
  const decimals = range ? range.decimals : termDecimals(term);
  const read: Figure = {
    quantity: rated(quantity),
    ...(range === undefined ? {} : { high: rated(range.high) }),
    qualifier,
    ...(decimals === undefined ? {} : { decimals }),
  };
  const isAmount = !isNegative(read);
  const figure = falls && isAmount ? negated(read) : read;
  const inWords = falls && isAmount && isNegative(figure) ? ({ signInWords: true } as const) : {};
  return { ...common, figure, ...inWords, ...(taken && isAmount && !falls ? { isTaken: true } : {}) };
}

/** What was rewritten is in the words of its figure. */
function withStretch({ start, end }: Stretch, stretches: readonly Stretch[]): Stretch {
  const met = stretches.find((one) => one.start < end && start < one.end);
  return met === undefined
    ? { start, end }
    : { start: Math.min(start, met.start), end: Math.max(end, met.end) };
}

/** A figure met in running text, with its place and, for a range, both ends. */
export type FoundFigure = {
  /** UTF-16 offsets into the text as given; qualifier, number and unit lie between them. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text without the qualifiers around it: number and unit. */
  readonly bare: string;
  readonly figure: Figure;
  /** It is negative because a word says so (`lost`, 減), not a sign. */
  readonly signInWords?: true;
  /** A word beside it (`took`, を失った) says that it was lost if the ledger has it below zero; of any other it says nothing. */
  readonly isTaken?: true;
};

export const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()「」『』、。]+/g;
const TAG = /<sup>[^<]*<\/sup>|<[a-z/][^<>]*>/gi;
const FOOTNOTE_MARK = /\(\d{1,2}(?: ?[,、-] ?\d{1,2})*\)/g;
const CLOCK_TIME = /T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| ?[+-]\d{2}:?\d{2})?|\d+:\d+/g;
export const ISO_WEEK = /\d{4}-W\d{2}/g;

/** Letters and digits in one word, possibly with inner hyphens and dots: R1-0528, GLM-4.5, 01.AI, 5.6bn. */
export const WORD = /[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*/g;
const HAS_DIGIT = /\d/;
const HAS_LETTER = /[A-Za-z]/;

/** The few words of letters and digits that are figures all the same. */
const FIGURE_WORD = new RegExp(`^${inAnyLanguage(({ figures }) => figures.compounds)}$`, 'i');

/** Normalised text in; the text with addresses, tags, footnote marks, clock times and identifiers blanked out. */
function maskIdentifiers(text: string, { glued }: Vocabulary): string {
  let masked = text;
  if (masked.includes('/') || masked.includes('www.')) masked = masked.replace(ADDRESS, blank);
  if (masked.includes('<')) masked = masked.replace(TAG, blank);
  if (masked.includes('(')) masked = masked.replace(FOOTNOTE_MARK, blank);
  if (masked.includes(':')) masked = masked.replace(CLOCK_TIME, blank);
  if (masked.includes('-W')) masked = masked.replace(ISO_WEEK, blank);
  return masked.replace(WORD, (word) => {
    const isMixed = HAS_DIGIT.test(word) && HAS_LETTER.test(word);
    return isMixed && !FIGURE_WORD.test(word) && !glued.test(word) ? blank(word) : word;
  });
}
