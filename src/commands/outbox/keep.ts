// The record of what was sent ↔ a backup of it, and a record that begins anew.
import { join, resolve } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import type { Line } from '../../send/journal.ts';
import { openOutbox } from '../../send/outbox.ts';
import type { JournalRecord } from '../../send/record.ts';
import { backupText, beginAnew, readBackup, restoreRecord } from '../../send/restore-record.ts';
import { now } from '../../world/clock.ts';
import { readBytes } from '../../world/files.ts';
import { readOutboxFolder, setOutboxAside } from '../../world/outbox-folder.ts';
import { createFile } from '../../world/write-files.ts';
import { type Desk, typedPath } from '../desk.ts';
import { missingOutbox, oldDatabase, oldDatabaseFile, outboxFolder, takeOutbox } from '../outbox-at.ts';
import { handNow, readRecord, troubleWith, writeRecord } from './record.ts';

export function backup(desk: Desk, typed: string | undefined) {
  const folder = outboxFolder(desk);
  const told = typedPath(desk, folder);
  const files = readOutboxFolder(folder);
  if (files === undefined) throw missingOutbox(desk);
  const record = readRecord(files);
  const trouble = troubleWith(record, told);
  if (trouble !== undefined) throw trouble;
  const name = `outbox-${stampNow()}.jsonl`;
  const file = typed === undefined ? resolve(folder, 'backups', name) : resolve(desk.root, typed);
  createFile(file, backupText(record.lines));
  const advice = typed === undefined ? '\nKeep a copy of it on another disk' : '';
  desk.terminal.write(`Wrote \`${typedPath(desk, file)}\` with ${extentOf(record.lines)}${advice}`);
  return 0 as const;
}

/** What is newer stays: of record and backup each delivery that is further, and always that it was sent. */
export function restore(desk: Desk, typed: string | undefined) {
  const file = typed === undefined ? undefined : resolve(desk.root, typed);
  const bytes = file === undefined ? undefined : readBytes(file);
  if (bytes === undefined)
    throw new UsageError(`Unexpected \`${typed ?? 'end of line'}\`, expected the file of a backup`);
  const kept = readBackup(bytes);
  if (kept === undefined) {
    throw new UsageError(
      `Unexpected bytes in \`${typed}\`, expected them as \`briefdeck outbox backup\` or \`export\` wrote them\nNothing was taken from it: use another backup`,
    );
  }
  return changeRecord(desk, (record) => ({
    lines: restoreRecord(record, kept, handNow()),
    verb: 'Restored',
  }));
}

/** The word of a person: what can be read is all there is. */
export function begin(desk: Desk) {
  const trouble = oldDatabase(desk);
  if (trouble !== undefined && readOutboxFolder(outboxFolder(desk)) === undefined) throw trouble;
  return changeRecord(desk, (record) => {
    if (record !== undefined && record.trouble === undefined) {
      throw new UsageError(
        `Unexpected record of ${extentOf(record.lines)}, expected none, or one that cannot be believed\nIt is in order: nothing has to begin anew`,
      );
    }
    return { lines: beginAnew(record, handNow()), verb: 'Began' };
  });
}

function changeRecord(
  desk: Desk,
  change: (record: JournalRecord | undefined) => { readonly lines: readonly Line[]; readonly verb: string },
) {
  const folder = outboxFolder(desk);
  const held = takeOutbox(desk);
  try {
    const files = readOutboxFolder(folder);
    const record = files && readRecord(files);
    const { lines, verb } = change(record);
    const { terminal } = desk;
    if (record !== undefined && (record.trouble !== undefined || record.lines.at(-1) !== lines.at(-1))) {
      const aside = `before-${stampNow()}`;
      setOutboxAside(folder, aside);
      terminal.write(`The files as they were are kept in \`${typedPath(desk, join(folder, aside))}/\``);
    }
    writeRecord(folder, lines);
    terminal.write(`${verb} the record in \`${typedPath(desk, folder)}/\`: ${extentOf(lines)}`);
    terminal.write('What was sent after that, or from elsewhere, is not in it');
    const old = oldDatabaseFile(desk);
    if (old !== undefined) terminal.write(`Nobody asks \`${old}\` any longer: delete it`);
    return 0 as const;
  } finally {
    held.release();
  }
}

function extentOf(lines: readonly Line[]): string {
  const all = openOutbox(
    lines.map(({ step }) => step),
    () => undefined,
    now,
  ).list();
  const sent = all.filter(({ state }) => state === 'sent').length;
  const last = lines.at(-1)?.step.at ?? now();
  return `${all.length} deliver${all.length === 1 ? 'y' : 'ies'}, ${sent} of them sent, until ${last}`;
}

/** For a name of a file: digits, with nothing that a system forbids. */
function stampNow(): string {
  return now().replace(/[-:]|\.\d+/g, '');
}
