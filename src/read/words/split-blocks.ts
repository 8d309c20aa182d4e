// The lines of a Markdown body → headings, paragraphs and list items, each with the place of every line.
import type { Place } from '../../model/place.ts';

export type BlockLine = { readonly text: string; readonly place: Place };

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly title: string; readonly place: Place }
  | { readonly kind: 'paragraph' | 'item'; readonly lines: readonly BlockLine[]; readonly place: Place };

export type WordBlock = Extract<Block, { kind: 'paragraph' | 'item' }>;

export function splitBlocks(file: string, body: string, firstLine: number): readonly Block[] {
  const blocks: Block[] = [];
  let open: BlockLine[] | undefined;
  for (const [index, raw] of body.split('\n').entries()) {
    const heading = /^(#{1,6})\s+(.*?)\s*$/.exec(raw);
    const item = /^(\s*[-*]\s+)(?=\S)/.exec(raw);
    const indent = (item?.[1] ?? /^\s*/.exec(raw)?.[0] ?? '').length;
    const place: Place = { file, line: firstLine + index, column: indent + 1 };
    const line: BlockLine = { text: raw.slice(indent).trimEnd(), place };
    if (heading !== null) {
      const [, marks = '', title = ''] = heading;
      blocks.push({ kind: 'heading', level: marks.length, title, place: { ...place, column: 1 } });
      open = undefined;
    } else if (line.text === '') {
      open = undefined;
    } else if (item === null && open !== undefined) {
      open.push(line);
    } else {
      open = [line];
      blocks.push({ kind: item === null ? 'paragraph' : 'item', lines: open, place });
    }
  }
  return blocks;
}
