// The path of an outbox that nobody else writes → what is asked of it: every delivery, kept through any crash.

import type { Database, QueryResult } from 'node-sqlite3-wasm';
import sqlite from 'node-sqlite3-wasm';
import type {
  Delivery,
  DeliveryKind,
  DeliveryPhase,
  DeliveryState,
  NewDelivery,
  Seal,
} from '../model/delivery.ts';
import { InternalError, UsageError } from '../model/errors.ts';

export type Outbox = {
  readonly list: () => readonly Delivery[];
  readonly get: (id: number) => Delivery | undefined;
  /**
   * One delivery for each, in the same order: the one that is already there, or a new one that is queued. A queued
   * one takes the deck of today, since it has never left.
   */
  readonly enqueue: (wanted: readonly NewDelivery[]) => readonly Delivery[];
  /** What an ended run left under way: `unknown` where the server may have taken it, queued again elsewhere. */
  readonly recover: () => { readonly unknown: number; readonly queued: number };
  readonly begin: (ids: readonly number[], phase: DeliveryPhase) => void;
  readonly reach: (ids: readonly number[], phase: DeliveryPhase) => void;
  readonly settle: (ids: readonly number[], state: Settled, answer: string) => void;
  /** A failed delivery is queued again. False when it is not failed. */
  readonly retry: (id: number) => boolean;
  /** A person's decision about an unknown delivery. False when it is not unknown. */
  readonly mark: (id: number, state: 'sent' | 'failed', answer: string) => boolean;
  /** False when the very deck is sealed already. */
  readonly seal: (seal: Omit<Seal, 'at'>) => boolean;
  /** In the order in which they were made. */
  readonly seals: () => readonly Seal[];
  readonly close: () => void;
};

type Settled = Exclude<DeliveryState, 'sending'>;

/** `now` gives an ISO instant. */
export function openOutbox(path: string, now: () => string): Outbox {
  const database = new sqlite.Database(path);
  const change = (sql: string, values: Record<string, string | number | null>): number =>
    database.run(sql, { ...values, ':now': now() }).changes;

  const together = <T>(work: () => T): T => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };

  const changeEach = (ids: readonly number[], sql: string, values: Record<string, string | number | null>) =>
    together(() => {
      for (const id of ids) {
        if (change(sql, { ...values, ':id': id }) !== 1)
          throw new InternalError(
            `Unexpected delivery ${id}, expected one in a state that allows the change`,
          );
      }
    });

  try {
    prepareOutbox(database);
  } catch (error) {
    database.close();
    if (!/not a database|malformed/.test(String(error))) throw error;
    throw new UsageError(
      `Unexpected file \`${path}\`, expected an outbox\nBring it back from a backup: without it nobody knows who got what`,
      { cause: error },
    );
  }

  return {
    list: () => database.all('SELECT * FROM delivery ORDER BY id').map(toDelivery),
    get: (id) => {
      const row = database.get('SELECT * FROM delivery WHERE id = ?', id);
      return row === null ? undefined : toDelivery(row);
    },
    enqueue: (wanted) => together(() => wanted.map((one) => enqueueDelivery(database, one, now()))),
    recover: () =>
      together(() => ({
        unknown: change(
          `UPDATE delivery SET state = 'unknown', changed_at = :now,
             answer = 'The run ended before the server answered'
             WHERE state = 'sending' AND phase IN ('end', 'done')`,
          {},
        ),
        queued: change(
          `UPDATE delivery SET state = 'queued', changed_at = :now,
             answer = 'The run ended before the message was complete'
             WHERE state = 'sending'`,
          {},
        ),
      })),
    begin: (ids, phase) =>
      changeEach(
        ids,
        `UPDATE delivery SET state = 'sending', phase = :phase, attempts = attempts + 1, changed_at = :now
           WHERE id = :id AND state = 'queued'`,
        { ':phase': phase },
      ),
    reach: (ids, phase) =>
      changeEach(
        ids,
        "UPDATE delivery SET phase = :phase, changed_at = :now WHERE id = :id AND state = 'sending'",
        { ':phase': phase },
      ),
    settle: (ids, state, answer) =>
      changeEach(
        ids,
        `UPDATE delivery SET state = :state, answer = :answer, changed_at = :now,
           phase = CASE :state WHEN 'sent' THEN 'done' ELSE phase END,
           sent_at = CASE :state WHEN 'sent' THEN :now ELSE NULL END
           WHERE id = :id AND state = 'sending'`,
        { ':state': state, ':answer': answer },
      ),
    retry: (id) =>
      change("UPDATE delivery SET state = 'queued', changed_at = :now WHERE id = :id AND state = 'failed'", {
        ':id': id,
      }) === 1,
    mark: (id, state, answer) =>
      change(
        `UPDATE delivery SET state = :state, answer = :answer, changed_at = :now,
           sent_at = CASE :state WHEN 'sent' THEN changed_at ELSE NULL END
           WHERE id = :id AND state = 'unknown'`,
        { ':id': id, ':state': state, ':answer': answer },
      ) === 1,
    seal: ({ week, file, hash, sha256, withoutOriginals, version, by }) =>
      change('INSERT OR IGNORE INTO seal VALUES (:week, :file, :hash, :sha, :person, :version, :by, :now)', {
        ':week': week,
        ':file': file,
        ':hash': hash,
        ':sha': sha256,
        ':person': withoutOriginals,
        ':version': version,
        ':by': by,
      }) === 1,
    seals: () => database.all('SELECT * FROM seal ORDER BY rowid') as unknown as readonly Seal[],
    close: () => database.close(),
  };
}

/** The one the outbox has already, or a new one. */
function enqueueDelivery(database: Database, wanted: NewDelivery, now: string): Delivery {
  const { week, audience, recipient, kind, deckHash, messageId, reason = null } = wanted;
  const key = {
    ':week': week,
    ':audience': audience,
    ':recipient': recipient,
    ':kind': kind,
    ':deck': deckHash,
  };
  const values = { ...key, ':message': messageId, ':reason': reason, ':now': now };
  // What never left takes the deck of today, also a correction that was itself corrected before it went.
  database.run(
    `UPDATE delivery SET message_id = :message, deck_hash = :deck, reason = :reason, changed_at = :now
       WHERE week = :week AND audience = :audience AND recipient = :recipient AND kind = :kind
       AND state = 'queued' AND (message_id <> :message OR deck_hash <> :deck OR reason IS NOT :reason)
       AND NOT EXISTS (
         SELECT 1 FROM delivery AS other
           WHERE other.week = :week AND other.audience = :audience AND other.recipient = :recipient
           AND other.kind = 'correction' AND :kind = 'correction' AND other.deck_hash = :deck
           AND other.id <> delivery.id
       )`,
    values,
  );
  database.run(
    `INSERT OR IGNORE INTO delivery
       (week, audience, recipient, message_id, deck_hash, kind, reason, state, phase, created_at, changed_at)
       VALUES (:week, :audience, :recipient, :message, :deck, :kind, :reason, 'queued', 'connect', :now, :now)`,
    values,
  );
  const row = database.get(
    `SELECT * FROM delivery
       WHERE week = :week AND audience = :audience AND recipient = :recipient AND kind = :kind
       AND (kind = 'weekly' OR deck_hash = :deck)`,
    key,
  );
  if (row === null) throw new InternalError(`Unexpected outbox without ${recipient}, expected a row`);
  return toDelivery(row);
}

/** The table checks what may stand in these columns. */
function toDelivery(row: QueryResult): Delivery {
  const text = (column: string) => String(row[column]);
  return {
    id: Number(row.id),
    week: text('week'),
    audience: text('audience'),
    recipient: text('recipient'),
    messageId: text('message_id'),
    deckHash: text('deck_hash'),
    kind: text('kind') as DeliveryKind,
    ...(row.reason === null ? {} : { reason: text('reason') }),
    state: text('state') as DeliveryState,
    phase: text('phase') as DeliveryPhase,
    attempts: Number(row.attempts),
    answer: text('answer'),
    createdAt: text('created_at'),
    changedAt: text('changed_at'),
    ...(row.sent_at === null ? {} : { sentAt: text('sent_at') }),
  };
}

const VERSION = 1;

/**
 * One weekly deck per week, audience and person, whatever deck it is; corrections once per deck. The rules stand in
 * the database, so that no program can break them.
 */
const TABLE = `
  CREATE TABLE delivery (
    id INTEGER PRIMARY KEY,
    week TEXT NOT NULL,
    audience TEXT NOT NULL,
    recipient TEXT NOT NULL,
    message_id TEXT NOT NULL,
    deck_hash TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('weekly', 'correction')),
    reason TEXT,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown')),
    phase TEXT NOT NULL CHECK (phase IN ('connect', 'envelope', 'end', 'done')),
    attempts INTEGER NOT NULL DEFAULT 0,
    answer TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    sent_at TEXT
  ) STRICT;
  CREATE UNIQUE INDEX weekly_once ON delivery (week, audience, recipient) WHERE kind = 'weekly';
  CREATE UNIQUE INDEX correction_once ON delivery (week, audience, recipient, deck_hash)
    WHERE kind = 'correction';
  CREATE INDEX by_state ON delivery (state);
  PRAGMA user_version = ${VERSION};
`;

const SEALS = `
  CREATE TABLE IF NOT EXISTS seal (
    week TEXT NOT NULL,
    file TEXT NOT NULL,
    hash TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    withoutOriginals TEXT NOT NULL,
    version TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (week, file, hash, withoutOriginals)
  ) STRICT;
`;

/** EXTRA also makes the end of a transaction, the removal of its journal, survive; it costs about a millisecond. */
function prepareOutbox(database: Database): void {
  database.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA');
  const version = Number(database.get('PRAGMA user_version')?.user_version);
  if (version !== 0 && version !== VERSION) {
    throw new UsageError(
      `Unexpected outbox of version ${version}, expected ${VERSION}\nUse the briefdeck that wrote it, or a newer one`,
    );
  }
  database.exec(`BEGIN IMMEDIATE; ${version === 0 ? TABLE : ''} ${SEALS} COMMIT`);
}
