// The project's outbox, for the one command that may change it, or for any that only looks.
import { join, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { type Outbox, openOutbox } from '../send/outbox.ts';
import { now } from '../world/clock.ts';
import { copyOutboxFile, hasOutboxFile, takeOutboxFile } from '../world/outbox-file.ts';
import { type Desk, typedPath } from './desk.ts';

/** Alone with the outbox until `work` is done. What an ended run left under way is settled first. */
export async function withOutbox<T>(
  desk: Desk,
  work: (outbox: Outbox, recovered: ReturnType<Outbox['recover']>) => Promise<T>,
): Promise<T> {
  const path = outboxPath(desk);
  const held = takeOutboxFile(path);
  if ('holder' in held) {
    throw new UsageError(
      `Unexpected other run with \`${typedPath(desk, path)}\` (${held.holder}), expected one at a time\nWait until it ends`,
    );
  }
  try {
    const outbox = openOutbox(path, now);
    try {
      return await work(outbox, outbox.recover());
    } finally {
      outbox.close();
    }
  } finally {
    held.release();
  }
}

/** As it stands now, also while another run is at work. Undefined when there is none yet. */
export function lookIntoOutbox<T>(
  desk: Desk,
  look: (outbox: Pick<Outbox, 'list' | 'get' | 'seals'>) => T,
): T | undefined {
  const path = outboxPath(desk);
  if (!hasOutboxFile(path)) return undefined;
  const held = takeOutboxFile(path);
  const copy = 'holder' in held ? copyOutboxFile(path) : undefined;
  try {
    const outbox = openOutbox(copy?.path ?? path, now);
    try {
      if (copy === undefined) outbox.recover();
      return look(outbox);
    } finally {
      outbox.close();
    }
  } finally {
    copy?.remove();
    if ('release' in held) held.release();
  }
}

/** Not below `--out`: who got what is known in one place, wherever decks are written this time. */
function outboxPath({ root, settings }: Desk): string {
  return resolve(root, settings.outbox ?? join(settings.out, 'outbox.sqlite'));
}
