// What was read without a fault → the same without reading it again, until one of its files, or what these may name, has changed.
import type { Found } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { FileReader, Recall } from '../model/world.ts';
import type { Folder } from './files/folders.ts';
import { listFiles } from './files/read-text.ts';
import type { PlaceOf } from './files/read-yaml.ts';
import type { Ledger } from './nouns/read-ledger.ts';
import type { Entry, Shelf } from './nouns/shelf.ts';

/** How something is kept, which holds no function, and made of that again; `again` reads it after all. */
export type Form<Made, Kept> = {
  readonly freeze: (made: Made) => Kept;
  readonly thaw: (kept: Kept, again: () => Made) => Made;
};

/** All that a reading depends on. */
export type ReadFrom = readonly (string | readonly string[])[];

/** What is read with a fault is read in every run, so that the fault is told until it is mended. */
export function rememberReading<Made, Kept>(
  recall: Recall | undefined,
  what: string,
  from: ReadFrom,
  read: () => Found<Made>,
  { freeze, thaw }: Form<Made, Kept>,
): Found<Made> {
  if (recall === undefined) return read();
  let fresh: Found<Made> | undefined;
  const kept = recall(what, from, () => {
    fresh = read();
    return fresh.findings.length === 0 ? freeze(fresh.value) : undefined;
  });
  if (kept === undefined || fresh !== undefined) return fresh ?? read();
  let made: Made | undefined;
  const again = () => {
    made ??= read().value;
    return made;
  };
  return { value: thaw(kept, again), findings: [] };
}

/** A shelf of which every file follows from `from`. */
export function rememberShelf<T>(
  files: FileReader,
  what: string,
  from: ReadFrom,
  read: () => Found<Shelf<T>>,
): Found<Shelf<T>> {
  return rememberReading(files.recall, what, [...settingsOf(files), ...from], read, {
    freeze: frozenShelf<T>,
    thaw: thawedShelf<T>,
  });
}

export const LEDGER_FORM: Form<Ledger, ReturnType<typeof frozenLedger>> = {
  freeze: frozenLedger,
  thaw: (kept, again) => ({
    ...kept,
    metrics: thawedShelf(kept.metrics, () => again().metrics),
    series: thawedShelf(kept.series, () => again().series),
    comparables: thawedShelf(kept.comparables, () => again().comparables),
    reports: kept.reports.map((noun, index) => thawedEntry(noun, () => again().reports[index])),
  }),
};

function frozenLedger(ledger: Ledger) {
  return {
    ...ledger,
    metrics: frozenShelf(ledger.metrics),
    series: frozenShelf(ledger.series),
    comparables: frozenShelf(ledger.comparables),
    reports: ledger.reports.map(({ noun }) => noun),
  };
}

type KeptShelf<T> = {
  readonly nouns: ReadonlyMap<string, { readonly noun: T; readonly files: FilesOfKeys }>;
  readonly names: ReadonlySet<string>;
};

/** In which file each key of a noun stands: it may inherit from others. */
type FilesOfKeys = Readonly<Record<string, string>>;

function frozenShelf<T>({ entries, names }: Shelf<T>): KeptShelf<T> {
  const nouns = [...entries].map(([id, { noun, placeOf }]) => {
    const files = Object.keys(noun as object).map((key) => [key, placeOf([key]).file]);
    return [id, { noun, files: Object.fromEntries(files) }] as const;
  });
  return { nouns: new Map(nouns), names };
}

function thawedShelf<T>({ nouns, names }: KeptShelf<T>, again: () => Shelf<T>): Shelf<T> {
  const entries = [...nouns].map(
    ([id, { noun, files }]) => [id, thawedEntry(noun, () => again().entries.get(id), files)] as const,
  );
  return { entries: new Map(entries), names };
}

/** Where its keys stand is found by reading again, when somebody looks: nearly nobody does. */
export function thawedEntry<T>(
  noun: T,
  again: () => Entry<T> | undefined,
  files: FilesOfKeys = {},
): Entry<T> {
  const placeOf: PlaceOf = (path, part) => {
    let found: Place | undefined;
    const look = (): Place => {
      found ??= (again() as Entry<T>).placeOf(path, part);
      return found;
    };
    return {
      get file() {
        return files[String(path[0])] ?? look().file;
      },
      get line() {
        return look().line;
      },
      get column() {
        return look().column;
      },
    };
  };
  return { noun, placeOf };
}

/** Paths and texts of all files of a folder. */
export function textsIn(files: FileReader, ...folders: readonly Folder[]): readonly string[] {
  return folders.flatMap((folder) => textsOf(files, listFiles(files, folder)));
}

export function textsOf(files: FileReader, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => [path, files.read(path) ?? '-']);
}

/** What the settings say of everything that is read. */
export function settingsOf({ languages, house, names = [] }: FileReader): ReadFrom {
  return [JSON.stringify([languages, house]), names];
}
