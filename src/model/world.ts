// What a stage may ask of the file system: names below a folder, and the text or the bytes of one file.

import type { House } from '../words/house.ts';
import type { Language } from '../words/languages.ts';

/** What keeps a file from being read, though its name is there: `a pipe`, `not in UTF-8`. */
export type Obstacle = { readonly what: string; readonly line?: number };

/** What the machine refuses (a missing right, a disk that fails) is thrown as a `SystemError`. */
export type FileReader = {
  /** Paths of the files below a folder, sorted, relative to the working folder; empty when there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /** Text of a file, or undefined when it is missing or something keeps it from being read. */
  readonly read: (path: string) => string | undefined;
  /** Bytes of a file, or undefined when it is missing or something keeps it from being read. */
  readonly readBytes: (path: string) => Uint8Array | undefined;
  /** Undefined where nothing is in the way of its text, or there is nothing at all. */
  readonly obstacle: (path: string) => Obstacle | undefined;
  /** The languages in which a project is written: every one where it does not say. */
  readonly languages?: readonly Language[];
  /** What its settings say of all figures; nothing when they do not say. */
  readonly house?: House;
  /** Names that contain numbers, which its words may type. */
  readonly names?: readonly string[];
  /** What was made of parts of its files in earlier runs. */
  readonly recall?: Recall;
};

/**
 * What `make` makes of `inputs`, which must be all that it depends on; kept from an earlier run it is equal and another object.
 * `undefined` is not kept.
 */
export type Recall = <Made>(
  what: string,
  inputs: readonly (string | readonly string[])[],
  make: () => Made,
) => Made;

/** Where nothing is kept. */
export const makeAlways: Recall = (_what, _inputs, make) => make();

/** Results kept between runs: whatever is missing is made again, so a cache may be deleted at any time. */
export type Cache = {
  /** `name` is made of lower-case letters, digits, `-` and `.`. Undefined when there is none. */
  readonly read: (name: string) => Uint8Array | undefined;
  /** Failing to keep a result is no fault. */
  readonly write: (name: string, bytes: Uint8Array) => void;
  readonly drop: (name: string) => void;
  /** Which program keeps results here: another program's results are never read. */
  readonly program: string;
};

/**
 * What was made of single pages, here or for another deck, by all that it was made of: `of` must hold that. What is found is equal
 * to what was kept, or is it: nobody changes it.
 */
export type Products = {
  readonly find: <Made>(what: string, of: readonly unknown[]) => Made | undefined;
  readonly keep: (what: string, of: readonly unknown[], made: unknown) => void;
};

/** Made once for all that it is made of; in every run without `products`. */
export function madeOnce<Made>(
  products: Products | undefined,
  what: string,
  of: readonly unknown[],
  make: () => Made,
): Made {
  const before = products?.find<Made>(what, of);
  if (before !== undefined) return before;
  const made = make();
  products?.keep(what, of, made);
  return made;
}

/** What a stage may ask about time: the hour, and to be woken later. */
export type Pace = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Ends early when the signal says so; never rejects. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};
