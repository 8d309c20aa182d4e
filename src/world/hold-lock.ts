// A path → the one process that may work on what lies there, until it lets go or ends, however it ends.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { isRunning } from './processes.ts';
import { tellTrouble } from './trouble.ts';

export type Held = { readonly release: () => void };

/** Who asks for the lock or has it; all of it stands in the name of a file, so it is there whole or not at all. */
type Claim = {
  readonly pid: number;
  /** Tells a process from a later one with the same number. */
  readonly began: string;
  readonly host: string;
  readonly file: string;
};

/** A process knows its own locks: what looks like one may be of an ended process that had its number. */
const OWN = new Set<string>();

const HOST = encodeURIComponent(hostname());

const TRIES = 10;
const PAUSE_MS = 20;

/**
 * Node has no file locks. Who wants the lock of `path` lays down a claim beside it, and then looks for others: of two
 * that come at once the later sees the earlier, or each sees the other and both step back. So nobody ever takes away
 * what another may just have got: claims of ended processes are passed over, and swept out by who holds the lock.
 * `holder` says who has it, on which machine and since when.
 */
export function holdLock(path: string): Held | { readonly holder: string } {
  if (OWN.has(path)) return { holder: 'this very process' };
  tellTrouble('write', dirname(path), () => makeFolder(dirname(path)));
  const own = join(dirname(path), nameOf(path));
  for (let tries = 1; ; tries++) {
    let [other] = livingClaims(path, own);
    if (other === undefined) {
      tellTrouble('write', path, () => writeFileSync(own, ''));
      [other] = livingClaims(path, own);
      if (other === undefined) break;
      rmSync(own, { force: true });
    }
    // It may be one that steps back, too, or ends just now.
    if (tries === TRIES) return { holder: told(other) };
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS * Math.random());
  }
  OWN.add(path);
  // Never a living one: who asks just now would then believe to be alone, and be seen by nobody.
  for (const claim of claimsFor(path))
    if (claim.file !== own && !isAlive(claim)) rmSync(claim.file, { force: true });
  return {
    release: () => {
      OWN.delete(path);
      tellTrouble('write', own, () => rmSync(own, { force: true }));
    },
  };
}

/** Whether some process has the lock of `path`; asks without laying down a claim. */
export function isHeld(path: string): boolean {
  return OWN.has(path) || (existsSync(dirname(path)) && livingClaims(path, '').length > 0);
}

function livingClaims(path: string, own: string): readonly Claim[] {
  return claimsFor(path).filter((claim) => claim.file !== own && isAlive(claim));
}

function nameOf(path: string): string {
  const began = statOf(process.pid)?.tick ?? `at${Math.round(performance.timeOrigin)}`;
  return `${basename(path)}.${process.pid}.${began}.${HOST}`;
}

const CLAIM = /^\.(\d+)\.(\w+)\.(.+)$/;

function claimsFor(path: string): readonly Claim[] {
  const folder = dirname(path);
  return readdirSync(folder).flatMap((name) => {
    const [, pid, began = '', host = ''] = name.startsWith(basename(path))
      ? (CLAIM.exec(name.slice(basename(path).length)) ?? [])
      : [];
    if (pid === undefined) return [];
    return [{ pid: Number(pid), began, host, file: join(folder, name) }];
  });
}

/** Of another machine nothing is known: its lock stands until a person removes it. */
function isAlive({ pid, host, began }: Claim): boolean {
  if (host !== HOST) return true;
  if (pid === process.pid || !isRunning(pid)) return false;
  const stat = statOf(pid);
  // A zombie has ended, only its parent has not asked yet.
  return stat === undefined || (stat.tick === began && stat.state !== 'Z');
}

/** Where there is /proc: the state of a process, and the tick at which it began. */
function statOf(pid: number): { readonly state: string; readonly tick: string } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [state = '', tick = ''] = [fields[0], fields[19]];
    return { state, tick };
  } catch {
    return undefined;
  }
}

function told({ pid, host, began, file }: Claim): string {
  const since = statSync(file, { throwIfNoEntry: false })?.mtime ?? new Date();
  const who = `process ${pid} on ${decodeURIComponent(host)}, since ${since.toISOString().replace(/\.\d+/, '')}`;
  const isSure = host === HOST && statOf(pid)?.tick === began;
  return isSure ? who : `${who}; if it has ended, delete ${file}`;
}
