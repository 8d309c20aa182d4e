// templates/slides/*.yaml → slide kinds.
import type { FileReader } from '../../model/file-reader.ts';
import type { Found } from '../../model/finding.ts';
import type { SlideKind } from '../../model/slide-kind.ts';
import { slideKindSchema } from '../schemas/slide-kind-schema.ts';
import { checkShape } from '../shape/check-shape.ts';
import { readYamlFile } from './read-yaml-file.ts';
import { type Entry, readShelf, type Shelf } from './shelf.ts';

export function readSlideKinds(files: FileReader, folder: string): Found<Shelf<SlideKind>> {
  return readShelf(
    files,
    folder,
    '.yaml',
    (path) => readSlideKind(files, path),
    (kind) => kind.id,
  );
}

function readSlideKind(files: FileReader, path: string): Found<Entry<SlideKind> | undefined> {
  const file = readYamlFile(files, path);
  if (file.value === undefined) return { value: undefined, findings: file.findings };
  const { placeOf } = file.value;
  const { value, findings } = checkShape(slideKindSchema, file.value);
  if (value === undefined) return { value, findings };
  return { value: { noun: { ...value, place: placeOf(['id'], 'key') }, placeOf }, findings };
}
