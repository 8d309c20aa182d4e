// The path of an outbox that nobody else writes → what is asked of it: every delivery, kept through any crash.
import sqlite from 'node-sqlite3-wasm';
import {
  DELIVERY_STATES,
  type Delivery,
  type DeliveryPhase,
  type DeliveryState,
  type NewDelivery,
} from '../model/delivery.ts';
import { InternalError, UsageError } from '../model/errors.ts';
import { enqueueDelivery } from './outbox/enqueue-delivery.ts';
import { prepareOutbox } from './outbox/prepare-outbox.ts';
import { toDelivery } from './outbox/to-delivery.ts';

export type OutboxFilter = {
  readonly week?: string;
  readonly states?: readonly DeliveryState[];
};

export type Outbox = {
  readonly list: (filter?: OutboxFilter) => readonly Delivery[];
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
  readonly close: () => void;
};

export type Settled = Exclude<DeliveryState, 'sending'>;

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
    list: ({ week, states = DELIVERY_STATES } = {}) =>
      database
        .all(
          `SELECT * FROM delivery
             WHERE (:week IS NULL OR week = :week) AND state IN (SELECT value FROM json_each(:states))
             ORDER BY id`,
          { ':week': week ?? null, ':states': JSON.stringify(states) },
        )
        .map(toDelivery),
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
    close: () => database.close(),
  };
}
