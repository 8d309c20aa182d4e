// Lines of a text in, the table that stands on them out: columns parted by pipes, tabs or two and more spaces.
import type { Table, TableRow } from '../../model/content/series.ts';
import { headingUnit } from './heading-unit.ts';

/** `|---|--:|`, `=====  ====` */
const RULE = /^[\s|:=+_-]*$/;

/** Lines are counted from 1. Undefined where no heading with two rows or columns can be told. */
export function readTextTable(lines: readonly string[], first: number, last: number): Table | undefined {
  const written = lines
    .slice(first - 1, last)
    .map((text, index) => ({ text, line: first + index }))
    .filter(({ text }) => !RULE.test(text));
  const parted = written.map(({ text, line }) => ({ line, text, cells: cellsOf(text) }));
  const isWide = parted.some(({ cells }) => cells.length > 2);
  // A title in the range, over columns that it does not name.
  const titles = isWide
    ? Math.max(
        0,
        parted.findIndex(({ cells }) => cells.length > 1),
      )
    : 0;
  const [head, ...body] = parted.slice(titles);
  const width = Math.max(0, ...body.map(({ cells }) => cells.length));
  if (head === undefined || width < 2) return undefined;
  const isCornered = head.cells.length >= width;
  const columns = isCornered ? head.cells.slice(1) : head.cells;
  const rows = body.map(({ line, cells: [heading = '', ...cells] }): TableRow => ({ heading, line, cells }));
  const above = [
    ...lines.slice(Math.max(0, first - 1 - NEAR), first - 1),
    ...parted.slice(0, titles).map(({ text }) => text),
  ].reverse();
  const scale = [...(isCornered ? head.cells.slice(0, 1) : []), ...above].find(
    (text) => headingUnit(text) !== undefined,
  );
  return { ...(scale === undefined ? {} : { scale: scale.trim() }), columns, rows };
}

/** A heading of units stands at most so many lines over a table. */
const NEAR = 3;

function cellsOf(text: string): readonly string[] {
  const trimmed = text.trim();
  const parts = trimmed.includes('|')
    ? trimmed.replace(/^\||\|$/g, '').split('|')
    : text.includes('\t')
      ? text.replace(/\s+$/, '').split('\t')
      : trimmed.split(/[ \u3000]{2,}/);
  return parts.map((part) => part.replace(/\*\*|__/g, '').trim());
}
