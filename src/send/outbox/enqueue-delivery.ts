// A delivery that is wanted → the one the outbox has for it, which it makes when there is none yet.
import type { Database } from 'node-sqlite3-wasm';
import type { Delivery, NewDelivery } from '../../model/delivery.ts';
import { InternalError } from '../../model/errors.ts';
import { toDelivery } from './to-delivery.ts';

export function enqueueDelivery(database: Database, wanted: NewDelivery, now: string): Delivery {
  const key = {
    ':week': wanted.week,
    ':audience': wanted.audience,
    ':recipient': wanted.recipient,
    ':kind': wanted.kind,
    ':deck': wanted.deckHash,
  };
  const values = {
    ...key,
    ':message': wanted.messageId,
    ':reason': wanted.reason ?? null,
    ':now': now,
  };
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
  if (row === null) throw new InternalError(`Unexpected outbox without ${wanted.recipient}, expected a row`);
  return toDelivery(row);
}
