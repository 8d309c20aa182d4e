// Ticks as the picture labels them → a number format that writes the same, or the number in full where none can.
import { describe, expect, it } from '@jest/globals';
import { axisFormat } from '../../../../src/chart/native/axis-format.ts';
import type { Tick } from '../../../../src/model/deck/chart.ts';

function ticks(...labels: readonly (readonly [number, string])[]): readonly Tick[] {
  return labels.map(([value, label]) => ({ value, label }));
}

describe('the number format of an axis', () => {
  it('has the words around the number', () => {
    expect(axisFormat(ticks([0, '0'], [20, '20%'], [40, '40%']))).toBe('#,##0"%"');
    expect(axisFormat(ticks([0, '0'], [0.5, '0.5'], [1, '1']))).toBe('#,##0.0');
  });

  it('takes thousands off, by size where units change', () => {
    const dollars = ticks([1e5, '$100,000'], [1e6, '$1 million'], [1e9, '$1 billion']);
    expect(axisFormat(dollars)).toBe(
      '[<1000000]"$"#,##0;[<1000000000]"$"#,##0,," million";"$"#,##0,,," billion"',
    );
  });

  it('has a true minus below zero', () => {
    expect(axisFormat(ticks([-2e6, '−$2 million'], [0, '0'], [2e6, '$2 million']))).toBe(
      '"$"#,##0,," million";"−$"#,##0,," million"',
    );
    expect(axisFormat(ticks([-5, '−5%'], [0, '0'], [5, '5%']))).toBe('#,##0"%";"−"#,##0"%"');
  });

  it('writes the number out where the picture counts in 万 and 億', () => {
    expect(axisFormat(ticks([1e5, '10万'], [1e8, '1億']))).toBe('#,##0');
    expect(axisFormat([])).toBe('#,##0');
  });
});
