// A folder and the files a command makes for it → all in their places or none, and nothing lost that a person has changed there.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UsageError } from '../model/errors.ts';
import { sha256 } from '../model/hash.ts';
import {
  type Change,
  clearRoom,
  hashOf,
  hasTraces,
  isUnderWay,
  LOCK,
  makeChanges,
  type Settled,
  settleChanges,
  waitingAt,
} from './change-files.ts';
import { holdLock } from './hold-lock.ts';
import { makeFolder } from './make-folder.ts';
import { tellTrouble } from './trouble.ts';
import { freePath, linkOrCopy } from './write-files.ts';

export type { Settled };

export type Publication = {
  /** The file waits aside. `path` is relative to the folder. Gives the SHA-256. */
  readonly write: (path: string, content: Uint8Array | string) => string;
  /** A list of what we have written: takes the place of whatever stands there. */
  readonly writeList: (path: string, content: string) => void;
  /** What an earlier command wrote, with the SHA-256 it had then: goes, unless it is written anew or was changed since. */
  readonly withdraw: (path: string, sha256: string) => void;
  /** SHA-256 of every file that waits or is in its place, by path. */
  readonly written: ReadonlyMap<string, string>;
  /** Moves every file to its place. */
  readonly publish: () => Published;
  /** Leaves the folder as it was. */
  readonly discard: () => void;
};

/** What became of files that were there, relative to the folder. */
export type Published = {
  readonly withdrawn: readonly string[];
  /** Were to go, but somebody has changed them. */
  readonly kept: readonly string[];
  /** What somebody had changed where a new file stands now, under a name of its own. */
  readonly copies: readonly string[];
};

export const NOTHING_PUBLISHED: Published = { withdrawn: [], kept: [], copies: [] };

/** Throws a UsageError while another process publishes into the folder. */
export function openPublication(folder: string): Publication {
  const held = holdLock(join(folder, LOCK));
  if ('holder' in held) throw busy(folder, held.holder);
  const written = new Map<string, string>();
  const lists = new Set<string>();
  const earlier = new Map<string, string>();
  let isOpen = true;
  const discard = () => {
    if (!isOpen) return;
    isOpen = false;
    if (!isUnderWay(folder)) clearRoom(folder);
    held.release();
  };
  try {
    settleChanges(folder);
  } catch (error) {
    discard();
    throw error;
  }
  const write = (path: string, content: Uint8Array | string) => {
    const waiting = waitingAt(folder, path);
    tellTrouble('write', join(folder, path), () => {
      makeFolder(dirname(waiting));
      writeFileSync(waiting, content, { flush: true });
    });
    const hash = sha256(content);
    written.set(path, hash);
    return hash;
  };
  return {
    write,
    written,
    writeList: (path, content) => {
      lists.add(path);
      write(path, content);
    },
    withdraw: (path, hash) => {
      earlier.set(path, hash);
    },
    publish: () => {
      try {
        const isOurs = (path: string, hash: string) => lists.has(path) || earlier.get(path) === hash;
        const { changes, ...published } = planChanges(folder, written, earlier.keys(), isOurs);
        if (changes.length > 0) makeChanges(folder, changes);
        return published;
      } finally {
        discard();
      }
    },
    discard,
  };
}

/** In the order of writing, removals last: who looks without asking finds no list of files that are not there yet. */
function planChanges(
  folder: string,
  written: ReadonlyMap<string, string>,
  withdrawn: Iterable<string>,
  isOurs: (path: string, sha256: string) => boolean,
): Published & { readonly changes: readonly Change[] } {
  const changes: Change[] = [];
  const copies: string[] = [];
  const kept: string[] = [];
  const gone: string[] = [];
  for (const [path, becomes] of written) {
    const was = hashOf(join(folder, path)) ?? null;
    if (was === becomes) continue;
    if (was !== null && !isOurs(path, was)) {
      const copy = freePath(path, folder);
      tellTrouble('write', join(folder, copy), () => linkOrCopy(join(folder, path), waitingAt(folder, copy)));
      changes.push({ path: copy, was: null, becomes: was });
      copies.push(copy);
    }
    changes.push({ path, was, becomes });
  }
  for (const path of withdrawn) {
    const was = written.has(path) ? undefined : hashOf(join(folder, path));
    if (was === undefined) continue;
    if (isOurs(path, was)) changes.push({ path, was, becomes: null });
    (isOurs(path, was) ? gone : kept).push(path);
  }
  return { changes, copies, kept, withdrawn: gone };
}

/** A run that is just moving its files is done within milliseconds. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 25;

/** Before anything is read from the folder: what a killed process had begun there comes to its end. Undefined where there is nothing like that. */
export async function healFolder(folder: string): Promise<Settled | undefined> {
  for (let waited = 0; hasTraces(folder); waited += PAUSE_MS) {
    const held = holdLock(join(folder, LOCK));
    if ('release' in held) {
      try {
        return settleChanges(folder);
      } finally {
        held.release();
      }
    }
    // Its files wait: what stands in the folder is whole.
    if (!isUnderWay(folder)) return undefined;
    if (waited > PATIENCE_MS) throw busy(folder, held.holder);
    await sleep(PAUSE_MS);
  }
  return undefined;
}

function busy(folder: string, holder: string): UsageError {
  return new UsageError(
    `Unexpected other run that writes into \`${folder}\` (${holder}), expected one at a time\nWait until it ends`,
  );
}
