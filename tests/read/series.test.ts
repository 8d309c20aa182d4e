import { describe, expect, it } from '@jest/globals';
import { lineAt, whereKey } from '../../src/model/content/where.ts';
import { entryValue } from '../../src/quantity/entry.ts';
import { evaluateDerived } from '../../src/quantity/ledger/evaluate-derived.ts';
import { figureOf, refOf } from '../../src/quantity/ledger/figure-of.ts';
import { keptTablesText } from '../../src/quantity/table/kept-tables.ts';
import { unitOf } from '../../src/quantity/units.ts';
import { askedTables } from '../../src/read/asked-tables.ts';
import { readContent } from '../../src/read/read-content.ts';
import { readOriginal } from '../../src/verify/originals.ts';
import { readTable } from '../../src/verify/read-table.ts';
import { verifyContent } from '../../src/verify/verify-content.ts';
import { GOOD_FILES, ROOTS } from '../support/good-content.ts';
import { memoryFiles } from '../support/memory-files.ts';

const SOURCE = 'daiwa-2025-03-01';
const TABLE = `${SOURCE}:3-6`;

const ORIGINAL = `製品別売上高
（百万ドル）
製品\tQ3 FY24\tQ4 FY24\tQ1 FY25
Tarvexa\t41.2\t58.0\t74.5
Solvane\t137.5\t134.2\t131.0
Brontide\t–\t(6.1)\t61.9

2024年度の調整後EBITDAは584百万ドル、Volumeは962百万ドルの増加であった
`;

const LEDGER = `sales:
  is: { ja: 売上高, en: Net sales }
  of: { ja: 大和製薬, en: Daiwa Pharma }
  table: ${TABLE}
bridge:
  is: { ja: EBITDA, en: EBITDA }
  cells:
    Volume: { ${SOURCE}:8: 962百万ドル }
    Start:
      2024年度: { ${SOURCE}:8: { words: 584百万ドル, stance: measured } }
growth:
  is: { ja: 増加率, en: growth }
  derived: sales[Tarvexa, Q1 FY25] / sales[Tarvexa, Q3 FY24] - 1
`;

const bytes = new TextEncoder().encode(ORIGINAL);

function files(ledger = LEDGER, original = bytes) {
  const table = readTable(readOriginal(original, '003.txt'), TABLE);
  const kept = table && keptTablesText(new Map([[TABLE, table]]));
  return memoryFiles({
    ...GOOD_FILES,
    'content/ledger.yaml': ledger,
    ...(kept === undefined ? {} : { 'content/tables.lock.json': kept }),
  });
}

const ROOTS_WITH_YEAR = { ...ROOTS, fiscalYearEnds: { 大和製薬: '06-30' } };

function read(ledger?: string) {
  return readContent(files(ledger), ROOTS_WITH_YEAR);
}

it('gives each of its figures the days after which it is old', () => {
  const { value } = read(LEDGER.replace('  table:', '  ages: 90\n  table:'));
  const said = [...value.metrics.values()]
    .filter(({ place }) => place.file === 'content/ledger.yaml')
    .map(({ id, ages }) => `${id.replace(/\[.*/, '')} ${ages}`);
  expect([...new Set(said)].sort()).toEqual(['bridge undefined', 'growth undefined', 'sales 90']);
});

function told(ledger: string): readonly string[] {
  return read(ledger).findings.map(
    ({ kind, place: { line, column }, message, hint = '' }) =>
      `${kind} ${line}:${column} ${message}. ${hint}`,
  );
}

describe('a series', () => {
  it('is a metric for each cell of its table that has a figure', () => {
    const { value, findings } = read();
    expect(findings).toEqual([]);
    const cells = [...value.metrics.values()].filter(({ cell }) => cell?.series === 'sales');
    expect(
      cells.map(({ id, reports: [report] }) => [
        id,
        report && whereKey(report.at),
        report?.token,
        report && entryValue(report.figure),
        report && unitOf(report.figure),
      ]),
    ).toEqual([
      ['sales[Tarvexa, Q3 FY24]', 4, '41.2', '41200000', 'USD'],
      ['sales[Tarvexa, Q4 FY24]', 4, '58.0', '58000000', 'USD'],
      ['sales[Tarvexa, Q1 FY25]', 4, '74.5', '74500000', 'USD'],
      ['sales[Solvane, Q3 FY24]', 5, '137.5', '137500000', 'USD'],
      ['sales[Solvane, Q4 FY24]', 5, '134.2', '134200000', 'USD'],
      ['sales[Solvane, Q1 FY25]', 5, '131.0', '131000000', 'USD'],
      ['sales[Brontide, Q4 FY24]', 6, '(6.1)', '-6100000', 'USD'],
      ['sales[Brontide, Q1 FY25]', 6, '61.9', '61900000', 'USD'],
    ]);
    expect(value.metrics.get('sales[Tarvexa, Q3 FY24]')).toMatchObject({
      definition: { en: 'Net sales (Tarvexa; Q3 FY24)', ja: '売上高（Tarvexa、24/6期3Q）' },
      subject: { en: 'Tarvexa' },
    });
    expect(value.series.get('sales')).toMatchObject({
      rows: ['Tarvexa', 'Solvane', 'Brontide'],
      columns: ['Q3 FY24', 'Q4 FY24', 'Q1 FY25'],
      ends: { 'Q3 FY24': '2024-03-31', 'Q4 FY24': '2024-06-30', 'Q1 FY25': '2024-09-30' },
    });
  });

  it.each([
    ['column', /Q4 FY24/g, 'Q3 FY24', 'Q3 FY24'],
    ['row', /Solvane/g, 'Tarvexa', 'Tarvexa'],
  ])('is told once that two of its %ss have one name', (what, from, to, name) => {
    const doubled = new TextEncoder().encode(ORIGINAL.replace(from, to));
    const { findings } = readContent(files(LEDGER.replace(/growth:[\s\S]*$/, ''), doubled), ROOTS_WITH_YEAR);
    expect(findings).toMatchObject([
      {
        kind: 'duplicate-id',
        place: { line: 4 },
        message: `Unexpected ${what}s of table \`${TABLE}\` with the same name (\`${name}\`), expected a name of its own for each ${what}`,
      },
    ]);
  });

  it('may stand in running text, cell by cell, with or without columns', () => {
    const { value } = read();
    expect(value.series.get('bridge')).toMatchObject({ rows: ['Volume', 'Start'], columns: ['2024年度'] });
    expect(value.metrics.get('bridge[Volume]')?.reports[0]).toMatchObject({
      at: lineAt(8),
      token: '962百万ドル',
    });
    expect(value.metrics.get('bridge[Start, 2024年度]')?.reports[0]?.stance).toBe('measured');
  });

  it('is calculated with, and referred to as it is typed', () => {
    const { value } = read();
    const derived = evaluateDerived(value);
    expect(derived.findings).toEqual([]);
    expect(derived.value.get('growth')?.quantity).toEqual({ kind: 'percent', amount: 80.8 });
    expect(figureOf(value, refOf('sales[ Solvane,Q4 FY24 ]'), derived.value)?.keys).toEqual([
      `sales[Solvane, Q4 FY24]@${SOURCE}`,
    ]);
  });

  it.each([
    ['columns: Q4 FY24..Q1 FY25', ['Q4 FY24', 'Q1 FY25'], 3],
    ['columns: 2024 Q4..1Q25', ['Q4 FY24', 'Q1 FY25'], 3],
    ['columns: [Q1 FY25, q3 fy24]', ['Q1 FY25', 'Q3 FY24'], 3],
    ['rows: [Solvane]', ['Q3 FY24', 'Q4 FY24', 'Q1 FY25'], 1],
    ['rows: { Solvane: { ja: ソルベイン, en: Solvane tablets } }', ['Q3 FY24', 'Q4 FY24', 'Q1 FY25'], 1],
  ])('takes what is wanted of it: %s', (wanted, columns, rows) => {
    const { value } = read(
      LEDGER.replace(`${TABLE}\n`, `${TABLE}\n  ${wanted}\n`).replace(/growth:[\s\S]*/, ''),
    );
    expect(value.series.get('sales')?.columns).toEqual(columns);
    expect(value.series.get('sales')?.rows).toHaveLength(rows);
  });

  it.each([
    [
      'sales[Tarvexa, Q1 FY25] /',
      'sales[Tarvexe, Q1 FY25] /',
      /^unknown-figure 13:12 Unexpected row `Tarvexe`, expected a row of the series \(`Tarvexa`, .* Write `Tarvexa`$/,
    ],
    [
      'sales[Tarvexa, Q1 FY25] /',
      'sales[Tarvexa, Q2 FY25] /',
      /^unknown-figure 13:12 Unexpected column `Q2 FY25`, expected a column of the series/,
    ],
    [
      'sales[Tarvexa, Q1 FY25] /',
      'sales[Brontide, Q3 FY24] /',
      /which is empty, expected a cell with a figure/,
    ],
    ['sales[Tarvexa, Q1 FY25] /', 'sales /', /`sales`, which is a series, expected one of its cells/],
    [`${TABLE}\n`, `${TABLE}\n  rows: [Tarvexx]\n`, /^unknown-figure 5:9 Unexpected row `Tarvexx`/],
    [
      `${TABLE}\n`,
      `${SOURCE}:3-7\n`,
      /^table-unread 4:10 Unexpected table .*expected a table that was read. Run `briefdeck verify/,
    ],
    [
      `${TABLE}\n`,
      `${SOURCE}:3\n`,
      /^wrong-value 4:10 Unexpected `.*expected a source and its lines or a range of cells/,
    ],
    ['  table:', '  tables:', /^unknown-key 4:3 /],
  ])('tells a fault where it stands: %s → %s', (from, to, finding) => {
    expect(LEDGER).toContain(from);
    expect(told(LEDGER.replace(from, to))[0]).toMatch(finding);
  });

  it('tells once per language which names its readers would not read, and where to write them', () => {
    const original = new TextEncoder().encode(
      ORIGINAL.replace('Solvane', '海外事業').replace('Q4 FY24', '通期'),
    );
    const toldIn = (ledger: string, languages?: readonly ('ja' | 'en')[]) =>
      readContent(files(ledger, original), { ...ROOTS_WITH_YEAR, ...(languages && { languages }) }).findings;
    expect(toldIn(LEDGER)).toEqual([
      {
        kind: 'name-untranslated',
        place: expect.objectContaining({ file: 'content/ledger.yaml', line: 1 }),
        message:
          'Unexpected names in another language for decks in English: `海外事業` (rows), `通期` (columns), expected names in English',
        hint: 'Name below the series all that it shows: `rows: { 海外事業: { ja: 海外事業, en: … }, … }`, `columns: { 通期: { ja: 通期, en: … }, … }`',
      },
    ]);
    const named = LEDGER.replace(
      `${TABLE}\n`,
      `${TABLE}
  rows: { Tarvexa: { ja: Tarvexa, en: Tarvexa }, 海外事業: { ja: 海外事業, en: Abroad }, Brontide: { ja: Brontide, en: Brontide } }
  columns: { Q3 FY24: { ja: 第3四半期, en: Q3 }, 通期: { ja: 通期, en: 通期 }, Q1 FY25: { ja: 第1四半期, en: Q1 } }
`,
    );
    expect(toldIn(named)).toEqual([]);
    const kinds = toldIn(LEDGER, ['ja']).map(({ kind }) => kind);
    expect(kinds).not.toContain('name-untranslated');
  });

  it('asks for the unit of numbers that nothing names one for, whole ones too', () => {
    const bare = (from: string, to: string, ledger = LEDGER) => {
      const original = new TextEncoder().encode(
        ORIGINAL.replace('（百万ドル）', '（試算）').replace(from, to),
      );
      return readContent(files(ledger, original), ROOTS_WITH_YEAR).findings.filter(
        ({ kind }) => kind === 'bad-figure',
      );
    };
    expect(bare('', '')).toMatchObject([
      { place: { line: 4 }, message: expect.stringContaining('`41.2` without a unit') },
    ]);
    expect(bare('', '', LEDGER.replace(`${TABLE}\n`, `${TABLE}\n  unit: USD\n`))).toEqual([]);
    const whole = [/Tarvexa[\s\S]*61\.9/.exec(ORIGINAL)?.[0] ?? '', 'Tarvexa\t41\t58\t74'] as const;
    expect(bare(...whole)).toMatchObject([{ kind: 'bad-figure' }]);
    expect(bare(...whole, LEDGER.replace(`${TABLE}\n`, `${TABLE}\n  unit: none\n`))).toEqual([]);
  });

  it('refuses a unit of another scale than the headings say, and takes one that they do not name', () => {
    const withUnit = (unit: string) =>
      read(LEDGER.replace(`${TABLE}\n`, `${TABLE}\n  unit: ${unit}\n`)).findings.map(
        ({ kind, place, message }) => `${kind} ${place.line} ${message}`,
      );
    expect(withUnit('$ thousand')).toEqual([
      'bad-figure 5 Unexpected `unit: $ thousand`, in which `41.2` is USD 41200 exact, expected what the headings of its table say that it is counted in',
    ]);
    expect(withUnit('USD')).toHaveLength(1);
    expect(withUnit('$ million')).toEqual([]);
    expect(withUnit('EUR/month')).toEqual([]);
  });

  it('asks for a range where lines are named in a sheet, and for numbers where a table has none', () => {
    const first = (files: ReturnType<typeof memoryFiles>) =>
      readContent(files, ROOTS_WITH_YEAR).findings.map(({ message, hint }) => `${message}. ${hint}`)[0];
    const lines = LEDGER.replace(TABLE, `${SOURCE}:2-4`).replace(/growth:[\s\S]*/, '');
    const card = (GOOD_FILES[`content/sources/${SOURCE}.md`] ?? '').replace(
      /original: \S+/,
      'original: 003.csv',
    );
    const sheet = { ...GOOD_FILES, [`content/sources/${SOURCE}.md`]: card, 'content/ledger.yaml': lines };
    expect(first(memoryFiles(sheet))).toContain(
      `003.csv has cells, not lines: name the range from its corner, as in \`${SOURCE}#A2:`,
    );
    const empty = '製品\tQ3\tQ4\nTarvexa\t–\t\nSolvane\t–\t–\n';
    const table = readTable(readOriginal(new TextEncoder().encode(empty), '003.txt'), `${SOURCE}:1-3`);
    const kept = keptTablesText(new Map(table ? [[`${SOURCE}:1-3`, table]] : []));
    const ledger = LEDGER.replace(TABLE, `${SOURCE}:1-3`).replace(/growth:[\s\S]*/, '');
    const found = first(
      memoryFiles({ ...GOOD_FILES, 'content/ledger.yaml': ledger, 'content/tables.lock.json': kept }),
    );
    expect(found).toMatch(
      /without a number \(the headings `Q3`, `Q4`, 2 named rows\), expected headings in the first row/,
    );
  });

  it('asks for its table by the name of the original', () => {
    expect([...askedTables(files(), ROOTS)]).toEqual([[TABLE, '003.txt']]);
  });
});

describe('a cell of a table', () => {
  const { value: content } = read();
  const states = (text: string) => {
    const original = readOriginal(new TextEncoder().encode(text), '003.txt');
    const { value, findings } = verifyContent(content, new Map([[SOURCE, original]]), '2025-03-02');
    const cells = value.reports.filter(({ key }) => key.startsWith('sales['));
    const odd = cells
      .filter(({ state }) => state !== 'verified')
      .map(({ key, state }) => `${state} ${key.split('@')[0]}`);
    const ours = findings.filter(({ message }) => /Tarvexa|Solvane|Brontide/.test(message));
    return { odd, messages: ours.map(({ message }) => message) };
  };

  it('is verified by the headings of its row and its column', () => {
    expect(states(ORIGINAL)).toEqual({ odd: [], messages: [] });
  });

  it.each([
    [
      'the value of the quarter before',
      '41.2\t58.0',
      '58.0\t41.2',
      ['changed sales[Tarvexa, Q3 FY24]', 'changed sales[Tarvexa, Q4 FY24]'],
    ],
    ['another scale', '（百万ドル）', '（千ドル）', 8],
    ['another column', 'Q3 FY24\tQ4 FY24', 'Q4 FY24\tQ3 FY24', 5],
    ['a sign that is lost', '(6.1)', '6.1', ['changed sales[Brontide, Q4 FY24]']],
    [
      'another name of a row',
      'Solvane\t',
      'Solvanum\t',
      [
        'missing sales[Solvane, Q3 FY24]',
        'missing sales[Solvane, Q4 FY24]',
        'missing sales[Solvane, Q1 FY25]',
      ],
    ],
  ])('is not with %s', (_, from, to, odd) => {
    expect(ORIGINAL).toContain(from);
    const met = states(ORIGINAL.replace(from, to));
    if (typeof odd === 'number') expect(met.odd).toHaveLength(odd);
    else expect(met.odd).toEqual(odd);
    expect(met.messages.length).toBeGreaterThan(0);
  });
});

describe('a name that the ledger gives to a row or column', () => {
  const named = (names: string) =>
    told(LEDGER.replace(`${TABLE}\n`, `${TABLE}\n  ${names}\n`)).filter((words) => words.includes('headed'));

  it.each([
    ['rows: { Tarvexa: { ja: Solvane, en: Solvane } }', 'name `Solvane` for the row headed `Tarvexa`'],
    [
      'columns: { Q3 FY24: { ja: 2024年度第3四半期, en: Q3 FY25 } }',
      'name `Q3 FY25` for the column headed `Q3 FY24`',
    ],
  ])('is told where it is that of another: %s', (names, met) => {
    expect(named(names)).toEqual([expect.stringContaining(met)]);
  });

  it.each([
    ['rows: { Tarvexa: { ja: タルヴェクサ, en: Tarvexa }, Solvane: { ja: Solvane, en: Solvane } }'],
    ['columns: { Q3 FY24: { ja: FY24 Q3, en: Q3 FY24 } }'],
  ])('is taken where it is its own: %s', (names) => {
    expect(named(names)).toEqual([]);
  });
});

describe('a column of units', () => {
  const CSV = 'Item,Unit,2026\nNet income,$ million,48.2\nMargin,%,12.5\n';
  const JAPANESE = '項目,単位,2026\n売上高,百万円,482\n利益率,%,12.5\n';
  const LAST = 'Item,2026,Unit\nNet income,48.2,$ million\nMargin,12.5,%\n';
  const UNCALLED = 'Item,,2026\nNet income,$ million,48.2\nMargin,%,12.5\n';
  const read = (text: string, more: string, ext = 'csv') => {
    const place = ext === 'csv' ? `${SOURCE}#A1:C3` : `${SOURCE}:1-3`;
    const original = readOriginal(new TextEncoder().encode(text), `003.${ext}`);
    const table = readTable(original, place);
    if (table === undefined) throw new Error('No table');
    const { value, findings } = readContent(
      memoryFiles({
        ...GOOD_FILES,
        'content/ledger.yaml': `kpi:\n  is: { ja: 指標, en: Key figures }\n  table: ${place}\n${more}`,
        'content/tables.lock.json': keptTablesText(new Map([[place, table]])),
      }),
      ROOTS,
    );
    const cells = [...value.metrics.values()].filter(({ cell }) => cell?.series === 'kpi');
    return {
      units: cells.map(({ reports: [one] }) => one && unitOf(one.figure)),
      first: cells[0]?.reports[0]?.figure.quantity,
      told: findings.filter(({ kind }) => kind === 'bad-figure').map(({ message }) => message),
    };
  };

  it.each([
    ['called so', CSV, 'csv', 'USD', 48_200_000],
    ['in Japanese', JAPANESE, 'csv', 'JPY', 482_000_000],
    ['behind the figures', LAST, 'csv', 'USD', 48_200_000],
    ['without a name', UNCALLED, 'csv', 'USD', 48_200_000],
    ['in a text', CSV.replaceAll(',', '\t'), 'txt', 'USD', 48_200_000],
  ])('says what each row is counted in: %s', (_, text, ext, unit, amount) => {
    const { units, first, told } = read(text, '', ext);
    expect(units).toEqual([unit, 'percent']);
    expect([first, told]).toEqual([expect.objectContaining({ amount }), []]);
  });

  it.each([
    ['$ thousand', CSV, 'Net income'],
    ['千円', JAPANESE, '売上高'],
    ['EUR', CSV, 'Net income'],
    ['$ thousand/month', CSV, 'Net income'],
    ['million', CSV.replace('$ million', 'US cents'), 'Net income'],
    ['USD', CSV.replace('$ million', 'US cents'), 'Net income'],
    ['百万円', JAPANESE.replace('百万円', '銭'), '売上高'],
  ])('does not agree with a `unit` of another scale or currency: %s', (unit, text, row) => {
    expect(read(text, `  unit: ${unit}\n  rows: [${row}]\n`).told).toEqual([
      expect.stringContaining(`Unexpected \`unit: ${unit}\``),
    ]);
  });
});
