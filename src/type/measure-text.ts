// A string and how it is set → its width in points, as it will be at most in any reader's font.

import type { SceneLine } from '../model/deck/scene.ts';
import { type AdvanceRanges, BOLD, REGULAR } from './arial-advances.ts';

export type FontUse = { readonly size: number; readonly bold: boolean };

/** Widths are predicted to hold within 3 % for any reader's Japanese font (measured over seven). */
export const WIDTH_MARGIN = 0.97;

const UNITS_PER_EM = 2048;

/** Width in points. */
export function measureText(text: string, font: FontUse): number {
  let width = 0;
  let previous = -1;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    width += advanceOf(codePoint, font.bold) * font.size + gapBetween(previous, codePoint) * font.size;
    previous = codePoint;
  }
  return width;
}

/** Space at the end of a line takes no room. */
export function measureLine({ runs }: SceneLine): number {
  let width = 0;
  let inked = 0;
  let previous = -1;
  for (const { text, size, bold, raised = false } of runs) {
    const em = raised ? size * RAISED_SCALE : size;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const gap = raised ? 0 : gapBetween(previous, codePoint);
      width += (gap + advanceOf(codePoint, bold)) * em;
      if (character !== ' ') inked = width;
      previous = codePoint;
    }
  }
  return inked;
}

/** Emoji are wider than letters: 1.25 em in Noto Color Emoji, 1.37 in Segoe UI Emoji. */
const PICTOGRAPH = 1.4;
/** Makes an emoji of the sign before it. */
const AS_EMOJI = 0xfe0f;

/** Advance of one character in em. Combining marks and variation selectors take no room of their own. */
export function advanceOf(codePoint: number, bold: boolean): number {
  if (codePoint === AS_EMOJI) return PICTOGRAPH - 1;
  if (takesNoRoom(codePoint)) return 0;
  if (isHalfWidth(codePoint)) return 0.5;
  if (codePoint >= 0x1f000 && codePoint <= 0x1faff) return PICTOGRAPH;
  if (!isLatin(codePoint)) return 1;
  return (bold ? tables.bold : tables.regular)[codePoint] ?? 1;
}

/**
 * Renderers put a gap between Japanese and Latin text (LibreOffice 0.24 em measured, PowerPoint none known);
 * counting it keeps the prediction on the safe side.
 */
export const SCRIPT_GAP_EM = 0.25;

/** Raised marks are drawn at two thirds of their size. */
export const RAISED_SCALE = 2 / 3;

/** Behind the minus sign. */
const BEYOND_LATIN = 0x2213;

const tables = { regular: toTable(REGULAR), bold: toTable(BOLD) };

function toTable(ranges: AdvanceRanges): Float64Array {
  const table = new Float64Array(BEYOND_LATIN).fill(1);
  for (const [first, lines] of ranges) {
    const widths = lines.flatMap((line) => line.split(' ').map(Number));
    widths.forEach((width, index) => {
      if (first + index < table.length) table[first + index] = width / UNITS_PER_EM;
    });
  }
  return table;
}

/** Characters that a Japanese font draws full width inside Japanese text; every one of them counts 1 em. */
const AMBIGUOUS = new Set(
  [...'…—–―“”‘’×÷±°→←↑↓▲△▼◆■□●○①②③④⑤⑥⑦⑧⑨'].map((character) => character.codePointAt(0)),
);

/** Whether a character belongs to Latin setting: its advance is Arial's. */
export function isLatin(codePoint: number): boolean {
  return codePoint < 0x2e80 && !AMBIGUOUS.has(codePoint);
}

/** Half-width katakana and the won sign: half an em in every Japanese font. */
function isHalfWidth(codePoint: number): boolean {
  return codePoint >= 0xff61 && codePoint <= 0xffdc;
}

/** Combining marks, joiners, marks of direction, the letters inside a region's flag, selectors of variants. */
function takesNoRoom(codePoint: number): boolean {
  if (codePoint < 0x300) return false;
  return (
    codePoint <= 0x36f ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x2064) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xe0000 && codePoint <= 0xe01ef)
  );
}

/** Gap in em between two neighbours: none next to a space or at the beginning. */
export function gapBetween(left: number, right: number): number {
  if (left < 0 || left === 0x20 || right === 0x20) return 0;
  return isLatin(left) === isLatin(right) ? 0 : SCRIPT_GAP_EM;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

/** Text → the columns it takes in a terminal, where a Japanese character is twice as wide as a Latin one. */
export function terminalColumns(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}
