// The files of one folder → the nouns read from them by id, and every name that a reference may mean.
import type { Finding, Found } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { FileReader } from '../../model/world.ts';
import type { Folder } from '../files/folders.ts';
import { fileStem, listFiles } from '../files/read-text.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';

/** A noun and the way back to where each of its keys was written. */
export type Entry<T> = { readonly noun: T; readonly placeOf: PlaceOf };

export type Shelf<T> = {
  readonly entries: ReadonlyMap<string, Entry<T>>;
  /** Also those whose file could not be read: a reference to them is no second fault. */
  readonly names: ReadonlySet<string>;
};

/** One file → its noun, undefined when a fault loses it; faults go into the list. */
type ReadOne<T> = (files: FileReader, path: string, findings: Finding[]) => Entry<T> | undefined;

export function readShelf<T extends { readonly id: string } | { readonly week: string }>(
  files: FileReader,
  folder: Folder,
  readOne: ReadOne<T>,
): Found<Shelf<T>> {
  const findings: Finding[] = [];
  const { shelf, add } = openShelf<T>(findings);
  for (const path of listFiles(files, folder)) {
    const stem = fileStem(path);
    const entry = readOne(files, path, findings);
    if (entry !== undefined) {
      const [key, id] = idOf(entry.noun);
      if (id !== stem) findings.push(idNotFileName(entry.placeOf([key]), id, stem));
    }
    add(stem, entry);
  }
  return { value: shelf, findings };
}

/** An empty shelf and the way to fill it: a second noun of one id is found and left out. */
export function openShelf<T extends { readonly id: string } | { readonly week: string }>(
  findings: Finding[],
) {
  const entries = new Map<string, Entry<T>>();
  const names = new Set<string>();
  const add = (name: string | undefined, entry: Entry<T> | undefined): void => {
    if (name !== undefined) names.add(name);
    if (entry === undefined) return;
    const [key, id] = idOf(entry.noun);
    names.add(id);
    const earlier = entries.get(id);
    if (earlier === undefined) entries.set(id, entry);
    else findings.push(duplicateId(entry.placeOf([key]), id, earlier.placeOf([key])));
  };
  return { shelf: { entries, names } satisfies Shelf<T>, add };
}

/** A weekly edition is known by its week. */
function idOf(noun: { readonly id: string } | { readonly week: string }): [key: string, id: string] {
  return 'id' in noun ? ['id', noun.id] : ['week', noun.week];
}

export function idNotFileName(place: Place, id: string, stem: string): Finding {
  return unexpected('id-not-file-name', place, `\`${id}\``, `\`${stem}\`, the name of the file`);
}

export function duplicateId(place: Place, id: string, earlier: Place): Finding {
  const taken = `an id other than the one at ${earlier.file}:${earlier.line}`;
  return unexpected('duplicate-id', place, `\`${id}\``, taken);
}
