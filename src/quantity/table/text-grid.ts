// Lines of a table, each parted into words with their place → rows with a cell for each column, also where one is left empty.
import { columnsOf } from '../../words/columns-of.ts';
import type { GridRow } from './heading-block.ts';

export type Token = {
  readonly text: string;
  /** Of a line parted by spaces: where it begins and ends, in half-width letters. */
  readonly start?: number;
  readonly end?: number;
};

type Line = { readonly line: number; readonly tokens: readonly Token[] };

export function tokensOf(text: string): readonly Token[] {
  const plain = (word: string) => word.replace(/\*\*|__/g, '').trim();
  if (text.includes('|'))
    return text
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((word) => ({ text: plain(word) }));
  if (text.includes('\t'))
    return text
      .replace(/\s+$/, '')
      .split('\t')
      .map((word) => ({ text: plain(word) }));
  return [...text.matchAll(/[^ \u3000]+(?:[ \u3000][^ \u3000]+)*/g)].map(({ 0: word, index }) => {
    const start = columnsOf(text.slice(0, index));
    return { text: plain(word), start, end: start + columnsOf(word) };
  });
}

/**
 * `width` counts the columns without the row headings. Titles, lines of one word group over all columns, come first.
 * Undefined for fewer than two words in every line. `units` are those of a line above.
 */
export function textGrid(
  lines: readonly Line[],
  units?: readonly Token[],
): { readonly rows: readonly GridRow[]; readonly width: number } | undefined {
  const most = Math.max(0, ...lines.map(({ tokens }) => tokens.length));
  const body = lines.filter(({ tokens }, at) => at > 0 && tokens.length > 1);
  const width = Math.max(0, ...body.map(({ tokens }) => tokens.length)) - 1;
  if (width < 1 || most < 2) return undefined;
  const full = body.filter(({ tokens }) => tokens.length === width + 1);
  const boxes = boxesOf(full, width);
  const margin = Math.max(0, ...full.map(({ tokens }) => tokens[0]?.start ?? 0));
  const rowOf = ({ line, tokens }: Line): GridRow => ({ line, cells: placed(tokens, width, margin, boxes) });
  const above = units === undefined ? [] : [{ line: 0, cells: ['', ...units.map(({ text }) => text)] }];
  return { rows: [...above, ...lines.map(rowOf)], width };
}

type Extent = { readonly start: number; readonly end: number };

/** From where to where the cells of each column reach; undefined where columns are not set below each other. */
function boxesOf(full: readonly Line[], width: number): readonly Extent[] | undefined {
  const boxes = Array.from({ length: width }, (_, at): Extent => {
    const cells = full.flatMap(({ tokens }) => tokens[at + 1] ?? []);
    return {
      start: Math.min(...cells.map(({ start = Number.NaN }) => start)),
      end: Math.max(...cells.map(({ end = Number.NaN }) => end)),
    };
  });
  const isSet = boxes.every(({ start }, at) => at === 0 || start >= (boxes[at - 1]?.end ?? Number.NaN));
  return isSet && boxes.every(({ start, end }) => start < end) ? boxes : undefined;
}

/** A line of fewer cells has them where they stand; where that cannot be told, none but its heading. */
function placed(
  tokens: readonly Token[],
  width: number,
  margin: number,
  boxes: readonly Extent[] | undefined,
): readonly string[] {
  const words = tokens.map(({ text }) => text);
  if (tokens.length > width || tokens.length === 0) return words;
  const [first] = tokens;
  if (first?.start === undefined) return tokens.length === width ? ['', ...words] : words;
  const isHeaded = first.start <= margin;
  const [heading, cells] = isHeaded ? [first.text, tokens.slice(1)] : ['', tokens];
  const at = cells.map((token) => columnOf(token, boxes));
  const isApart = at.every((column, index) => column !== undefined && !at.slice(0, index).includes(column));
  // Names over groups of columns stand between them.
  if (!isApart || cells.every(({ text }) => !/\d/.test(text.normalize('NFKC'))))
    return [heading, ...cells.map(({ text }) => text)];
  const row = Array.from({ length: width }, () => '');
  for (const [index, column] of at.entries()) row[column ?? 0] = cells[index]?.text ?? '';
  return [heading, ...row];
}

/** The only column below or above which a word stands. */
function columnOf({ start = 0, end = 0 }: Token, boxes: readonly Extent[] | undefined): number | undefined {
  const over = (boxes ?? []).flatMap((box, at) => (start < box.end && box.start < end ? [at] : []));
  return over.length === 1 ? over[0] : undefined;
}
