// What a project says of all its figures: the nouns it counts beside the units of the program, and its house style.
import type { UnitWords } from './figure-words.ts';
import { type HouseStyle, PLAIN_STYLE } from './house-style.ts';
import { inEachLanguage, type Language, type Localized, PROGRAM_LANGUAGE, wordsOf } from './languages.ts';
import { isUnitId } from './units.ts';

/** By the id that the ledger knows them by. */
export type Nouns = Readonly<Record<string, Localized<UnitWords>>>;

export type House = { readonly nouns: Nouns; readonly style: HouseStyle };

export const PLAIN_HOUSE: House = { nouns: {}, style: PLAIN_STYLE };

/** The words of a unit or noun: what the project says of a counter goes before what the program does. */
export function unitWordsOf(id: string, language: Language, { nouns }: Pick<House, 'nouns'>): UnitWords {
  const { units } = wordsOf(language).figures;
  const declared = Object.hasOwn(nouns, id) ? nouns[id]?.[language] : undefined;
  const own = isUnitId(id) ? units[id] : undefined;
  if (declared === undefined || own === undefined) return declared ?? own ?? units.none;
  return { ...declared, read: [...new Set([...declared.read, ...own.read])] };
}

/** A noun as settings, ledger or original write it → its id. */
export function nounIdOf(word: string, nouns: Nouns): string | undefined {
  if (Object.hasOwn(nouns, word)) return word;
  return Object.keys(nouns).find((id) =>
    Object.values(nouns[id] ?? {}).some(({ read }) => read.includes(word)),
  );
}

/** Nouns by language, each as one and many or as one word for both, → the same by id; a language left out has another's. */
export function declareNouns(
  declared: readonly Partial<Readonly<Record<Language, readonly string[]>>>[],
): Nouns {
  const entries = declared.map((words) => {
    const given = Object.values(words)[0] ?? [];
    const noun = inEachLanguage((language) => wordsOf(language).figures.noun(words[language] ?? given));
    return [idOf(noun[PROGRAM_LANGUAGE]), noun] as const;
  });
  return Object.fromEntries(entries);
}

function idOf({ after: [one] }: UnitWords): string {
  return one.trim().replace(/\s+/g, '-');
}
