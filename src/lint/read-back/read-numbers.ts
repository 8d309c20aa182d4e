// One text of a finished deck → every number in it with where it leads.
import type { DeckText } from '../../model/deck/deck-texts.ts';
import type { Figure } from '../../model/quantity.ts';
import { isDeclaredDate, isMonthAlone } from '../../quantity/entry.ts';
import { asMeasured } from '../../quantity/find/as-measured.ts';
import { type FoundFigure, findFigures } from '../../quantity/find/find-figures.ts';
import { BLANK, maskTerms } from '../../quantity/find/mask-terms.ts';
import { amountOf, refOf } from '../../quantity/ledger/figure-of.ts';
import { isNegative, negated } from '../../quantity/negate.ts';
import { cellFigure } from '../../quantity/table/cell-figure.ts';
import { type HeadingUnit, headingUnit } from '../../quantity/table/heading-unit.ts';
import { decimalText } from '../../words/decimal.ts';
import { inAnyLanguage, type Language, wordsOf } from '../../words/languages.ts';
import { literally } from '../../words/match-text.ts';
import { figureOfKey, hasSameQuantity, type Ledger, nearestKey, saysTheSame } from './ledger-keys.ts';
import { takeWords } from './number-words.ts';
import { type NumberContext, type NumberTrace, type ReadNumber, SOURCE_LINE } from './read-back.ts';

export function readNumbers(entry: DeckText, context: NumberContext): ReadNumber[] {
  if (entry.value !== undefined) return chartNumbers(entry, entry.value, context);
  return [...wordNumbers(entry, context), ...digitNumbers(entry, context)];
}

/** Number words that stand for figures of this slide. */
function wordNumbers(entry: DeckText, { ledger, keys, bound }: NumberContext): ReadNumber[] {
  if (entry.shape === SOURCE_LINE) return [];
  return takeWords(entry.text, bound, keys).met.flatMap((met) => {
    const figure = figureOfKey(met.keys[0] ?? '', ledger);
    return figure === undefined
      ? []
      : [{ entry, words: met.words, figure, trace: { kind: 'ledger', keys: met.keys } as const }];
  });
}

function digitNumbers(entry: DeckText, context: NumberContext): ReadNumber[] {
  const head = context.heads.get(entry.shape);
  if (entry.cells !== undefined && head !== undefined) return seriesNumbers(entry, head, context);
  if (entry.cells !== undefined) return rowNumbers(entry, context);
  const unit = entry.kind === 'chart' ? context.labelUnits.get(entry.shape) : undefined;
  const inUnit = unit === undefined ? undefined : headingUnit(unit, context.ledger.content.house);
  return findFigures(maskPlaces(entry, context), context.ledger.content.house).map((found) =>
    toNumber(entry, inUnit ? { ...found, figure: countedIn(found.figure, inUnit) } : found, context),
  );
}

/** A bare number, or both ends of a range of them, in the unit that an axis names for all its labels. */
function countedIn(figure: Figure, inUnit: HeadingUnit): Figure {
  const { quantity, high, qualifier } = figure;
  const scaled = [quantity, ...(high ? [high] : [])].map((end) => {
    const isBare = end.kind === 'count' && end.counter === 'none' && end.per === undefined;
    const read = isBare ? inUnit(decimalText(Math.abs(end.amount))) : undefined;
    return read && isBare && end.amount < 0 ? negated(read).quantity : read?.quantity;
  });
  const [low, top] = scaled;
  if (low === undefined || (high !== undefined && top === undefined)) return figure;
  return { quantity: low, qualifier, ...(top ? { high: top } : {}) };
}

function toNumber(entry: DeckText, found: FoundFigure, context: NumberContext): ReadNumber {
  const words = entry.text.slice(found.start, found.end).replace(/\s+/g, ' ').trim();
  const trace = traceOf(found, words, entry, context);
  if (trace.kind !== 'hedge') return { entry, words, figure: found.figure, trace };
  // `{{bond}}` above which something lies is no `more than {{bond}}`: what is compared keeps the hedge that it has.
  const [compared] = findFigures(words.replace(COMPARED, ''), context.ledger.content.house);
  const inComparison = compared && COMPARED.test(words) ? traceOf(compared, words, entry, context) : trace;
  return inComparison.kind === 'ledger'
    ? { entry, words, figure: compared?.figure ?? found.figure, trace: inComparison }
    : { entry, words, figure: found.figure, trace };
}

const CONNECTED = new RegExp(
  inAnyLanguage(({ figures }) => figures.ranges.connector),
  'i',
);

/** What reads as a hedge of the number that something is compared with, at either end of its words. */
const COMPARED = new RegExp(
  `^${inAnyLanguage(({ figures }) => figures.compares.before)}|${inAnyLanguage(({ figures }) => figures.compares.after)}$`,
  'i',
);

/** A range that the ledger does not have may be two of its figures side by side, each with the hedge that stands at its end. */
function traceOf(found: FoundFigure, words: string, entry: DeckText, context: NumberContext): NumberTrace {
  const { quantity, high, qualifier } = found.figure;
  const whole = traceFigure(found, entry, context);
  if (high === undefined || whole.kind === 'ledger' || whole.kind === 'hedge') return whole;
  const halves = words.split(CONNECTED).map((half) => findFigures(half, context.ledger.content.house));
  const isApart = halves.length === 2 && halves.every(({ length }) => length === 1);
  const ends = isApart
    ? halves.flat()
    : [quantity, high].map((end) => ({ ...found, figure: { quantity: end, qualifier } }));
  const traces = ends.map((end) => traceFigure(end, entry, context));
  const worst = traces.find(({ kind }) => kind === 'nowhere') ?? traces.find(({ kind }) => kind === 'hedge');
  return worst ?? traces[0] ?? { kind: 'nowhere' };
}

function traceFigure(
  found: Pick<FoundFigure, 'figure' | 'signInWords' | 'isTaken'>,
  entry: Pick<DeckText, 'shape'>,
  { ledger, keys, allowed }: NumberContext,
): NumberTrace {
  const { figure } = found;
  const same = keys.filter((key) => agrees(key, found, ledger, saysTheSame));
  if (same.length > 0) return { kind: 'ledger', keys: same };
  if (isMonthAlone(figure.quantity) || isDeclaredDate(figure.quantity, allowed.dates))
    return { kind: 'date' };
  if (isYearOfAxis(figure, entry.shape, allowed.dates)) return { kind: 'date' };
  const unhedged = keys.find((key) => agrees(key, found, ledger, hasSameQuantity));
  if (unhedged !== undefined) return { kind: 'hedge', key: unhedged };
  const nearest = nearestKey(figure, keys, ledger);
  return nearest === undefined ? { kind: 'nowhere' } : { kind: 'nowhere', nearest };
}

function agrees(
  key: string,
  found: Pick<FoundFigure, 'figure' | 'signInWords' | 'isTaken'>,
  ledger: Ledger,
  how: (a: Figure, b: Figure) => boolean,
): boolean {
  const known = figureOfKey(key, ledger);
  const definition = ledger.content.metrics.get(refOf(key).metric)?.definition;
  if (known === undefined) return false;
  return (
    how(known, asMeasured(found, definition)) ||
    (found.isTaken === true && isNegative(known) && how(known, negated(found.figure)))
  );
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
  const inRow = findFigures(maskPlaces(entry, context), context.ledger.content.house);
  let offset = 0;
  return (entry.cells ?? []).flatMap((cell, column) => {
    const start = offset;
    offset += cell.text.length + 1;
    if (context.allowed.listColumns.has(column)) return [];
    return findFigures(maskPlaces({ ...entry, text: cell.text }, context), context.ledger.content.house).map(
      (found) => {
        const wider = inRow.find((one) => one.start < start + found.end && start + found.start < one.end);
        const alone = toNumber({ ...entry, text: cell.text }, found, context);
        if (wider === undefined) return { ...alone, entry };
        const withRow = toNumber(entry, wider, context);
        const isQualified = wider.figure.qualifier !== found.figure.qualifier;
        return isQualified || withRow.trace.kind === 'ledger' ? withRow : { ...alone, entry };
      },
    );
  });
}

/** Heads name what the numbers of a series are counted in: those of its row, of its column or of the whole table. */
function seriesNumbers(entry: DeckText, head: DeckText, context: NumberContext): ReadNumber[] {
  const { house } = context.ledger.content;
  if (entry === head)
    return findFigures(maskPlaces(entry, context), house).map((found) => toNumber(entry, found, context));
  const [name, ...cells] = entry.cells ?? [];
  const [corner, ...columns] = head.cells ?? [];
  return cells.flatMap(({ text }, index): ReadNumber[] => {
    const headings = [name, columns[index], corner].map((each) => each?.text ?? '');
    const figure = cellFigure(text, { headings, house });
    if (figure === undefined) return [];
    return [{ entry, words: text, figure, trace: traceFigure({ figure }, entry, context) }];
  });
}

/** One text of a slide → the same text with declared counts, template words and numbers that only place something blanked out. */
function maskPlaces(entry: Pick<DeckText, 'text' | 'shape'>, context: NumberContext): string {
  const { text, shape } = entry;
  if (shape === SOURCE_LINE) return maskSourceLine(text, context);
  if (isOrdinal(text, shape)) return BLANK.repeat(text.length);
  const { templateWords, counts, quotations } = context.allowed;
  const quoted = /(?:^|\W)quotation(?:-\d+)?$/.test(shape) ? quotations : [];
  const unsaid = takeWords(text, context.bound, context.keys).rest;
  const plain = maskTerms(unsaid, [...templateWords, ...counts, ...quoted]);
  return shape === 'kicker' || shape === 'number'
    ? maskStart(plain, /^\d+/.exec(context.planned.kicker)?.[0])
    : plain;
}

const MOST_ORDINALS = 12;

/** The number of a thing on the page, alone in its shape. */
function isOrdinal(text: string, shape: string): boolean {
  return (
    /^(?:point(?:-\d+)?|.+\.ordinal(?:-\d+)?)$/.test(shape) &&
    /^\d{1,2}$/.test(text) &&
    Number(text) <= MOST_ORDINALS
  );
}

function maskStart(text: string, number: string | undefined): string {
  if (number === undefined || !new RegExp(`^${number}(?!\\d)`).test(text)) return text;
  return BLANK.repeat(number.length) + text.slice(number.length);
}

/** Titles of documents and the deck's own calculation, each only in the entry that it belongs to. */
function maskSourceLine(text: string, { planned, language, ledger }: NumberContext): string {
  let masked = text;
  const blank = (from: number, to: number): void => {
    masked = masked.slice(0, from) + BLANK.repeat(to - from) + masked.slice(to);
  };
  for (const { mark, start, text: entry } of readSourceLine(text, language).entries) {
    const citation = planned.citations.find((one) => one.mark === mark);
    const { calculation } = citation ?? {};
    const at = calculation === undefined ? -1 : entry.indexOf(calculation);
    if (calculation !== undefined && at >= 0) blank(start + at, start + at + calculation.length);
    const title = wordsOf(language).deck.titled(
      ledger.content.sources.get(citation?.source ?? '')?.title ?? '',
    );
    const from = entry.indexOf(title);
    if (from >= 0) blank(start + from, start + from + title.length);
  }
  return masked;
}

type SourceEntry = { readonly mark: number; readonly text: string; readonly start: number };

type SourceLine = {
  readonly entries: readonly SourceEntry[];
  readonly conflictPage?: number;
};

/** Marks count up from 1, so `(2)` inside a calculation is no entry unless 1 came before it. */
export function readSourceLine(text: string, language: Language): SourceLine {
  const starts: { mark: number; at: number; end: number }[] = [];
  for (const match of text.matchAll(/\((\d+)\) /g)) {
    const mark = Number(match[1]);
    if (mark === starts.length + 1)
      starts.push({ mark, at: match.index, end: match.index + match[0].length });
  }
  const { deck } = wordsOf(language);
  const pointer = new RegExp(`${literally(deck.conflictAt)}(\\d+)`).exec(text);
  const list = text.indexOf(deck.sourceList);
  const tail = Math.min(...[pointer?.index ?? text.length, list < 0 ? text.length : list, text.length]);
  const entries = starts.map(({ mark, end }, index) => ({
    mark,
    start: end,
    text: text.slice(end, starts[index + 1]?.at ?? Math.max(end, tail)),
  }));
  return { entries, ...(pointer === null ? {} : { conflictPage: Number(pointer[1]) }) };
}
