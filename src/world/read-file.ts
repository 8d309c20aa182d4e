// A path → the bytes of the regular file that stands there, or what stands there instead; nothing is ever waited for.
import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats, statSync } from 'node:fs';
import { LIMITS } from '../model/limits.ts';
import { tellTrouble } from './trouble.ts';

/** A pipe would keep whoever opens it until somebody writes, a device may never end. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Undefined where there is nothing; words, such as `a pipe`, where it is no file that can be held. Throws a `SystemError` about
 * the path as it was `typed`.
 */
export function readFile(path: string, typed = path): Uint8Array | string | undefined {
  return tellTrouble('read', typed, () => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile() !== true) return found && nameOf(found);
    const file = openSync(path, WITHOUT_WAITING);
    try {
      // Something else may have taken its place meanwhile.
      const opened = fstatSync(file);
      if (!opened.isFile()) return nameOf(opened);
      return opened.size > LIMITS.opened.most ? TOO_LARGE : readFileSync(file);
    } finally {
      closeSync(file);
    }
  });
}

const TOO_LARGE = `larger than ${LIMITS.opened.most / 1e6} MB`;

function nameOf(found: Stats): string {
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a pipe';
  return found.isSocket() ? 'a socket' : 'a device';
}
