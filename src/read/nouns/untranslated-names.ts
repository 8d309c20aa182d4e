// What a series calls its rows and columns → a finding for each language whose readers would meet the letters of another.
import type { Finding } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';
import { type Language, type Localized, languageOf, wordsOf } from '../../words/languages.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { LIST_UNDER, unexpected } from '../files/unexpected.ts';

/** What the source calls rows or columns, and what the deck calls them; `given` are those whose words the ledger says itself. */
export type NamesOfSeries = {
  readonly key: 'rows' | 'columns';
  readonly names: readonly string[];
  readonly given: Readonly<Record<string, Localized>>;
};

/**
 * One finding per language. Only letters tell: a name in Latin letters, a number or an id may be the same everywhere, and
 * what the ledger says for a language is left to who wrote it.
 */
export function untranslatedNames(
  sides: readonly NamesOfSeries[],
  nameOf: (name: string) => Localized,
  languages: readonly Language[],
  placeOf: PlaceOf,
): readonly Finding[] {
  if (languages.length < 2) return [];
  return languages.flatMap((language) => {
    const open = sides.flatMap(({ key, names, given }) => {
      const without = names.filter(
        (name) => !(name in given) && languageOf(nameOf(name)[language], language) !== language,
      );
      return without.length === 0 ? [] : [{ key, names, without }];
    });
    if (open.length === 0) return [];
    const { name: called } = wordsOf(language);
    const listed = open.map(({ key, without }) => {
      const more = without.length - LIST_UNDER;
      return `${quoted(without.slice(0, LIST_UNDER))}${more > 0 ? ` and ${more} more` : ''} (${key})`;
    });
    const hints = open.map(({ key, names, without }) =>
      exampleOf(key, names, without[0] ?? '', languages, nameOf),
    );
    const met = `names in another language for decks in ${called}: ${listed.join(', ')}`;
    const hint = `Name below the series all that it shows: ${hints.join(', ')}`;
    return [unexpected('name-untranslated', placeOf(['id'], 'key'), met, `names in ${called}`, hint)];
  });
}

/** `rows: { 売上高: { ja: 売上高, en: … }, … }` */
function exampleOf(
  key: string,
  names: readonly string[],
  first: string,
  languages: readonly Language[],
  nameOf: (name: string) => Localized,
): string {
  const words = languages.map((language) => {
    const text = nameOf(first)[language];
    return `${language}: ${languageOf(text, language) === language ? text : '…'}`;
  });
  const rest = names.length > 1 ? ', …' : '';
  return `\`${key}: { ${first}: { ${words.join(', ')} }${rest} }\``;
}
