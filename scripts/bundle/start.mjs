#!/usr/bin/env node
// dist/cli.js: runs app.cjs, which is the whole command line in one file, with what V8 made of it on this machine in an
// earlier run: without parsing and compiling it again a build takes three quarters of the time.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag, getHeapCodeStatistics, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { cacheFolder, diskCache } from '../../src/world/cache.ts';
import { troubleOf } from '../../src/world/trouble.ts';

/** Of about 2 MB each: a few versions of Node, of the program, and of the places where it lies. */
const MOST_CACHES = 8;
/** Bytes, ahead of V8's: how much code had been compiled when the cache was made. */
const HEADER = 8;
/** A run that compiles so much more than the cache holds makes it anew. */
const WORTH_WRITING = 1.1;

// Otherwise V8 forgets functions that have not run for a while, and the cache would lack them. Flags are part of its tag.
setFlagsFromString('--no-flush-bytecode');

const file = fileURLToPath(new URL('app.cjs', import.meta.url));
const cache = openCache();
const known = cache?.read(cache.program);
let script;
try {
  // `scripts/bundle.mjs` writes nothing but ASCII.
  script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: known?.subarray(HEADER) });
  if (cache) process.once('exit', keepCode);
  script.runInThisContext()(createRequire(file), { exports: {} }, file, dirname(file));
} catch (error) {
  // Before the program can tell anything itself: the working folder, for one, may be gone.
  const trouble = troubleOf(error);
  if (trouble === undefined) throw error;
  process.stderr.write(`briefdeck: ${trouble.message}\n`);
  process.exitCode = 2;
}

/**
 * Of this program at this place, since stack traces name the file that the cache was made from, by this very Node: V8
 * takes a cache from another with the same version of V8, and crashes.
 */
function openCache() {
  const folder = cacheFolder();
  const { arch, execPath, version } = process;
  const words = [BRIEFDECK_BUILD, file, version, arch, execPath, cachedDataVersionTag()];
  const name = createHash('sha256').update(words.join('\0')).digest('hex').slice(0, 32);
  return folder && diskCache(join(folder, 'code'), name, MOST_CACHES);
}

/** A cache that cannot be made or written only costs time. */
function keepCode() {
  try {
    const size = getHeapCodeStatistics().bytecode_and_metadata_size;
    if (known && !script.cachedDataRejected && size < sizeOf(known) * WORTH_WRITING) return;
    const header = Buffer.alloc(HEADER);
    header.writeDoubleLE(size);
    cache.write(cache.program, Buffer.concat([header, script.createCachedData()]));
  } catch {}
}

function sizeOf(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset).readDoubleLE();
}
