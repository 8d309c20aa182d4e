// When two figures say the same, may both hold, contradict each other, or measure different things.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Figure } from '../../src/model/quantity.ts';
import { compareFigures, sameFigure } from '../../src/quantity/compare.ts';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { ledgerFigures } from './ledger-figures.ts';

function only(text: string): Figure {
  const [found, ...more] = findFigures(text);
  if (!found || more.length > 0) throw new Error(`Not one figure: ${text}`);
  return found.figure;
}

describe('compareFigures', () => {
  it.each([
    ['約560万ドル', 'about $5.6 million', 'same'],
    ['560万ドル', '約560万ドル', 'same'],
    ['半年', 'six months', 'same'],
    ['10分の1', '10%', 'same'],
    ['2週間', '14 days', 'same'],
    ['約560万ドル', '600万ドル', 'conflict'],
    ['約560万ドル', '550万ドル', 'compatible'],
    ['約560万ドル', '約550万ドル', 'compatible'],
    ['約560万ドル', '約600万ドル', 'conflict'],
    ['550万ドル', '560万ドル', 'conflict'],
    ['600万ドル未満', '30万ドル', 'compatible'],
    ['600万ドル未満', '600万ドル', 'conflict'],
    ['600万ドル以下', '600万ドル', 'compatible'],
    ['1億ドル以上', '560万ドル', 'conflict'],
    ['1億ドル以上', '1億ドル', 'compatible'],
    ['1億ドル超', '1億ドル', 'conflict'],
    ['1億ドル以上', '600万ドル以下', 'conflict'],
    ['1億ドル以上', '2億ドル以上', 'compatible'],
    ['600万ドル以下', '約560万ドル', 'compatible'],
    ['600万ドル以下', '600万ドル未満', 'compatible'],
    ['10分の1未満', '5.6%', 'compatible'],
    ['10分の1未満', '約10分の1', 'compatible'],
    ['10分の1未満', '10分の1', 'conflict'],
    ['-3%', '約-3%', 'same'],
    ['560万ドル', '560万円', 'not-comparable'],
    ['5社', '5モデル', 'not-comparable'],
    ['452千件', '452,000', 'same'],
    ['年20%', '20%', 'not-comparable'],
    ['20%', '20ポイント', 'not-comparable'],
    ['3倍', '3', 'not-comparable'],
    ['2か月', '60日間', 'not-comparable'],
    ['2025年', '2025年1月', 'compatible'],
    ['2025年1月', '2025年2月', 'conflict'],
    ['2025年1月', 'January 2025', 'same'],
    ['2025年第3四半期', '2025年8月', 'compatible'],
    ['2025年第3四半期', '2025年10月', 'conflict'],
    ['2025年1月以降', '2024年12月', 'conflict'],
    ['2025年1月頃', '2025年2月', 'compatible'],
    ['2025年度', '2025年', 'not-comparable'],
    ['10月20日', '2025年10月20日', 'not-comparable'],
  ] as const)('%s against %s: %s', (a, b, comparison) => {
    expect(compareFigures(only(a), only(b))).toBe(comparison);
    expect(compareFigures(only(b), only(a))).toBe(comparison);
  });

  it('finds every figure the same as itself and answers alike both ways', () => {
    fc.assert(
      fc.property(ledgerFigures('ja'), ledgerFigures('ja'), (a, b) => {
        expect(compareFigures(a, a)).toBe('same');
        expect(compareFigures(a, b)).toBe(compareFigures(b, a));
      }),
    );
  });
});

describe('sameFigure', () => {
  it.each([
    ['560 万ドル', '$5.6m', true],
    ['約560万ドル', '560万ドル', false],
    ['10分の1', '1/10', true],
    ['18か月', '1.5年', true],
    ['0.3%', '0.30%', true],
    ['560万ドル', '560.1万ドル', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameFigure(only(a), only(b))).toBe(same);
  });
});
