// An error of the system → a sentence: what could not be done, why, and what helps; any other error as it was.
import { SystemError } from '../model/errors.ts';

type Deed = 'read' | 'write';

type Refusal = NodeJS.ErrnoException & { readonly dest?: string };

type Cause = { readonly why: string; readonly help: string };

const NOT_ALLOWED: Cause = {
  why: 'permission denied',
  help: 'Give yourself the right to it, or name another place',
};
const FULL = 'Make room, or name a place on another disk';
const OPEN: Cause = {
  why: 'another program has it open',
  help: 'Close that program and run the command again',
};
const FOLDER: Cause = {
  why: 'there is a folder of that name',
  help: 'Move the folder away, or name another file',
};
const MANY: Cause = {
  why: 'too many files are open',
  help: 'Close other programs, or let more files be open (`ulimit -n`)',
};

/** By the system's code. A code that is missing here is one that only a fault of ours brings about. */
const CAUSES: Readonly<Record<string, Cause>> = {
  EACCES: NOT_ALLOWED,
  EPERM: { ...NOT_ALLOWED, why: 'permission denied, or the file is open in another program' },
  EBUSY: OPEN,
  ETXTBSY: OPEN,
  EROFS: { why: 'the disk is read-only', help: 'Name a place on another disk' },
  ENOSPC: { why: 'the disk is full', help: FULL },
  EDQUOT: { why: 'the disk quota is used up', help: FULL },
  EFBIG: { why: 'the disk takes no file so large', help: 'Name a place on another disk' },
  ENOENT: { why: 'it is not there', help: 'Put it there, or name another place' },
  ENOTDIR: { why: 'a folder of that path is a file', help: 'Move the file away, or name another folder' },
  EISDIR: FOLDER,
  ENOTEMPTY: FOLDER,
  EEXIST: {
    why: 'a file, or a link that leads nowhere, is in its place',
    help: 'Move it away, or name another place',
  },
  ELOOP: { why: 'its links lead in a circle', help: 'Mend the links, or name another place' },
  ENAMETOOLONG: { why: 'the name is too long', help: 'Choose a shorter name' },
  EXDEV: { why: 'the folder lies on another disk', help: 'Let the whole folder lie on one disk' },
  EMFILE: MANY,
  ENFILE: MANY,
  ENOMEM: { why: 'the memory is full', help: 'Close other programs and run the command again' },
  EIO: { why: 'the disk fails', help: 'See after the disk, or name a place on another one' },
  ESTALE: { why: 'the network disk has lost it', help: 'Connect the disk again' },
  ENXIO: { why: 'there is no such device', help: 'Name another place' },
  ENODEV: { why: 'there is no such device', help: 'Name another place' },
  ENOTSUP: { why: 'the disk cannot do that', help: 'Name a place on another disk' },
};

/** Where something is to be written, it need not be there: what is missing is a place for it. */
const NO_PLACE: Cause = {
  why: 'its folder takes no files, or is gone',
  help: 'Name another place, and see that nobody deletes it meanwhile',
};

/** Runs `work`; throws a `SystemError` about `path` where the system refuses. */
export function tellTrouble<T>(deed: Deed, path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw troubleOf(error, deed, `\`${path}\``) ?? error;
  }
}

/** Undefined where it is no error of the system. `about` is what the sentence names, else what the error names. */
export function troubleOf(error: unknown, deed?: Deed, about?: string): SystemError | undefined {
  const met = (error ?? {}) as Refusal;
  const cause = deed === 'write' && met.code === 'ENOENT' ? NO_PLACE : CAUSES[met.code ?? ''];
  if (cause === undefined) return undefined;
  const begun = `Cannot ${deed ?? 'use'} ${about ?? namedBy(met)}`;
  return new SystemError(`${begun}: ${cause.why}\n${cause.help}`, { cause: error });
}

function namedBy({ path, dest, syscall = '' }: Refusal): string {
  if (syscall === 'uv_cwd') return 'the working folder';
  const named = dest ?? path;
  return named === undefined ? 'the system' : `\`${named}\``;
}
