// A working folder and the folders that may be read → a file reader over the disk that cannot be led out of them.
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { SystemError } from '../model/errors.ts';
import { byText } from '../model/names.ts';
import type { FileReader, Obstacle } from '../model/world.ts';
import { readFile } from './read-file.ts';
import { tellTrouble, troubleOf } from './trouble.ts';

/** A folder of such a name was meant to be a file, and is listed as one. */
const NAMED_AS_FILE = /\.(?:md|yaml)$/u;

/** `folders` are relative to `cwd`; a link inside one of them may not lead to a file outside all of them. */
export function diskFiles(cwd: string, folders: readonly string[]): FileReader {
  const roots = folders
    .map((folder) => resolve(cwd, folder))
    .filter((folder) => existsSync(folder))
    .map((folder) => tellTrouble('read', folder, () => realpathSync.native(folder)));

  /** Where a path leads, or what is in the way; undefined where there is nothing. */
  const follow = (path: string): { readonly real: string } | Obstacle | undefined => {
    const typed = resolve(cwd, path);
    try {
      const real = realpathSync.native(typed);
      const isInside = roots.some((root) => real === root || real.startsWith(root + sep));
      return isInside ? { real } : { what: 'a link that leads out of its folder' };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ELOOP') return { what: 'a link that leads in a circle' };
      if (code === 'ENOTDIR') return undefined;
      if (code !== 'ENOENT') throw troubleOf(error, 'read', `\`${path}\``) ?? error;
      return isLink(typed) ? { what: 'a link that leads nowhere' } : undefined;
    }
  };

  const list = (folder: string, above: readonly string[] = []): readonly string[] => {
    const met = follow(folder);
    // A link to a folder is followed; one that leads in a circle ends where it began.
    if (met === undefined || 'what' in met || above.includes(met.real)) return [];
    return tellTrouble('read', folder, () => readdirSync(met.real, { withFileTypes: true }))
      .flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        if (NAMED_AS_FILE.test(entry.name)) return [path];
        return entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(path))
          ? list(path, [...above, met.real])
          : [path];
      })
      .sort(byText);
  };

  const leadsToFolder = (path: string): boolean => {
    const met = follow(path);
    return met !== undefined && 'real' in met && isFolder(met.real);
  };

  const look = (path: string): Uint8Array | Obstacle | undefined => {
    const met = follow(path);
    if (met === undefined || 'what' in met) return met;
    const found = readFile(met.real, path);
    return typeof found === 'string' ? { what: found } : found;
  };

  const texts = new Map<string, string | Obstacle | undefined>();

  /** Twice the same within one run, whatever happens on the disk: what was compared is what is read. */
  const lookAtText = (path: string): string | Obstacle | undefined => {
    if (!texts.has(path)) {
      const met = look(path);
      texts.set(path, met instanceof Uint8Array ? decoded(met) : met);
    }
    return texts.get(path);
  };

  return {
    list: (folder) => list(folder),
    read: (path) => {
      const met = lookAtText(path);
      return typeof met === 'string' ? met : undefined;
    },
    readBytes: (path) => {
      const met = look(path);
      return met instanceof Uint8Array ? met : undefined;
    },
    obstacle: (path) => {
      const met = lookAtText(path);
      return typeof met === 'string' ? undefined : met;
    },
  };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Uint8Array): string | Obstacle {
  const text = decodedOrNot(bytes);
  return text ?? { what: 'not in UTF-8', line: badLine(bytes) };
}

function decodedOrNot(bytes: Uint8Array): string | undefined {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return undefined;
  }
}

const LINE_FEED = 0x0a;

/** The first line whose bytes are no UTF-8; a line feed is part of no other character. */
function badLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    const stretch = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (decodedOrNot(stretch) === undefined) return line;
    start += stretch.length + 1;
  }
  return line;
}

/** Of a path the user typed; undefined when there is no such file. Throws a `SystemError`. */
export function readBytes(path: string): Uint8Array | undefined {
  const met = readFile(path);
  if (typeof met !== 'string') return met;
  throw new SystemError(`Cannot read \`${path}\`: it is ${met}\nName a file, or put one there`);
}

/** Undefined when there is no such folder. */
export function openOriginals(folder: string): ((fileName: string) => Uint8Array | undefined) | undefined {
  if (!isFolder(folder)) return undefined;
  // Cards name files, never paths; a card that could not be read as it should must not lead elsewhere.
  return (fileName) => (basename(fileName) === fileName ? readBytes(resolve(folder, fileName)) : undefined);
}

/** Names of the files in a folder, without those that begin with a dot; none where there is no such folder. */
export function documentsIn(folder: string): readonly string[] {
  if (!isFolder(folder)) return [];
  return tellTrouble('read', folder, () => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort(byText);
}

export function workingFolder(): string {
  return process.cwd();
}

export function isFile(path: string): boolean {
  return statOf(path)?.isFile() === true;
}

export function isFolder(...path: string[]): boolean {
  return statOf(resolve(...path))?.isDirectory() === true;
}

function statOf(path: string) {
  return tellTrouble('read', path, () => statSync(path, { throwIfNoEntry: false }));
}
