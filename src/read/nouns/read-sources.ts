// content/sources/*.md → source cards.

import type { Source } from '../../model/content/source.ts';
import type { Found } from '../../model/finding.ts';
import type { FileReader } from '../../model/world.ts';
import { readFrontMatter } from '../files/front-matter.ts';
import { unexpected } from '../files/unexpected.ts';
import { sourceSchema } from '../schemas/source-schema.ts';
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
