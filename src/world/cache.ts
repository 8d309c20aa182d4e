// A folder → a cache that keeps results in it; a torn or damaged file is never read.
import { createHash } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Cache } from '../model/world.ts';
import { makeFolder } from './make-folder.ts';
import { readFile } from './read-file.ts';

const MOST_RESULTS = 200;

/** Beyond `most` results the oldest go first. */
export function diskCache(folder: string, program: string, most = MOST_RESULTS): Cache {
  return {
    program,
    read: (name) => {
      try {
        const file = readFile(join(folder, name));
        return file instanceof Uint8Array ? whole(file) : undefined;
      } catch {
        return undefined;
      }
    },
    write: (name, bytes) => {
      try {
        makeFolder(folder);
        const aside = join(folder, `${name}.${process.pid}.part`);
        writeFileSync(aside, Buffer.concat([digestOf(bytes), bytes]));
        renameSync(aside, join(folder, name));
        dropOldest(folder, most);
      } catch {
        // A folder that cannot be written only costs time.
      }
    },
  };
}

const DIGEST_LENGTH = 32;

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** What follows the digest, if it is what the digest was made of. */
function whole(file: Uint8Array): Uint8Array | undefined {
  const bytes = file.subarray(DIGEST_LENGTH);
  return digestOf(bytes).equals(file.subarray(0, DIGEST_LENGTH)) ? new Uint8Array(bytes) : undefined;
}

function dropOldest(folder: string, most: number): void {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  if (names.length <= most) return;
  const byAge = names
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => a.at - b.at);
  for (const { name } of byAge.slice(0, names.length - most)) rmSync(join(folder, name), { force: true });
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
