// Lines of a text in, the table that stands on them out: columns parted by pipes, tabs or two and more spaces.
import type { Table, TableRow } from '../../model/content/series.ts';
import { type GridRow, headingBlock, isUnit, isUnitsRow, withRowUnits } from './heading-block.ts';
import type { Reading } from './heading-unit.ts';
import { type Token, textGrid, tokensOf } from './text-grid.ts';

/** `|---|--:|`, `=====  ====` */
const RULE = /^[\s|:=+_-]*$/;

/** Lines are counted from 1. Undefined where no two columns can be told; with a `fault` where no headings can. */
export function readTextTable(
  lines: readonly string[],
  first: number,
  last: number,
  house?: Reading,
): Table | undefined {
  const written = lines
    .slice(first - 1, last)
    .map((text, index) => ({ line: first + index, tokens: tokensOf(text) }))
    .filter(({ line }) => !RULE.test(lines[line - 1] ?? ''));
  const above = lines.slice(Math.max(0, first - 1 - NEAR), first - 1).reverse();
  const grid = textGrid(written, unitsAbove(above, house));
  if (grid === undefined) return undefined;
  const { rows, width } = grid;
  const head = headingBlock(rows, width, house);
  if (typeof head === 'string') return { fault: head, columns: [], rows: [] };
  // A row of units names no scale of its own: it has been read as one.
  const scale =
    head.scale ?? above.find((text) => isUnit(text, house) && unitsAbove([text], house) === undefined);
  return {
    ...(scale === undefined ? {} : { scale: scale.trim() }),
    columns: head.columns,
    ...(head.units === undefined ? {} : { units: head.units }),
    rows: withRowUnits(head.columns, rows.slice(head.height).map(tableRow), house),
  };
}

/** A heading of units stands at most so many lines over a table. */
const NEAR = 3;

function tableRow({ line, cells: [heading = '', ...cells] }: GridRow): TableRow {
  return { heading, line, cells };
}

/** The line right above, where it names a unit for each of several columns. */
function unitsAbove([text]: readonly string[], house?: Reading): readonly Token[] | undefined {
  const tokens = text === undefined ? [] : tokensOf(text);
  const words = tokens.map((token) => token.text).filter((word) => word !== '');
  return words.length > 1 && isUnitsRow(words, house) ? tokens : undefined;
}
