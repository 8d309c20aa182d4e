// END_UNDER and END_AT of the environment, as in `/tmp/x` and `38 EPERM,41 kill` → what becomes of calls that change
// something in that folder, counted from 1: `kill` ends the program before the call, `half` in its midst; a code refuses it,
// ENOSPC also whatever takes space from then on. END_TOLD names a file for what such calls there were, a line each.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const CHANGING = [
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'writeFileSync',
];
const HAS_TWO = ['copyFileSync', 'linkSync', 'renameSync'];
const TAKE_SPACE = ['copyFileSync', 'linkSync', 'mkdirSync', 'writeFileSync'];

const { END_UNDER, END_AT = '', END_TOLD } = process.env;
const ends = new Map(END_AT.split(',').map((one) => [Number(one.split(' ')[0]), one.split(' ')[1]]));
const real = Object.fromEntries(CHANGING.map((name) => [name, fs[name]]));

/** What a process that dies in the midst of a call may have done of it. */
const HALF = {
  writeFileSync: (path, content, options) =>
    real.writeFileSync(path, content.slice(0, Math.floor(content.length / 2)), options),
  rmSync: (path, options) => {
    if (options?.recursive !== true) return;
    const names = fs.existsSync(path) ? fs.readdirSync(path) : [];
    for (const name of names.slice(0, 1)) real.rmSync(join(path, name), options);
  },
};

const met = [];
let isFull = false;
for (const name of CHANGING) {
  fs[name] = (...given) => {
    const isUnder = given.slice(0, 2).some((path) => typeof path === 'string' && path.startsWith(END_UNDER));
    if (!isUnder) return real[name](...given);
    met.push([name, ...given.slice(0, HAS_TWO.includes(name) ? 2 : 1)].join(' '));
    const end = ends.get(met.length) ?? (isFull && TAKE_SPACE.includes(name) ? 'ENOSPC' : undefined);
    if (end === 'half') HALF[name]?.(...given);
    if (end === 'half' || end === 'kill') process.kill(process.pid, 'SIGKILL');
    isFull ||= end === 'ENOSPC';
    if (end !== undefined && (end !== 'ENOSPC' || TAKE_SPACE.includes(name)))
      throw Object.assign(new Error(`${end}: by the test`), { code: end, path: given[0] });
    return real[name](...given);
  };
}
syncBuiltinESMExports();
if (END_TOLD !== undefined) process.on('exit', () => real.writeFileSync(END_TOLD, met.join('\n')));
