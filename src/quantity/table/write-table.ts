// The figures of a table in; out what stands in each cell, and in its heads the unit and scale that cells have in common.
import { cellId, columnsOf, type Series, type SeriesPart } from '../../model/content/series.ts';
import type { Figure } from '../../model/quantity.ts';
import type { House } from '../../words/house.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { sameFigure } from '../compare.ts';
import { figureText, formatFigure } from '../format/format-figure.ts';
import { cellFigure } from './cell-figure.ts';
import { type CommonUnit, commonUnit, numberIn, unitsOf } from './common-unit.ts';

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
  const ofRows = whole === undefined ? unitsOf(figures, language, house) : [];
  const isByRow = ofRows.length > 0 && ofRows.every((unit) => unit !== undefined);
  const ofColumns = common === undefined && !isByRow ? unitsOf(columns, language, house) : [];
  const named = (
    names: readonly string[],
    units: readonly (CommonUnit | undefined)[],
    of: readonly Figures[],
  ) => names.map((name, index) => withUnit(name, units[index], of[index] ?? [], language, house));
  const corner = common?.words ?? '';
  const rows = isByRow ? named(heads.rows, ofRows, figures) : heads.rows;
  const columnNames = named(heads.columns, ofColumns, columns);
  const { minus } = wordsOf(language).figures.numbers;
  const cells = figures.map((row, at) =>
    row.map((figure, index) => {
      if (figure === undefined) return '';
      const unit = common ?? (isByRow ? ofRows[at] : ofColumns[index]);
      const bare = unit && numberIn(figure, unit)?.replace('-', minus.write);
      const headings = [rows[at] ?? '', columnNames[index] ?? '', corner];
      return bare !== undefined && isRead(bare, figure, headings, house)
        ? bare
        : figureText(formatFigure(figure, language, house)).trim();
    }),
  );
  return { corner, rows, columns: columnNames, cells };
}

/** A name that tells the unit already is left as it is. */
function withUnit(
  name: string,
  unit: CommonUnit | undefined,
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
