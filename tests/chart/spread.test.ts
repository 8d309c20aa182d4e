import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spread } from '../../src/chart/spread.ts';

const boxes = fc.array(
  fc.record({
    middle: fc.double({ min: -50, max: 450, noNaN: true }),
    length: fc.double({ min: 1, max: 40, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('spread', () => {
  it('leaves boxes where they are while they keep clear of each other', () => {
    const apart = [50, 100, 200].map((middle) => ({ middle, length: 20 }));
    expect(spread(apart, 0, 300, 4)).toEqual([50, 100, 200]);
  });

  it('moves neighbours apart evenly', () => {
    const close = [100, 104].map((middle) => ({ middle, length: 20 }));
    expect(spread(close, 0, 300, 4)).toEqual([90, 114]);
  });

  it('gives no places where the room is too short', () => {
    expect(
      spread(
        [10, 20].map((middle) => ({ middle, length: 60 })),
        0,
        100,
        4,
      ),
    ).toBeUndefined();
  });

  it('keeps boxes in their order, clear of each other and inside', () => {
    fc.assert(
      fc.property(boxes, (given) => {
        const [from, to, gap] = [0, 400, 3];
        const needed = given.reduce((sum, { length }) => sum + length + gap, -gap);
        const middles = spread(given, from, to, gap);
        if (needed > to - from) {
          expect(middles).toBeUndefined();
          return;
        }
        const placed = given
          .map((box, index) => ({ ...box, index, at: middles?.[index] ?? Number.NaN }))
          .sort((a, b) => a.middle - b.middle || a.index - b.index);
        for (const [index, box] of placed.entries()) {
          expect(box.at - box.length / 2).toBeGreaterThanOrEqual(from - 1e-6);
          expect(box.at + box.length / 2).toBeLessThanOrEqual(to + 1e-6);
          const next = placed[index + 1];
          if (next) expect(next.at - next.length / 2 - (box.at + box.length / 2)).toBeGreaterThan(gap - 1e-6);
        }
      }),
    );
  });
});
