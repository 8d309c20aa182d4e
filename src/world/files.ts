// A working folder and the folders that may be read → a file reader over the disk that cannot be led out of them.
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { byText } from '../model/names.ts';
import type { FileReader } from '../model/world.ts';

/** `folders` are relative to `cwd`; a link inside one of them may not lead to a file outside all of them. */
export function diskFiles(cwd: string, folders: readonly string[]): FileReader {
  const roots = folders
    .map((folder) => resolve(cwd, folder))
    .filter((folder) => existsSync(folder))
    .map((folder) => realpathSync.native(folder));
  const inside = (path: string) => roots.some((root) => path === root || path.startsWith(root + sep));

  const realPath = (path: string): string | undefined => {
    const real = unlessItFails(() => realpathSync.native(resolve(cwd, path)));
    return real !== undefined && inside(real) ? real : undefined;
  };

  const list = (folder: string, above: readonly string[] = []): readonly string[] => {
    const real = realPath(folder);
    // A link to a folder is followed; one that leads in a circle ends where it began.
    if (real === undefined || above.includes(real)) return [];
    return readdirSync(real, { withFileTypes: true })
      .flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        const linked = entry.isSymbolicLink() ? realPath(path) : undefined;
        return entry.isDirectory() || (linked && isFolder(linked)) ? list(path, [...above, real]) : [path];
      })
      .sort(byText);
  };

  const readInside = (path: string): Uint8Array | undefined => {
    const real = realPath(path);
    return real === undefined ? undefined : unlessItFails(() => readFileSync(real));
  };

  const texts = new Map<string, string | undefined>();

  /** Twice the same within one run, whatever happens on the disk: what was compared is what is read. */
  const read = (path: string): string | undefined => {
    if (!texts.has(path)) {
      const bytes = readInside(path);
      texts.set(path, bytes && unlessItFails(() => UTF_8.decode(bytes)));
    }
    return texts.get(path);
  };

  return { list: (folder) => list(folder), read, readBytes: readInside };
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function unlessItFails<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Of a path the user typed; undefined when there is no such file. */
export function readBytes(path: string): Uint8Array | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
}

/** Undefined when there is no such folder. */
export function openOriginals(folder: string): ((fileName: string) => Uint8Array | undefined) | undefined {
  if (!isFolder(folder)) return undefined;
  // Cards name files, never paths; a card that could not be read as it should must not lead elsewhere.
  return (fileName) => (basename(fileName) === fileName ? readBytes(resolve(folder, fileName)) : undefined);
}

export function workingFolder(): string {
  return process.cwd();
}

export function isFolder(...path: string[]): boolean {
  return statSync(resolve(...path), { throwIfNoEntry: false })?.isDirectory() === true;
}
