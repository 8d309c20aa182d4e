// Broken lines → runs: where spaces are kept, where breaks go.
import { describe, expect, it } from '@jest/globals';
import type { Align } from '../../../src/model/deck/scene.ts';
import { toTextItems } from '../../../src/write/pptx/draw/draw-words.ts';
import { aLine, aRun } from '../../support/scene-builder.ts';

const items = (first: string, second: string, align: Align = 'left') =>
  toTextItems([aLine(aRun(first), 'line'), aLine(aRun(second))], {
    align,
    lineHeight: 20,
    font: 'minor',
    pages: new Map(),
  });

describe('toTextItems', () => {
  it.each([
    ['costs about', '$5.6m', 'left', 'costs about '],
    ['costs about', '$5.6m', 'center', 'costs about '],
    ['costs about', '$5.6m', 'right', 'costs about'],
    ['costs about ', '$5.6m', 'left', 'costs about '],
    ['Mixture-of-', 'Experts', 'left', 'Mixture-of-'],
    ['学習費は', 'V3の', 'left', '学習費は'],
    ['V3', 'の学習費', 'left', 'V3'],
    ['約560万ドル、', '1,240', 'left', '約560万ドル、'],
  ] as const)('breaks `%s` before `%s` (%s) as `%s`', (first, second, align, expected) => {
    const [one, two] = items(first, second, align);
    expect(one?.text).toBe(expected);
    expect(one?.options?.breakLine).toBeUndefined();
    expect(two?.options?.softBreakBefore).toBe(true);
  });

  it('adds nothing where a word is broken', () => {
    const [one, two] = toTextItems([aLine(aRun('https://example.com/a'), 'word'), aLine(aRun('ddress'))], {
      align: 'left',
      lineHeight: 20,
      font: 'minor',
      pages: new Map(),
    });
    expect(one?.text).toBe('https://example.com/a');
    expect(two?.options?.softBreakBefore).toBe(true);
  });

  it('gives every run an options object of its own', () => {
    const run = aRun('x');
    const both = toTextItems([aLine([run, run])], {
      align: 'left',
      lineHeight: 20,
      font: 'minor',
      pages: new Map(),
    });
    expect(both[0]?.options).not.toBe(both[1]?.options);
  });
});
