// Paths and what is to stand there → the files, whole or not at all.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { isRunning, onInterrupt } from './processes.ts';

/** Takes the place of what was there in one step. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${process.pid}.tmp`;
  tellTrouble(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(aside, content);
      renameSync(aside, path);
    } finally {
      rmSync(aside, { force: true });
    }
  });
}

/** Never touches a file that is there. */
export function createFile(path: string, text: string): void {
  tellTrouble(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(path, text, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw new UsageError(
        `Unexpected file \`${path}\`, expected none: briefdeck never writes over your files`,
      );
    }
  });
}

export type Aside = {
  /** `path` is relative to the folder. */
  readonly write: (path: string, content: Uint8Array | string) => void;
  /** A file of an earlier build that would not match those of this one: gone when they are published. */
  readonly withdraw: (path: string) => void;
  /** Moves every file to its place, in the order they were written. */
  readonly publish: () => void;
  /** Leaves the folder as it was. */
  readonly discard: () => void;
};

const PREFIX = '.building-';

/**
 * The files wait in a folder inside `folder`, so that moving them is a rename on one disk. An interrupted build
 * removes it; what a killed one left behind is removed by the next.
 */
export function writeAside(folder: string): Aside {
  const aside = join(folder, `${PREFIX}${process.pid}`);
  const written: string[] = [];
  const withdrawn: string[] = [];

  const discard = () => {
    stopListening();
    rmSync(aside, { recursive: true, force: true });
  };

  tellTrouble(folder, () => {
    mkdirSync(folder, { recursive: true });
    removeStale(folder);
  });
  const stopListening = onInterrupt((signal) => {
    discard();
    // Again, now that nobody listens: the caller's shell sees what ended the process.
    process.kill(process.pid, signal);
  });
  return {
    write: (path, content) => {
      tellTrouble(join(folder, path), () => {
        mkdirSync(dirname(join(aside, path)), { recursive: true });
        writeFileSync(join(aside, path), content);
      });
      written.push(path);
    },
    withdraw: (path) => {
      withdrawn.push(path);
    },
    publish: () => {
      try {
        for (const path of withdrawn) {
          tellTrouble(join(folder, path), () => rmSync(join(folder, path), { force: true }));
        }
        for (const path of written) {
          tellTrouble(join(folder, path), () => {
            mkdirSync(dirname(join(folder, path)), { recursive: true });
            renameSync(join(aside, path), join(folder, path));
          });
        }
      } finally {
        discard();
      }
    },
    discard,
  };
}

function removeStale(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(PREFIX)) continue;
    const owner = Number(name.slice(PREFIX.length));
    if (owner === process.pid || !isRunning(owner))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

export function removeFile(path: string): void {
  tellTrouble(path, () => rmSync(path, { force: true }));
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied, or the file is open in another program',
  EBUSY: 'the file is open in another program',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a folder of that path is a file',
  EISDIR: 'there is a folder of that name',
  ENOTEMPTY: 'there is a folder of that name',
  ENAMETOOLONG: 'the name is too long',
  EXDEV: 'the folder lies on another disk',
};

/** The system's refusals are told as misuse instead of as our bug. */
export function tellTrouble<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    throw new UsageError(`Cannot write \`${path}\`: ${reason}`, { cause: error });
  }
}
