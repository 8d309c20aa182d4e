// Planned deliveries → those that are due, queued in the outbox, as messages to hand to the server.

import type { DeliveryKind, Parcel } from '../../model/delivery.ts';
import { InternalError } from '../../model/errors.ts';
import { mailboxOf } from '../../model/mail.ts';
import type { Pace } from '../../model/pace.ts';
import type { Outbox } from '../../send/open-outbox.ts';
import type { PlannedDelivery } from '../../send/plan-deliveries.ts';
import type { ReadyLetter } from '../mail/prepare-letters.ts';

export type ParcelRequest = {
  readonly planned: readonly PlannedDelivery<ReadyLetter>[];
  readonly from: string;
  readonly kind: DeliveryKind;
  readonly reason: string | undefined;
  readonly pace: Pace;
};

export function parcelsOf(
  { planned, from, kind, reason, pace }: ParcelRequest,
  outbox: Outbox,
): readonly Parcel[] {
  const due = planned.filter(({ isDue }) => isDue);
  const rows = outbox.enqueue(
    due.map(({ letter: { week, audience, messageId, deckHash }, to }) => ({
      week,
      audience,
      recipient: mailboxOf(to),
      messageId,
      deckHash,
      kind,
      ...(reason === undefined ? {} : { reason }),
    })),
  );
  const letters = new Map<ReadyLetter, { id: number; address: string }[]>();
  for (const [index, { letter, to }] of due.entries()) {
    const row = rows[index];
    if (row?.state !== 'queued')
      throw new InternalError(`Unexpected ${row?.state} delivery, expected a queued one`);
    letters.set(letter, [...(letters.get(letter) ?? []), { id: row.id, address: to.email }]);
  }
  return [...letters].map(([letter, deliveries]) => ({
    deliveries,
    from,
    raw: async () => {
      const { raw, messageId, deckHash } = await letter.compose(new Date(pace.now()));
      // What is written down is what leaves.
      if (messageId !== letter.messageId || deckHash !== letter.deckHash)
        throw new InternalError(`Unexpected message ${messageId}, expected ${letter.messageId}`);
      return raw;
    },
  }));
}
