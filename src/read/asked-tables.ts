// Files of a project → the places of the tables that its series ask for, each with the file name of its original.
import type { FileReader } from '../model/world.ts';
import { type ContentRoots, foldersIn, LEDGER_FILE } from './files/folders.ts';
import { filesNamed, listFiles } from './files/read-text.ts';
import { readYamlFile } from './files/read-yaml.ts';
import { sourceOfPlace } from './nouns/read-quotation.ts';
import { readSource } from './nouns/read-sources.ts';
import { readShelf } from './nouns/shelf.ts';
import { rawText } from './shape/check-shape.ts';

/** Faults are told where all is read; what has one is not asked for. */
export function askedTables(files: FileReader, roots: ContentRoots): ReadonlyMap<string, string> {
  const { content } = foldersIn(roots);
  const paths = [
    ...listFiles(files, content.figures),
    ...filesNamed(files, `${roots.content}/${LEDGER_FILE}`),
  ];
  const places = paths
    .filter((path) => /\btable:/.test(files.read(path) ?? ''))
    .flatMap((path) => {
      const data = readYamlFile(files, path).value?.data;
      const ids = typeof data === 'object' && data !== null ? Object.keys(data) : [];
      return ids.flatMap((id) => rawText(data, [id, 'table']) ?? []);
    });
  if (places.length === 0) return new Map();
  const { languages } = roots;
  const inLanguages = languages === undefined ? files : { ...files, languages };
  const sources = readShelf(inLanguages, content.sources, readSource).value.entries;
  return new Map(
    places.flatMap((place) => {
      const original = sources.get(sourceOfPlace(place))?.noun.original;
      return original === undefined ? [] : [[place, original]];
    }),
  );
}
