// Normalised text and the limits of a number in; whether it only numbers something (第2章, Figure 4, 2nd) out.
import { matchAt, matchBefore } from './match-at.ts';

const BEFORE =
  /(?:第|(?<!意)図表?|(?<![代発公])表|脚注|(?<![受発外])注|別紙|ステップ|レベル|フェーズ|(?<![A-Za-z])(?:figures?|figs?\.?|tables?|charts?|exhibit|chapters?|sections?|appendix|article|footnote|no\.|nos\.|pages?|pp?\.|step|phase|part|level|version|ver\.?|vol\.?|line|slide)|#) ?$/i;
const AFTER =
  / ?(?:(?:番|回|代|段|段階|期|度|件|社|人|つ|点|本|国|年|か月|カ月|ヶ月|月|週|日|個|名|枚)目|番(?!組)|位(?!置)|号|章|節|条(?!件)|版|世紀|世代)|(?:st|nd|rd|th)(?![A-Za-z0-9])/iy;

export function isOrdinal(text: string, start: number, end: number, floor: number): boolean {
  return matchBefore(BEFORE, text, start, floor) !== undefined || matchAt(AFTER, text, end) !== undefined;
}

const LINE_OPENING = /(?:^|\n)[ #>*・-]*$/;
const AFTER_SECTION = /\)|\.(?!\d)/y;
const SHORT_NUMBER = /^\d{1,2}$/;
const DOTTED_NUMBER = /^\d{1,2}\.\d{1,2}$/;
const SPACE_OR_DOT = /[ .]/;

/** `1.`, `2)` or `3.2 ` at the beginning of a line: the number of a section, not a figure. */
export function isSectionNumber(text: string, start: number, end: number): boolean {
  const number = text.slice(start, end);
  const next = text.charAt(end);
  const isShort = SHORT_NUMBER.test(number) && matchAt(AFTER_SECTION, text, end) !== undefined;
  const isDotted = DOTTED_NUMBER.test(number) && SPACE_OR_DOT.test(next);
  return (isShort || isDotted) && LINE_OPENING.test(text.slice(Math.max(0, start - 12), start));
}
