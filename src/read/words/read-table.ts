// The lines of a Markdown table → its columns and rows of prose, or what is missing in it.
import type { PageBlock, PageColumn } from '../../model/content/page-block.ts';
import type { Prose } from '../../model/content/prose.ts';
import type { Align } from '../../model/deck/scene.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import { overLimit } from '../../model/limits.ts';
import { counted } from '../../model/names.ts';
import { matchesOf } from '../../words/match-text.ts';
import { checkText } from '../files/text-limits.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Declared } from './find-bare-numbers.ts';
import type { Joined } from './join-lines.ts';
import { readText } from './read-words.ts';
import type { WordBlock } from './split-blocks.ts';

const FORM = 'a head, a line such as `|---|--:|`, and rows, each with `|` at both ends';

export function readTable({ lines, place }: WordBlock, declared: Declared): Found<PageBlock | undefined> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const [head, marks, ...body] = lines.map(cellsOf);
  const written = marks?.map(({ text }) => DELIMITER.exec(text));
  if (head === undefined || written === undefined || written.some((met) => met === null)) {
    const met = 'table without a line `|---|` below its head';
    return { value: undefined, findings: [unexpected('broken-markup', place, met, FORM)] };
  }
  if (body.length === 0) {
    const met = 'table without rows below its head';
    return { value: undefined, findings: [unexpected('broken-markup', place, met, FORM)] };
  }
  findings.push(
    ...overLimit(
      'table-columns',
      head.length,
      () => place,
      (count) => `table of ${count} columns`,
    ),
    ...overLimit(
      'table-rows',
      body.length,
      () => place,
      (count) => `table of ${count} rows`,
    ),
    ...[marks ?? [], ...body].flatMap((row) => unevenRow(row, head.length, place)),
  );
  if (findings.length > 0) return { value: undefined, findings };
  const prose = (cell: Joined): Prose => {
    findings.push(...checkText(cell.text, () => cell.placeAt(0)));
    return take(readText(cell, declared));
  };
  const heads = head.map(prose);
  const rows = body.map((row) => row.map(prose));
  const columns = heads.map((one, index): PageColumn => {
    const [, left, right] = written[index] ?? [];
    return {
      head: one,
      align: left && right ? 'center' : right ? 'right' : left ? 'left' : usualAlign(rows, index),
    };
  });
  return { value: { kind: 'table', columns, rows }, findings };
}

const DELIMITER = /^(:)?-+(:)?$/;

function unevenRow(row: readonly Joined[], columns: number, place: WordBlock['place']): readonly Finding[] {
  if (row.length === columns) return [];
  const met = `row of ${counted(row.length, 'cell')} in a table of ${counted(columns, 'column')}`;
  const hint = 'Leave a cell empty where nothing is to stand; a `|` in words is written `\\|`';
  return [unexpected('broken-markup', row[0]?.placeAt(0) ?? place, met, 'a cell for every column', hint)];
}

/** Figures stand below one another by their last digits. */
function usualAlign(rows: readonly (readonly Prose[])[], column: number): Align {
  const filled = rows.map((row) => row[column] ?? []).filter((cell) => cell.length > 0);
  const isOfFigures = filled.length > 0 && filled.every((cell) => cell.some(({ kind }) => kind === 'figure'));
  return column > 0 && isOfFigures ? 'right' : 'left';
}

/** An escaped sign, a reference, or the end of a cell. */
const PIECE = /\\[\s\S]|\{\{[^{}]*\}\}|\|/g;

function cellsOf({ text, placeAt }: Joined): readonly Joined[] {
  const ends = matchesOf(PIECE, text).flatMap(({ 0: piece, index }) => (piece === '|' ? [index] : []));
  // Without a `|` at its end the last cell ends with the line.
  const bounds = ends.at(-1) === text.trimEnd().length - 1 ? ends : [...ends, text.length];
  return bounds.slice(1).map((end, index): Joined => {
    const from = (bounds[index] ?? 0) + 1;
    const inner = text.slice(from, end);
    const start = from + inner.length - inner.trimStart().length;
    return { text: inner.trim(), placeAt: (offset) => placeAt(start + offset) };
  });
}
