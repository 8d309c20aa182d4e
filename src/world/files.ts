// A working folder and the folders that may be read → a file reader over the disk that cannot be led out of them.
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import type { FileReader } from '../model/world.ts';

/** `folders` are relative to `cwd`; a link inside one of them may not lead to a file outside all of them. */
export function diskFiles(cwd: string, folders: readonly string[]): FileReader {
  const roots = folders
    .map((folder) => resolve(cwd, folder))
    .filter((folder) => existsSync(folder))
    .map((folder) => realpathSync.native(folder));
  const inside = (path: string) => roots.some((root) => path === root || path.startsWith(root + sep));

  const realPath = (path: string): string | undefined => {
    try {
      const real = realpathSync.native(resolve(cwd, path));
      return inside(real) ? real : undefined;
    } catch {
      return undefined;
    }
  };

  const list = (folder: string): readonly string[] => {
    const real = realPath(folder);
    if (real === undefined) return [];
    return readdirSync(real, { withFileTypes: true })
      .flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        return entry.isDirectory() ? list(path) : [path];
      })
      .sort(byCodeUnits);
  };

  const texts = new Map<string, string | undefined>();

  /** Twice the same within one run, whatever happens on the disk: what was compared is what is read. */
  const read = (path: string): string | undefined => {
    if (!texts.has(path)) texts.set(path, readNow(path));
    return texts.get(path);
  };

  const readNow = (path: string): string | undefined => {
    const bytes = readBytes(path);
    if (bytes === undefined) return undefined;
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  };

  const readBytes = (path: string): Uint8Array | undefined => {
    const real = realPath(path);
    if (real === undefined) return undefined;
    try {
      return readFileSync(real);
    } catch {
      return undefined;
    }
  };

  return { list, read, readBytes };
}

/** The same order on every machine, whatever its language. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A path the user typed → the bytes of that file, or undefined when there is none. */
export function readBytes(path: string): Uint8Array | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
}

type OriginalReader = (fileName: string) => Uint8Array | undefined;

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

/** The process → the folder it was started in, and whether folders the user named are there. */
export function workingFolder(): string {
  return process.cwd();
}

export function isFolder(...path: string[]): boolean {
  return statSync(resolve(...path), { throwIfNoEntry: false })?.isDirectory() === true;
}
