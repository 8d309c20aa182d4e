import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeLabel } from '../../src/chart/kinds/dot-plot/place-label.ts';

const room = { x: 100, radius: 6, open: 'none', labelWidth: 60, left: 0, right: 300 } as const;

describe('placeLabel', () => {
  it('puts the label to the right of the mark', () => {
    expect(placeLabel(room)).toMatchObject({ side: 'right', x: 116, fits: true });
  });

  it('goes to the left when the right has no room', () => {
    expect(placeLabel({ ...room, x: 250 })).toMatchObject({ side: 'left', x: 174, fits: true });
  });

  it('keeps out of the way of an arrow', () => {
    const right = placeLabel({ ...room, open: 'right' });
    expect(right).toMatchObject({ side: 'left', arrow: { from: 106, to: 142 } });
    const behind = placeLabel({ ...room, x: 20, open: 'right' });
    expect(behind).toMatchObject({ side: 'right', x: 68 });
  });

  it('shortens an arrow that would leave the column', () => {
    expect(placeLabel({ ...room, x: 30, open: 'left' }).arrow).toEqual({ from: 24, to: 0 });
  });

  it('says when neither side has room', () => {
    expect(placeLabel({ ...room, labelWidth: 500 })).toMatchObject({ fits: false, side: 'right', room: 184 });
  });

  it('never lets label, mark and arrow collide or the label leave its room', () => {
    const input = fc.record({
      x: fc.double({ min: 10, max: 490, noNaN: true }),
      radius: fc.constantFrom(6, 6.5, 9),
      open: fc.constantFrom('none' as const, 'left' as const, 'right' as const),
      labelWidth: fc.double({ min: 5, max: 600, noNaN: true }),
      left: fc.constant(0),
      right: fc.constant(500),
    });
    fc.assert(
      fc.property(input, (given) => {
        const placed = placeLabel(given);
        const width = Math.min(given.labelWidth, placed.room);
        const end = placed.x + width;
        const clear = (from: number, to: number) => end <= from || placed.x >= to || width === 0;
        expect(clear(given.x - given.radius, given.x + given.radius)).toBe(true);
        if (placed.arrow) {
          const { from, to } = placed.arrow;
          expect(clear(Math.min(from, to), Math.max(from, to))).toBe(true);
        }
        if (width > 0) {
          expect(placed.x).toBeGreaterThanOrEqual(given.left);
          expect(end).toBeLessThanOrEqual(given.right + 1e-9);
        }
      }),
    );
  });
});
