// A path and a text → the file, whole or not at all.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { tellTrouble } from './file-trouble.ts';

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
