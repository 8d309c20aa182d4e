// A process that takes one lock again and again, and proves each time that nobody else has it.
import { rmSync, writeFileSync } from 'node:fs';
import { holdLock } from '../../src/world/hold-lock.ts';

const [path = '', turns = ''] = process.argv.slice(2);
const witness = `${path}-witness`;

if (turns === 'stay') {
  holdLock(path);
  process.stdout.write('held');
  setInterval(() => undefined, 1000);
} else {
  let had = 0;
  for (let turn = 0; turn < Number(turns); turn++) {
    const held = holdLock(path);
    if (!('release' in held)) continue;
    had++;
    // Fails where another has written it and not yet taken it away.
    writeFileSync(witness, String(process.pid), { flag: 'wx' });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    rmSync(witness);
    if (turn < Number(turns) - 1) held.release();
  }
  process.stdout.write(String(had));
}
