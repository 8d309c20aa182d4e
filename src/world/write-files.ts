// Paths and what is to stand there → the files, whole or not at all.
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { makeFolder } from './make-folder.ts';
import { isRunning } from './processes.ts';
import { tellTrouble } from './trouble.ts';

/** Takes the place of what was there in one step. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  writeAside(path, content, (aside) => renameSync(aside, path));
}

/** Never touches a file that is there. */
export function createFile(path: string, text: string): void {
  writeAside(path, text, (aside) => {
    try {
      linkOrCopy(aside, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw new UsageError(
        `Unexpected file \`${path}\`, expected none: briefdeck never writes over your files`,
      );
    }
  });
}

/** `place` is given the whole file, on the disk, beside its path. */
function writeAside(path: string, content: string | Uint8Array, place: (aside: string) => void): void {
  const aside = `${path}.${process.pid}.tmp`;
  tellTrouble('write', path, () => {
    makeFolder(dirname(path));
    removeTorn(path);
    try {
      writeFileSync(aside, content, { flush: true });
      place(aside);
    } finally {
      rmSync(aside, { force: true });
    }
  });
}

/** What killed processes had begun to write for this path. */
function removeTorn(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    const [, pid] = name.startsWith(basename(path))
      ? (/^\.(\d+)\.tmp$/.exec(name.slice(basename(path).length)) ?? [])
      : [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

/** A second name for a file, or where the disk knows no such thing a copy. Fails where there is a file of that name. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

/** Beside a file of which somebody has another version: a name that is free. `path` is relative to `folder`. */
export function freePath(path: string, folder = ''): string {
  const { dir, name, ext } = parse(path);
  for (let count = 1; ; count++) {
    const free = join(dir, `${name}.edited${count === 1 ? '' : `-${count}`}${ext}`);
    if (!existsSync(join(folder, free))) return free;
  }
}
