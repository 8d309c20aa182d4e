// What a message is about → the words for it in the language of the deck: sizes, slides and names.
import { type Language, wordsOf } from '../../words/languages.ts';

export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function slidesText(slides: number, language: Language): string {
  const { mail, punctuation } = wordsOf(language);
  return `PowerPoint${punctuation.and}${mail.slides(slides)}`;
}

/** A person is spoken to by name, a group as a group. */
export function nameText(names: readonly string[], language: Language): string {
  const { mail } = wordsOf(language);
  const [name = ''] = names;
  return names.length !== 1 || name === '' ? mail.everybody : mail.person(name);
}
