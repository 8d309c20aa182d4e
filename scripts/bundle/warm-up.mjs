// node scripts/bundle/warm-up.mjs FOLDER WORDS…: runs the program in FOLDER once, then keeps in FOLDER/app.cache what
// V8 has made of it, functions that ran included.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';

const folder = resolve(process.argv[2]);
process.argv.splice(1, 2, join(folder, 'cli.js'));

let bundled;
globalThis[Symbol.for('briefdeck.bundled')] = (script) => {
  bundled = script;
};
// V8 forgets functions that have not run for a while; a cache is taken only where its flags are those of the reader.
setFlagsFromString('--no-flush-bytecode');
process.once('exit', () => {
  setFlagsFromString('--flush-bytecode');
  writeFileSync(join(folder, 'app.cache'), bundled.createCachedData());
});
await import(join(folder, 'cli.js'));
