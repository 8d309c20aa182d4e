// Reading figures ends in good time on hostile text: no pattern of the grammar backtracks without bound.
import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../src/quantity/find/find-figures.ts';

/** Measured under a second each; an unbounded pattern would take hours, so a busy machine does not matter. */
const GIVES_UP_MS = 30_000;

describe('hostile text', () => {
  it.each([['1,'], ['1-'], ['a1.'], ['(1,'], ['億1'], ['about '], ['一'], ['1 '], ['$'], ['第1']])(
    'of 20,000 characters of %j is read',
    (unit) => {
      const text = unit.repeat(20_000 / unit.length);
      const start = performance.now();
      for (const { start: from, end } of findFigures(text)) expect(end).toBeGreaterThan(from);
      expect(performance.now() - start).toBeLessThan(GIVES_UP_MS);
    },
    2 * GIVES_UP_MS,
  );
});
