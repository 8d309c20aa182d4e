// REFUSE_AT and REFUSE_CODE of the environment → so many calls of node:fs later one fails as if the system had refused it.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const CALLS = [
  ...[
    'closeSync',
    'copyFileSync',
    'fsyncSync',
    'linkSync',
    'lstatSync',
    'mkdirSync',
    'mkdtempSync',
    'openSync',
  ],
  ...[
    'readFileSync',
    'readSync',
    'readdirSync',
    'renameSync',
    'rmSync',
    'rmdirSync',
    'statSync',
    'unlinkSync',
  ],
  ...['writeFileSync', 'writeSync'],
];

/** The program's own files are there, or nothing tells anything; the many files of content are all read by one function. */
const UNCOUNTED = /\/(?:dist|node_modules)\/|\/(?:content|templates)\/.+\/[^/]+\.(?:md|yaml)$/;

let left = Number(process.env.REFUSE_AT);
for (const name of CALLS) {
  const original = fs[name];
  fs[name] = (...given) => {
    const [path] = given;
    if (typeof path === 'string' && UNCOUNTED.test(path)) return original(...given);
    left -= 1;
    if (left !== 0) return original(...given);
    const code = process.env.REFUSE_CODE;
    const told = { code, syscall: name.replace('Sync', ''), ...(typeof path === 'string' && { path }) };
    throw Object.assign(new Error(`${code}: refused by the test, ${told.syscall} '${path}'`), told);
  };
}
syncBuiltinESMExports();
