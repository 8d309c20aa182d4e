// The bytes and file name of a document in, out: its hash, its lines as they stand, and the words on each line.
import { NEAR, type Where } from '../model/content/where.ts';
import { InternalError, UsageError } from '../model/errors.ts';
import { sha256 } from '../model/hash.ts';
import { readDelimited } from '../package/sheet/read-delimited.ts';
import type { Workbook } from '../package/sheet/workbook.ts';
import type { Nouns } from '../words/house.ts';
import { wordsNear } from './sheet-cells.ts';
import { plainWords } from './subjects.ts';

export type Original = {
  readonly fileName: string;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  /** Counted from 1 in messages. For HTML a line is a block of text, because its source lines mean nothing. */
  readonly lines: readonly string[];
  /** The same lines without marks, links and footnote marks, half-width, single spaces. */
  readonly words: readonly string[];
  /** Of a workbook, which has no lines, and of a file of parted values, which has both. */
  readonly workbook?: Workbook;
  /** Why nothing of it can be read: a sentence. */
  readonly damage?: string;
  /** What the project counts beside the units of the program. */
  readonly nouns?: Nouns;
};

/** Throws a `UsageError` for what is no workbook. */
export type WorkbookReader = (file: Uint8Array) => Workbook;

export function isWorkbook(fileName: string): boolean {
  return /\.xls[xm]$/i.test(fileName);
}

/** `readWorkbook` is asked for workbooks only. */
export function readOriginal(bytes: Uint8Array, fileName: string, readWorkbook?: WorkbookReader): Original {
  if (isWorkbook(fileName)) {
    if (readWorkbook === undefined) throw new InternalError(`Unexpected \`${fileName}\` without a reader`);
    return { fileName, hash: sha256(bytes), lines: [], words: [], ...openWorkbook(bytes, readWorkbook) };
  }
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  const table = /\.(?:csv|tsv)$/i.test(fileName) ? { workbook: { sheets: [readDelimited(text)] } } : {};
  const lines = /\.html?$/i.test(fileName) ? htmlToLines(text) : text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return { fileName, hash: sha256(bytes), lines, words: lines.map(plainWords), ...table };
}

function openWorkbook(bytes: Uint8Array, read: WorkbookReader): Pick<Original, 'workbook' | 'damage'> {
  try {
    return { workbook: read(bytes) };
  } catch (error) {
    if (error instanceof UsageError) return { damage: error.message };
    throw error;
  }
}

/** The lines around those cited, or the cell with its row and headings; none around what is no place in it. */
export function linesNear(original: Original, at: Where): Pick<Original, 'lines' | 'words'> {
  const { lines, words, workbook } = original;
  if (at.kind === 'cell') {
    const near = workbook === undefined ? [] : wordsNear(workbook, at);
    return { lines: near, words: near.map(plainWords) };
  }
  if (at.first > words.length) return { lines: [], words: [] };
  const [from, to] = [Math.max(0, at.first - 1 - NEAR), at.last + NEAR];
  return { lines: lines.slice(from, to), words: words.slice(from, to) };
}

/** UTF-8 or UTF-16 by byte order mark, else UTF-8, else what Japanese files use, else what Western ones do. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = decodedAs('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const japanese = decodedAs(/\xa4[\xa1-\xf3]/.test(latin(bytes)) ? 'euc-jp' : 'shift_jis', bytes);
  return japanese !== undefined && WIDE_WORD.test(japanese)
    ? japanese
    : new TextDecoder('windows-1252').decode(bytes);
}

/** Two letters of Western accents misread as Shift_JIS are one sign among Latin ones: `ann馥s`. */
const WIDE_WORD = /[\u3000-\u9fff\uff00-\uff60]{2}/;

/** Undefined where a byte means nothing in it. */
function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Hiragana begin with byte A4 in EUC-JP; Shift_JIS has that byte for a half-width comma only. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
}

const DROPPED = /<(script|style|noscript|template|svg|title)\b[\s\S]*?<\/\1\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>/g;
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

const ENTITIES = new Map<string, string>([
  ...['nbsp', 'ensp', 'emsp', 'thinsp'].map((name) => [name, ' '] as const),
  ...(
    'amp& lt< gt> quot" apos\' yen¥ euro€ pound£ cent¢ hellip… ndash– mdash— minus− times× divide÷ plusmn± middot· bull• ' +
    'lsquo‘ rsquo’ ldquo“ rdquo” laquo« raquo» le≤ ge≥ frac12½ reg® copy© trade™'
  )
    .split(' ')
    .map((one) => [one.slice(0, -1), one.slice(-1)] as const),
]);

/** Footnote marks stay as `<sup>` so that they are dropped by the same rule as in Markdown. */
function htmlToLines(html: string): string[] {
  const marked = html
    .replace(COMMENT, '')
    .replace(DROPPED, '')
    .replace(/\s+/g, ' ')
    .replace(TAG, (tag, closing: string, name: string) => {
      const lower = name.toLowerCase();
      if (BLOCKS.has(lower)) return '\n';
      if (lower === 'td' || lower === 'th') return closing === '' ? ' | ' : '';
      return lower === 'sup' ? tag : '';
    });
  return marked
    .split('\n')
    .map((line) => decodeEntities(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]*);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase()) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
