#!/usr/bin/env node
// dist/cli.js: runs app.cjs, which is the whole command line in one file, with what V8 made of it when it was bundled
// (app.cache): without parsing and compiling it again a build takes two thirds of the time. Where the cache does not
// fit, because it was made by another version of Node, V8 refuses it and compiles as usual.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const file = fileURLToPath(new URL('app.cjs', import.meta.url));
// `scripts/bundle.mjs` writes nothing but ASCII.
const source = readFileSync(file, 'latin1');
const script = new Script(source, {
  filename: file,
  cachedData: readCache(new URL('app.cache', import.meta.url)),
});
script.runInThisContext()(createRequire(file), { exports: {} }, file, dirname(file));

// `scripts/bundle.mjs` makes the cache when everything that a build needs has run.
globalThis[Symbol.for('briefdeck.bundled')]?.(script);

function readCache(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
