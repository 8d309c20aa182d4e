// Lines of one paragraph → their text as one line, with the way back from every character to its place.
import { type Place, startOf } from '../../model/place.ts';
import { type Language, wordsOf } from '../../words/languages.ts';

/** Offsets are UTF-16 units into `text`. */
export type Joined = { readonly text: string; readonly placeAt: (offset: number) => Place };

export const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * Japanese is written without spaces, so nothing comes between two lines when one of the characters that meet is
 * Japanese, or is markup in a Japanese text; a citation sticks to the clause before it in every language.
 */
export function joinLines(lines: readonly Joined[], language: Language): Joined {
  let text = '';
  const starts: { readonly offset: number; readonly line: Joined }[] = [];
  for (const line of lines) {
    if (text !== '' && needsSpace(text, line.text, language)) text += ' ';
    starts.push({ offset: text.length, line });
    text += line.text;
  }
  const placeAt = (offset: number): Place => {
    const start = starts.findLast((candidate) => candidate.offset <= offset) ?? starts[0];
    return start === undefined ? startOf('') : start.line.placeAt(offset - start.offset);
  };
  return { text, placeAt };
}

function needsSpace(before: string, after: string, language: Language): boolean {
  if (after.startsWith('[@')) return false;
  const isSpaced = wordsOf(language).punctuation.wordSpace !== '';
  const meeting = [[...before.slice(-2)].at(-1) ?? '', [...after][0] ?? ''];
  return !meeting.some((char) => JAPANESE.test(char) || (!isSpaced && /[{}[\]*_`]/.test(char)));
}
