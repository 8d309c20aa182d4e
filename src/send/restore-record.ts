// What can be read of a record, and a backup → the record that has both: nobody who was sent a deck is forgotten.
import { DELIVERY_STATES, type Delivery } from '../model/delivery.ts';
import {
  checkpointText,
  type Entry,
  FORMAT,
  type Hand,
  type Line,
  nextLine,
  readCheckpoint,
} from './journal.ts';
import { sealKey } from './outbox.ts';
import { chainOf, type JournalRecord, readCopy } from './record.ts';

/** A copy of the journal with its checkpoint at the end, or what `briefdeck outbox export` printed. */
export type Backup = { readonly lines: readonly Line[] } | { readonly deliveries: readonly Delivery[] };

export function backupText(lines: readonly Line[]): string {
  const end = lines.at(-1);
  return [...lines.map(({ text }) => text), ...(end ? [checkpointText(end)] : [])]
    .map((text) => `${text}\n`)
    .join('');
}

/** Undefined when a byte is missing or changed, or when it is something else. */
export function readBackup(bytes: Uint8Array): Backup | undefined {
  const { lines, rest } = readCopy(bytes);
  const checkpoint = readCheckpoint(rest.replace(/\n$/, ''));
  if (checkpoint !== undefined) {
    const chain = chainOf(lines);
    const isWhole = chain.trouble === undefined && chain.lines.at(-1)?.sum === checkpoint.end;
    return isWhole && rest.endsWith('\n') && lines.every((line, at) => line === chain.lines[at])
      ? { lines }
      : undefined;
  }
  return readExport(Buffer.from(bytes).toString('utf8'));
}

function readExport(text: string): Backup | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { deliveries } = (read ?? {}) as { readonly deliveries?: unknown };
  return Array.isArray(deliveries) && deliveries.every(isDelivery) ? { deliveries } : undefined;
}

const TEXTS = ['week', 'audience', 'recipient', 'messageId', 'deckHash', 'answer', 'createdAt', 'changedAt'];

function isDelivery(row: unknown): row is Delivery {
  const { id, kind, state, phase, attempts, ...more } = (row ?? {}) as Record<string, unknown>;
  return (
    Number.isInteger(id) &&
    Number.isInteger(attempts) &&
    (kind === 'weekly' || kind === 'correction') &&
    DELIVERY_STATES.some((one) => one === state) &&
    ['connect', 'envelope', 'end', 'done'].some((one) => one === phase) &&
    TEXTS.every((field) => typeof more[field] === 'string') &&
    (state !== 'sent' || typeof more.sentAt === 'string')
  );
}

/**
 * What is newer stays: of record and backup each delivery that is further, and always that it was sent. Where there is
 * no record, or one that cannot be believed, the backup may be older than what was lost.
 */
export function restoreRecord(record: JournalRecord | undefined, kept: Backup, hand: Hand): readonly Line[] {
  const lines = unite(record, kept, hand);
  return record !== undefined && record.trouble === undefined ? lines : withDoubts(lines, hand);
}

/** With all that can be read of a record which cannot be believed; empty where there is none. */
export function beginAnew(record: JournalRecord | undefined, hand: Hand): readonly Line[] {
  return withDoubts(beginWith(saidBy(record), hand), hand);
}

function unite(record: JournalRecord | undefined, kept: Backup, hand: Hand): readonly Line[] {
  if (!('lines' in kept)) return beginWith([...saidBy(record), kept], hand);
  const own = record?.legible ?? [];
  const known = new Set(own.map(({ sum }) => sum));
  const chain = chainOf([...own, ...kept.lines.filter(({ sum }) => !known.has(sum))]);
  // One history, of which the backup fills the gaps, or has the later end or the earlier one.
  if (chain.trouble === undefined) return chain.lines;
  return beginWith([...saidBy(record), ...kept.lines.map(({ step }) => step)], hand);
}

/** All that can be read, in the order in which the steps were made. */
export function saidBy(record: JournalRecord | undefined): readonly Entry[] {
  return (record?.legible ?? []).map(({ step }) => step).sort((a, b) => a.number - b.number);
}

function beginWith(said: readonly Entry[], hand: Hand): readonly Line[] {
  const deliveries = mergeDeliveries(said.flatMap((one) => one.deliveries ?? []));
  const seals = [
    ...new Map(said.flatMap((one) => one.seals ?? []).map((seal) => [sealKey(seal), seal])).values(),
  ];
  const first = nextLine(undefined, { format: FORMAT }, hand);
  if (deliveries.length + seals.length === 0) return [first];
  return [first, nextLine(first, { deliveries, seals }, hand)];
}

/** Steps may be missing, so whatever was waiting may have left meanwhile: a person has to decide. */
function withDoubts(lines: readonly Line[], hand: Hand): readonly Line[] {
  const rows = new Map(lines.flatMap(({ step }) => step.deliveries ?? []).map((row) => [row.id, row]));
  const waiting = [...rows.values()].filter(({ state }) => state === 'queued' || state === 'sending');
  if (waiting.length === 0) return lines;
  const deliveries = waiting.map(
    (row): Delivery => ({
      ...row,
      state: 'unknown',
      answer: 'Steps of the record may be missing: it may have been sent',
      changedAt: hand.at,
    }),
  );
  return [...lines, nextLine(lines.at(-1), { deliveries }, hand)];
}

/**
 * Of one delivery the newest state, of several that are for the same deck and person the one that is furthest; and
 * always that it was sent, whoever says so. In the order in which they were said.
 */
export function mergeDeliveries(said: readonly Delivery[]): readonly Delivery[] {
  const newest = chooseBy(said, (one) => JSON.stringify([...personOf(one), one.createdAt]), isNewer);
  const furthest = chooseBy(
    newest,
    (one) => JSON.stringify([...personOf(one), one.kind === 'weekly' ? '' : one.deckHash]),
    (one, other) => FAR[one.state] - FAR[other.state] || isNewer(one, other),
  );
  const taken = new Set<number>();
  let last = furthest.reduce((most, { id }) => Math.max(most, id), 0);
  return furthest.map((row) => {
    const id = taken.has(row.id) ? ++last : row.id;
    taken.add(id);
    return id === row.id ? row : { ...row, id };
  });
}

const FAR = { queued: 0, failed: 1, sending: 2, unknown: 2, sent: 3 } as const satisfies Record<
  Delivery['state'],
  number
>;

function isNewer(one: Delivery, other: Delivery): number {
  const wasSent = Number(one.state === 'sent') - Number(other.state === 'sent');
  return wasSent || (one.changedAt < other.changedAt ? -1 : 1);
}

/** Of those with one key the one that no later one is better than. */
function chooseBy(
  all: readonly Delivery[],
  keyOf: (one: Delivery) => string,
  compare: (one: Delivery, other: Delivery) => number,
): readonly Delivery[] {
  const chosen = new Map<string, Delivery>();
  for (const one of all) {
    const other = chosen.get(keyOf(one));
    if (other === undefined || compare(one, other) > 0) chosen.set(keyOf(one), one);
  }
  return [...chosen.values()];
}

function personOf({ week, audience, recipient, kind }: Delivery): readonly string[] {
  return [week, audience, recipient, kind];
}
