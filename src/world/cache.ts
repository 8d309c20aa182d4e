// A folder → a cache that keeps results in it; a torn or damaged file is never read.
import { createHash } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Cache } from '../model/world.ts';
import { makeFolder } from './make-folder.ts';
import { readFile } from './read-file.ts';

/** What a cache may grow to: files, and bytes in all. */
type Bounds = { readonly results: number; readonly bytes: number };
/** A deck of thirty pages is some hundred results. */
const BOUNDS: Bounds = { results: 8000, bytes: 256_000_000 };
/** Looking at every result takes longer than writing one: done by the first write of a run, then when so much of the bounds was written. */
const SLACK = 1 / 16;

/** Beyond its bounds the oldest go first. */
export function diskCache(folder: string, program: string, bounds: Bounds = BOUNDS): Cache {
  const slack = { results: Math.floor(bounds.results * SLACK), bytes: bounds.bytes * SLACK };
  const least = { results: bounds.results - slack.results, bytes: bounds.bytes - slack.bytes };
  let since: Bounds | undefined;
  return {
    program,
    read: (name) => {
      try {
        const file = readFile(join(folder, name));
        return file instanceof Uint8Array ? whole(name, file) : undefined;
      } catch {
        return undefined;
      }
    },
    write: (name, bytes) => {
      try {
        makeFolder(folder);
        const aside = join(folder, `${name}.${process.pid}.${threadId}.part`);
        writeFileSync(aside, Buffer.concat([digestOf(name, bytes), bytes]));
        renameSync(aside, join(folder, name));
        since = since && { results: since.results + 1, bytes: since.bytes + bytes.length };
        if (since !== undefined && since.results <= slack.results && since.bytes <= slack.bytes) return;
        dropOldest(folder, least);
        since = { results: 0, bytes: 0 };
      } catch {
        // A folder that cannot be written only costs time.
      }
    },
    drop: (name) => {
      try {
        rmSync(join(folder, name), { force: true });
      } catch {
        // As above.
      }
    },
  };
}

const DIGEST_LENGTH = 32;

/** What is whole but kept under another name is not what is asked for. */
function digestOf(name: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(bytes).digest();
}

/** What follows the digest, if it is what the digest was made of. */
function whole(name: string, file: Uint8Array): Uint8Array | undefined {
  const bytes = file.subarray(DIGEST_LENGTH);
  return digestOf(name, bytes).equals(file.subarray(0, DIGEST_LENGTH)) ? new Uint8Array(bytes) : undefined;
}

function dropOldest(folder: string, { results, bytes }: Bounds): void {
  const newestFirst = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, stat: statSync(join(folder, name)) }))
    .sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
  let sum = 0;
  for (const [index, { name, stat }] of newestFirst.entries()) {
    sum += stat.size;
    if (index >= results || sum > bytes) rmSync(join(folder, name), { force: true });
  }
}

/** `BRIEFDECK_CACHE` names another folder, or `off`. */
export function cacheFolder(): string | undefined {
  const { BRIEFDECK_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (own === 'off') return undefined;
  if (own !== undefined && own !== '') return own;
  if (xdg !== undefined && xdg !== '') return join(xdg, 'briefdeck');
  if (process.platform === 'win32' && local !== undefined) return join(local, 'briefdeck', 'cache');
  const home = homeFolder();
  return home && join(home, '.cache', 'briefdeck');
}

/** A user that the machine does not know, as in containers, may have none. */
function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

/** Put in by `scripts/bundle.mjs`. */
declare const BRIEFDECK_BUILD: string;

/** Undefined where the source itself is run. */
export function buildId(): string | undefined {
  return typeof BRIEFDECK_BUILD === 'string'
    ? `${BRIEFDECK_BUILD} ${process.platform} ${process.arch} ${process.version}`
    : undefined;
}
