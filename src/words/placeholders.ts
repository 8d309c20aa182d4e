// A text → the words in it that stand in templates until somebody writes over them.
import type { PlaceholderWords } from './disclosures.ts';
import { type InLanguages, LANGUAGES, wordsOf } from './languages.ts';

type Reach = keyof PlaceholderWords;

const patterns: { readonly [Each in Reach]: RegExp } = {
  anywhere: patternOf('anywhere'),
  ofOurselves: patternOf('anywhere', 'ofOurselves'),
};

/** Whatever language the text is in: templates are copied from one to the other. */
export function findPlaceholder(
  text: string,
  reach: Reach,
): { readonly at: number; readonly words: string } | undefined {
  const found = patterns[reach].exec(text);
  return found === null ? undefined : { at: found.index, words: found[0] };
}

/** Of the name of a house, in whichever language it is one that a template has. */
export function placeholderOf(company: InLanguages): string | undefined {
  const names = typeof company === 'string' ? [company] : Object.values(company);
  return names.find((name) => findPlaceholder(name, 'ofOurselves') !== undefined);
}

function patternOf(...reaches: readonly Reach[]): RegExp {
  const sources = LANGUAGES.flatMap((language) => {
    const { placeholders } = wordsOf(language).disclosures;
    return reaches.flatMap((reach) => placeholders[reach]);
  });
  return new RegExp(sources.join('|'), 'iu');
}
