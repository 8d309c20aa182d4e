// Words that a new file begins with → one line of YAML with all languages of the project in it.
import type { SkeletonLabels } from '../../words/labels.ts';
import { inEachLanguage, type Language, type Localized, wordsOf } from '../../words/languages.ts';

type Key = {
  [K in keyof SkeletonLabels]: SkeletonLabels[K] extends string ? K : never;
}[keyof SkeletonLabels];

export function skeleton(key: Key): Localized {
  return inEachLanguage((language) => wordsOf(language).skeleton[key]);
}

/** Words that YAML reads as they stand. */
export function inline(key: Key, languages: readonly Language[]): string {
  return mapping(skeleton(key), languages);
}

export function quoted(words: Localized, languages: readonly Language[]): string {
  return mapping(
    inEachLanguage((language) => JSON.stringify(words[language])),
    languages,
  );
}

/** Text alone in a project of one language. */
export function mapping(words: Localized, languages: readonly Language[]): string {
  const [first, second] = languages;
  if (first !== undefined && second === undefined) return words[first];
  return `{ ${languages.map((language) => `${language}: ${words[language]}`).join(', ')} }`;
}
