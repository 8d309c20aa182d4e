// Two scripts beside this one → the parts of the program in them, run with what V8 made of each script on this machine in an earlier run:
// without parsing and compiling it again a build takes three quarters of the time.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cachedDataVersionTag, getHeapCodeStatistics, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { cacheFolder, diskCache } from '../../src/world/cache.ts';

/** Of a few megabytes in all: two scripts, a few versions of Node, of the program, and of the places where it lies. */
const BOUNDS = { results: 16, bytes: 64_000_000 };
/** Bytes, ahead of V8's: how much code had been compiled in the process when the cache was made. */
const HEADER = 8;
/** A run that compiles so much more than the cache holds makes it anew. */
const WORTH_WRITING = 1.1;

// Otherwise V8 forgets functions that have not run for a while, and the cache would lack them. Flags are part of its tag, and the whole
// process has them.
if (isMainThread) {
  setFlagsFromString('--no-flush-bytecode');
  // The large patterns that figures are read with are compiled for the machine at once: V8's step before takes as long as that does.
  setFlagsFromString('--no-regexp-tier-up');
}

/** Loaded in this order until one has the part. */
const SCRIPTS = ['front.cjs', 'app.cjs'];
const parts = {};
const loaded = new Map();
const requireBeside = createRequire(import.meta.url);
// As packages expect of a `require`: one of them looks whether it has been loaded before.
Object.assign(requirePart, requireBeside, { cache: {} });

export function requirePart(asked) {
  if (!asked.startsWith('./')) return requireBeside(asked);
  const name = asked.slice(2);
  const before = loaded.get(name);
  if (before !== undefined) return before.exports;
  while (parts[name] === undefined) Object.assign(parts, openScript(SCRIPTS.shift()));
  const module = { exports: {} };
  loaded.set(name, module);
  parts[name](module, module.exports, requirePart);
  return module.exports;
}

function openScript(name) {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const cache = openCache(file);
  const known = cache?.read(cache.program);
  // `scripts/bundle.mjs` writes nothing but ASCII.
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    cachedData: known?.subarray(HEADER),
  });
  // Threads make what the program makes anyway.
  if (cache && isMainThread) process.once('exit', () => keepCode(script, cache, known));
  return script.runInThisContext()(file, dirname(file), pathToFileURL(file).href);
}

/**
 * Of this program at this place, since stack traces name the file that the cache was made from, by this very Node: V8
 * takes a cache from another with the same version of V8, and crashes.
 */
function openCache(file) {
  const folder = cacheFolder();
  const { arch, execPath, version } = process;
  const words = [BRIEFDECK_BUILD, file, version, arch, execPath, cachedDataVersionTag()];
  const name = createHash('sha256').update(words.join('\0')).digest('hex').slice(0, 32);
  return folder && diskCache(join(folder, 'code'), name, BOUNDS);
}

/** A cache that cannot be made or written only costs time. */
function keepCode(script, cache, known) {
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
