import { describe, expect, it } from '@jest/globals';
import type { Finding, FindingKind } from '../../src/model/finding.ts';
import { withoutFollowOns } from '../../src/model/findings/follow-ons.ts';
import { counted, listed, nearestName } from '../../src/model/names.ts';

describe('the nearest name', () => {
  it.each([
    ['autor', ['title', 'author', 'kind'], 'author'],
    ['stanse', ['stance', 'status'], 'stance'],
    ['cost-laed', ['cost-lead', 'cost-load'], 'cost-lead'],
    ['DAIWA', ['daiwa', 'dawia'], 'daiwa'],
    ['学習費用', ['学習費', '使用料'], '学習費'],
  ])('of %s among %j is %s', (name, names, nearest) => {
    expect(nearestName(name, names)).toBe(nearest);
  });

  it('is none when nothing is near, or nothing is there', () => {
    expect(nearestName('label', ['stance', 'weight'])).toBeUndefined();
    expect(nearestName('id', ['kind', 'date'])).toBeUndefined();
    expect(nearestName('label', [])).toBeUndefined();
  });

  it('does not depend on the order of the names', () => {
    expect(nearestName('cat', ['cut', 'bat'])).toBe('bat');
    expect(nearestName('cat', ['bat', 'cut'])).toBe('bat');
  });
});

describe('a number and its noun', () => {
  it('agree', () => {
    expect([0, 1, 2].map((count) => counted(count, 'entry', 'entries'))).toEqual([
      '0 entries',
      '1 entry',
      '2 entries',
    ]);
    expect([counted(1, 'slide'), counted(3, 'slide')]).toEqual(['1 slide', '3 slides']);
  });
});

describe('a long list of names', () => {
  it('ends with how many more there are, never with a single one', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(listed(names)).toBe('`a`, `b`, `c`, `d`, `e`, `f` and 2 more');
    expect(listed(names.slice(0, 7))).toBe('`a`, `b`, `c`, `d`, `e`, `f`, `g`');
  });
});

describe('findings that only repeat another', () => {
  const found = (...kinds: FindingKind[]) =>
    kinds.map((kind, at): Finding => ({ kind, place: { file: 'a', line: at, column: 1 }, message: kind }));
  const told = (isRead: boolean, ...kinds: FindingKind[]) =>
    withoutFollowOns(found(...kinds), isRead).map(({ kind }) => kind);

  it('are left out while that one stands', () => {
    expect(told(true, 'broken-lock', 'receipt-missing', 'receipt-stale')).toEqual([
      'broken-lock',
      'receipt-stale',
    ]);
    expect(told(false, 'bad-figure', 'receipt-stale', 'derived-input', 'receipt-missing')).toEqual([
      'bad-figure',
      'receipt-missing',
    ]);
  });

  it('of one figure are those of its receipt and its seal, where the document says something else', () => {
    const figure = { file: 'a', line: 1, column: 1 };
    const kinds: FindingKind[] = ['receipt-differs', 'receipt-seal', 'report-changed', 'figure-sign'];
    const findings = kinds.map((kind): Finding => ({ kind, place: figure, message: kind }));
    const other: Finding = { kind: 'receipt-seal', place: { ...figure, line: 2 }, message: 'other' };
    expect(withoutFollowOns([...findings, other], true).map(({ kind }) => kind)).toEqual([
      ...['report-changed', 'figure-sign', 'receipt-seal'],
    ]);
  });

  it('are told by themselves', () => {
    expect(told(true, 'receipt-missing', 'derived-input')).toEqual(['receipt-missing', 'derived-input']);
  });
});
