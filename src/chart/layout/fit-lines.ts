// A text, a width and a number of lines → the text in so many lines, and whether some of it had to go.
import type { Measure, TextStyle } from './shape.ts';

export type FittedLines = { readonly lines: readonly string[]; readonly cut: boolean };

/** Characters that must not begin a line, and those that must not end one. */
const NO_START =
  /^[、。，．・：；？！）〕］｝〉》」』】〜～ー％%ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)\]}]/u;
const NO_END = /[（〔［｛〈《「『【([{$¥]$/u;
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u;

/**
 * Labels of a few words: lines are filled greedily, at spaces and ends of phrases if that suffices, else between any
 * wide characters. The pages' own text is broken with UAX 14 in `layout/`, which this stage may not import.
 */
export function fitLines(
  text: string,
  style: TextStyle,
  width: number,
  maxLines: number,
  measure: Measure,
): FittedLines {
  const fits = (line: string) => measure(line.trimEnd(), style) <= width;
  if (fits(text)) return { lines: [text.trimEnd()], cut: false };
  const pieces = piecesOf(text);
  const phrased = fillLines(phrasesOf(pieces), fits, maxLines);
  return phrased.cut ? fillLines(pieces, fits, maxLines) : phrased;
}

function fillLines(
  pieces: readonly string[],
  fits: (line: string) => boolean,
  maxLines: number,
): FittedLines {
  const lines: string[] = [];
  let rest = pieces;
  while (rest.length > 0 && lines.length < maxLines) {
    let count = 1;
    while (count < rest.length && fits(rest.slice(0, count + 1).join(''))) count += 1;
    lines.push(rest.slice(0, count).join(''));
    rest = rest.slice(count);
  }
  const tooWide = lines.some((line) => !fits(line));
  if (rest.length === 0 && !tooWide) return { lines: lines.map((line) => line.trimEnd()), cut: false };
  const last = (lines.pop() ?? '') + rest.join('');
  const shown = [...lines, last].map((line) => shorten(line, fits));
  return { lines: shown, cut: true };
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const char of text) {
    const previous = piece.at(-1) ?? '';
    const breakable = previous === ' ' || ((WIDE.test(char) || WIDE.test(previous)) && piece !== '');
    if (breakable && char !== ' ' && !NO_START.test(char) && !NO_END.test(piece)) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Joins pieces so that lines end at a space, at a mark or where kana end a phrase: short words stay whole. */
function phrasesOf(pieces: readonly string[]): readonly string[] {
  const phrases: string[] = [];
  for (const piece of pieces) {
    const before = phrases.at(-1);
    if (before === undefined || endsPhrase(before, piece)) phrases.push(piece);
    else phrases[phrases.length - 1] = before + piece;
  }
  return phrases;
}

function endsPhrase(before: string, next: string): boolean {
  if (/[\s、。，．・）」』】]$/u.test(before)) return true;
  // A number keeps its hedge and its unit.
  if (/\d$/u.test(before) || /^\d/u.test(next)) return false;
  const script = (text: string | undefined) => SCRIPTS.findIndex((one) => one.test(text ?? ''));
  return script(before.at(-1)) !== script(next[0]) && !KANA.test(next[0] ?? '');
}

const KANA = /\p{Script=Hiragana}/u;
const SCRIPTS = [KANA, /[\p{Script=Katakana}ー]/u, /\p{Script=Han}/u];

function shorten(line: string, fits: (line: string) => boolean): string {
  if (fits(line)) return line.trimEnd();
  const chars = [...line];
  while (chars.length > 1 && !fits(`${chars.join('')}…`)) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}
