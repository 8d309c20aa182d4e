// Workbooks as they are shown: formats, strings, dates, and what hides a cell or keeps it from being a number.
import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../../src/package/sheet/read-workbook.ts';
import { cellName, rowAndColumn, type SheetCell } from '../../../src/package/sheet/workbook.ts';
import { rowsXml, workbookBytes } from '../../support/workbook-bytes.ts';

function cellsOf(bytes: Uint8Array, at = 0): Record<string, SheetCell> {
  const rows = readWorkbook(bytes).sheets[at]?.rows ?? new Map();
  return Object.fromEntries(
    [...rows].flatMap(([row, cells]) =>
      [...cells].map(([column, cell]: [number, SheetCell]) => [cellName(row, column), cell]),
    ),
  );
}

describe('a cell of a workbook', () => {
  it.each([
    ['#,##0.0', 412, '412.0', 'number'],
    ['#,##0,,', 412_000_000, '412', 'number'],
    ['#,##0.0,', 1_234_560, '1,234.6', 'number'],
    ['0.0_);(0.0)', -6.1, '(6.1)', 'number'],
    ['0.0;▲0.0', -6.1, '▲6.1', 'number'],
    ['[$$-409]#,##0.00', 4.3, '$4.30', 'number'],
    ['0.0%', 0.125, '12.5%', 'percent'],
    ['#,##0"百万円"', 1200, '1,200百万円', 'number'],
    ['yyyy-mm-dd', 45658, '2025-01-01', 'date'],
    ['yyyy"年"m"月"', 45658, '2025年1月', 'date'],
    ['General', 0.1 + 0.2, '0.3', 'number'],
  ])('shows what its format shows: %s', (format, value, shown, kind) => {
    const rows = rowsXml([[{ value, style: 1 }]]);
    expect(cellsOf(workbookBytes([{ name: 'A', rows }], { formats: [format] })).A1).toMatchObject({
      shown,
      kind,
    });
  });

  it('is a date of the calendar that the workbook counts by', () => {
    const sheet = { name: 'A', rows: rowsXml([[{ value: 45658 - 1462, style: 1 }]]) };
    const bytes = workbookBytes([sheet], { formats: ['d mmm yyyy'], date1904: true });
    expect(cellsOf(bytes).A1).toEqual({ kind: 'date', shown: '1 Jan 2025', value: '2025-01-01' });
  });

  it('has words of its own, shared ones, or those of a formula, without how they are pronounced', () => {
    const rows =
      '<row><c t="s"><v>0</v></c><c t="str"><f>A1</f><v>x</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c><f>1+1</f></c><c t="b"><v>1</v></c><c><f>1+1</f><v>2</v></c></row>';
    const shared = ['<r><t>売</t></r><r><t>上</t></r><rPh><t>ウリアゲ</t></rPh>'];
    expect(cellsOf(workbookBytes([{ name: 'A', rows }], { shared }))).toEqual({
      A1: { shown: '売上', kind: 'text' },
      B1: { shown: 'x', kind: 'text' },
      C1: { shown: '#DIV/0!', kind: 'error' },
      D1: { shown: '', kind: 'uncalculated' },
      E1: { shown: 'TRUE', kind: 'logical' },
      F1: { shown: '2', kind: 'number', value: 2 },
    });
  });

  it('is told to be hidden with its row, column or sheet, and to be part of merged ones', () => {
    const rows =
      '<row r="2" hidden="1"><c r="B2"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c><c r="D4"><v>3</v></c></row>';
    const cols = '<cols><col min="4" max="6" hidden="true"/></cols>';
    const bytes = workbookBytes([{ name: 'A', state: 'veryHidden', rows, cols, merged: ['B4:C4'] }]);
    expect(readWorkbook(bytes).sheets[0]?.isHidden).toBe(true);
    expect(cellsOf(bytes)).toMatchObject({
      B2: { isHidden: true },
      C4: { shown: '2', mergedInto: 'B4' },
      D4: { shown: '3', isHidden: true },
    });
  });

  it('has a name', () => {
    for (const [row, column, name] of [
      [1, 1, 'A1'],
      [12, 26, 'Z12'],
      [3, 27, 'AA3'],
      [7, 703, 'AAA7'],
    ] as const) {
      expect(cellName(row, column)).toBe(name);
      expect(rowAndColumn(name)).toEqual({ row, column });
    }
  });
});

describe('a file that is no workbook, or too much of one', () => {
  const good = workbookBytes([{ name: 'A', rows: rowsXml([['x', 1]]) }]);

  it('is refused with a sentence, wherever it is cut or changed', () => {
    for (const cut of [0, 3, 40, good.length >> 1, good.length - 5])
      expect(() => readWorkbook(good.subarray(0, cut))).toThrow(/^Unexpected .*, expected /);
    const spoilt = good.slice();
    spoilt.fill(0, 200, 240);
    expect(() => readWorkbook(spoilt)).toThrow(/^Unexpected .*, expected /);
  });

  it('is not unpacked where its parts say, or are, more than a workbook may hold', () => {
    const large = workbookBytes([{ name: 'A', rows: ' '.repeat(21_000_000) }]);
    expect(large.length).toBeLessThan(100_000);
    expect(() => readWorkbook(large)).toThrow(/expected at most 20,000,000 bytes/);
  });
});
