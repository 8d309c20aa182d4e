// The figures of a table in; out what stands in each cell, and in its heads the unit and scale that cells have in common.
import { cellId, columnsOf, type Series, type SeriesPart } from '../../model/content/series.ts';
import type { Figure, Quantity } from '../../model/quantity.ts';
import { decimalText, groupedDecimal, shiftedDecimal } from '../../words/decimal.ts';
import type { House } from '../../words/house.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { sameFigure } from '../compare.ts';
import { figureText, formatFigure } from '../format/format-figure.ts';
import { unitOf } from '../units.ts';
import { cellFigure } from './cell-figure.ts';

export type WrittenTable = {
  /** The unit of the whole table, for the head above its rows' names; empty where there is none. */
  readonly corner: string;
  /** Names, with the unit of the row or column where it has one of its own. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row and column; empty where there is no figure. */
  readonly cells: readonly (readonly string[])[];
};

type Heads = Readonly<Record<'rows' | 'columns', readonly string[]>>;
type Figures = readonly (Figure | undefined)[];

/** A part of a series, as a language names its rows and columns; `figureAt` takes the id of a cell. */
export function writeSeries(
  part: SeriesPart,
  { names }: Pick<Series, 'names'>,
  figureAt: (metric: string) => Figure | undefined,
  language: Language,
  house: House,
): WrittenTable {
  const columns = columnsOf(part);
  const figures = part.rows.map((row) => columns.map((column) => figureAt(cellId(part.of, row, column))));
  const named = (name: string | undefined) => (name === undefined ? '' : (names[name]?.[language] ?? name));
  return writeTable(figures, { rows: part.rows.map(named), columns: columns.map(named) }, language, house);
}

/** Numbers alone where a head names what they are counted in, read back as a table of an original is; all others in full. */
export function writeTable(
  figures: readonly Figures[],
  heads: Heads,
  language: Language,
  house: House,
): WrittenTable {
  const all = figures.flat();
  const columns = heads.columns.map((_, index) => figures.map((row) => row[index]));
  const whole = commonUnit(all, language, house);
  // Bare counts may be of different things, each in a scale of its own.
  const common = whole?.words === '' ? undefined : whole;
  const ofRows = whole === undefined ? figures.map((row) => commonUnit(row, language, house)) : [];
  const isByRow = ofRows.length > 0 && ofRows.every((unit) => unit !== undefined);
  const ofColumns =
    common === undefined && !isByRow ? columns.map((each) => commonUnit(each, language, house)) : [];
  const named = (names: readonly string[], units: readonly (Unit | undefined)[], of: readonly Figures[]) =>
    names.map((name, index) => withUnit(name, units[index], of[index] ?? [], language, house));
  const corner = common?.words ?? '';
  const rows = isByRow ? named(heads.rows, ofRows, figures) : heads.rows;
  const columnNames = named(heads.columns, ofColumns, columns);
  const cells = figures.map((row, at) =>
    row.map((figure, index) => {
      if (figure === undefined) return '';
      const unit = common ?? (isByRow ? ofRows[at] : ofColumns[index]);
      const bare = unit && numberIn(figure, unit);
      const headings = [rows[at] ?? '', columnNames[index] ?? '', corner];
      return bare !== undefined && isRead(bare, figure, headings, house)
        ? bare
        : figureText(formatFigure(figure, language, house)).trim();
    }),
  );
  return { corner, rows, columns: columnNames, cells };
}

/** What numbers are counted in, and how many places their point is moved for it: 6 for millions. */
type Unit = { readonly words: string; readonly places: number };

/** Undefined where figures differ in it. Those that are no plain number are written in full, and ask for none. */
function commonUnit(figures: Figures, language: Language, house: House): Unit | undefined {
  const plain = figures.flatMap((figure) => (figure !== undefined && isPlain(figure) ? [figure] : []));
  const [first] = plain;
  if (first === undefined) return { words: '', places: 0 };
  const units = new Set(plain.map((figure) => unitOf(figure)));
  if (units.size > 1) return undefined;
  const places = placesFor(plain, language);
  return { words: unitWords(first.quantity, places, language, house), places };
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
function numberIn(figure: Figure, { places }: Unit): string | undefined {
  if (!isPlain(figure)) return undefined;
  const amount = amountIn(figure.quantity);
  const shifted = shiftedDecimal(decimalText(Math.abs(amount)), -places);
  const [whole = '', fraction = ''] = shifted.split('.');
  const zeros = figure.decimals === undefined ? 0 : figure.decimals + places;
  const shown = fraction.padEnd(Math.min(MOST_DECIMALS, zeros), '0');
  return `${amount < 0 ? '-' : ''}${groupedDecimal(shown === '' ? whole : `${whole}.${shown}`)}`;
}

/** A name that tells the unit already is left as it is. */
function withUnit(
  name: string,
  unit: Unit | undefined,
  figures: Figures,
  language: Language,
  house: House,
): string {
  if (unit === undefined || unit.words === '') return name;
  const isNamed = figures.every((figure) => {
    const bare = figure && numberIn(figure, unit);
    return figure === undefined || (bare !== undefined && isRead(bare, figure, [name], house));
  });
  return isNamed ? name : `${name}${wordsOf(language).punctuation.bracketed(unit.words)}`;
}

function isRead(shown: string, figure: Figure, headings: readonly string[], house: House): boolean {
  const read = cellFigure(shown, { headings, house });
  return read !== undefined && sameFigure(read, figure);
}
