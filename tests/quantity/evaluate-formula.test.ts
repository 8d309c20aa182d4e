// Formulas of derived metrics: four operations, parentheses and names; no number where there is none.
import { describe, expect, it } from '@jest/globals';
import { evaluateFormula } from '../../src/quantity/formula.ts';

const values = { share: 40.2, total: 3754, part: 1509, zero: 0 };

describe('evaluateFormula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['100 / 10 / 5', 2],
    ['-2 * -3', 6],
    ['2 - -3', 5],
    ['1.5*2', 3],
    [' total-part ', 2245],
    ['100 - share', 59.8],
    ['part / (share / 100)', 1509 / 0.402],
    ['((part))', 1509],
  ])('%s is %d', (formula, result) => {
    expect(evaluateFormula(formula, values)).toBeCloseTo(result, 9);
  });

  it.each([
    [''],
    ['1 +'],
    ['* 2'],
    ['1 2'],
    ['(1 + 2'],
    ['1 + 2)'],
    ['()'],
    ['2 part'],
    ['part(2)'],
    ['unknown + 1'],
    ['toString'],
    ['__proto__'],
    ['1 % 2'],
    ['2 ** 3'],
    ['1,000'],
    ['part / zero'],
    ['zero / zero'],
    ['1; 2'],
  ])('%s gives no number', (formula) => {
    expect(evaluateFormula(formula, values)).toBeUndefined();
  });
});
