// The languages a deck can be written in, one entry each, and text that exists once per language.
import { EN } from './en.ts';
import { JA } from './ja.ts';
import type { LanguageWords } from './language-words.ts';
import { anyPattern } from './match-text.ts';

/** The first one stands for all where a thing needs one name. */
const WORDS = { ja: JA, en: EN } as const satisfies Readonly<Record<string, LanguageWords>>;

export type Language = keyof typeof WORDS;

export const LANGUAGES = Object.keys(WORDS) as readonly Language[];

export const FIRST_LANGUAGE = LANGUAGES[0] as Language;

/** What findings and the command line are written in. */
export const PROGRAM_LANGUAGE: Language = 'en';

export type Localized<Text = string> = Readonly<Record<Language, Text>>;

export function wordsOf(language: Language): LanguageWords {
  return WORDS[language];
}

/** A pattern source of every language → one that matches what any of them does. */
export function inAnyLanguage(pattern: (words: LanguageWords) => string): string {
  return anyPattern(LANGUAGES.map((language) => pattern(wordsOf(language))));
}

/** The same, and `more` beside it, as a pattern to be matched at a place, or before one. */
export function patternAt(pattern: (words: LanguageWords) => string, more = ''): RegExp {
  return new RegExp(anyPattern([more, inAnyLanguage(pattern)]), 'iy');
}

export function patternBefore(pattern: (words: LanguageWords) => string, more = ''): RegExp {
  return new RegExp(`${anyPattern([more, inAnyLanguage(pattern)])}$`, 'i');
}

export function inEachLanguage<Text>(text: (language: Language) => Text): Localized<Text> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, text(language)])) as Localized<Text>;
}

/** Written once for all languages, or in each. */
export type InLanguages = string | Localized;

export function textIn(words: InLanguages, language: Language): string {
  return typeof words === 'string' ? words : words[language];
}

/** The same for the languages of a project; words of the first of them stand for those in the others, which nobody reads. */
export function inLanguages<Text>(
  languages: readonly Language[],
  text: (language: Language) => Text,
): Localized<Text> {
  const written = new Map(languages.map((language) => [language, text(language)]));
  const [first] = written.values();
  return inEachLanguage((language) => written.get(language) ?? (first as Text));
}

export function isLanguage(name: string): name is Language {
  return (LANGUAGES as readonly string[]).includes(name);
}

/** Two things are one when they are called the same in the first language. */
export function nameOf(words: Localized): string {
  return words[FIRST_LANGUAGE];
}

/** Whether a hedge is set as big as its number, in whatever language. */
export function isBigHedge(text: string): boolean {
  return LANGUAGES.some((language) => wordsOf(language).bigHedges.includes(text));
}

/** A text's own language where its letters tell it, else the one around it. */
export function languageOf(text: string, around: Language): Language {
  return LANGUAGES.find((language) => wordsOf(language).letters?.test(text)) ?? around;
}
