// The text of a Markdown body → headings, paragraphs, list items and speaker notes, with a finding for every block that no field can show.
import type { Finding, Found } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Joined } from './join-lines.ts';
import { endOfCode, FENCE, type RefusedLine, refusedAt } from './refused-lines.ts';

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly title: string; readonly place: Place }
  /** Without lines where what stands there are no words; a note is one paragraph of `> Notes: …`. */
  | {
      readonly kind: 'paragraph' | 'item' | 'note';
      readonly lines: readonly Joined[];
      readonly place: Place;
    };

export type WordBlock = Exclude<Block, { kind: 'heading' }>;

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
          open = { kind: 'note', lines: [], row: undefined };
          blocks.push({ kind: 'note', lines: open.lines, place: placeAt(at + sign.length) });
        }
        open.lines.push({ text: words, placeAt: (offset) => placeAt(at + sign.length + offset) });
      }
      continue;
    }
    const { row, markup = '' } = refusedAt(line, open) ?? {};
    const isAgain = row !== undefined && row === open?.row;
    if (row !== undefined && !(isAgain && row.begins === 'paragraph')) {
      findings.push(unexpected('unsupported-markup', first, row.met, row.expected, row.hint));
    }
    if (row === FENCE) skipTo = endOfCode(lines, index);
    if (row?.begins === 'nothing') {
      open = undefined;
      continue;
    }
    const item = row === undefined ? ITEM.exec(line)?.[0] : undefined;
    const begins = item === undefined ? row?.begins : 'item';
    const indent = Math.max((item ?? markup).length, line.search(/\S/));
    if (open === undefined || begins === 'item' || (begins === 'paragraph' && !isAgain)) {
      open = { kind: begins ?? 'paragraph', lines: [], row };
      blocks.push({ kind: open.kind, lines: open.lines, place: placeAt(at + indent) });
    } else {
      findings.push(...hardBreak(lines[index - 1] ?? '', (offset) => placeAt(at - 1 - offset)));
    }
    if (row?.isWordless) continue;
    const words = line.slice(indent).trimEnd();
    open.lines.push({ text: words, placeAt: (offset) => placeAt(at + indent + offset) });
  }
  return { value: blocks, findings };
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
