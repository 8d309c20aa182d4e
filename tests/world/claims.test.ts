// Pieces of work that threads share: each is done by one, near the turn of whoever needs all of them in their order.
import { describe, expect, it, jest } from '@jest/globals';
import { claimsIn, newClaims } from '../../src/world/claims.ts';

describe('claims', () => {
  it('give each piece to one taker, all of whom look at the same memory', () => {
    const claims = newClaims(5);
    const other = claimsIn(claims.memory);
    expect(claims.comeTo(0)).toBe(true);
    expect(other.takeNext(0, 0)).toBe(1);
    expect(other.takeNext(1, 0)).toBe(2);
    expect(claims.comeTo(1)).toBe(false);
    expect(claims.takeAhead()).toBe(3);
    expect(other.takeNext(0, 0)).toBe(4);
    expect(other.takeNext(0, 0)).toBeUndefined();
    expect(claims.takeAhead()).toBeUndefined();
    other.finish(1);
    expect([1, 2, 3, 4].map((piece) => claims.comeTo(piece))).toEqual([true, false, true, false]);
  });

  it('leave pieces to whoever goes in order, as long as there are others', () => {
    const claims = newClaims(5);
    claims.comeTo(0);
    expect([1, 2, 3, 4].map(() => claims.takeNext(0, 2))).toEqual([3, 4, 1, 2]);
  });

  it('give none ahead of the turn where others have already done some', () => {
    const claims = newClaims(4);
    claims.comeTo(0);
    claims.takeNext(0, 0);
    claims.takeNext(1, 0);
    expect(claims.comeTo(1)).toBe(false);
    claims.finish(2);
    expect(claims.takeAhead()).toBeUndefined();
  });

  it('are free again when the thread that had them has ended, but for what it has done', () => {
    const claims = newClaims(4);
    claims.comeTo(0);
    for (const thread of [0, 0, 1]) claims.takeNext(thread, 0);
    claims.finish(1);
    claims.release(0);
    expect([1, 2, 3].map((piece) => claims.comeTo(piece))).toEqual([true, true, false]);
  });

  it('let a thread wait that would be too far ahead, until the turn has come nearer', () => {
    const claims = newClaims(40);
    claims.comeTo(0);
    for (let piece = 1; piece < 32; piece += 1) expect(claims.takeNext(0, 0)).toBe(piece);
    const other = claimsIn(claims.memory);
    const wait = jest.spyOn(Atomics, 'wait').mockImplementationOnce(() => {
      other.comeTo(9);
      return 'ok';
    });
    expect(claims.takeNext(0, 0)).toBe(32);
    expect(wait).toHaveBeenCalledTimes(1);
  });
});
