// THREADS_TOLD of the environment: a file for what threads of a program do, a line each: `begins`, `deck` when one is about to keep a
// deck, `ends`. With THREADS_FAULT the program itself waits at the first deck that it keeps until a thread has come so far: which is
// quicker is chance. What becomes of a thread then: `begin` ends it before it begins, `deck` at its first deck, `refuse` lets it keep none,
// `hang` lets it stay there for ever, `none` nothing.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const { THREADS_TOLD, THREADS_FAULT } = process.env;
const PATIENCE = 60_000;
const { renameSync } = fs;

if (isMainThread) {
  let hasWaited = THREADS_FAULT === undefined;
  whenDeckIsKept(() => {
    if (hasWaited) return;
    hasWaited = true;
    const began = performance.now();
    while (!/^(?:deck|ends)$/m.test(told()) && performance.now() - began < PATIENCE) sleep(20);
  });
} else {
  tell('begins');
  process.on('exit', () => tell('ends'));
  if (THREADS_FAULT === 'begin') process.exit(1);
  whenDeckIsKept(() => {
    tell('deck');
    if (THREADS_FAULT === 'deck') process.exit(1);
    if (THREADS_FAULT === 'hang') sleep(Number.POSITIVE_INFINITY);
    if (THREADS_FAULT === 'refuse') throw new Error('refused by the test');
  });
}

function whenDeckIsKept(meet) {
  fs.renameSync = (from, to) => {
    if (basename(to).startsWith('deck-')) meet();
    return renameSync(from, to);
  };
  syncBuiltinESMExports();
}

function told() {
  return fs.existsSync(THREADS_TOLD) ? fs.readFileSync(THREADS_TOLD, 'utf8') : '';
}

function tell(what) {
  fs.appendFileSync(THREADS_TOLD, `${what}\n`);
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
