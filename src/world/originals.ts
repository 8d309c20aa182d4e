// A folder of originals → their bytes by file name; undefined for a document that is not there.
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';

export type OriginalReader = (fileName: string) => Uint8Array | undefined;

/** Undefined when there is no such folder. */
export function openOriginals(folder: string): OriginalReader | undefined {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  return (fileName) => {
    // Cards name files, never paths; a card that could not be read as it should must not lead elsewhere.
    if (basename(fileName) !== fileName) return undefined;
    const path = resolve(folder, fileName);
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
  };
}
