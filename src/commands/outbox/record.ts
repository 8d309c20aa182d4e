// The files of an outbox → its record, and the outbox over it for whoever holds the folder.
import { UsageError } from '../../model/errors.ts';
import { checkpointText, type Hand, type Line, nextLine, readCheckpoint } from '../../send/journal.ts';
import { type Outbox, openOutbox } from '../../send/outbox.ts';
import { type JournalRecord, joinCopies, readCopy } from '../../send/record.ts';
import { now } from '../../world/clock.ts';
import {
  machineName,
  type OutboxFiles,
  openOutboxFolder,
  readOutboxFolder,
} from '../../world/outbox-folder.ts';

type OpenRecord = {
  readonly outbox: Outbox;
  /** Names of the files that had to be mended by the other. */
  readonly mended: readonly string[];
  /** After the last change; a run that ends otherwise counts as killed. */
  readonly close: () => void;
};

export function readRecord({ journal, mirror, checkpoint }: OutboxFiles): JournalRecord {
  const first = readCopy(journal);
  const isSame = Buffer.compare(journal, mirror) === 0;
  const end = Buffer.from(checkpoint).toString('utf8').trimEnd();
  return joinCopies(first, isSame ? first : readCopy(mirror), readCheckpoint(end));
}

/** `told`: the folder as a person would type it. Refuses a record that is not there or cannot be believed. */
export function openRecord(folder: string, told: string): OpenRecord {
  const files = readOutboxFolder(folder);
  if (files === undefined) throw recordMissing(told);
  const record = readRecord(files);
  const trouble = troubleWith(record, told);
  if (trouble !== undefined) throw trouble;
  const hand = openOutboxFolder(folder);
  const mended = hand.replace(textOf(record.lines));
  let last = record.lines.at(-1);
  let isOpen = false;
  const writeCheckpoint = () => {
    if (last !== undefined) hand.writeCheckpoint(`${checkpointText(last, isOpen)}\n`);
  };
  const outbox = openOutbox(
    record.lines.map(({ step }) => step),
    (entry) => {
      if (!isOpen) {
        isOpen = true;
        writeCheckpoint();
      }
      const line = nextLine(last, entry, handNow());
      hand.append(`${line.text}\n`);
      last = line;
    },
    now,
  );
  return {
    outbox,
    mended,
    close: () => {
      isOpen = false;
      writeCheckpoint();
    },
  };
}

/** In place of whatever the folder holds. */
export function writeRecord(folder: string, lines: readonly Line[]): void {
  const hand = openOutboxFolder(folder);
  hand.replace(textOf(lines));
  const last = lines.at(-1);
  if (last !== undefined) hand.writeCheckpoint(`${checkpointText(last)}\n`);
}

export function handNow(): Hand {
  return { at: now(), machine: machineName(), sender: 'smtp' };
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}

export function recordMissing(told: string): UsageError {
  return new UsageError(
    `Unexpected project without a record of what was sent (\`${told}/\`), expected one: without it nobody knows who has a deck already\nBring it back with \`briefdeck outbox restore FILE\`; only if nothing was ever sent from here, begin one with \`briefdeck outbox begin\``,
  );
}

/** Undefined when the record can be believed. */
export function troubleWith({ trouble, legible }: JournalRecord, told: string): UsageError | undefined {
  if (trouble === undefined) return undefined;
  const [met, expected] = trouble;
  const last = legible.reduce<Line | undefined>((newest, line) => {
    return newest === undefined || newest.step.at < line.step.at ? line : newest;
  }, undefined);
  const known = last === undefined ? 'nothing' : `what was sent until ${last.step.at}`;
  return new UsageError(
    `Unexpected ${met} in \`${told}/\`, expected ${expected}\nBring it back with \`briefdeck outbox restore FILE\`. \`briefdeck outbox begin\` goes on with ${known}: who got a deck after that would get it again`,
  );
}
