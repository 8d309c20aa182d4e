// The path of an outbox → the file for the one process that writes it, or a steady copy for one that only looks.
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InternalError } from '../model/errors.ts';
import { type Held, holdLock } from './hold-lock.ts';

type OutboxCopy = { readonly path: string; readonly remove: () => void };

const TRIES = 200;

export function hasOutboxFile(path: string): boolean {
  return existsSync(path);
}

/**
 * SQLite in WebAssembly locks with a folder beside the file, and a killed process leaves that folder behind. Who
 * holds our own lock is alone, so what stands there then is from a process that is gone.
 */
export function takeOutboxFile(path: string): Held | { readonly holder: string } {
  const held = holdLock(`${path}.run`);
  if ('release' in held && existsSync(`${path}.lock`)) rmdirSync(`${path}.lock`);
  return held;
}

/**
 * While a run goes on nobody else may lock its file, so onlookers copy it. SQLite writes the file only while its
 * journal is there, and counts every change in the header: a copy between two equal counts is whole.
 */
export function copyOutboxFile(path: string): OutboxCopy {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-outbox-'));
  const copy = join(folder, 'outbox.sqlite');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  for (let tries = 0; tries < TRIES; tries++) {
    const before = steadyCount(path);
    if (before !== undefined) {
      copyFileSync(path, copy);
      if (steadyCount(path) === before) return { path: copy, remove };
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  }
  remove();
  throw new InternalError(
    `Unexpected outbox \`${path}\` that never rests, expected a pause between two changes`,
  );
}

/** Undefined while a change is being written. */
function steadyCount(path: string): number | undefined {
  if (existsSync(`${path}-journal`)) return undefined;
  const bytes = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, 4, 24);
  } finally {
    closeSync(file);
  }
  return existsSync(`${path}-journal`) ? undefined : bytes.readUInt32BE();
}
