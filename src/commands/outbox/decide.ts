// The number of a delivery and what a person decides about it → the outbox that knows so, and what to do next.
import type { Delivery, DeliveryState } from '../../model/delivery.ts';
import { UsageError } from '../../model/errors.ts';
import type { Desk } from '../desk.ts';
import { withOutbox } from '../outbox-at.ts';

export function retry(desk: Desk, typed: string | undefined) {
  const id = idOf(typed);
  return withOutbox(desk, async (found) => {
    const delivery = existing(found.get(id), id);
    if (!found.retry(id)) throw wrongState(delivery, 'failed');
    const { week, audience, recipient, kind, reason } = delivery;
    const correction = kind === 'correction' ? ` --correction ${JSON.stringify(reason)}` : '';
    desk.terminal.write(
      `Queued again. Send it with \`briefdeck send --edition ${week} --audience ${audience} --only ${recipient}${correction}\``,
    );
    return 0 as const;
  });
}

/** Nobody but a person who has asked can know. */
export function mark(desk: Desk, typed: string | undefined, verdict: string | undefined) {
  const id = idOf(typed);
  if (verdict !== 'sent' && verdict !== 'failed')
    throw new UsageError(`Unexpected \`${verdict ?? 'end of line'}\`, expected \`sent\` or \`failed\``);
  return withOutbox(desk, async (found) => {
    const delivery = existing(found.get(id), id);
    if (!found.mark(id, verdict, `Marked by hand as ${verdict}; before: ${delivery.answer}`))
      throw wrongState(delivery, 'unknown');
    const next = verdict === 'failed' ? `; to send it again: \`briefdeck outbox retry ${id}\`` : '';
    desk.terminal.write(`Marked as ${verdict}${next}`);
    return 0 as const;
  });
}

function idOf(typed: string | undefined): number {
  if (typed !== undefined && /^[1-9]\d{0,8}$/.test(typed)) return Number(typed);
  throw new UsageError(
    `Unexpected \`${typed ?? 'end of line'}\`, expected the number of a delivery\nSee \`briefdeck outbox list\``,
  );
}

function existing(delivery: Delivery | undefined, id: number): Delivery {
  if (delivery !== undefined) return delivery;
  throw new UsageError(
    `Unexpected delivery \`${id}\`, expected one that the outbox has\nSee \`briefdeck outbox list\``,
  );
}

function wrongState({ id, state }: Delivery, expected: DeliveryState): UsageError {
  return new UsageError(
    `Unexpected delivery \`${id}\` that is \`${state}\`, expected one that is \`${expected}\``,
  );
}
