// Words and a width in points → the same words on lines that are hardly wider, parted by `\n`.
import { textWidth } from './text-width.ts';

/** What may not begin a line in Japanese. */
const NOT_FIRST = /^[、。，．・：；？！）」』】〉》”’ーぁぃぅぇぉっゃゅょァィゥェォッャュョ%％,.)\]}]/u;
/** A word of Latin letters and digits with what clings to it, or one full-width character. */
const PIECE = /[!-~\u00A0-\u024F\u2018-\u201D]+|\s+|./gsu;

/** A word that is wider than a line stays whole: it is shorter than most labels are wide. */
export function breakWords(text: string, width: number, size: number): string {
  const lines: string[] = [''];
  for (const piece of text.match(PIECE) ?? []) {
    const line = lines.at(-1) ?? '';
    const isOver = line !== '' && textWidth((line + piece).trimEnd(), size) > width;
    if (!isOver || NOT_FIRST.test(piece)) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

export function countLines(text: string): number {
  return text.split('\n').length;
}
