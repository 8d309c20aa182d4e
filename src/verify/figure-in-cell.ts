// A cell of a table in a text and a report that quotes it → the figure that the cell has, as its headings count it.
import type { Report } from '../model/content/metric.ts';
import type { Figure } from '../model/quantity.ts';
import { sameFigure } from '../quantity/compare.ts';
import { amountOf } from '../quantity/ledger/figure-of.ts';
import { isNegative, negated } from '../quantity/negate.ts';
import { cellFigure } from '../quantity/table/cell-figure.ts';
import { headingUnit } from '../quantity/table/heading-unit.ts';
import { unitOf } from '../quantity/units.ts';
import type { Original } from './originals.ts';
import { plainWords, termPattern } from './subjects.ts';
import { type TextCell, textCellsAt } from './text-cells.ts';

/** Cells of a line that show the number of the report and none of whose quoted words stands elsewhere. */
export function quotedCells(original: Original, line: number, report: Report): readonly TextCell[] {
  const digits = digitsOf(report.token);
  if (digits === '' || !digitsOf(original.words[line - 1] ?? '').includes(digits)) return [];
  const quotation = plainWords(report.quotation ?? report.token);
  return textCellsAt(original, line).filter((cell) => {
    if (digitsOf(cell.shown) !== digits) return false;
    const [before = '', after = ''] = quotation.split(plainWords(report.token));
    const around = plainWords([...cell.row, ...cell.column].join(' | '));
    return [before, after].every(
      (words) => words.trim() === '' || around.search(termPattern(words.trim())) >= 0,
    );
  });
}

/**
 * Where neither row nor column say what it is counted in, the ledger may: as words over the table do of which nobody can tell the
 * column, or as its `unit` does, if the table is counted in something else altogether; another scale of the same is a slip.
 */
export function figureInCell(
  { shown, row, column, table, untold }: TextCell,
  { figure: stated, unit }: Report,
  house: Original,
): Figure | undefined {
  const read = (headings: readonly string[]) => cellFigure(shown, { headings, house });
  const bare = read([]);
  const figure = read([...row, ...column, ...table]);
  if (bare === undefined || figure === undefined) return figure;
  const isTold = (one: Figure | undefined) => one !== undefined && !sameFigure(one, bare);
  // Below words of several units a bare number is of one of them.
  if (sameFigure(figure, stated) && (isTold(figure) || unit !== undefined || untold.length === 0))
    return figure;
  if (!isTold(read([...row, ...column]))) {
    const held = untold.flatMap((words) => read([words]) ?? []).filter(isTold);
    const meant = held.find((one) => sameFigure(one, stated));
    if (meant !== undefined) return meant;
    const isOther = !isTold(figure) || unitOf(figure) !== unitOf(stated);
    if (unit !== undefined && isOther)
      return isNegative(bare) === isNegative(stated) ? stated : negated(stated);
    if (!isTold(figure) && unit === undefined && held[0] !== undefined) return held[0];
  }
  // A scale without a noun: what it counts is what the metric is about.
  const isCount = stated.quantity.kind === 'count' && unitOf(figure) === 'none';
  return isCount && amountOf(figure.quantity) === amountOf(stated.quantity) ? stated : figure;
}

/** The heading that says what the cell is counted in. */
export function headingOfUnit({ row, column, table, untold }: TextCell, house: Original): string | undefined {
  return [...row, ...column, ...table, ...untold].find((words) => headingUnit(words, house) !== undefined);
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\d.]/g, '');
}
