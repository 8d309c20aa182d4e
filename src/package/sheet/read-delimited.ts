// The text of a file of values parted by commas, semicolons or tabs → the one sheet that it is.
import type { Sheet, SheetCell } from './workbook.ts';

const SEPARATORS = [',', ';', '\t'];

/** Throws nothing: what is no table is a sheet of one column. A quotation that is never closed ends with the text. */
export function readDelimited(text: string): Sheet {
  const separator = separatorOf(text);
  const records = recordsOf(text, separator);
  const withPoint = separator !== ',' && hasDecimalCommas(records.flat()) ? decimalPoint : undefined;
  const rows = records.map((fields) => {
    const cells = fields.map((field, index): [number, SheetCell] => {
      const words = field.trim();
      return [index + 1, { shown: withPoint?.(words) ?? words, kind: 'text' }];
    });
    return new Map(cells.filter(([, { shown }]) => shown !== ''));
  });
  return { name: '', isHidden: false, rows: new Map(rows.map((row, index) => [index + 1, row])) };
}

/** `44,90`, `1.204,5`, `-3,2 %`: as Excel writes numbers where a comma is the decimal sign. */
const DECIMAL_COMMA = /^([^\d.,]*)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?([^\d.,]*)$/u;

/** Some number has a comma before one or two digits, and none is written with a decimal point. */
function hasDecimalCommas(fields: readonly string[]): boolean {
  const isPoint = (field: string) =>
    /^[^\d.,]*\d+(?:,\d{3})*\.(?:\d{1,2}|\d{4,})[^\d.,]*$/u.test(field.trim());
  return (
    fields.some((field) =>
      /^[^\d.,]*(?:\d{1,3}(?:\.\d{3})+|\d+),(?:\d{1,2}|\d{4,})[^\d.,]*$/u.test(field.trim()),
    ) && !fields.some(isPoint)
  );
}

/** As it is read everywhere else: `1,204.5`. */
function decimalPoint(words: string): string {
  const [, before = '', whole = '', part, after = ''] = DECIMAL_COMMA.exec(words) ?? [];
  return whole === ''
    ? words
    : `${before}${whole.replaceAll('.', ',')}${part === undefined ? '' : `.${part}`}${after}`;
}

/** The one that stands most often outside of quotations in the first lines; of two, that which parts them most evenly. */
function separatorOf(text: string): string {
  const [, named] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  if (named !== undefined) return named;
  const lines = text
    .slice(0, SAMPLE)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, LINES);
  const counts = SEPARATORS.map((sign) => lines.map((line) => line.split(sign).length - 1));
  const scores = counts.map((each) => {
    const met = each.filter((count) => count > 0);
    return met.length === 0
      ? 0
      : met.filter((count) => count === Math.max(...met)).length * 1000 + Math.max(...met);
  });
  return SEPARATORS[scores.indexOf(Math.max(...scores))] ?? ',';
}

const SAMPLE = 20_000;
const LINES = 50;

/** RFC 4180, with any of the line ends; a record may go on over lines inside quotation marks. */
function recordsOf(text: string, separator: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  let at = /^sep=.\r?\n/i.exec(text)?.[0].length ?? 0;
  while (at <= text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : undefined;
    const start = field?.end ?? at;
    let end = start;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    fields.push((field?.words ?? '') + text.slice(start, end));
    const sign = text[end];
    at = end + (sign === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (sign === separator) continue;
    if (sign !== undefined || fields.some((words) => words !== '')) records.push(fields);
    fields = [];
  }
  return records;
}

function quotedField(text: string, at: number): { readonly words: string; readonly end: number } {
  let words = '';
  let from = at + 1;
  while (true) {
    const close = text.indexOf('"', from);
    if (close < 0) return { words: words + text.slice(from), end: text.length };
    words += text.slice(from, close);
    if (text[close + 1] !== '"') return { words: words.replace(/\s*[\r\n]+\s*/g, ' '), end: close + 1 };
    words += '"';
    from = close + 2;
  }
}
