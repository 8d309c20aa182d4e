// Ledger entries become figures and go back; what makes no figure is refused.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalisedValue } from '../../src/quantity/compare.ts';
import { entryValue, figureFromEntry } from '../../src/quantity/entry.ts';
import { unitOf } from '../../src/quantity/units.ts';
import { ledgerFigures } from './ledger-figures.ts';

describe('figureFromEntry', () => {
  it.each([
    [{ value: 5600000, unit: 'USD', qualifier: 'about' }, 'USD 5600000 about'],
    [{ value: '5600000', unit: 'USD' }, 'USD 5600000 exact'],
    [{ value: 7e11, unit: 'CNY' }, 'CNY 700000000000 exact'],
    [{ value: 40.2, unit: 'percent' }, 'percent 40.2 exact'],
    [{ value: 20, unit: 'percent/year', qualifier: 'at-least' }, 'percent/year 20 at-least'],
    [{ value: '1/10', unit: 'fraction', qualifier: 'under' }, 'fraction 1/10 under'],
    [{ value: 3, unit: 'times' }, 'times 3 exact'],
    [{ value: 0.5, unit: 'year' }, 'year 0.5 exact'],
    [{ value: '2025-01', unit: 'date' }, 'date 2025-01 exact'],
    [{ value: 2025, unit: 'date' }, 'date 2025 exact'],
    [{ value: '--10-20', unit: 'date' }, 'date --10-20 exact'],
    [{ value: 1509, unit: 'model' }, 'model 1509 exact'],
    [{ value: -3, unit: 'points' }, 'points -3 exact'],
  ])('%j is %s', (entry, text) => {
    const figure = figureFromEntry(entry);
    expect(figure && normalisedValue(figure)).toBe(text);
  });

  it.each([
    [{ value: '15.20', unit: 'percent' }, 2],
    [{ value: '[4.3, 5.00]', unit: 'USD' }, 2],
    [{ value: ['1.0', '2.5'], unit: 'times' }, 1],
    [{ value: '15.2', unit: 'percent' }, undefined],
    [{ value: 15.2, unit: 'percent' }, undefined],
    [{ value: '10', unit: 'percent' }, undefined],
  ])('%j keeps the zeros its text shows: %s decimals', (entry, decimals) => {
    expect(figureFromEntry(entry)?.decimals).toBe(decimals);
  });

  it.each([
    [{ value: 5, unit: 'GPB' }],
    [{ value: 5, unit: 'usd' }],
    [{ value: 5, unit: 'percent/decade' }],
    [{ value: 5, unit: 'model/year' }],
    [{ value: 5, unit: 'USD/year/year' }],
    [{ value: 5, unit: '' }],
    [{ value: 5, unit: 'USD', qualifier: 'maybe' }],
    [{ value: 'many', unit: 'USD' }],
    [{ value: '5,600', unit: 'USD' }],
    [{ value: Number.NaN, unit: 'USD' }],
    [{ value: '1/0', unit: 'fraction' }],
    [{ value: 0.1, unit: 'fraction' }],
    [{ value: '2025-13', unit: 'date' }],
    [{ value: '2025-02-30', unit: 'date' }],
    [{ value: '2025-1', unit: 'date' }],
    [{ value: '-', unit: 'date' }],
  ])('%j is no figure', (entry) => {
    expect(figureFromEntry(entry)).toBeUndefined();
  });

  it('goes back and forth without loss', () => {
    fc.assert(
      fc.property(ledgerFigures('ja'), (figure) => {
        const entry = { value: entryValue(figure), unit: unitOf(figure), qualifier: figure.qualifier };
        expect(figureFromEntry(entry)).toEqual(figure);
      }),
    );
  });
});
