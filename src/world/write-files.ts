// Paths and what is to stand there → the files, whole or not at all.
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { makeFolder } from './make-folder.ts';
import { isRunning } from './processes.ts';
import { tellTrouble } from './trouble.ts';

/** Takes the place of what was there in one step. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${process.pid}.tmp`;
  tellTrouble('write', path, () => {
    makeFolder(dirname(path));
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
  tellTrouble('write', path, () => {
    makeFolder(dirname(path));
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
 * The files wait in a folder inside `folder`, so that moving them is a rename on one disk. What a build that was
 * interrupted or killed leaves behind is removed by the next.
 */
export function writeAside(folder: string): Aside {
  const aside = join(folder, `${PREFIX}${process.pid}`);
  const written: string[] = [];
  const withdrawn: string[] = [];

  const discard = () => {
    rmSync(aside, { recursive: true, force: true });
  };

  tellTrouble('write', folder, () => {
    makeFolder(folder);
    removeStale(folder);
  });
  return {
    write: (path, content) => {
      tellTrouble('write', join(folder, path), () => {
        makeFolder(dirname(join(aside, path)));
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
          tellTrouble('write', join(folder, path), () => rmSync(join(folder, path), { force: true }));
        }
        for (const path of written) {
          tellTrouble('write', join(folder, path), () => {
            makeFolder(dirname(join(folder, path)));
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
  tellTrouble('write', path, () => rmSync(path, { force: true }));
}
