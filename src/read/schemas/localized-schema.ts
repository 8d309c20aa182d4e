// The schemas of words that readers see, in every language: plain ones, and sentences in which Markdown is read.
import * as z from 'zod/mini';
import { LIMITS, limitWords } from '../../model/limits.ts';
import { startOf } from '../../model/place.ts';
import { inEachLanguage } from '../../words/languages.ts';
import { titleLength } from '../files/text-limits.ts';
import { closedObject, expects, WORDS_EXPECTED } from '../shape/check-shape.ts';
import { readPieces } from '../words/read-pieces.ts';
import { textSchema, textSchemaThat } from './words-schema.ts';

/** One text per language; `checkShape` lets a plain text stand for it in a project of one language. */
function wordsIn(text: typeof textSchema) {
  return closedObject(
    inEachLanguage(() => text),
    WORDS_EXPECTED,
  );
}

/** Sentences with references and Markdown, to be read by `readProse`. */
export const sentenceSchema = wordsIn(textSchema);

const plainSchema = textSchemaThat(
  isPlain,
  'unsupported-markup',
  'plain words: of YAML, only the sentences of a chart (`message`, `caveat`, `annotations`) are read as Markdown',
);

const titleSchema = plainSchema.check(
  z.refine((text) => titleLength(text) <= LIMITS.title.most, expects('beyond-limit', limitWords('title'))),
);

/** Words that stand in decks as they were written: a title, a label, a definition. */
export const localizedSchema = wordsIn(titleSchema);

/** The same, as long as a paragraph. */
export const localizedTextSchema = wordsIn(plainSchema);

/** Whether Markdown would read nothing but the words themselves. */
function isPlain(text: string): boolean {
  const { value } = readPieces({ text, placeAt: () => startOf('') });
  return (
    value.every(({ text: words, accent }) => words !== undefined && !accent.strong && !accent.emphasis) &&
    value.map(({ text: words }) => words).join('') === text.trim()
  );
}
