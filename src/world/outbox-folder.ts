// The folder of an outbox → its files as they stand at one moment, and a hand that adds to them: on disk when it returns.
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { readBytes } from './files.ts';
import { type Held, holdLock, isHeld } from './hold-lock.ts';
import { makeFolder, syncFolder } from './make-folder.ts';
import { tellTrouble } from './trouble.ts';
import { replaceFile } from './write-files.ts';

const JOURNAL = 'journal.jsonl';
const MIRROR = 'mirror.jsonl';
const CHECKPOINT = 'checkpoint.json';
const FILES = [JOURNAL, MIRROR, CHECKPOINT] as const;

/** A file that is missing has no bytes. */
export type OutboxFiles = Readonly<Record<'journal' | 'mirror' | 'checkpoint', Uint8Array>>;

export type OutboxHand = {
  /** One line for journal and mirror, with its end: in both, or in neither where that fails. */
  readonly append: (line: string) => void;
  /** What both have to hold. Gives the names of those that did not. */
  readonly replace: (text: string) => readonly string[];
  readonly writeCheckpoint: (text: string) => void;
};

export function holdOutboxFolder(folder: string): Held | { readonly holder: string } {
  return holdLock(lockOf(folder));
}

export function isOutboxFolderHeld(folder: string): boolean {
  return isHeld(lockOf(folder));
}

function lockOf(folder: string): string {
  return join(folder, 'lock');
}

export function machineName(): string {
  return hostname();
}

const TRIES = 200;

/** Undefined where none of the files is there. Between two changes, also while another process makes them. */
export function readOutboxFolder(folder: string): OutboxFiles | undefined {
  for (let tries = 1; ; tries++) {
    const before = stampOf(folder);
    const [journal, mirror, checkpoint] = FILES.map((name) => readBytes(join(folder, name)));
    const isSteady = stampOf(folder) === before;
    if (isSteady || tries === TRIES) {
      if (journal === undefined && mirror === undefined && checkpoint === undefined) return undefined;
      return { journal: journal ?? NOTHING, mirror: mirror ?? NOTHING, checkpoint: checkpoint ?? NOTHING };
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  }
}

const NOTHING = new Uint8Array();

function stampOf(folder: string): string {
  return FILES.map((name) => {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    return stat && `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
  }).join();
}

/** For who holds the folder. */
export function openOutboxFolder(folder: string): OutboxHand {
  const [journal, mirror, checkpoint] = FILES.map((name) => join(folder, name)) as [string, string, string];
  let size: number | undefined;
  return {
    append: (line) => {
      const bytes = Buffer.from(line);
      const ends: Appended[] = [];
      try {
        for (const path of [journal, mirror]) ends.push(openToAppend(path, size));
        for (const end of ends) appendTo(end, bytes);
        size = (ends[0]?.size ?? 0) + bytes.length;
      } catch (error) {
        for (const end of ends) takeBack(end);
        throw error;
      } finally {
        for (const { file } of ends) closeSync(file);
      }
    },
    replace: (text) => {
      // Addresses: whatever the project's own list says, git is to leave them alone.
      replaceFor(join(folder, '.gitignore'), '*\n');
      const mended = [JOURNAL, MIRROR].filter((name) => replaceFor(join(folder, name), text));
      size = Buffer.byteLength(text);
      return mended;
    },
    writeCheckpoint: (text) => {
      replaceFor(checkpoint, text);
    },
  };
}

type Appended = { readonly path: string; readonly file: number; readonly size: number };

/** `size`: what it must have, where that is known. */
function openToAppend(path: string, size: number | undefined): Appended {
  // Without the right to make it: a file that has gone meanwhile is not begun anew.
  const file = tellTrouble('write', path, () => openSync(path, constants.O_WRONLY | constants.O_APPEND));
  const met = fstatSync(file).size;
  if (size === undefined || met === size) return { path, file, size: met };
  closeSync(file);
  throw new UsageError(
    `Unexpected change of \`${path}\` by another program, expected none while messages go out`,
  );
}

function appendTo({ path, file }: Appended, bytes: Uint8Array): void {
  tellTrouble('write', path, () => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  });
}

/** What could not be written whole is not to stay in part. */
function takeBack({ file, size }: Appended): void {
  try {
    ftruncateSync(file, size);
    fsyncSync(file);
  } catch {
    // The first trouble is what is told; what stays is the step that a killed run leaves behind.
  }
}

/** False where it is so already. */
function replaceFor(path: string, text: string): boolean {
  const bytes = Buffer.from(text);
  if (bytes.equals(readBytes(path) ?? NOTHING) && existsSync(path)) return false;
  replaceFile(path, bytes);
  syncFolder(dirname(path));
  return true;
}

/** Copies of the files as they are, in a folder of that name inside; before something else takes their place. */
export function setOutboxAside(folder: string, name: string): void {
  const aside = join(folder, name);
  tellTrouble('write', aside, () => {
    makeFolder(aside);
    for (const file of FILES) {
      const path = join(folder, file);
      if (existsSync(path)) copyFileSync(path, join(aside, file));
    }
  });
}
