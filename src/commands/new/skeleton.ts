// Words that a new file begins with → one line of YAML with all languages in it.
import type { SkeletonLabels } from '../../words/labels.ts';
import { inEachLanguage, LANGUAGES, type Localized, wordsOf } from '../../words/languages.ts';

type Key = {
  [K in keyof SkeletonLabels]: SkeletonLabels[K] extends string ? K : never;
}[keyof SkeletonLabels];

export function skeleton(key: Key): Localized {
  return inEachLanguage((language) => wordsOf(language).skeleton[key]);
}

/** Words that YAML reads as they stand. */
export function inline(key: Key): string {
  return mapping(skeleton(key));
}

export function quoted(words: Localized): string {
  return mapping(inEachLanguage((language) => JSON.stringify(words[language])));
}

export function mapping(words: Localized): string {
  return `{ ${LANGUAGES.map((language) => `${language}: ${words[language]}`).join(', ')} }`;
}
