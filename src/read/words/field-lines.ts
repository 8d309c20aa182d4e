// A block of words → what is left of it, and as parts of their own the lines `name: words` in it and speaker notes.
import type { Place } from '../../model/place.ts';
import type { Joined } from './join-lines.ts';
import type { Block, WordBlock } from './split-blocks.ts';

/** Words of a field that need no heading; what comes after them belongs where it did before. */
export type FieldPart = { readonly name: string; readonly words: WordBlock; readonly place: Place };

export type Part = Block | FieldPart;

/** Small letters, and a colon with a space behind it or in full width. */
const NAME = /^([a-z]+)(?::[ \t]+|：[ \t\u3000]*)/;

/** `names` are those that a line may begin with. */
export function partFields(block: Block, names: readonly string[]): readonly Part[] {
  if (block.kind === 'heading') return [block];
  if (block.kind === 'note')
    return [{ name: 'notes', words: { ...block, kind: 'paragraph' }, place: block.place }];
  if (names.length === 0 || block.kind === 'table' || block.kind === 'quotation') return [block];
  const parts: Part[] = [];
  let lines: Joined[] = [];
  const begin = (words: WordBlock): WordBlock => {
    lines = [];
    return { ...words, lines };
  };
  for (const [index, line] of block.lines.entries()) {
    const [sign = '', name] = NAME.exec(line.text) ?? [];
    if (name !== undefined && names.includes(name) && (index > 0 || block.kind === 'paragraph')) {
      const words = begin({ kind: 'paragraph', lines, place: line.placeAt(sign.length) });
      parts.push({ name, words, place: line.placeAt(0) });
      lines.push({
        text: line.text.slice(sign.length),
        placeAt: (offset) => line.placeAt(sign.length + offset),
      });
    } else {
      if (index === 0) parts.push(begin(block));
      lines.push(line);
    }
  }
  return block.lines.length === 0 ? [block] : parts;
}

/** The name that a line begins with as a field does: `hint: …`. */
export function nameOfLine(line: Joined | undefined): string | undefined {
  return NAME.exec(line?.text ?? '')?.[1];
}
