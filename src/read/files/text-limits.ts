// A text as it was written → findings where it is longer than anybody reads: in whole, as a word, as one character.
import type { Finding } from '../../model/finding.ts';
import { LIMITS, overLimit } from '../../model/limits.ts';
import type { Place } from '../../model/place.ts';
import { graphemesOf } from '../../words/graphemes.ts';

export function checkText(text: string, placeAt: () => Place): readonly Finding[] {
  if (text.length <= LIMITS.character.most) return [];
  const long = overLimit('text', text.length, placeAt, (count) => `text of ${count} characters`);
  // What is as long as that is not looked through.
  return long.length > 0 ? long : [...wordFaults(text, placeAt), ...characterFaults(text, placeAt)];
}

/** For what stands as a headline, on a cover or in a subject. */
export function checkTitle(text: string, placeAt: () => Place): readonly Finding[] {
  return overLimit('title', titleLength(text), placeAt, (count) => `title of ${count} characters`);
}

/** In characters as a reader sees them. */
export function titleLength(text: string): number {
  return text.length <= LIMITS.title.most ? text.length : [...graphemesOf(text)].length;
}

/** Lines may end at spaces and between Japanese letters. */
const UNBROKEN = new RegExp(
  `[^\\s\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]{${LIMITS.word.most + 1},}`,
  'u',
);

function wordFaults(text: string, placeAt: () => Place): readonly Finding[] {
  if (text.length <= LIMITS.word.most) return [];
  const length = UNBROKEN.exec(text)?.[0].length ?? 0;
  return overLimit('word', length, placeAt, (count) => `word of ${count} characters`);
}

/** What several code points are drawn as one with: marks, joiners, tones of skin, parts of Korean syllables. */
const JOINING = /[\p{M}\p{Cf}\p{Emoji_Modifier}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

function characterFaults(text: string, placeAt: () => Place): readonly Finding[] {
  if (!JOINING.test(text)) return [];
  let most = 0;
  for (const { segment } of graphemesOf(text)) {
    if (segment.length > most) most = Math.max(most, [...segment].length);
  }
  return overLimit('character', most, placeAt, (count) => `character of ${count} code points`);
}
