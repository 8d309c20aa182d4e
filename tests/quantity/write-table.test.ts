// Figures of a table → what its cells and heads say: unit and scale once, read back as a table of an original is.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Figure } from '../../src/model/quantity.ts';
import { sameFigure } from '../../src/quantity/compare.ts';
import { cellFigure } from '../../src/quantity/table/cell-figure.ts';
import { writeTable } from '../../src/quantity/table/write-table.ts';
import { quantityIn } from '../../src/quantity/units.ts';
import { declareNouns, PLAIN_HOUSE } from '../../src/words/house.ts';
import { LANGUAGES, type Language } from '../../src/words/languages.ts';

function exact(unit: string, amount: number, decimals?: number): Figure {
  const figure: Figure = { quantity: quantityIn(unit, amount), qualifier: 'exact' };
  return decimals === undefined ? figure : { ...figure, decimals };
}

const HEADS = { rows: ['Tarvexa', 'Solvane'], columns: ['Q3 FY24', 'Q4 FY24'] };

function written(
  figures: readonly (readonly (Figure | undefined)[])[],
  language: Language = 'en',
  heads = HEADS,
) {
  const { corner, rows, columns, cells } = writeTable(figures, heads, language, PLAIN_HOUSE);
  return [[corner, ...columns], ...cells.map((row, at) => [rows[at], ...row])].map((row) => row.join(' | '));
}

const SALES = [
  [exact('USD', 41_200_000), exact('USD', 58_000_000, -5)],
  [exact('USD', 1_137_500_000), exact('USD', -3_200_000)],
];

describe('a table of figures', () => {
  it('says unit and scale once, and has the digits of the source and its signs', () => {
    expect(written(SALES)).toEqual([
      '$ million | Q3 FY24 | Q4 FY24',
      'Tarvexa | 41.2 | 58.0',
      'Solvane | 1,137.5 | −3.2',
    ]);
    expect(written(SALES, 'ja')).toEqual([
      '万ドル | Q3 FY24 | Q4 FY24',
      'Tarvexa | 4,120 | 5,800',
      'Solvane | 113,750 | −320',
    ]);
  });

  it('keeps each zero that a source shows, and those of a heading that counts in 万円', () => {
    const shares = [[exact('percent', 15.2, 3)], [exact('percent', 7, 1)]];
    expect(written(shares, 'en', { rows: ['A', 'B'], columns: ['2025'] })).toEqual([
      '% | 2025',
      'A | 15.200',
      'B | 7.0',
    ]);
    const price = cellFigure('1,520.00', { headings: ['単位: 100万円'] });
    expect(price).toEqual(exact('JPY', 1_520_000_000, -4));
  });

  it('says it in each row or column where they are counted in different things', () => {
    const rows = [
      [exact('USD', 41_200_000), exact('USD', 58_000_000)],
      [exact('percent', 72.8), exact('percent', 65.3)],
    ];
    expect(written(rows)).toEqual([
      ' | Q3 FY24 | Q4 FY24',
      'Tarvexa ($ million) | 41.2 | 58',
      'Solvane (%) | 72.8 | 65.3',
    ]);
    const columns = [
      [exact('none', 4), exact('none', 14_000_000)],
      [exact('none', 7), exact('none', 19_500_000)],
    ];
    const heads = { rows: ['Limerick', 'Durham'], columns: ['Lines', 'Pens a year (million)'] };
    expect(written(columns, 'en', heads)).toEqual([
      ' | Lines | Pens a year (million)',
      'Limerick | 4 | 14',
      'Durham | 7 | 19.5',
    ]);
  });

  it('has one scale for all rows or columns in one unit, but for those that are written whole', () => {
    const heads = { rows: ['H1 FY27', 'H1 FY26'], columns: ['Sales', 'Margin', 'Profit', 'A share'] };
    const results = [
      [exact('JPY', 182_450e6), exact('percent', 5), exact('JPY', 9_120e6), exact('JPY', 77.63)],
      [exact('JPY', 170_833e6), exact('percent', 5.6), exact('JPY', 9_530e6), exact('JPY', 71.2)],
    ];
    expect(written(results, 'en', heads)).toEqual([
      ' | Sales (¥ million) | Margin (%) | Profit (¥ million) | A share (¥)',
      'H1 FY27 | 182,450 | 5 | 9,120 | 77.63',
      'H1 FY26 | 170,833 | 5.6 | 9,530 | 71.2',
    ]);
  });

  it('names what a project counts, with its scale', () => {
    const house = { ...PLAIN_HOUSE, nouns: declareNouns([{ ja: ['個'], en: ['package', 'packages'] }]) };
    const counted = (amount: number, percent: number) => [
      exact('package', amount),
      exact('percent', percent),
    ];
    const heads = { rows: ['Q1', 'Q2'], columns: ['Handled', 'Use'] };
    const table = (language: Language) =>
      writeTable([counted(61_240_000, 81.2), counted(54_870_000, 79)], heads, language, house).columns;
    expect(table('en')).toEqual(['Handled (million packages)', 'Use (%)']);
    expect(table('ja')).toEqual(['Handled（万個）', 'Use（%）']);
  });

  it('writes in full what is hedged or a range, and nothing where there is no figure', () => {
    const hedged: Figure = { ...exact('USD', 58_000_000), qualifier: 'about' };
    const range: Figure = { ...exact('USD', 17_200_000), high: quantityIn('USD', 17_800_000) };
    expect(
      written([
        [exact('USD', 41_200_000), hedged],
        [undefined, range],
      ]),
    ).toEqual([
      '$ million | Q3 FY24 | Q4 FY24',
      'Tarvexa | 41.2 | about $58 million',
      'Solvane |  | $17.2–17.8 million',
    ]);
  });

  it('is read back as what it was, in each language', () => {
    const units = ['USD', 'EUR', 'JPY', 'percent', 'none', 'day'];
    const cells = fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { minLength: 4, maxLength: 4 });
    const law = fc.property(
      fc.constantFrom(...units),
      fc.integer({ min: -2, max: 7 }),
      cells,
      (unit, places, all) => {
        const figures = all.map((one) => exact(unit, Number(`${one}e${places}`)));
        const table = [figures.slice(0, 2), figures.slice(2)];
        for (const language of LANGUAGES) {
          const { corner, rows, columns, cells: shown } = writeTable(table, HEADS, language, PLAIN_HOUSE);
          for (const [at, row] of shown.entries())
            for (const [index, text] of row.entries()) {
              const read = cellFigure(text, { headings: [rows[at] ?? '', columns[index] ?? '', corner] });
              const figure = table[at]?.[index];
              expect(read && figure && sameFigure(read, figure)).toBe(true);
            }
        }
      },
    );
    fc.assert(law, { numRuns: 60 });
  });
});
