// Words and a type size → about how wide they are in points; enough to keep room for them beside a plot.

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2010-\u203B\u2190-\u25FF\u3000-\u30FF\uFF00-\uFF60]/u;
/** Arial's digits and most of its letters are narrower, its capitals wider. */
const NARROW_EM = 0.56;

export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : NARROW_EM), 0) * size;
}
