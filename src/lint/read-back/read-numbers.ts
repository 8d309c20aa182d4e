// One text of a finished deck → every number in it with where it leads.
import type { DeckText } from '../../model/deck-texts.ts';
import { findFigures } from '../../model/figures/find-figures.ts';
import type { FoundFigure } from '../../model/figures/found-figure.ts';
import { isDeclaredDate } from '../../model/figures/is-declared-date.ts';
import { amountOf } from '../../model/ledger/amount-of.ts';
import type { Figure } from '../../model/quantity.ts';
import { figureOfKey, hasSameQuantity, type Ledger, nearestKey, saysTheSame } from './ledger-keys.ts';
import { maskPlaces } from './mask-places.ts';
import type { NumberContext } from './number-context.ts';
import type { NumberTrace, ReadNumber } from './read-number.ts';

export function readNumbers(entry: DeckText, context: NumberContext): ReadNumber[] {
  if (entry.value !== undefined) return chartNumbers(entry, entry.value, context);
  if (entry.cells !== undefined) return rowNumbers(entry, context);
  return findFigures(maskPlaces(entry, context)).map((found) => toNumber(entry, found, context));
}

function toNumber(entry: DeckText, found: FoundFigure, context: NumberContext): ReadNumber {
  const words = entry.text.slice(found.start, found.end).replace(/\s+/g, ' ').trim();
  return { entry, words, figure: found.figure, trace: traceOf(found, entry, context) };
}

function traceOf({ figure, range }: FoundFigure, entry: DeckText, context: NumberContext): NumberTrace {
  const ends = range === undefined ? [figure] : [range.low, range.high];
  const traces = ends.map((end) => traceFigure(end, entry, context));
  const worst = traces.find(({ kind }) => kind === 'nowhere') ?? traces.find(({ kind }) => kind === 'hedge');
  return worst ?? traces[0] ?? { kind: 'nowhere' };
}

export function traceFigure(
  figure: Figure,
  entry: Pick<DeckText, 'shape'>,
  { ledger, keys, allowed }: NumberContext,
): NumberTrace {
  const same = keys.filter((key) => agrees(key, figure, ledger, saysTheSame));
  if (same.length > 0) return { kind: 'ledger', keys: same };
  if (isDeclaredDate(figure.quantity, allowed.dates)) return { kind: 'date' };
  if (isYearOfAxis(figure, entry.shape, allowed.dates)) return { kind: 'date' };
  const unhedged = keys.find((key) => agrees(key, figure, ledger, hasSameQuantity));
  if (unhedged !== undefined) return { kind: 'hedge', key: unhedged };
  const nearest = nearestKey(figure, keys, ledger);
  return nearest === undefined ? { kind: 'nowhere' } : { kind: 'nowhere', nearest };
}

function agrees(
  key: string,
  figure: Figure,
  ledger: Ledger,
  how: (a: Figure, b: Figure) => boolean,
): boolean {
  const known = figureOfKey(key, ledger);
  return known !== undefined && how(known, figure);
}

/** A time axis names every year it runs over. */
function isYearOfAxis({ quantity }: Figure, shape: string, dates: readonly string[]): boolean {
  if (quantity.kind !== 'date' || !/-year-\d{4}$/.test(shape)) return false;
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const isWhole = quantity.month === undefined && quantity.quarter === undefined;
  return isWhole && quantity.year >= Math.min(...years) && quantity.year <= Math.max(...years);
}

/** What only holds a place in a chart says nothing; a fall in a waterfall is drawn by its size. */
function chartNumbers(entry: DeckText, value: number, context: NumberContext): ReadNumber[] {
  const { ledger, keys, charted } = context;
  const drawn = charted.filter((one) => one.text === entry.text && one.value === value);
  if (drawn.length > 0 && drawn.every(({ point }) => point === undefined)) return [];
  const amount = drawn.some(({ point }) => point?.value === -value) ? -value : value;
  const figure: Figure = { quantity: { kind: 'count', amount, counter: 'none' }, qualifier: 'exact' };
  const same = keys.filter((key) => {
    const known = figureOfKey(key, ledger);
    return known !== undefined && amountOf(known.quantity) === amount;
  });
  const nearest = nearestKey(figure, keys, ledger);
  const trace: NumberTrace =
    same.length > 0
      ? { kind: 'ledger', keys: same }
      : { kind: 'nowhere', ...(nearest === undefined ? {} : { nearest }) };
  return [{ entry, words: String(value), figure, trace }];
}

/** A qualifier may stand in the neighbouring cell, so a number is read in its row first and in its cell second. */
function rowNumbers(entry: DeckText, context: NumberContext): ReadNumber[] {
  const inRow = findFigures(maskPlaces(entry, context));
  let offset = 0;
  return (entry.cells ?? []).flatMap((cell, column) => {
    const start = offset;
    offset += cell.text.length + 1;
    if (context.allowed.listColumns.has(column)) return [];
    return findFigures(maskPlaces({ ...entry, text: cell.text }, context)).map((found) => {
      const wider = inRow.find((one) => one.start < start + found.end && start + found.start < one.end);
      const alone = toNumber({ ...entry, text: cell.text }, found, context);
      if (wider === undefined) return { ...alone, entry };
      const withRow = toNumber(entry, wider, context);
      const isQualified = wider.figure.qualifier !== found.figure.qualifier;
      return isQualified || withRow.trace.kind === 'ledger' ? withRow : { ...alone, entry };
    });
  });
}
