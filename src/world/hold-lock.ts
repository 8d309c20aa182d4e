// A path → the one process that may work on what lies there, until it lets go or ends, however it ends.
import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { isRunning } from './processes.ts';
import { tellTrouble } from './write-files.ts';

export type Held = { readonly release: () => void };

type Holder = {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one with the same number; undefined where the system does not say. */
  readonly began?: string;
};

/** A process knows its own locks: its number in a file could be that of an ended one before it. */
const OWN = new Set<string>();

/**
 * Node has no file locks. The lock is a file that names its process, linked into place in one step, so it is there
 * whole or not at all. The file of an ended process is cleared by the next one; a second file, which lives for the
 * moment of clearing, keeps two of them from clearing each other's.
 */
export function holdLock(path: string): Held | { readonly holder: string } {
  mkdirSync(dirname(path), { recursive: true });
  if (OWN.has(path)) return { holder: 'this very process' };
  if (!claim(path)) {
    const holder = readHolder(path);
    if (holder !== undefined && isAlive(holder)) return { holder: told(holder, path) };
    const clearing = `${path}.clearing`;
    if (!isNew(() => mkdirSync(clearing)))
      return { holder: `a process that begins just now; if there is none, delete ${clearing}` };
    try {
      // Meanwhile somebody else may have cleared it and begun.
      const met = readHolder(path);
      if (met !== undefined && isAlive(met)) return { holder: told(met, path) };
      rmSync(path, { force: true });
      if (!claim(path)) return { holder: 'a process that has just begun' };
    } finally {
      rmdirSync(clearing);
    }
  }
  OWN.add(path);
  return {
    release: () => {
      OWN.delete(path);
      rmSync(path, { force: true });
    },
  };
}

function claim(path: string): boolean {
  const own: Holder = { pid: process.pid, host: hostname(), ...beganOf(process.pid) };
  const aside = `${path}.${process.pid}`;
  return tellTrouble(path, () => {
    writeFileSync(aside, JSON.stringify(own));
    try {
      return isNew(() => linkSync(aside, path));
    } finally {
      rmSync(aside, { force: true });
    }
  });
}

/** False where what `make` makes is there already. */
function isNew(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Of another machine nothing is known: its lock stands until a person removes it. */
function isAlive({ pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid || !isRunning(pid)) return false;
  const now = beganOf(pid).began;
  return began === undefined || now === undefined || began === now;
}

/** Where there is /proc: the tick at which the process began. */
function beganOf(pid: number): { readonly began?: string } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    const began = fields.split(' ')[19];
    return began === undefined ? {} : { began };
  } catch {
    return {};
  }
}

function told({ pid, host }: Holder, path: string): string {
  return host === hostname()
    ? `process ${pid}`
    : `process ${pid} on ${host}; if it has ended, delete ${path}`;
}
