// Everything that has been read → a finding for words of a template that nobody has replaced, where a reader would meet them.
import { type Prose, plainText } from '../../model/content/prose.ts';
import type { Finding } from '../../model/finding.ts';
import { isShipped, type Place } from '../../model/place.ts';
import { findPlaceholder } from '../../words/placeholders.ts';
import type { Path, PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Shelf } from '../nouns/shelf.ts';
import type { Library } from './library.ts';

/** In disclosures, audiences, covers (of editions and of slide kinds) and messages. */
export function findPlaceholders(library: Library): readonly Finding[] {
  const { disclosures, audiences, slideKinds, briefings, mailTemplates, languages } = library;
  const covers = [...slideKinds.entries].filter(([, { noun }]) => noun.layout === 'cover');
  const proses = (words: Readonly<Record<string, Prose | readonly Prose[]>>): readonly Finding[] =>
    Object.values(words).flatMap((field) => inProses(field));
  return [
    ...inTexts(disclosures, 'ofOurselves'),
    ...inTexts(audiences, 'anywhere'),
    ...inTexts({ ...slideKinds, entries: new Map(covers) }, 'anywhere'),
    ...[...briefings.entries.values()].flatMap(({ noun, placeOf }) => [
      ...inValue(noun.label, ['label'], placeOf, 'anywhere'),
      ...inValue(noun.classification, ['classification'], placeOf, 'anywhere'),
      ...languages.flatMap((language) => proses(noun.words[language])),
    ]),
    ...[...mailTemplates.entries.values()].flatMap(({ noun }) =>
      languages.flatMap((language) => proses(noun.words[language])),
    ),
  ];
}

type Reach = Parameters<typeof findPlaceholder>[1];

/** Every text of what was read from YAML; those of the package are held to it by its own tests. */
function inTexts<T extends { readonly place: Place }>(
  { entries }: Shelf<T>,
  reach: Reach,
): readonly Finding[] {
  return [...entries.values()]
    .filter(({ noun }) => !isShipped(noun.place))
    .flatMap(({ noun, placeOf }) => inValue(noun, [], placeOf, reach));
}

function inValue(value: unknown, path: Path, placeOf: PlaceOf, reach: Reach): readonly Finding[] {
  if (typeof value === 'string') return inText(value, () => placeOf(path), reach);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'place'
      ? []
      : inValue(inner, [...path, Array.isArray(value) ? Number(key) : key], placeOf, reach),
  );
}

function inProses(field: Prose | readonly Prose[]): readonly Finding[] {
  const [first] = field;
  if (first === undefined) return [];
  if (Array.isArray(first)) return (field as readonly Prose[]).flatMap(inProses);
  const { place } = first as Prose[number];
  return inText(plainText(field as Prose), () => place, 'anywhere');
}

function inText(text: string, placeAt: () => Place, reach: Reach): readonly Finding[] {
  const found = findPlaceholder(text, reach);
  if (found === undefined) return [];
  const place = placeAt();
  return [unexpected('placeholder-words', place, `\`${found.words}\``, 'your own words, or none')];
}
