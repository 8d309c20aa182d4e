import { describe, expect, it } from '@jest/globals';
import { entryValue } from '../../src/quantity/entry.ts';
import { figureText, formatFigure } from '../../src/quantity/format/format-figure.ts';
import { cellFigure } from '../../src/quantity/table/cell-figure.ts';
import { readTextTable } from '../../src/quantity/table/read-text-table.ts';
import { unitOf } from '../../src/quantity/units.ts';
import { PLAIN_HOUSE } from '../../src/words/house.ts';
import { PLAIN_STYLE } from '../../src/words/house-style.ts';

function told(shown: string, headings: readonly string[], unit?: string): string {
  const figure = cellFigure(shown, { headings, ...(unit === undefined ? {} : { unit }) });
  return figure === undefined ? 'none' : `${entryValue(figure)} ${unitOf(figure)}`;
}

describe('the figure of a cell', () => {
  it.each([
    ['412.0', '$ million', '412000000 USD'],
    ['$412.0', '$ million', '412000000 USD'],
    ['1,024', '$m', '1024000000 USD'],
    ['(6.1)', '$ million unless marked', '-6100000 USD'],
    ['−6.1', 'Net sales ($ million)', '-6100000 USD'],
    ['▲3,200', '単位：百万円', '-3200000000 JPY'],
    ['1,509', '（億円）', '150900000000 JPY'],
    ['12.4', 'in millions of dollars', '12400000 USD'],
    ['19.5', 'Pens a year (million)', '19500000 none'],
    ['72.8%', '$ million unless marked', '72.8 percent'],
    ['72.8', 'Gross margin (%)', '72.8 percent'],
    ['45', 'EUR thousand', '45000 EUR'],
    ['2025-09-01', 'Qualified', '2025-09-01 date'],
    ['7', 'Lines', '7 none'],
    ['7', '項目', '7 none'],
    ['7', 'Items', '7 none'],
    ['7', '出店数（店、項目）', '7 item'],
    ['21.4', '2024', '21.4 none'],
    ['21.4', '2024/25', '21.4 none'],
    ['412', '100 million yen', '41200000000 JPY'],
    ['4.12', 'Sales (100 million yen)', '412000000 JPY'],
    ['412', '単位：100万円', '412000000 JPY'],
    ['412', 'Sales by product, $ million. 15 January 2026', '412000000 USD'],
    ['412', 'Sales, $ million.', '412000000 USD'],
    ['412', '製品別売上高。単位：百万円。監査前', '412000000 JPY'],
    ['412', '15 mg', '412 none'],
    ['412', 'Tarvexa 15 mg', '412 none'],
    ['412', '72 weeks', '412 none'],
    ['412', 'Three months to 30 June', '412 none'],
    ['18', 'Months', '18 month'],
    ['18', 'Payback (in months)', '18 month'],
    ['435-455', 'EBITDA ($ million)', '[435000000, 455000000] USD'],
    ['2,100～2,300', '単位：百万円', '[2100000000, 2300000000] JPY'],
    ['(6)-(4)', '$ million', 'none'],
    ['98,000※1', '単位：百万円', '98000000000 JPY'],
    ['412*', '$ million', '412000000 USD'],
    ['12-14%', '$ million', '[12, 14] percent'],
    ['–', '$ million', 'none'],
    ['n/a', '$ million', 'none'],
    ['', '$ million', 'none'],
  ])('%s below %s is %s', (shown, heading, figure) => expect(told(shown, [heading])).toBe(figure));

  it.each([
    ['about 310', '$ million', 'about'],
    ['約310', '単位：百万円', 'about'],
    ['up to 310', '$ million', 'at-most'],
    ['310', '$ million', 'exact'],
  ])('%s below %s keeps its hedge: %s', (shown, heading, qualifier) => {
    expect(cellFigure(shown, { headings: [heading] })?.qualifier).toBe(qualifier);
  });

  it('has the unit that the ledger writes before that of any heading, and of headings the nearest', () => {
    expect(told('812.50', ['$ million'], 'EUR/month')).toBe('812.5 EUR/month');
    expect(told('65.3', ['Margin (%)', '', '$ million'])).toBe('65.3 percent');
  });

  it('has a scale before what is only a name', () => {
    expect(told('2,940', ['Q3 2026', 'People', 'thousands'])).toBe('2940000 none');
    expect(told('2,940', ['Q3 2026', 'People'])).toBe('2940 person');
  });

  it('has what a heading sets apart before a noun that only names the row', () => {
    expect(told('412', ['Storage systems', 'Q3 FY25', 'Revenue ($ million)'])).toBe('412000000 USD');
    expect(told('1,977', ['システム', '売上高', '単位：百万円'])).toBe('1977000000 JPY');
    expect(told('412', ['Stores (companies)', 'Q3 FY25', '$ million'])).toBe('412 company');
  });

  it.each([
    ['812.50', [], 'USD/patient/month', 'US$812.50 per patient per month'],
    ['688.00', [], 'USD/patient/month', 'US$688.00 per patient per month'],
    ['(48.60)', ['$ million'], undefined, '−US$48.60mn'],
    ['48.60', [], '$ million', 'US$48.60mn'],
    ['12.50%', [], 'percent', '12.50%'],
    ['1,300', ['$ million'], undefined, 'US$1.3bn'],
  ])('%s below %s, in %s, keeps its digits: %s', (shown, headings, unit, written) => {
    const figure = cellFigure(shown, { headings, ...(unit === undefined ? {} : { unit }) });
    const house = {
      ...PLAIN_HOUSE,
      style: { ...PLAIN_STYLE, money: { mark: 'country', scale: 'mn' } as const },
    };
    expect(figure && figureText(formatFigure(figure, 'en', house))).toBe(written);
  });
});

const LINES = [
  'Net sales by product, $ million',
  '',
  'Product      Q3 FY24   Q4 FY24',
  '-----------  -------   -------',
  'Tarvexa        41.2      58.0',
  'Solvane       137.5     134.2',
];

const TABLE = {
  columns: ['Q3 FY24', 'Q4 FY24'],
  rows: [
    { heading: 'Tarvexa', cells: ['41.2', '58.0'] },
    { heading: 'Solvane', cells: ['137.5', '134.2'] },
  ],
};

describe('a table in lines of text', () => {
  it.each([
    ['two and more spaces', LINES],
    ['tabs', LINES.map((line) => line.replace(/ {2,}/g, '\t'))],
    ['pipes', LINES.map((line, at) => (at < 2 ? line : `| ${line.trim().replace(/ {2,}/g, ' | ')} |`))],
  ])('is parted by %s', (_, lines) => {
    const { scale, columns, rows } = readTextTable(lines, 3, 6) ?? { rows: [] };
    expect({ columns, rows: rows.map(({ heading, cells }) => ({ heading, cells })) }).toEqual(TABLE);
    expect(scale).toBe('Net sales by product, $ million');
    expect(rows.map(({ line }) => line)).toEqual([5, 6]);
  });

  const told = (text: string) => {
    const lines = text.split('\n');
    const { scale, columns, units, rows, fault } = readTextTable(lines, 1, lines.length) ?? {
      columns: [],
      rows: [],
    };
    return (
      fault ?? [
        scale,
        columns,
        ...(units === undefined ? [] : [units]),
        ...rows.map(({ heading, cells }) => [heading, ...cells]),
      ]
    );
  };

  it('may have names over groups of its columns', () => {
    const text = [
      '$ million                 Sales            Operating profit',
      'Half year to 30 June   2026     2025       2026     2025',
      '--------------------------------------------------------',
      'Boats                 412.6    398.1      109.7    102.4',
      'Ports                  (6.3)     1.8        0.4        -',
    ].join('\n');
    expect(told(text)).toEqual([
      '$ million',
      ['Sales 2026', 'Sales 2025', 'Operating profit 2026', 'Operating profit 2025'],
      ['Boats', '412.6', '398.1', '109.7', '102.4'],
      ['Ports', '(6.3)', '1.8', '0.4', '-'],
    ]);
    const uneven = text.replace('Operating profit', 'Profit   Margin');
    expect(told(uneven)).toBe('headings-unlike-columns');
  });

  it('has each figure below its name, where a cell before it is empty', () => {
    const text = [
      '$ million    Q3 2026    Q3 2025    Change',
      'Fuel            97.8       84.2      13.6',
      'Closure          4.5                  4.5',
    ];
    expect(told(text.join('\n'))).toEqual([
      '$ million',
      ['Q3 2026', 'Q3 2025', 'Change'],
      ['Fuel', '97.8', '84.2', '13.6'],
      ['Closure', '4.5', '', '4.5'],
    ]);
    const ja = [
      '百万円　　　　第1四半期　　第2四半期',
      '燃料費　　　　　　97.8　　　　84.2',
      '閉鎖　　　　　　　　　　　　　　4.5',
    ];
    expect(told(ja.join('\n')).at(-1)).toEqual(['閉鎖', '', '4.5']);
  });

  it('may be counted in another unit in each column', () => {
    const text = [
      'Quarter    Guests       Fare',
      '        thousands          $',
      'Q1 2026     2,940      140.3',
    ].join('\n');
    expect(told(text)).toEqual([
      undefined,
      ['Guests', 'Fare'],
      ['thousands', '$'],
      ['Q1 2026', '2,940', '140.3'],
    ]);
    const [names = '', units = '', row = ''] = text.split('\n');
    expect(told([units, names, row].join('\n'))).toEqual(told(text));
    expect(readTextTable([units, names, row], 2, 3)?.units).toEqual(['thousands', '$']);
  });

  it('may have several units below one name, and a name repeated over its group', () => {
    const summary = [
      '            売上高          営業利益',
      '          百万円    ％    百万円    ％',
      '当期      48,215   3.2     2,011   ▲4.1',
    ].join('\n');
    expect(told(summary)).toEqual([
      undefined,
      ['売上高 (百万円)', '売上高 (％)', '営業利益 (百万円)', '営業利益 (％)'],
      ['百万円', '％', '百万円', '％'],
      ['当期', '48,215', '3.2', '2,011', '▲4.1'],
    ]);
    const perShare =
      '　　　　　１株当たり純利益　　潜在株式調整後\n　　　　　　　　　円　銭　　　　　　円　銭\n当期　　　　　　　18.42　　　　　　　17.90';
    expect(told(perShare)).toEqual([
      '円　銭',
      ['１株当たり純利益', '潜在株式調整後'],
      ['当期', '18.42', '17.90'],
    ]);
    const repeated =
      '| 事業 | 売上高 | 売上高 | 利益 | 利益 |\n| | 当期 | 前期 | 当期 | 前期 |\n| 船 | 4 | 3 | 2 | 1 |';
    expect(told(repeated)[1]).toEqual(['売上高 当期', '売上高 前期', '利益 当期', '利益 前期']);
  });

  it('names no unit of its own where its heading names several', () => {
    const lines = ['（単位：百万円、％）', '区分    売上高    増減率', '船       412       18.9'];
    expect(readTextTable(lines, 2, 3)?.scale).toBeUndefined();
    expect(readTextTable(['（単位：百万円）', ...lines.slice(1)], 2, 3)?.scale).toBe('（単位：百万円）');
  });

  it('is refused where figures stand in the place of its names', () => {
    expect(told('Boats   412.6   398.1\nPorts    (6.3)     1.8')).toBe('no-heading');
  });

  it('is none where words stand', () => {
    expect(readTextTable(['Some words', 'and some more'], 1, 2)).toBeUndefined();
  });
});

it('reads no year in a cell below a unit', () => {
  const quantityOf = (unit?: string) =>
    cellFigure('1977', { ...(unit === undefined ? {} : { unit }), headings: [] })?.quantity;
  expect(quantityOf('百万円')).toEqual({ kind: 'money', currency: 'JPY', amount: 1_977_000_000 });
  expect(cellFigure('1976', { headings: ['（百万円）'] })?.quantity).toMatchObject({ kind: 'money' });
  expect(quantityOf()).toMatchObject({ kind: 'date', year: 1977 });
});
