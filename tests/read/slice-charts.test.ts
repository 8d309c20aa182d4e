import { describe, expect, it } from '@jest/globals';
import { checkCharts } from '../../src/lint/content/check-charts.ts';
import { evaluateDerived } from '../../src/quantity/ledger/evaluate-derived.ts';
import { keptTablesText } from '../../src/quantity/table/kept-tables.ts';
import { readContent } from '../../src/read/read-content.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

const TABLE = 'daiwa-2025-03-01:3-6';

const LEDGER = `sales:
  is: { ja: 売上高, en: Net sales }
  table: ${TABLE}
bridge:
  is: { ja: EBITDA, en: EBITDA }
  cells:
    9M FY24: { daiwa-2025-03-01:8: 58.4百万ドル }
    Volume: { daiwa-2025-03-01:9: 34.9百万ドル }
    9M FY25: { daiwa-2025-03-01:10: 93.3百万ドル }
`;

const DATA = 'daiwa-2025-03-01#A1:C4';
const DATA_LEDGER = `rates:
  is: { ja: 単価, en: Rates }
  of: { ja: 大和製薬, en: Daiwa Pharma }
  table: ${DATA}
`;

const KEPT = keptTablesText(
  new Map([
    [
      DATA,
      {
        scale: '$',
        range: { letters: ['B', 'C'] },
        columns: ['Fare', 'Freight'],
        rows: [
          { heading: 'Q3 FY24', line: 2, cells: ['41.2', '58.0'] },
          { heading: 'Q4 FY24', line: 3, cells: ['137.5', '134.2'] },
        ],
      },
    ],
    [
      TABLE,
      {
        scale: '$ million',
        columns: ['Q3 FY24', 'Q4 FY24', 'Q1 FY25'],
        rows: [
          { heading: 'Tarvexa', line: 4, cells: ['41.2', '58.0', '74.5'] },
          { heading: 'Solvane', line: 5, cells: ['137.5', '134.2', '–'] },
        ],
      },
    ],
  ]),
);

function read(chart: string) {
  return readContent(
    memoryFiles({
      ...GOOD_FILES,
      'content/ledger.yaml': LEDGER + DATA_LEDGER,
      'content/tables.lock.json': KEPT,
      'content/charts/x.yaml': `id: x\ntitle: { ja: 図, en: Chart }\nscale: linear\n${chart}`,
    }),
    { ...ROOTS, fiscalYearEnds: '06-30' },
  );
}

function entriesOf(chart: string) {
  const { value, findings } = read(chart);
  expect(findings.filter(({ kind }) => kind !== 'file-unused')).toEqual([]);
  const entries = value.charts.get('x')?.series ?? [];
  const said = entries.map(({ of, name, set, panel, moment, total }) =>
    [of, name?.ja, set?.ja, panel?.ja, moment?.day, total && 'total']
      .map((word) => word ?? '')
      .join('|')
      .replace(/\|+$/, ''),
  );
  const misled = checkCharts(value, evaluateDerived(value).value);
  return { said, misled: misled.filter(({ place }) => place.file === 'content/charts/x.yaml') };
}

describe('periods in its words', () => {
  const bare = (title: string, definition = '費用') => {
    const chart = `id: x\nkind: columns\nof: sales\ncolumns: Q3 FY24..Q4 FY24\ntitle: { ja: 図, en: "${title}" }\n`;
    const ledger = `${LEDGER}cost:\n  is: { ja: ${definition}, en: Cost in Q2 FY26 }\n  says: { daiwa-2025-03-01:12: $3 million }\n`;
    const { findings } = readContent(
      memoryFiles({
        ...GOOD_FILES,
        'content/ledger.yaml': ledger,
        'content/tables.lock.json': KEPT,
        'content/charts/x.yaml': chart,
      }),
      { ...ROOTS, fiscalYearEnds: '06-30' },
    );
    return findings.flatMap(({ kind, message }) =>
      kind === 'bare-number' ? [/`(.+?)`/.exec(message)?.[1]] : [],
    );
  };

  it('may be typed where the chart takes them, or the ledger says them, and no others', () => {
    expect(bare('Net sales, Q3 FY24 to Q4 FY24')).toEqual([]);
    expect(bare('Net sales to Q1 FY25')).toEqual(['Q1 FY25']);
    expect(bare('Net sales and cost in Q2 FY26')).toEqual([]);
    expect(bare('第3四半期の費用', '第3四半期の費用')).toEqual([]);
    expect(bare('第3四半期の費用')).toEqual(['第3四半期']);
    expect(bare('Sales in a quarter')).toEqual([]);
  });
});

describe('a chart of a series', () => {
  it.each([
    [
      'line, and puts each column at the end of its period',
      'kind: line\nof: sales\n',
      [
        'sales[Tarvexa, Q3 FY24]|Tarvexa|Tarvexa||2024-03-31',
        'sales[Tarvexa, Q4 FY24]|Tarvexa|Tarvexa||2024-06-30',
        'sales[Tarvexa, Q1 FY25]|Tarvexa|Tarvexa||2024-09-30',
        'sales[Solvane, Q3 FY24]|Solvane|Solvane||2024-03-31',
        'sales[Solvane, Q4 FY24]|Solvane|Solvane||2024-06-30',
      ],
    ],
    [
      'line, and puts each row at the end of its period, where periods stand below each other',
      'kind: line\nof: rates\n',
      [
        'rates[Q3 FY24, Fare]|Fare|Fare||2024-03-31',
        'rates[Q3 FY24, Freight]|Freight|Freight||2024-03-31',
        'rates[Q4 FY24, Fare]|Fare|Fare||2024-06-30',
        'rates[Q4 FY24, Freight]|Freight|Freight||2024-06-30',
      ],
    ],
    [
      'line of one column of a file of data',
      'kind: line\nof: rates\ncolumns: [Fare]\n',
      ['rates[Q3 FY24, Fare]|Fare|||2024-03-31', 'rates[Q4 FY24, Fare]|Fare|||2024-06-30'],
    ],
    [
      'small multiples of a file of data',
      'kind: small-multiples\nof: rates\n',
      [
        'rates[Q3 FY24, Fare]|24/6期3Q||Fare',
        'rates[Q3 FY24, Freight]|24/6期3Q||Freight',
        'rates[Q4 FY24, Fare]|24/6期4Q||Fare',
        'rates[Q4 FY24, Freight]|24/6期4Q||Freight',
      ],
    ],
    [
      'columns of one column of a file of data',
      'kind: columns\nof: rates\ncolumns: [Fare]\n',
      ['rates[Q3 FY24, Fare]|24/6期3Q', 'rates[Q4 FY24, Fare]|24/6期4Q'],
    ],
    [
      'columns of one row',
      'kind: columns\nof: sales\nrows: [tarvexa]\ncolumns: Q3 FY24..Q4 FY24\n',
      ['sales[Tarvexa, Q3 FY24]|24/6期3Q', 'sales[Tarvexa, Q4 FY24]|24/6期4Q'],
    ],
    [
      'bars of one column',
      'kind: bars\nof: sales\ncolumns: [Q4 FY24]\n',
      ['sales[Tarvexa, Q4 FY24]|Tarvexa', 'sales[Solvane, Q4 FY24]|Solvane'],
    ],
    [
      'columns, several a period',
      'kind: columns\nof: sales\ncolumns: Q3 FY24..Q4 FY24\n',
      [
        'sales[Tarvexa, Q3 FY24]|24/6期3Q|Tarvexa',
        'sales[Tarvexa, Q4 FY24]|24/6期4Q|Tarvexa',
        'sales[Solvane, Q3 FY24]|24/6期3Q|Solvane',
        'sales[Solvane, Q4 FY24]|24/6期4Q|Solvane',
      ],
    ],
    [
      'small multiples, a row each',
      'kind: small-multiples\nof: sales\ncolumns: Q3 FY24..Q4 FY24\n',
      [
        'sales[Tarvexa, Q3 FY24]|24/6期3Q||Tarvexa',
        'sales[Tarvexa, Q4 FY24]|24/6期4Q||Tarvexa',
        'sales[Solvane, Q3 FY24]|24/6期3Q||Solvane',
        'sales[Solvane, Q4 FY24]|24/6期4Q||Solvane',
      ],
    ],
    [
      'slope between two periods',
      'kind: slope\nof: sales\ncolumns: Q3 FY24..Q4 FY24\n',
      [
        'sales[Tarvexa, Q3 FY24]|Tarvexa|24/6期3Q',
        'sales[Tarvexa, Q4 FY24]|Tarvexa|24/6期4Q',
        'sales[Solvane, Q3 FY24]|Solvane|24/6期3Q',
        'sales[Solvane, Q4 FY24]|Solvane|24/6期4Q',
      ],
    ],
    [
      'waterfall between its totals',
      'kind: waterfall\nof: bridge\ntotals: [9M FY24, 9m fy25]\n',
      [
        'bridge[9M FY24]|24/6期3Q累計||||total',
        'bridge[Volume]|Volume',
        'bridge[9M FY25]|25/6期3Q累計||||total',
      ],
    ],
  ])('has an entry for each cell: %s', (_, chart, entries) => {
    expect(entriesOf(chart)).toEqual({ said: entries, misled: [] });
  });

  it.each([
    ['kind: line\nof: sale\n', /^unknown-figure 5:5 Unexpected series `sale`, .* Write `sales`$/],
    ['kind: line\nof: sales\nrows: [Tarvexe]\n', /^unknown-figure 6:7 Unexpected row `Tarvexe`/],
    [
      'kind: line\nof: sales\ncolumns: Q3 FY24..Q2 FY25\n',
      /^unknown-figure 6:10 Unexpected column `Q2 FY25`/,
    ],
    ['kind: waterfall\nof: bridge\ntotals: [9M FY26]\n', /^unknown-figure 6:9 Unexpected row `9M FY26`/],
    ['kind: line\nof: sales\nseries: [china-share]\n', /^wrong-value 5:1 Unexpected both `series` and `of`/],
    ['kind: line\n', /^missing-key .*without `series`/],
    [
      'kind: line\nseries: [china-share]\nrows: [Tarvexa]\n',
      /^wrong-value 6:1 Unexpected `rows` without `of`/,
    ],
  ])('tells a fault where it stands: %s', (chart, finding) => {
    const [first] = read(chart).findings.filter(({ kind }) => kind !== 'file-unused');
    const {
      kind,
      place,
      message,
      hint = '',
    } = first ?? { kind: '', place: { line: 0, column: 0 }, message: '' };
    expect(`${kind} ${place.line}:${place.column} ${message}. ${hint}`).toMatch(finding);
  });
});
