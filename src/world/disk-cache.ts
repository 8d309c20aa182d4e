// A folder → a cache that keeps results in it, written aside so that a torn file is never read.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '../model/cache.ts';

/** Beyond this many results the oldest go first. */
const MOST_RESULTS = 200;

export function diskCache(folder: string, program: string): Cache {
  return {
    program,
    read: (name) => {
      try {
        return new Uint8Array(readFileSync(join(folder, name)));
      } catch {
        return undefined;
      }
    },
    write: (name, bytes) => {
      try {
        mkdirSync(folder, { recursive: true });
        const aside = join(folder, `${name}.${process.pid}.part`);
        writeFileSync(aside, bytes);
        renameSync(aside, join(folder, name));
        dropOldest(folder);
      } catch {
        // A folder that cannot be written only costs time.
      }
    },
  };
}

function dropOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= MOST_RESULTS) return;
  const byAge = names
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => a.at - b.at);
  for (const { name } of byAge.slice(0, names.length - MOST_RESULTS))
    rmSync(join(folder, name), { force: true });
}
