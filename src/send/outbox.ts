// What the lines of a journal say, and a hand that writes another → what is asked of the outbox: every delivery, each change kept first.
import type { Delivery, DeliveryPhase, DeliveryState, NewDelivery, Seal } from '../model/delivery.ts';
import { InternalError } from '../model/errors.ts';
import type { Entry } from './journal.ts';

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
};

type Settled = Exclude<DeliveryState, 'sending'>;

/**
 * `write` keeps an entry through any crash, or throws: then nothing has changed. `now` gives an ISO instant. One weekly
 * deck per week, audience and person, whatever deck it is; corrections once per deck.
 */
export function openOutbox(said: readonly Entry[], write: (entry: Entry) => void, now: () => string): Outbox {
  const rows = new Map<number, Delivery>();
  const seals: Seal[] = [];
  const take = ({ deliveries = [], seals: made = [] }: Entry) => {
    for (const row of deliveries) rows.set(row.id, row);
    seals.push(...made);
  };
  for (const entry of said) take(entry);

  const put = (entry: Entry) => {
    write(entry);
    take(entry);
  };
  const putRows = (deliveries: readonly Delivery[]): void => {
    if (deliveries.length > 0) put({ deliveries });
  };
  const inState = (id: number, state: DeliveryState): Delivery | undefined => {
    const row = rows.get(id);
    return row?.state === state ? row : undefined;
  };
  /** All of them or none. */
  const changeEach = (
    ids: readonly number[],
    state: DeliveryState,
    change: (row: Delivery) => Partial<Delivery>,
  ) => {
    const found = ids.map((id) => inState(id, state));
    putRows(
      found.map((row, index) => {
        if (row !== undefined) return { ...row, ...change(row), changedAt: now() };
        throw new InternalError(`Unexpected delivery ${ids[index]}, expected one that is ${state}`);
      }),
    );
  };
  const changeOne = (id: number, state: DeliveryState, change: Partial<Delivery>): boolean => {
    const isRight = inState(id, state) !== undefined;
    if (isRight) changeEach([id], state, () => change);
    return isRight;
  };

  return {
    list: () => [...rows.values()].sort((a, b) => a.id - b.id),
    get: (id) => rows.get(id),
    enqueue: (wanted) => {
      const queued = enqueueAll([...rows.values()], wanted, now());
      putRows(queued.filter((row) => row !== rows.get(row.id)));
      return queued;
    },
    recover: () => {
      const underWay = [...rows.values()].filter(({ state }) => state === 'sending');
      const recovered = underWay.map((row) => ({ ...row, ...afterEnd(row), changedAt: now() }));
      putRows(recovered);
      const unknown = recovered.filter(({ state }) => state === 'unknown').length;
      return { unknown, queued: recovered.length - unknown };
    },
    begin: (ids, phase) =>
      changeEach(ids, 'queued', ({ attempts }) => ({ state: 'sending', phase, attempts: attempts + 1 })),
    reach: (ids, phase) => changeEach(ids, 'sending', () => ({ phase })),
    settle: (ids, state, answer) =>
      changeEach(ids, 'sending', () => ({
        state,
        answer,
        ...(state === 'sent' ? { phase: 'done', sentAt: now() } : {}),
      })),
    retry: (id) => changeOne(id, 'failed', { state: 'queued' }),
    mark: (id, state, answer) =>
      changeOne(id, 'unknown', {
        state,
        answer,
        // It arrived when it was handed over, not when somebody asked.
        ...(state === 'sent' ? { sentAt: rows.get(id)?.changedAt ?? now() } : {}),
      }),
    seal: (seal) => {
      if (seals.some((one) => sealKey(one) === sealKey(seal))) return false;
      put({ seals: [{ ...seal, at: now() }] });
      return true;
    },
    seals: () => seals,
  };
}

/** Of a delivery whose run has ended: only from its end on can the server have taken a message. */
function afterEnd({ phase }: Delivery): Pick<Delivery, 'state' | 'answer'> {
  return phase === 'end' || phase === 'done'
    ? { state: 'unknown', answer: 'The run ended before the server answered' }
    : { state: 'queued', answer: 'The run ended before the message was complete' };
}

/** The delivery that is there for each of those wanted, as it is to be, or a new one. */
function enqueueAll(
  rows: readonly Delivery[],
  wanted: readonly NewDelivery[],
  now: string,
): readonly Delivery[] {
  const byKey = new Map<string, Delivery[]>();
  for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
  let newest = rows.reduce((most, { id }) => Math.max(most, id), 0);
  return wanted.map((one) => {
    const own = byKey.get(keyOf(one)) ?? [];
    const same = own.find(({ kind, deckHash }) => kind === 'weekly' || deckHash === one.deckHash);
    // What never left takes the deck of today, also a correction that was itself corrected before it went.
    const known = same ?? own.find(({ state }) => state === 'queued');
    if (known !== undefined && (known.state !== 'queued' || isSameMessage(known, one))) return known;
    const { reason: _, ...rest } = known ?? fresh(++newest, now);
    const row: Delivery = { ...rest, ...one, changedAt: now };
    byKey.set(keyOf(one), [...own.filter(({ id }) => id !== row.id), row]);
    return row;
  });
}

function fresh(id: number, now: string): Omit<Delivery, keyof NewDelivery> & Pick<NewDelivery, 'reason'> {
  return { id, state: 'queued', phase: 'connect', attempts: 0, answer: '', createdAt: now, changedAt: now };
}

function isSameMessage(known: Delivery, wanted: NewDelivery): boolean {
  return (['messageId', 'deckHash', 'reason'] as const).every((field) => known[field] === wanted[field]);
}

/** What makes one seal another. */
export function sealKey({ week, file, hash, withoutOriginals }: Omit<Seal, 'at'>): string {
  return JSON.stringify([week, file, hash, withoutOriginals]);
}

function keyOf({ week, audience, recipient, kind }: NewDelivery): string {
  return JSON.stringify([week, audience, recipient, kind]);
}
