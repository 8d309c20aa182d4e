// content/sources/*.md → source cards.
import * as z from 'zod/mini';
import { SOURCE_KINDS, type Source, TRUST_LEVELS } from '../../model/content/source.ts';
import type { Found } from '../../model/finding.ts';
import type { FileReader } from '../../model/world.ts';
import { LANGUAGES } from '../../words/languages.ts';
import { readFrontMatter } from '../files/front-matter.ts';
import { unexpected } from '../files/unexpected.ts';
import {
  daySchema,
  idSchema,
  localizedSchema,
  plainFileNameSchema,
  textSchema,
} from '../schemas/words-schema.ts';
import { closedObject } from '../shape/check-shape.ts';
import { type Entry, readShelf, type Shelf } from './shelf.ts';

export function readSources(files: FileReader, folder: string): Found<Shelf<Source>> {
  return readShelf(files, folder, '.md', (path) => readSource(files, path));
}

function readSource(files: FileReader, path: string): Found<Entry<Source> | undefined> {
  const { value, findings } = readFrontMatter(files, path, sourceSchema);
  if (value?.front === undefined) return { value: undefined, findings };
  const { front, placeOf } = value;
  const noun: Source = { ...front, place: placeOf(['id'], 'key') };
  const inferred = front.dateBasis === 'inferred' && front.dateNote === undefined;
  const note = unexpected(
    'missing-key',
    placeOf(['dateBasis']),
    '`inferred` without `dateNote`',
    'a key `dateNote` that says how the date was worked out',
  );
  return { value: { noun, placeOf }, findings: inferred ? [...findings, note] : findings };
}

/** The front matter of a source card. */
const sourceSchema = closedObject({
  id: idSchema,
  title: textSchema,
  publisher: idSchema,
  publisherName: localizedSchema,
  author: z.exactOptional(textSchema),
  kind: z.enum(SOURCE_KINDS),
  date: daySchema,
  dateBasis: z.enum(['stated', 'inferred']),
  dateNote: z.exactOptional(localizedSchema),
  language: z.enum(LANGUAGES),
  original: plainFileNameSchema,
  trust: z.enum(TRUST_LEVELS),
  trustReason: localizedSchema,
  use: localizedSchema,
});
