// The lines of one paragraph → one text, with a way back from each character to its line and column.
import type { Language } from '../../model/language.ts';
import type { Place } from '../../model/place.ts';
import type { BlockLine } from './split-blocks.ts';

export type Joined = { readonly text: string; readonly placeAt: (offset: number) => Place };

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * Japanese is written without spaces, so nothing comes between two lines when one of the characters that meet is
 * Japanese, or is markup in a Japanese text; a citation sticks to the clause before it in every language.
 */
export function joinLines(lines: readonly BlockLine[], language: Language): Joined {
  let text = '';
  const starts: { offset: number; place: Place }[] = [];
  for (const line of lines) {
    if (text !== '' && needsSpace(text, line.text, language)) text += ' ';
    starts.push({ offset: text.length, place: line.place });
    text += line.text;
  }
  const placeAt = (offset: number): Place => {
    const start = starts.findLast((candidate) => candidate.offset <= offset) ?? starts[0];
    if (start === undefined) return { file: '', line: 1, column: 1 };
    return { ...start.place, column: start.place.column + offset - start.offset };
  };
  return { text, placeAt };
}

function needsSpace(before: string, after: string, language: Language): boolean {
  if (after.startsWith('[@')) return false;
  const meeting = [[...before].at(-1) ?? '', [...after][0] ?? ''];
  return !meeting.some((char) => JAPANESE.test(char) || (language === 'ja' && /[{}[\]*]/.test(char)));
}
