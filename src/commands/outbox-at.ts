// The project's outbox, for the one command that may change it, or for any that only looks.
import { join, resolve } from 'node:path';
import type { Delivery, Seal } from '../model/delivery.ts';
import { UsageError } from '../model/errors.ts';
import { type Outbox, openOutbox } from '../send/outbox.ts';
import { mergeDeliveries, saidBy } from '../send/restore-record.ts';
import { now } from '../world/clock.ts';
import { isFile } from '../world/files.ts';
import type { Held } from '../world/hold-lock.ts';
import { holdOutboxFolder, isOutboxFolderHeld, readOutboxFolder } from '../world/outbox-folder.ts';
import { type Desk, typedPath } from './desk.ts';
import { openRecord, readRecord, recordMissing, troubleWith } from './outbox/record.ts';

/** What was settled before the work could begin. */
export type Recovered = ReturnType<Outbox['recover']> & {
  /** Files of the record that were not as they had been left. */
  readonly mended: readonly string[];
};

/** Alone with the outbox until `work` is done. What an ended run left under way is settled first. */
export async function withOutbox<T>(
  desk: Desk,
  work: (outbox: Outbox, recovered: Recovered) => Promise<T>,
): Promise<T> {
  const folder = outboxFolder(desk);
  const told = typedPath(desk, folder);
  // Before the lock, which makes the folder.
  if (readOutboxFolder(folder) === undefined) throw missingOutbox(desk);
  const held = takeOutbox(desk);
  try {
    const { outbox, mended, close } = openRecord(folder, told);
    const recovered = { ...outbox.recover(), mended: mended.map((name) => join(told, name)) };
    const result = await work(outbox, recovered).catch((error: unknown) => {
      // Where the disk is full this fails, too; what is told is why the work ended.
      tryTo(close);
      throw error;
    });
    close();
    return result;
  } finally {
    held.release();
  }
}

function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    // Without a checkpoint the record is believed as that of a killed run is.
  }
}

/** As it stands now, also while another run is at work; nothing is written. Undefined when there is none yet. */
export function lookIntoOutbox<T>(
  desk: Desk,
  look: (outbox: Pick<Outbox, 'list' | 'get' | 'seals'>) => T,
): T | undefined {
  const read = readAsItIs(desk);
  if (read === undefined) return undefined;
  if (read.trouble !== undefined) throw read.trouble;
  const outbox = openOutbox(
    read.record.lines.map(({ step }) => step),
    () => undefined,
    now,
  );
  if (!read.isHeld) outbox.recover();
  return look(outbox);
}

/** The same for a list, which also shows what can be read of a record that cannot be believed. */
export function readOutbox(desk: Desk):
  | {
      readonly deliveries: readonly Delivery[];
      readonly seals: readonly Seal[];
      readonly trouble?: UsageError;
    }
  | undefined {
  const read = readAsItIs(desk);
  if (read?.trouble === undefined) {
    return lookIntoOutbox(desk, (outbox) => ({ deliveries: outbox.list(), seals: outbox.seals() }));
  }
  const said = saidBy(read.record);
  return {
    deliveries: mergeDeliveries(said.flatMap(({ deliveries = [] }) => deliveries)),
    seals: said.flatMap(({ seals = [] }) => seals),
    trouble: read.trouble,
  };
}

function readAsItIs(desk: Desk) {
  const folder = outboxFolder(desk);
  // Asked first: a run that ends meanwhile has settled what it began.
  const isHeld = isOutboxFolderHeld(folder);
  const files = readOutboxFolder(folder);
  if (files === undefined) return undefined;
  const record = readRecord(files);
  return { isHeld, record, trouble: troubleWith(record, typedPath(desk, folder)) };
}

export function takeOutbox(desk: Desk): Held {
  const folder = outboxFolder(desk);
  const held = holdOutboxFolder(folder);
  if ('release' in held) return held;
  throw new UsageError(
    `Unexpected other run with \`${typedPath(desk, folder)}\` (${held.holder}), expected one at a time\nWait until it ends`,
  );
}

/** Not below `--out`: who got what is known in one place, wherever decks are written this time. */
export function outboxFolder(desk: Desk): string {
  const folder = resolve(desk.root, desk.settings.outbox ?? 'outbox');
  if (!isFile(folder)) return folder;
  throw new UsageError(
    `Unexpected file \`${typedPath(desk, folder)}\` as \`outbox\` in the settings, expected a folder\nName one, then ${TAKE_OVER}`,
  );
}

const TAKE_OVER =
  'print its deliveries with the briefdeck that wrote it (`briefdeck outbox export > deliveries.json`) and take them over with `briefdeck outbox restore deliveries.json`';

/** Of a project that has no record. */
export function missingOutbox(desk: Desk): UsageError {
  return oldDatabase(desk) ?? recordMissing(typedPath(desk, outboxFolder(desk)));
}

/** A project of the time when the record was a database beside the decks. */
export function oldDatabase(desk: Desk): UsageError | undefined {
  const database = oldDatabaseFile(desk);
  if (database === undefined) return undefined;
  return new UsageError(
    `Unexpected \`${database}\` of an earlier briefdeck, expected the record of what was sent in \`${typedPath(desk, outboxFolder(desk))}/\`\nWhere there was one already, bring it back with \`briefdeck outbox restore FILE\`; otherwise ${TAKE_OVER}`,
  );
}

/** As a person would type it. */
export function oldDatabaseFile(desk: Desk): string | undefined {
  const database = resolve(desk.root, desk.settings.out, 'outbox.sqlite');
  return isFile(database) ? typedPath(desk, database) : undefined;
}
