// The text of a Markdown body → headings, paragraphs, list items, quotations, tables and speaker notes, with a finding for every block that nothing can show.
import type { Finding, Found } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Joined } from './join-lines.ts';
import { endOfCode, FENCE, type RefusedLine, refusedAt, SUB_ITEM } from './refused-lines.ts';

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly title: string; readonly place: Place }
  | {
      /** A note is one paragraph of `> Notes: …`. */
      readonly kind: 'paragraph' | 'item' | 'quotation' | 'table' | 'note';
      /** None where what stands there are no words. */
      readonly lines: readonly Joined[];
      readonly place: Place;
      /** Of an item: below another. */
      readonly isSub?: true;
      /** Of a block that few can show: what the others have to tell. */
      readonly refusal?: Finding;
    };

export type WordBlock = Exclude<Block, { kind: 'heading' }>;

/** A block → as a field without room for it takes it, its refusal among the findings: the words in it, none of a table. */
export function plainBlock(block: WordBlock, findings: Finding[]): WordBlock {
  const { refusal, kind, lines, place } = block;
  if (refusal === undefined) return block;
  findings.push(refusal);
  if (kind === 'item') return { kind, lines, place };
  return { kind: 'paragraph', lines: kind === 'table' ? [] : lines, place };
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/;
const ITEM = /^ {0,3}[-*][ \t]+(?=\S)/;
const NOTES = /^ {0,3}>[ \t]?Notes[:：][ \t]*/;
/** What goes on below it. */
const MORE_NOTES = /^ {0,3}>[ \t]*/;
const HARD_BREAK = /(?: {2,}|(?<!\\)(?:\\\\)*\\)$/;

type Open = {
  readonly kind: WordBlock['kind'];
  readonly lines: Joined[];
  readonly row: RefusedLine | undefined;
  /** Signs before its words. */
  readonly indent: number;
};

export function splitBlocks({ text, placeAt }: Joined): Found<readonly Block[]> {
  const blocks: Block[] = [];
  const findings: Finding[] = [];
  let open: Open | undefined;
  const lines = text.split('\n');
  let start = 0;
  let skipTo = -1;
  let inNotes = false;
  for (const [index, line] of lines.entries()) {
    const at = start;
    start += line.length + 1;
    if (index <= skipTo) continue;
    const first = placeAt(at + Math.max(0, line.search(/\S/)));
    const [, marks, title = ''] = HEADING.exec(line) ?? [];
    if (marks !== undefined || line.trim() === '') {
      if (marks !== undefined) blocks.push({ kind: 'heading', level: marks.length, title, place: first });
      open = undefined;
      inNotes = false;
      continue;
    }
    const sign = NOTES.exec(line)?.[0] ?? (inNotes ? MORE_NOTES.exec(line)?.[0] : undefined);
    if (sign !== undefined) {
      inNotes = true;
      const words = line.slice(sign.length).trimEnd();
      if (words === '') open = undefined;
      else {
        if (open?.kind !== 'note' || NOTES.test(line)) {
          open = { kind: 'note', lines: [], row: undefined, indent: 0 };
          blocks.push({ kind: 'note', lines: open.lines, place: placeAt(at + sign.length) });
        }
        open.lines.push({ text: words, placeAt: (offset) => placeAt(at + sign.length + offset) });
      }
      continue;
    }
    const { row, markup = '' } = subItem(line, blocks, open) ?? refusedAt(line, open) ?? {};
    const isAgain = row !== undefined && row === open?.row && row.begins !== 'item';
    const refusal =
      row && !isAgain && unexpected('unsupported-markup', first, row.met, row.expected, row.hint);
    if (refusal && !row.isShownSomewhere) findings.push(refusal);
    if (row === FENCE) skipTo = endOfCode(lines, index);
    if (row?.begins === 'nothing') {
      open = undefined;
      continue;
    }
    const item = row === undefined ? ITEM.exec(line)?.[0] : undefined;
    const begins = item === undefined ? row?.begins : 'item';
    const indent = Math.max((item ?? markup).length, line.search(/\S/));
    if (open === undefined || (begins !== undefined && !isAgain) || (open.kind === 'table' && !isAgain)) {
      const isSub = row === SUB_ITEM;
      if (isSub && open?.row === row && indent > open.indent + 1) findings.push(tooDeep(first));
      open = { kind: begins ?? 'paragraph', lines: [], row, indent };
      blocks.push({
        kind: open.kind,
        lines: open.lines,
        place: placeAt(at + indent),
        ...(isSub ? { isSub } : {}),
        ...(refusal && row.isShownSomewhere ? { refusal } : {}),
      });
    } else if (open.kind !== 'table') {
      findings.push(...hardBreak(lines[index - 1] ?? '', (offset) => placeAt(at - 1 - offset)));
    }
    if (row?.isWordless) continue;
    const words = line.slice(indent).trimEnd();
    open.lines.push({ text: words, placeAt: (offset) => placeAt(at + indent + offset) });
  }
  return { value: blocks, findings };
}

/** The first words of a list inside another, below a line left empty. */
function subItem(
  line: string,
  blocks: readonly Block[],
  open: Open | undefined,
): ReturnType<typeof refusedAt> {
  if (open !== undefined || blocks.at(-1)?.kind !== 'item') return undefined;
  const markup = SUB_ITEM.start.exec(line)?.[0];
  return markup === undefined ? undefined : { row: SUB_ITEM, markup };
}

function tooDeep(place: Place): Finding {
  const hint = 'Write it as a sub-point of its own, or into the one above';
  return unexpected(
    'unsupported-markup',
    place,
    'list inside sub-points',
    'points and one list below each',
    hint,
  );
}

/** `placeFromEnd` counts back from the end of the line. */
function hardBreak(line: string, placeFromEnd: (offset: number) => Place): readonly Finding[] {
  const [markup] = HARD_BREAK.exec(line) ?? [];
  if (markup === undefined) return [];
  const met = markup.startsWith(' ') ? 'two spaces at the end of a line' : '`\\` at the end of a line';
  const hint = 'Take them out, or begin another paragraph or item; slides break their lines by themselves';
  const expected = 'lines that run on';
  return [unexpected('unsupported-markup', placeFromEnd(markup.length), met, expected, hint)];
}
