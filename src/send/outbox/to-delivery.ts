// A row of the outbox's table → the delivery it stands for.
import type { QueryResult } from 'node-sqlite3-wasm';
import type { Delivery, DeliveryKind, DeliveryPhase, DeliveryState } from '../../model/delivery.ts';

/** The table checks what may stand in these columns. */
export function toDelivery(row: QueryResult): Delivery {
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
