// Changes to files of a folder → all of them made or none, also by a process that is killed: the next one goes on from the journal.
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { SystemError, UsageError } from '../model/errors.ts';
import { sha256 } from '../model/hash.ts';
import { makeFolder, syncFolder } from './make-folder.ts';
import { readFile } from './read-file.ts';
import { tellTrouble } from './trouble.ts';
import { freePath, linkOrCopy } from './write-files.ts';

/** The SHA-256 of a file before and after; null where there is none. */
export type Change = {
  /** Relative to the folder. */
  readonly path: string;
  readonly was: string | null;
  readonly becomes: string | null;
};

type Journal = {
  readonly changes: readonly Change[];
  /** That were not there before, the outer ones first. */
  readonly folders: readonly string[];
};

/** Inside the folder, so that moving a file out of it is a rename on one disk. */
const ROOM = '.building';
const NEW = 'new';
const OLD = 'old';
const FORWARD = 'forward.json';
const BACK = 'back.json';

/** Beside the room. */
export const LOCK = `${ROOM}.lock`;

/** Where the file that is to stand at `path` waits. */
export function waitingAt(folder: string, path: string): string {
  return join(folder, ROOM, NEW, path);
}

/** Whether a process is at work in the folder, or has ended at it. */
export function hasTraces(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.startsWith(ROOM));
  } catch {
    // None, or none that can be read: who has to write there says so.
    return false;
  }
}

/** Whether changes were begun and have come to no end. */
export function isUnderWay(folder: string): boolean {
  return [FORWARD, BACK].some((name) => existsSync(join(folder, ROOM, name)));
}

/** Before changes have begun, or after their end. */
export function clearRoom(folder: string): void {
  tellTrouble('write', folder, () => rmSync(join(folder, ROOM), { recursive: true, force: true }));
}

/**
 * What waits goes to its place. Everything that takes space on the disk or a right is done before the first file moves; where
 * one cannot move all the same, those before it go back.
 */
export function makeChanges(folder: string, changes: readonly Change[]): void {
  const journal = { changes, folders: missingFolders(folder, changes) };
  // Once the journal is there, a file that does not wait counts as moved: here somebody has deleted it.
  for (const { path, becomes } of changes)
    if (becomes !== null) tellTrouble('write', join(folder, path), () => statSync(waitingAt(folder, path)));
  tellTrouble('write', folder, () => begin(folder, journal));
  try {
    goForward(folder, journal);
  } catch (error) {
    try {
      goBack(folder, journal);
    } catch {
      // The journal stays, and the next command tries again.
    }
    throw error;
  }
}

export type Settled = {
  /** Whether the changes were all made, or all taken back. */
  readonly way: 'forward' | 'back';
  readonly changes: readonly Change[];
  /** What somebody had written to such a place since, kept under these names. */
  readonly spared: readonly string[];
};

/** Ends what an ended process had begun, and clears the room; undefined where it had only written files that wait. */
export function settleChanges(folder: string): Settled | undefined {
  const settled = isUnderWay(folder) ? goOn(folder) : undefined;
  clearRoom(folder);
  return settled;
}

function goOn(folder: string): Settled {
  const wasForward = existsSync(join(folder, ROOM, FORWARD));
  const journal = readJournal(join(folder, ROOM, wasForward ? FORWARD : BACK));
  const { changes } = journal;
  if (wasForward && changes.every((change) => isWhole(folder, change))) {
    try {
      return { way: 'forward', changes, spared: goForward(folder, journal) };
    } catch {
      // A file that cannot be replaced now is one that can stay as it is.
    }
  }
  return { way: 'back', changes, spared: goBack(folder, journal) };
}

/** A file that waits was on the disk before the journal was; a disk that lies about that is found out here. */
function isWhole(folder: string, { path, becomes }: Change): boolean {
  const waits = hashOf(waitingAt(folder, path));
  return waits === undefined || waits === becomes;
}

function begin(folder: string, journal: Journal): void {
  const room = join(folder, ROOM);
  makeFolder(room);
  for (const { path, was } of journal.changes) {
    if (was === null) continue;
    const old = join(room, OLD, path);
    makeFolder(dirname(old));
    linkOrCopy(join(folder, path), old);
  }
  for (const part of [NEW, OLD]) {
    for (const inner of foldersOf(journal.changes)) syncFolder(join(room, part, inner));
    syncFolder(join(room, part));
  }
  const aside = join(room, 'journal.tmp');
  writeFileSync(aside, JSON.stringify(journal), { flush: true });
  syncFolder(folder);
  renameSync(aside, join(room, FORWARD));
  syncFolder(room);
}

/** Each step may be made again, so this can begin anew after any of them. Gives what it spared. */
function goForward(folder: string, journal: Journal): readonly string[] {
  const spared = journal.changes.flatMap(({ path, was, becomes }) => {
    const [place, waiting] = [join(folder, path), waitingAt(folder, path)];
    return tellTrouble('write', place, () => {
      if (becomes === null) {
        if (hashOf(place) === was) rmSync(place);
        return [];
      }
      if (!existsSync(waiting)) return [];
      const others = spare(place, [was, becomes]);
      makeFolder(dirname(place));
      renameSync(waiting, place);
      return others;
    });
  });
  end(folder, journal, FORWARD);
  return spared;
}

function goBack(folder: string, journal: Journal): readonly string[] {
  const room = join(folder, ROOM);
  if (existsSync(join(room, FORWARD))) renameSync(join(room, FORWARD), join(room, BACK));
  syncFolder(room);
  const spared = journal.changes.flatMap(({ path, was, becomes }) => {
    const [place, old] = [join(folder, path), join(room, OLD, path)];
    return tellTrouble('write', place, () => {
      if (was === null) {
        if (hashOf(place) === becomes) rmSync(place, { force: true });
        return [];
      }
      if (!existsSync(old)) return [];
      const others = spare(place, [was, becomes]);
      renameSync(old, place);
      return others;
    });
  });
  for (const path of [...journal.folders].reverse()) {
    try {
      rmdirSync(join(folder, path));
    } catch {
      // Never made, or somebody has put a file there.
    }
  }
  end(folder, journal, BACK);
  return spared;
}

/** All is on the disk before the journal goes. The room is cleared after: without a journal nothing in it counts. */
function end(folder: string, { changes }: Journal, name: string): void {
  const room = join(folder, ROOM);
  for (const inner of foldersOf(changes)) syncFolder(join(folder, inner));
  tellTrouble('write', folder, () => rmSync(join(room, name)));
  syncFolder(room);
}

/** A file that is neither of `known` is somebody's: it gets a name of its own. */
function spare(place: string, known: readonly (string | null)[]): readonly string[] {
  const found = hashOf(place);
  if (found === undefined || known.includes(found)) return [];
  const name = freePath(place);
  renameSync(place, name);
  return [name];
}

/** Of a file at a place of ours. What else stands there is in the way of what is to be written. */
export function hashOf(path: string): string | undefined {
  const met = readFile(path);
  if (typeof met !== 'string') return met && sha256(met);
  throw new SystemError(
    `Cannot write \`${path}\`: ${met} is in its place\nMove it away, or name another place`,
  );
}

function foldersOf(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.map(({ path }) => dirname(path)))];
}

function missingFolders(folder: string, changes: readonly Change[]): readonly string[] {
  const above = (inner: string): readonly string[] =>
    inner === '.' ? [] : [...above(dirname(inner)), inner];
  return [...new Set(foldersOf(changes).flatMap(above))].filter((inner) => !existsSync(join(folder, inner)));
}

/** One that names a file elsewhere is not followed. */
function readJournal(path: string): Journal {
  try {
    const { changes, folders } = JSON.parse(readFileSync(path, 'utf8')) as Journal;
    if ([...changes.map((change) => change.path), ...folders].every(isInside)) return { changes, folders };
  } catch {
    // Told below.
  }
  throw new UsageError(
    `Unexpected content of \`${path}\`, expected what a run that was killed had written\nDelete \`${dirname(path)}\` and build again`,
  );
}

function isInside(path: string): boolean {
  return !isAbsolute(path) && !path.split(/[\\/]/).includes('..');
}
