// Who gets a message, given what the outbox knows of them.
import { describe, expect, it } from '@jest/globals';
import type { Delivery, DeliveryKind, DeliveryState } from '../../src/model/delivery.ts';
import { planDeliveries } from '../../src/send/plan-deliveries.ts';
import { wanted } from '../support/post-room.ts';

const LETTER = {
  week: '2025-W43',
  audience: 'executive',
  to: [{ name: 'A', email: 'A@example.com' }],
  deckHash: 'new',
};

function row(id: number, state: DeliveryState, changes: Partial<Delivery> = {}): Delivery {
  return {
    ...wanted('a@example.com', { deckHash: 'old' }),
    id,
    state,
    phase: 'done',
    attempts: 1,
    answer: '',
    createdAt: '2025-10-24T00:00:00.000Z',
    changedAt: '2025-10-24T00:00:00.000Z',
    ...(state === 'sent' ? { sentAt: `2025-10-2${id}T00:00:00.000Z` } : {}),
    ...changes,
  };
}

function plan(kind: DeliveryKind, known: readonly Delivery[], only: string[] = [], except: string[] = []) {
  const request = { kind, known, only: new Set(only), except: new Set(except) };
  return planDeliveries([LETTER], request).map(({ isDue, why }) => `${isDue ? 'yes' : 'no'}: ${why}`)[0];
}

describe('the weekly deck', () => {
  it.each<[string, readonly Delivery[], string]>([
    ['of somebody new', [], 'yes: new'],
    ['of somebody known for another audience', [row(1, 'sent', { audience: 'technical' })], 'yes: new'],
    ['of somebody known for another week', [row(1, 'sent', { week: '2025-W42' })], 'yes: new'],
    ['queued by a run that ended', [row(1, 'queued', { attempts: 0 })], 'yes: queued before'],
    ['tried by a run that ended', [row(1, 'queued')], 'yes: tried before, never taken'],
    ['that they have', [row(1, 'sent', { deckHash: 'new' })], 'no: has it since 2025-10-21'],
    [
      'of which they have another deck',
      [row(1, 'sent')],
      'no: has it since 2025-10-21, another deck: see `--correction`',
    ],
    [
      'which a correction has brought up to date',
      [row(1, 'sent'), row(2, 'sent', { kind: 'correction', deckHash: 'new' })],
      'no: has it since 2025-10-21',
    ],
    ['that failed', [row(3, 'failed')], 'no: failed: `briefdeck outbox retry 3`'],
    ['that is unknown', [row(3, 'unknown')], 'no: unknown: `briefdeck outbox mark 3 sent|failed`'],
    ['that another run sends', [row(3, 'sending')], 'no: being sent by another run'],
  ])('%s', (_, known, expected) => expect(plan('weekly', known)).toBe(expected));

  it('goes to those asked for, in whatever capitals the address is written down', () => {
    expect(plan('weekly', [], ['a@example.com'])).toBe('yes: new');
    expect(plan('weekly', [], ['b@example.com'])).toBe('no: left out');
    expect(plan('weekly', [], ['a@example.com'], ['a@example.com'])).toBe('no: left out');
  });
});

describe('a correction', () => {
  const corrected = (id: number, state: DeliveryState, deckHash: string) =>
    row(id, state, { kind: 'correction', deckHash });
  it.each<[string, readonly Delivery[], string]>([
    ['to somebody without a deck', [], 'no: has no deck to correct yet'],
    ['to somebody whose deck is still queued', [row(1, 'queued')], 'no: has no deck to correct yet'],
    [
      'to somebody who may have the deck',
      [row(1, 'unknown')],
      'no: unknown: `briefdeck outbox mark 1 sent|failed`',
    ],
    ['to somebody with another deck', [row(1, 'sent')], 'yes: correction'],
    ['to somebody with this deck', [row(1, 'sent', { deckHash: 'new' })], 'no: has this very deck'],
    ['sent already', [row(1, 'sent'), corrected(2, 'sent', 'new')], 'no: has it since 2025-10-22'],
    [
      'that failed',
      [row(1, 'sent'), corrected(2, 'failed', 'new')],
      'no: failed: `briefdeck outbox retry 2`',
    ],
    ['after another correction', [row(1, 'sent'), corrected(2, 'sent', 'middle')], 'yes: correction'],
  ])('%s', (_, known, expected) => expect(plan('correction', known)).toBe(expected));
});
