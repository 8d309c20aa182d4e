// The body of a Markdown file → its text without comments, which never leave the file, and the way back to its places.
import type { Finding, Found } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { matchesOf } from '../../words/match-text.ts';
import { unexpected } from '../files/unexpected.ts';
import { JAPANESE, type Joined } from './join-lines.ts';

const OPENING = '<!--';

/** A comment, an opening without an end, or an escaped character, which opens none. */
const COMMENT = /\\[\s\S]|<!--(?:-?>|[\s\S]*?--!?>|)/g;

export function takeOutComments(file: string, body: string, firstLine: number): Found<Joined> {
  const placeIn = placesOf(file, body, firstLine);
  if (!body.includes(OPENING)) return { value: { text: body, placeAt: placeIn }, findings: [] };
  const findings: Finding[] = [];
  const moved = [{ at: 0, from: 0 }];
  let text = '';
  let done = 0;
  for (const { 0: comment, index } of matchesOf(COMMENT, body)) {
    if (index < done || !comment.startsWith(OPENING)) continue;
    const isOpen = comment === OPENING;
    if (isOpen) {
      const met = `\`${OPENING}\` that is never closed`;
      findings.push(unexpected('broken-markup', placeIn(index), met, '`-->` behind the comment'));
    }
    const end = isOpen ? endOfParagraph(body, index) : index + comment.length;
    const { left, right } = closeUp(text + body.slice(done, index), body.slice(end));
    text = left;
    done = end + right;
    moved.push({ at: text.length, from: done });
  }
  text += body.slice(done);
  const placeAt = (offset: number): Place => {
    const { at, from } = moved.findLast((piece) => piece.at <= offset) ?? { at: 0, from: 0 };
    return placeIn(offset - at + from);
  };
  return { value: { text, placeAt }, findings };
}

/** So that one forgotten end does not hide the faults of the whole file. */
function endOfParagraph(body: string, from: number): number {
  const end = body.slice(from).search(/\n[ \t]*\n/);
  return end < 0 ? body.length : from + end;
}

const EMPTY_LINE = /(?:^|(?<=\n))[ \t]*(?:[-*][ \t]+)?$/;
const LINE_START = /(?:^|\n)[ \t]*(?:(?:[-*]|#{1,6})[ \t]+)?$/;
/** Signs that close up with the word on one side of them: punctuation, and stars around strong words. */
const CLOSING = /^[*_]*(?:[.,;:!?)\]}’”]|(?<=[*_])(?:\s|$))/;
const OPENING_SIGNS = /(?:^|[\s([{‘“])[*_]+$/;

/**
 * What stands before a comment, and how much behind it goes with it: a line of comments alone is no line, and words on
 * both sides of one meet as if it had never been there.
 */
function closeUp(before: string, after: string): { readonly left: string; readonly right: number } {
  const ahead = /^[ \t]*/.exec(after)?.[0].length ?? 0;
  const next = after[ahead] ?? '\n';
  if (next === '\n') {
    const isAlone = EMPTY_LINE.test(before);
    return isAlone
      ? { left: before.replace(EMPTY_LINE, ''), right: ahead + 1 }
      : { left: before.trimEnd(), right: ahead };
  }
  if (LINE_START.test(before)) return { left: before, right: ahead };
  const left = before.replace(/[ \t]+$/, '');
  const isSpaced = left.length < before.length || ahead > 0;
  const isClosed =
    (ahead === 0 && CLOSING.test(after)) || (left.length === before.length && OPENING_SIGNS.test(left));
  if (!isSpaced || isClosed || JAPANESE.test(left.at(-1) ?? '') || JAPANESE.test(next)) {
    return { left, right: ahead };
  }
  return left.length < before.length ? { left: `${left} `, right: ahead } : { left, right: ahead - 1 };
}

function placesOf(file: string, body: string, firstLine: number): (offset: number) => Place {
  const starts = [0];
  for (let end = body.indexOf('\n'); end >= 0; end = body.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let [line, beyond] = [0, starts.length];
    while (beyond - line > 1) {
      const middle = (line + beyond) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else beyond = middle;
    }
    return { file, line: firstLine + line, column: 1 + offset - (starts[line] ?? 0) };
  };
}
