// The files of one folder → the nouns read from them by id, and every name that a reference may mean.

import type { Finding, Found } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { FileReader } from '../../model/world.ts';
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

export function readShelf<T extends { readonly id: string } | { readonly week: string }>(
  files: FileReader,
  folder: string,
  extension: '.md' | '.yaml',
  readOne: (path: string) => Found<Entry<T> | undefined>,
): Found<Shelf<T>> {
  const entries = new Map<string, Entry<T>>();
  const names = new Set<string>();
  const findings: Finding[] = [];
  for (const path of listFiles(files, folder, extension)) {
    const stem = fileStem(path);
    names.add(stem);
    const found = readOne(path);
    findings.push(...found.findings);
    if (found.value === undefined) continue;
    const { noun } = found.value;
    const [idKey, id] = 'id' in noun ? ['id', noun.id] : ['week', noun.week];
    const place = found.value.placeOf([idKey]);
    const earlier = entries.get(id);
    if (id !== stem) findings.push(idNotFileName(place, id, stem));
    if (earlier !== undefined) findings.push(duplicateId(place, id, earlier.placeOf([idKey])));
    else entries.set(id, found.value);
    names.add(id);
  }
  return { value: { entries, names }, findings };
}

export function idNotFileName(place: Place, id: string, stem: string): Finding {
  return unexpected('id-not-file-name', place, `\`${id}\``, `\`${stem}\`, the name of the file`);
}

export function duplicateId(place: Place, id: string, earlier: Place): Finding {
  const taken = `an id other than the one at ${earlier.file}:${earlier.line}`;
  return unexpected('duplicate-id', place, `\`${id}\``, taken);
}

export function nounsOf<T>(shelf: Shelf<T>): ReadonlyMap<string, T> {
  return new Map([...shelf.entries].map(([id, entry]) => [id, entry.noun]));
}
