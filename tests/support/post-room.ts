// Names of people → an outbox in memory with a delivery queued for each, and `deliver` over it; or one in a folder.
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handNow, openRecord, writeRecord } from '../../src/commands/outbox/record.ts';
import type { Delivery, NewDelivery, Parcel } from '../../src/model/delivery.ts';
import { type DeliverOptions, type DeliverOutcome, deliver, type Progress } from '../../src/send/deliver.ts';
import type { MailServer } from '../../src/send/mail-server.ts';
import { type Outbox, openOutbox } from '../../src/send/outbox.ts';
import { beginAnew } from '../../src/send/restore-record.ts';
import { AUTHORITY, LOGIN } from './mail-house.ts';
import { quickPace } from './quick-pace.ts';

export const SENDER = 'research@example.com';

export function people(number: number): readonly string[] {
  return Array.from({ length: number }, (_, index) => `person${index + 1}@example.com`);
}

export function wanted(recipient: string, changes: Partial<NewDelivery> = {}): NewDelivery {
  const key = { week: '2025-W43', audience: 'executive', recipient, deckHash: 'a'.repeat(64) };
  return { ...key, messageId: `<${recipient}>`, kind: 'weekly', ...changes };
}

export function message(recipient: string, size = 0): Uint8Array {
  const lines = [
    `From: Research <${SENDER}>`,
    `To: ${recipient}`,
    'Subject: =?UTF-8?B?6YCx5qyh44OW44Oq44O844OV44Kj44Oz44Kw?=',
    `Message-ID: <${recipient}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '.A line that begins with a dot',
    '..',
    '.',
    'x'.repeat(76),
    ...Array.from({ length: Math.floor(size / 78) }, () => 'y'.repeat(76)),
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

export function serverAt(port: number, changes: Partial<MailServer> = {}): MailServer {
  return { host: '127.0.0.1', port, tls: 'starttls', login: LOGIN, authority: AUTHORITY, ...changes };
}

/** In memory where the system has such a folder: every step of every message is forced to disk. */
export function postFolder(): string {
  return mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'briefdeck-post-'));
}

/** A record that begins in `folder`, with a delivery queued for each. */
export function queueIn(folder: string, recipients: readonly string[]): void {
  writeRecord(folder, beginAnew(undefined, handNow()));
  const { outbox, close } = openRecord(folder, folder);
  outbox.enqueue(recipients.map((one) => wanted(one)));
  close();
}

export function queuedIn(outbox: Pick<Outbox, 'list'>): readonly Delivery[] {
  return outbox.list().filter(({ state }) => state === 'queued');
}

export type PostRoom = {
  readonly outbox: Outbox;
  readonly waits: readonly number[];
  readonly progress: readonly Progress[];
  readonly deliver: (
    server: MailServer,
    changes?: Partial<DeliverOptions>,
    parcels?: readonly Parcel[],
  ) => Promise<DeliverOutcome>;
  /** Everybody, for one message. */
  readonly group: () => Parcel['deliveries'];
  /** State and recipient of every row. */
  readonly states: () => readonly string[];
  readonly row: (recipient: string) => Delivery | undefined;
};

export function openPostRoom(recipients: readonly string[], size = 0): PostRoom {
  const pace = quickPace();
  const outbox = openOutbox(
    [],
    () => undefined,
    () => new Date(pace.now()).toISOString(),
  );
  outbox.enqueue(recipients.map((one) => wanted(one)));
  const progress: Progress[] = [];
  const queued = () =>
    queuedIn(outbox).map((delivery) => ({
      deliveries: [{ id: delivery.id, address: delivery.recipient }],
      from: SENDER,
      raw: () => message(delivery.recipient, size),
    }));
  return {
    outbox,
    waits: pace.waits,
    progress,
    deliver: (server, changes = {}, parcels = queued()) =>
      deliver(parcels, {
        server,
        outbox,
        rate: 6000,
        pace,
        stop: new AbortController().signal,
        onProgress: (one) => progress.push(one),
        patience: { connect: 2_000, greeting: 2_000, answer: 2_000, lastAnswer: 2_000 },
        ...changes,
      }),
    group: () => outbox.list().map(({ id, recipient }) => ({ id, address: recipient })),
    states: () => outbox.list().map(({ state, recipient }) => `${state} ${recipient}`),
    row: (recipient) => outbox.list().find((one) => one.recipient === recipient),
  };
}
