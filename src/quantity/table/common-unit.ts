// Figures in; out the unit and scale that all of them share, and each as a bare number in it.
import type { Figure, Quantity } from '../../model/quantity.ts';
import { decimalText, groupedDecimal, paddedDecimal, shiftedDecimal } from '../../words/decimal.ts';
import type { House } from '../../words/house.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { sameFigure } from '../compare.ts';
import { figureText, formatFigure } from '../format/format-figure.ts';
import { unitOf } from '../units.ts';
import { cellFigure } from './cell-figure.ts';

type Figures = readonly (Figure | undefined)[];

/** What numbers are counted in, and how many places their point is moved for it: 6 for millions. */
export type CommonUnit = { readonly words: string; readonly places: number };

/** Undefined where figures differ in it. Those that are no plain number are written in full, and ask for none. */
export function commonUnit(figures: Figures, language: Language, house: House): CommonUnit | undefined {
  const plain = figures.flatMap((figure) => (figure !== undefined && isPlain(figure) ? [figure] : []));
  const [first] = plain;
  if (first === undefined) return { words: '', places: 0 };
  const units = new Set(plain.map((figure) => unitOf(figure)));
  if (units.size > 1) return undefined;
  const places = placesFor(plain, language);
  return { words: unitWords(first.quantity, places, language, house), places };
}

/**
 * The units of rows, or of columns: those in one unit have one scale, the one that suits them together, so that ¥ million does not
 * stand beside ¥ billion. Bare counts may be of different things, each in a scale of its own.
 */
export function unitsOf(
  lists: readonly Figures[],
  language: Language,
  house: House,
): readonly (CommonUnit | undefined)[] {
  const units = lists.map((figures) => commonUnit(figures, language, house));
  const nameOf = (index: number) => {
    const first = lists[index]?.find((figure) => figure !== undefined && isPlain(figure));
    return first === undefined || isUnscaled(units[index]) ? undefined : unitOf(first);
  };
  const names = lists.map((_, index) => nameOf(index));
  return units.map((unit, index) => {
    const name = names[index];
    if (unit === undefined || name === undefined) return unit;
    const alike = lists.filter((_, other) => names[other] === name && units[other] !== undefined);
    const shared = commonUnit(alike.flat(), language, house);
    return shared === undefined || isUnscaled(shared) ? unit : shared;
  });
}

/** Dollars a share beside millions of dollars. */
function isUnscaled(unit: CommonUnit | undefined): boolean {
  return unit === undefined || unit.words === '' || unit.places === 0;
}

function isPlain({ quantity, high, qualifier }: Figure): boolean {
  return 'amount' in quantity && high === undefined && qualifier === 'exact';
}

/** A scale leaves at most so many digits behind the point: $18.4 million, not $0.0184 billion. */
const MOST_DECIMALS = 2;

/** The largest scale that the language writes, that some figure reaches and in which no figure is all decimals. */
function placesFor(figures: readonly Figure[], language: Language): number {
  const { numbers } = wordsOf(language).figures;
  const isShare = figures.some(({ quantity: { kind } }) => kind === 'percent' || kind === 'points');
  const most = Math.max(...figures.map(({ quantity }) => Math.abs(amountIn(quantity))));
  const digits = Math.max(...figures.map(decimalsOf));
  const scales = Object.values(numbers.powers).filter((places) => {
    const { scale } = numbers.write(`1${'0'.repeat(places)}`);
    return numbers.powers[scale.trim()] === places;
  });
  const fitting = scales.filter((places) => 10 ** places <= most && digits + places <= MOST_DECIMALS);
  return isShare ? 0 : Math.max(0, ...fitting);
}

function amountIn(quantity: Quantity): number {
  return 'amount' in quantity ? quantity.amount : 0;
}

/** How many digits stand behind the point; negative for zeros before it. */
function decimalsOf({ quantity, decimals }: Figure): number {
  if (decimals !== undefined) return decimals;
  const [whole = '', fraction = ''] = decimalText(Math.abs(amountIn(quantity))).split('.');
  return fraction !== ''
    ? fraction.length
    : whole === '0'
      ? -Infinity
      : -(/0*$/.exec(whole)?.[0].length ?? 0);
}

const PROBE = '2';

/** `$ million`, `億ドル`, `%`: what is written around a number in it. */
function unitWords(sample: Quantity, places: number, language: Language, house: House): string {
  if (!('amount' in sample)) return '';
  const quantity: Quantity = { ...sample, amount: Number(`${PROBE}e${places}`) };
  const words = figureText(formatFigure({ quantity, qualifier: 'exact' }, language, house));
  return words.replace(PROBE, '').trim();
}

/** As the source has its digits, with the house's sign; undefined for what is no plain number. */
export function numberIn(figure: Figure, { places }: CommonUnit): string | undefined {
  if (!isPlain(figure)) return undefined;
  const amount = amountIn(figure.quantity);
  const shifted = shiftedDecimal(decimalText(Math.abs(amount)), -places);
  const shown =
    figure.decimals === undefined ? shifted : paddedDecimal(shifted, figure.decimals + places, places);
  return `${amount < 0 ? '-' : ''}${groupedDecimal(shown)}`;
}

/** Of a range both, without what the source says around them. */
function endsOf({ quantity, high, decimals }: Figure): readonly Figure[] {
  return [quantity, ...(high === undefined ? [] : [high])].map((end) => ({
    quantity: end,
    qualifier: 'exact',
    ...(decimals === undefined ? {} : { decimals }),
  }));
}

/**
 * What the labels of an axis are counted in where it can say so for all of them, ranges and hedged values too; undefined where
 * one could not be read back below it, or where nothing would be saved: a mere number, or a percent sign.
 */
export function axisUnit(figures: Figures, language: Language, house: House): CommonUnit | undefined {
  const ends = figures.flatMap((figure) => (figure === undefined ? [] : endsOf(figure)));
  if (ends.length < 2 || !ends.every(isPlain)) return undefined;
  const unit = commonUnit(ends, language, house);
  if (unit === undefined || unit.words === '' || unit.words === '%') return undefined;
  const isRead = (end: Figure) => {
    const bare = numberIn(end, unit);
    const read = bare === undefined ? undefined : cellFigure(bare, { headings: [unit.words], house });
    return read !== undefined && sameFigure(read, end);
  };
  return ends.every(isRead) ? unit : undefined;
}

/** `about 560`, `95–110`, `−6.1`: a figure as a label writes it below an axis that names the unit. */
export function bareText(figure: Figure, unit: CommonUnit, language: Language): string {
  const { hedges, numbers, ranges } = wordsOf(language).figures;
  const { qualifier } = figure;
  const [before, after] = qualifier === 'exact' ? ['', ''] : hedges[qualifier].write;
  const ends = endsOf(figure).map((end) => numberIn(end, unit)?.replace('-', numbers.minus.write) ?? '');
  const [joined, apart] = ranges.write;
  const isSigned = ends.some((end) => end.startsWith(numbers.minus.write));
  return `${before}${ends.join(isSigned ? apart : joined)}${after}`;
}
