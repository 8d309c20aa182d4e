// The bytes and file name of a document in, out: its hash, its lines as they stand, and the words on each line.
import { createHash } from 'node:crypto';
import { decodeText } from './decode-text.ts';
import { htmlToLines } from './html-to-lines.ts';
import { plainWords } from './plain-words.ts';

export type Original = {
  readonly fileName: string;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  /** Counted from 1 in messages. For HTML a line is a block of text, because its source lines mean nothing. */
  readonly lines: readonly string[];
  /** The same lines without marks, links and footnote marks, half-width, single spaces. */
  readonly words: readonly string[];
};

export function readOriginal(bytes: Uint8Array, fileName: string): Original {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  const lines = /\.html?$/i.test(fileName) ? htmlToLines(text) : text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return { fileName, hash, lines, words: lines.map(plainWords) };
}
