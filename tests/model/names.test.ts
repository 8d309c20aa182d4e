import { describe, expect, it } from '@jest/globals';
import { nearestName } from '../../src/model/names.ts';

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
