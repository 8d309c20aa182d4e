// node scripts/bundle/warm-up.mjs FOLDER WORDS…: runs the program in FOLDER once, then keeps in FOLDER/app.cache what
// V8 has made of it, functions that ran included.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2]);
process.argv.splice(1, 2, join(folder, 'cli.js'));

let bundled;
globalThis[Symbol.for('briefdeck.bundled')] = (script) => {
  bundled = script;
};
process.once('exit', () => writeFileSync(join(folder, 'app.cache'), bundled.createCachedData()));
await import(join(folder, 'cli.js'));
