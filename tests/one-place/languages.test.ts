// Languages have one place: no stage asks which language it is in, and none holds the words of two.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inEachLanguage, LANGUAGES, wordsOf } from '../../src/words/languages.ts';

const NAMES = LANGUAGES.join('|');

/** What asks for one language by name, or says something in one beside another. */
const PLACES: readonly RegExp[] = [
  new RegExp(`[!=]==? *['"\`](?:${NAMES})['"\`]`),
  new RegExp(`['"\`](?:${NAMES})['"\`] *[!=]==?`),
  new RegExp(`case ['"\`](?:${NAMES})['"\`]`),
  new RegExp(`\\.(?:${NAMES})\\b(?!\\()`),
  new RegExp(`\\[['"\`](?:${NAMES})['"\`]\\]`),
  new RegExp(`\\b(?:${NAMES}): `),
  // Messages of the command line have a locale of their own.
  new RegExp(`(?<!\\.locale)\\(['"\`](?:${NAMES})['"\`]\\)`),
  /['"](?:ja-JP|en-US)['"](?!\))/,
];

/** Words that are Japanese beyond doubt; brackets and stops belong to every language's text. */
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** File → why it may hold Japanese. */
const CONTENT: Readonly<Record<string, string>> = {
  'quantity/find/names.ts': 'names of products, plans and indices are spelt as they are',
  'type/fonts.ts': 'fonts are called so',
};

function placesIn(text: string): readonly string[] {
  return codeLines(text).filter((line) => PLACES.some((pattern) => pattern.test(line)));
}

/** Without comments. */
function codeLines(text: string): readonly string[] {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)\/\/.*$/, ''));
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('words/'))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));

describe('languages', () => {
  it('are asked for by name in words/ only', () => {
    const found = FILES.flatMap(({ path, text }) => placesIn(text).map((line) => `${path}: ${line.trim()}`));
    expect(found).toEqual([]);
  });

  it('have their words in words/ only', () => {
    const found = FILES.filter(
      ({ path, text }) => CONTENT[path] === undefined && codeLines(text).some((line) => JAPANESE.test(line)),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('are excused nowhere where nothing has to be', () => {
    const needless = Object.keys(CONTENT).filter(
      (path) => !JAPANESE.test(FILES.find((file) => file.path === path)?.text ?? ''),
    );
    expect(needless).toEqual([]);
  });

  it.each([
    "const gap = language === 'ja' ? '　' : '  ';",
    "const HEADS = { ja: 'Kopf', en: 'Head' };",
    "  en: 'Sources',",
    'return subject.ja;',
    "case 'en':",
    "return { value: { ja: read('ja') } };",
    "const tag = 'ja-JP';",
  ])('would be found in a second place: %s', (line) => {
    expect(placesIn(line)).toHaveLength(1);
  });

  it.each([
    'const words = wordsOf(language).deck;',
    'const length = path.length; // `subject.ja` was here',
    "const seen = open === 'left';",
    'if (language === audience.language) return;',
  ])('leave other code alone: %s', (line) => {
    expect(placesIn(line)).toEqual([]);
  });

  it('say nothing in the words of another', () => {
    const said = Object.values(inEachLanguage((language) => JSON.stringify(wordsOf(language).deck)));
    expect(new Set(said).size).toBe(LANGUAGES.length);
  });
});
