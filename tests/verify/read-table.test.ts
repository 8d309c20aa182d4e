// Tables of series in sheets: ranges with their headings, scale and places.
import { describe, expect, it } from '@jest/globals';
import { cellPlace } from '../../src/model/content/series.ts';
import { whereText } from '../../src/model/content/where.ts';
import { readWorkbook } from '../../src/package/sheet/read-workbook.ts';
import { readOriginal } from '../../src/verify/originals.ts';
import { rangeTroubles, readTable } from '../../src/verify/read-table.ts';
import { rowsXml, workbookBytes } from '../support/workbook-bytes.ts';

const ROWS = [
  ['Revenue'],
  ['US$ million, unaudited'],
  [null, 'Product', 'Q3 FY24', 'Q4 FY24'],
  [null, 'Tarvexa', { value: 41.2, style: 1 }, { value: 58, style: 1 }],
  [null, 'Solvane', { value: -7.25, style: 1 }, null],
];
const workbook = readOriginal(
  workbookBytes(
    [
      { name: 'Notes', rows: rowsXml([['x']]) },
      { name: 'Revenue', rows: rowsXml(ROWS) },
    ],
    {
      formats: ['0.0_);(0.0)'],
    },
  ),
  'results.xlsx',
  readWorkbook,
);

describe('a range of a sheet', () => {
  const TABLE = {
    scale: 'US$ million, unaudited',
    range: { sheet: 'Revenue', letters: ['C', 'D'] },
    columns: ['Q3 FY24', 'Q4 FY24'],
    rows: [
      { heading: 'Tarvexa', line: 4, cells: ['41.2', '58.0'] },
      { heading: 'Solvane', line: 5, cells: ['(7.3)', ''] },
    ],
  };

  it.each(['results#Revenue!B3:D5', 'results#revenue!$B$3:$D$9', "results#'Revenue'!b3:d5"])(
    'is a table as it is shown: %s',
    (place) => expect(readTable(workbook, place)).toEqual(TABLE),
  );

  it('knows where each of its cells stands', () => {
    const [, row] = TABLE.rows;
    if (row === undefined) throw new Error('No row');
    expect(whereText(cellPlace(TABLE, row, 0))).toBe('Revenue!C5');
  });

  it('is none in a sheet that is not there, in one of several without a name, or in a text', () => {
    const text = readOriginal(new TextEncoder().encode('x'), 'a.txt');
    expect(readTable(workbook, 'results#Sales!B3:D5')).toBeUndefined();
    expect(readTable(workbook, 'results#B3:D5')).toBeUndefined();
    expect(readTable(text, 'results#B3:D5')).toBeUndefined();
  });

  it('tells which of its cells are errors, not calculated or hidden', () => {
    const rows =
      '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f>A1</f></c><c r="C1"><v>1</v></c></row>' +
      '<row r="2" hidden="1"><c r="B2"><v>2</v></c><c r="D2"><v>2</v></c></row>';
    const broken = readOriginal(workbookBytes([{ name: 'A', rows }]), 'a.xlsx', readWorkbook);
    expect(rangeTroubles(broken, 'a#A1:C9')).toEqual({ broken: ['A1', 'B1'], hidden: ['B2'] });
    expect(rangeTroubles(workbook, 'results#Revenue!B3:D5')).toEqual({ broken: [], hidden: [] });
  });

  it('is read with decimal commas where no number has a point', () => {
    const table = (text: string) =>
      readTable(readOriginal(new TextEncoder().encode(text), 'a.csv'), 'a#A1:C2');
    expect(table('Region;2024;2025\nChina;52,10;1.204,5\n')?.rows[0]?.cells).toEqual(['52.10', '1,204.5']);
    expect(table('Region;2024;2025\nChina;52.10;1,204\n')?.rows[0]?.cells).toEqual(['52.10', '1,204']);
    expect(table('Region;2024;2025\nChina;-3,2 %;7\n')?.rows[0]?.cells).toEqual(['-3.2 %', '7']);
  });

  it('is read from parted values, too', () => {
    const csv = readOriginal(new TextEncoder().encode('単位：億円\n,2024,2025\n売上,"1,204",▲3\n'), 'a.csv');
    expect(readTable(csv, 'a#A2:C3')).toEqual({
      scale: '単位：億円',
      range: { letters: ['B', 'C'] },
      columns: ['2024', '2025'],
      rows: [{ heading: '売上', line: 3, cells: ['1,204', '▲3'] }],
    });
  });

  it('may begin with its title and end its head with a row of units', () => {
    const table = (text: string) =>
      readTable(readOriginal(new TextEncoder().encode(text), 'a.csv'), 'a#A1:C4');
    const one = table(
      'セグメント別業績,,\n区分,2025年3月期,2026年3月期\n,（百万円）,（百万円）\n酒類,"1,977",(62)\n',
    );
    expect(one).toMatchObject({
      scale: '（百万円）',
      columns: ['2025年3月期', '2026年3月期'],
      rows: [{ heading: '酒類', line: 4, cells: ['1,977', '(62)'] }],
    });
    const several = table('By segment,,\nSegment,Revenue,Margin\n,$ million,(%)\nBeer,412,6.1\n');
    expect(several).toMatchObject({ columns: ['Revenue', 'Margin'], units: ['$ million', '(%)'] });
    expect(several?.scale).toBeUndefined();
  });

  it('has the unit of each column, wherever the row of units stands', () => {
    const text = 'Statistics,,\n,thousands,$ per tonne\nQuarter,Guests,Fuel\nQ1 2026,"2,940",664\n';
    const original = readOriginal(new TextEncoder().encode(text), 'a.csv');
    for (const range of ['A1:C4', 'A2:C4', 'A3:C4'])
      expect(readTable(original, `a#${range}`)).toMatchObject({
        columns: ['Guests', 'Fuel'],
        units: ['thousands', '$ per tonne'],
        rows: [{ heading: 'Q1 2026', cells: ['2,940', '664'] }],
      });
    expect(readTable(original, 'a#A1:C4')?.scale).toBeUndefined();
    expect(readTable(original, 'a#A4:C4')).toMatchObject({ fault: 'no-heading', rows: [] });
  });

  it('has names of merged cells over each of their columns', () => {
    const text = '$ million,Sales,,Profit,\n,2026,2025,2026,2025\nBoats,412,398,109,102\n';
    expect(readTable(readOriginal(new TextEncoder().encode(text), 'a.csv'), 'a#A1:E3')).toMatchObject({
      scale: '$ million',
      columns: ['Sales 2026', 'Sales 2025', 'Profit 2026', 'Profit 2025'],
    });
  });

  it('may begin with its title on lines of a text', () => {
    const text = '売上高（百万円）\n区分\t2024\t2025\n酒類\t1,977\t2,104\n';
    expect(readTable(readOriginal(new TextEncoder().encode(text), 'a.txt'), 'a:1-3')).toMatchObject({
      scale: '売上高（百万円）',
      columns: ['2024', '2025'],
      rows: [{ heading: '酒類', line: 3, cells: ['1,977', '2,104'] }],
    });
  });
});
