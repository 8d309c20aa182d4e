// Reading figures is cheap enough to run over every line of every deck, and stays linear on hostile text.
import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../../src/model/figures/find-figures.ts';

function microsecondsFor(text: string, times: number): number {
  for (let count = 0; count < times; count += 1) findFigures(text);
  const start = performance.now();
  for (let count = 0; count < times; count += 1) findFigures(text);
  return ((performance.now() - start) * 1000) / times;
}

describe('speed', () => {
  /** Measured at 5 to 15 µs; the limit is loose so that a busy machine does not fail it. */
  it.each([
    ['V3の学習費は約560万ドル、期間は約2か月とされ10分の1未満である'],
    ['V3 cost about $5.6 million, under a tenth'],
    ['この点で米国企業が優位な状況に変化はないとみられているのである'],
  ])('%s takes well under 50 µs', (text) => {
    expect(microsecondsFor(text, 3000)).toBeLessThan(50);
  });

  it.each([['1,'], ['1-'], ['a1.'], ['(1,'], ['億1'], ['about '], ['一'], ['1 '], ['$'], ['第1']])(
    'reads 20,000 characters of %j in linear time',
    (unit) => {
      const text = unit.repeat(20_000 / unit.length);
      const start = performance.now();
      findFigures(text);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
