// The outbox by itself: what it refuses, what it remembers, and what it makes of runs that ended under way.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../src/model/delivery.ts';
import type { Entry } from '../../src/send/journal.ts';
import { type Outbox, openOutbox } from '../../src/send/outbox.ts';
import { queuedIn, wanted } from '../support/post-room.ts';

const NOW = () => '2026-11-22T09:00:00.000Z';
const SEAL = {
  ...{ week: '2025-W43', file: 'a.pptx', hash: 'a', sha256: 'c', withoutOriginals: '' },
  ...{ version: '0.1.0', by: 'Hanako Sato' },
};
const A = 'a@example.com';
const B = 'b@example.com';

let written: Entry[];
let outbox: Outbox;
beforeEach(() => {
  written = [];
  outbox = openOutbox([], (entry) => written.push(entry), NOW);
});

function add(recipient: string, changes: Parameters<typeof wanted>[1] = {}): Delivery {
  const [row] = outbox.enqueue([wanted(recipient, changes)]);
  if (row === undefined) throw new Error('nothing queued');
  return row;
}

function settle(id: number, state: 'sent' | 'failed' | 'unknown'): void {
  outbox.begin([id], 'connect');
  outbox.reach([id], 'end');
  outbox.settle([id], state, '250 ok');
}

describe('one person', () => {
  it('has one weekly deck of an audience, also when the deck changes', () => {
    const first = add(A);
    expect(first).toMatchObject({ id: 1, state: 'queued', attempts: 0, createdAt: NOW() });
    expect(add(A, { deckHash: 'b', messageId: '<new>' })).toMatchObject({
      id: 1,
      deckHash: 'b',
      messageId: '<new>',
    });
    settle(1, 'sent');
    expect(add(A, { deckHash: 'c' })).toMatchObject({ id: 1, state: 'sent', deckHash: 'b', sentAt: NOW() });
    expect(add(A, { audience: 'technical' }).id).toBe(2);
    expect(add(A, { week: '2025-W44' }).id).toBe(3);
    expect(outbox.list()).toHaveLength(3);
  });

  it('has one correction for each deck, and a correction that never left takes the newest deck', () => {
    const correction = { kind: 'correction', reason: 'Slide 4' } as const;
    add(A);
    settle(1, 'sent');
    expect(add(A, { ...correction, deckHash: 'b' }).id).toBe(2);
    expect(add(A, { ...correction, deckHash: 'c' })).toMatchObject({ id: 2, deckHash: 'c' });
    settle(2, 'sent');
    expect(add(A, { ...correction, deckHash: 'c' })).toMatchObject({ id: 2, state: 'sent' });
    expect(add(A, { ...correction, deckHash: 'd' })).toMatchObject({ id: 3, state: 'queued' });
    expect(add(A, { ...correction, deckHash: 'c' })).toMatchObject({ id: 2, state: 'sent' });
  });
});

describe('a delivery', () => {
  it('cannot begin twice, nor end before it began', () => {
    add(A);
    expect(() => outbox.settle([1], 'sent', '')).toThrow('delivery 1');
    outbox.begin([1], 'connect');
    expect(() => outbox.begin([1], 'connect')).toThrow('delivery 1');
    settleOnly(1);
    expect(() => outbox.begin([1], 'connect')).toThrow('delivery 1');
  });

  it('changes with the others of its message or not at all', () => {
    add(A);
    add(B);
    settle(2, 'failed');
    expect(() => outbox.begin([1, 2], 'envelope')).toThrow('delivery 2');
    expect(outbox.get(1)).toMatchObject({ state: 'queued', attempts: 0 });
  });

  it('is retried when it failed and marked when it is unknown, nothing else', () => {
    for (const [index, state] of (['sent', 'failed', 'unknown'] as const).entries()) {
      add(`${state}@example.com`);
      settle(index + 1, state);
    }
    expect([1, 2, 3].map((id) => outbox.retry(id))).toEqual([false, true, false]);
    expect([1, 2, 3].map((id) => outbox.mark(id, 'sent', 'asked'))).toEqual([false, false, true]);
    expect(outbox.list().map(({ state }) => state)).toEqual(['sent', 'queued', 'sent']);
    expect(outbox.get(3)).toMatchObject({ answer: 'asked', attempts: 1 });
    expect(outbox.get(4)).toBeUndefined();
    expect(queuedIn(outbox).map(({ id }) => id)).toEqual([2]);
  });

  it('under way when its run ended is queued again, or unknown once its end may have gone out', () => {
    for (const name of ['connect', 'envelope', 'end']) add(`${name}@example.com`);
    outbox.begin([1], 'connect');
    outbox.begin([2], 'envelope');
    outbox.begin([3], 'envelope');
    outbox.reach([3], 'end');
    expect(outbox.recover()).toEqual({ unknown: 1, queued: 2 });
    expect(outbox.list().map(({ state }) => state)).toEqual(['queued', 'queued', 'unknown']);
    expect(outbox.recover()).toEqual({ unknown: 0, queued: 0 });
  });

  function settleOnly(id: number) {
    outbox.settle([id], 'sent', '250 ok');
  }
});

describe('a deck', () => {
  it('is sealed once, and sealed again when it has changed', () => {
    expect([outbox.seal(SEAL), outbox.seal(SEAL), outbox.seal({ ...SEAL, hash: 'b' })]).toEqual([
      true,
      false,
      true,
    ]);
    expect(outbox.seals()).toEqual([
      { ...SEAL, at: NOW() },
      { ...SEAL, hash: 'b', at: NOW() },
    ]);
  });
});

describe('what is written', () => {
  it('gives the same outbox again', () => {
    for (const name of [A, B]) add(name);
    settle(1, 'sent');
    outbox.begin([2], 'connect');
    outbox.seal(SEAL);
    const again = openOutbox(written, () => undefined, NOW);
    expect(again.list()).toEqual(outbox.list());
    expect(again.seals()).toEqual(outbox.seals());
  });

  it('is written before it holds: what cannot be written has not happened', () => {
    add(A);
    const full = openOutbox(
      written,
      () => {
        throw new Error('full');
      },
      NOW,
    );
    expect(() => full.begin([1], 'connect')).toThrow('full');
    expect(() => full.enqueue([wanted(B)])).toThrow('full');
    expect(full.list()).toEqual(outbox.list());
  });

  it('is nothing where nothing changes', () => {
    add(A);
    expect(written).toHaveLength(1);
    add(A);
    outbox.recover();
    outbox.retry(1);
    outbox.enqueue([]);
    expect(written).toHaveLength(1);
  });
});
