// Figures in cells of workbooks and of parted values: in their headings' unit and scale, moved, hidden, broken.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readWhere, whereText } from '../../src/model/content/where.ts';
import type { Figure } from '../../src/model/quantity.ts';
import { readWorkbook } from '../../src/package/sheet/read-workbook.ts';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { readOriginal } from '../../src/verify/originals.ts';
import { verifyContent } from '../../src/verify/verify-content.ts';
import { verifyReport } from '../../src/verify/verify-report.ts';
import { rowsXml, type TestSheet, workbookBytes } from '../support/workbook-bytes.ts';
import { contentOf, metricOf, reportOf, sourceOf, usd } from './build-ledger.ts';

const STYLES = ['#,##0.0', '0.0_);(0.0)', '0.0%', 'yyyy-mm-dd'];
const TABLE = [
  ['Revenue by segment'],
  ['US$ million'],
  ['Segment', 'Q3 FY24', 'Q3 FY25', 'Change, pp', 'Margin', 'As of', 'Growth in pp'],
  [
    'Storage',
    { value: 398.04, style: 1 },
    { value: 412, style: 1 },
    { value: -6.1, style: 2 },
    { value: 0.125, style: 3 },
    { value: 45658, style: 4 },
    3.2,
  ],
  ['Services', 61.25, { value: 398.04, style: 1 }, '4.5'],
];
const rows = rowsXml(TABLE);

function check(
  at: string,
  words: string,
  sheets: readonly TestSheet[] = [{ name: 'Segments', rows }],
  headings?: string[],
) {
  const original = readOriginal(workbookBytes(sheets, { formats: STYLES }), 'model.xlsx', readWorkbook);
  return checkIn(original, at, words, headings);
}

function checkIn(original: ReturnType<typeof readOriginal>, at: string, words: string, headings?: string[]) {
  const where = readWhere(at);
  const [found] = findFigures(words);
  if (where === undefined || found === undefined) throw new Error('No place, or no figure');
  const given = { figure: found.figure as Figure, token: found.bare, quotation: words, line: 1, at: where };
  // Its words allow a column of changes too.
  const definition = { ja: '水準か増減', en: 'Level or change' };
  const metric = metricOf({ id: 'storage', definition, subjectAnchors: ['Storage'] });
  const rivals = [{ name: 'Services', anchors: ['Services'] }];
  const { value, findings } = verifyReport(reportOf(given), metric, original, rivals, headings);
  return {
    ...value,
    kinds: findings.map(({ kind }) => kind),
    told: findings.map(({ message }) => message).join('\n'),
  };
}

describe('a figure in a cell', () => {
  it.each([
    ['another row is called what it is about', ['Storage'], 'moved', ['report-moved']],
    ['another column is', ['Q3 FY24'], 'moved', ['report-moved']],
    ['its own row is', ['Services'], 'verified', []],
    ['nothing in the sheet is', ['Kestrel'], 'verified', []],
    ['the title is', ['segment'], 'verified', []],
    ['it names no subject', [], 'verified', []],
  ])('is not that of another row or column: %s', (_, subjectAnchors, state, kinds) => {
    const original = readOriginal(
      workbookBytes([{ name: 'Segments', rows }], { formats: STYLES }),
      'model.xlsx',
      readWorkbook,
    );
    const [found] = findFigures('$398.04 million');
    const at = readWhere('Segments!C5');
    if (found === undefined || at === undefined) throw new Error('No figure');
    const report = reportOf({ figure: found.figure as Figure, token: found.bare, line: 1, at });
    const { value, findings } = verifyReport(report, metricOf({ id: 'x', subjectAnchors }), original, []);
    expect([value.state, findings.map(({ kind }) => kind)]).toEqual([state, kinds]);
  });

  it.each([
    ['Segments!C4', '$412.0 million'],
    ['Segments!C4', 'US$412 million'],
    ['Segments!C4', '$0.412 billion'],
    ['Segments!B4', '$398.04 million'],
    ['C4', '4億1200万ドル'],
    ['segments!D4', '(6.1) pp'],
    ['Segments!E4', '12.5%'],
    ['Segments!G4', '3.2 pp'],
  ])('is proved as it is shown or kept, with unit and scale of the headings: %s %s', (at, words) => {
    expect(check(at, words)).toMatchObject({ state: 'verified', kinds: [], line: at });
  });

  it.each([
    ['the scale of the heading is lost', 'Segments!C4', '$412.0', 'report-changed', 'USD 412000000'],
    ['it is another unit', 'Segments!C4', '412.0 million yen', 'report-changed', 'USD 412000000'],
    ['its sign is lost', 'Segments!D4', '6.1 pp', 'report-changed', '(6.1)'],
    [
      'a percentage is taken for its number',
      'Segments!E4',
      '0.125 times',
      'report-changed',
      'a percentage kept as 0.125',
    ],
    ['it is a date', 'Segments!F4', '$45658 million', 'cell-unusable', 'date `2025-01-01`'],
    ['it is about another', 'Segments!C5', '$398.04 million', 'report-moved', 'met at `Segments!B4`'],
  ])('is refused where %s', (_, at, words, kind, told) => {
    const result = check(at, words);
    expect(result).toMatchObject({ kinds: [kind] });
    expect(result.state).not.toBe('verified');
    expect(result.told).toContain(told);
  });

  it('has moved where another cell is the only one that shows it for its subject', () => {
    const shifted = [{ name: 'Segments', rows: rowsXml([[null], ...TABLE]) }];
    expect(check('Segments!C4', '$412.0 million', shifted)).toMatchObject({
      state: 'moved',
      kinds: ['report-moved'],
      met: { line: 'Segments!C5' },
    });
    const renamed = [{ name: 'By segment', rows }];
    const result = check('Segments!C4', '$412.0 million', renamed);
    expect(result).toMatchObject({ state: 'moved', met: { line: 'By segment!C4' } });
    expect(result.told).toContain('Unexpected sheet `Segments` (there is `By segment`) in model.xlsx');
  });

  it('is found again by the headings of its receipt, though the same number stands where it stood', () => {
    const before = check('Segments!C4', '$412.0 million').headings;
    expect(before).toEqual(['Storage', 'Q3 FY25']);
    const other = ['Storage, old', 400, { value: 412, style: 1 }];
    const edited = [{ name: 'Segments', rows: rowsXml([...TABLE.slice(0, 3), other, ...TABLE.slice(3)]) }];
    expect(check('Segments!C4', '$412.0 million', edited, before as string[])).toMatchObject({
      state: 'moved',
      met: { line: 'Segments!C5' },
    });
  });

  it.each([
    [
      'a hidden row',
      { name: 'Segments', rows: rows.replace('<row r="4">', '<row r="4" hidden="1">') },
      'hidden row',
    ],
    ['a hidden sheet', { name: 'Segments', rows, state: 'hidden' }, 'hidden sheet `Segments`'],
  ])('is told, and proved, in %s', (_, sheet, told) => {
    const result = check('Segments!C4', '$412.0 million', [sheet]);
    expect(result).toMatchObject({ state: 'verified', kinds: ['cell-doubtful'] });
    expect(result.told).toContain(told);
  });

  it('is told where the number is kept as text, or no heading names its unit', () => {
    const sheet = [
      {
        name: 'A',
        rows: rowsXml([
          ['', 'Storage'],
          ['US$m', '4.5'],
          ['Cells', 12],
        ]),
      },
    ];
    expect(check('A!B2', '$4.5 million', sheet)).toMatchObject({
      state: 'verified',
      kinds: ['cell-doubtful'],
    });
    const unit = check('A!B2', '$12', [
      {
        name: 'A',
        rows: rowsXml([
          ['', 'Storage'],
          ['Cells', 12],
        ]),
      },
    ]);
    expect(unit.kinds).toEqual(['cell-doubtful']);
    expect(unit.told).toContain('name no unit');
  });

  it.each([
    ['an error', '<c r="C4" t="e"><f>B1</f><v>#REF!</v></c>', 'error `#REF!`'],
    [
      'a formula that nobody has calculated',
      '<c r="C4"><f>B1*2</f></c>',
      'formula without a calculated value',
    ],
  ])('is no figure where it is %s', (_, cell, told) => {
    const broken = [{ name: 'Segments', rows: rows.replace(/<c r="C4".*?<\/c>/, cell) }];
    const result = check('Segments!C4', '$412.0 million', broken);
    expect(result).toMatchObject({ state: 'changed', kinds: ['cell-unusable'] });
    expect(result.told).toContain(told);
  });

  it('needs the name of its sheet where there are several, and a cell where there are no lines', () => {
    const two = [
      { name: 'One', rows: rowsXml([['x']]) },
      { name: 'Two', rows: rowsXml([['x']]) },
    ];
    const result = check('C4', '$412.0 million', two);
    expect(result).toMatchObject({ state: 'missing', kinds: ['place-unknown'] });
    expect(result.told).toContain('`One`, `Two`');
    expect(check('4', '$412.0 million')).toMatchObject({ state: 'moved', met: { line: 'Segments!C4' } });
    const text = readOriginal(new TextEncoder().encode('Storage'), 'a.txt');
    expect(checkIn(text, 'C4', '$412.0 million').kinds).toEqual(['place-unknown']);
  });
});

describe('a file of parted values', () => {
  const rowsOfText = [
    ['区分', '2024年度', '2025年度'],
    ['"売上（単位：億円）\nStorage"', '"1,204"', '▲12.5'],
  ];
  const parted = (sign: string) => rowsOfText.map((cells) => `${cells.join(sign)}\n`).join('');
  const text = parted(',');
  const shiftJis = Uint8Array.from(
    // 区分;24;25 / 単位：億円;; / Storage;1,204;12 in Shift_JIS
    [
      0x8b, 0xe6, 0x95, 0xaa, 0x3b, 0x32, 0x34, 0x3b, 0x32, 0x35, 0x0d, 0x0a, 0x92, 0x50, 0x88, 0xca, 0x81,
      0x46, 0x89, 0xad, 0x89, 0x7e,
    ].concat([...'\r\nStorage;1,204;12\r\n'].map((sign) => sign.charCodeAt(0))),
  );

  it.each([
    ['commas, quotation marks and a line break', text, 'B2', '1,204億円'],
    ['a triangle for less', text, 'C2', '▲12.5億円'],
    ['a byte order mark', `\ufeff${text}`, 'B2', '1,204億円'],
    ['semicolons', parted(';'), 'B2', '1,204億円'],
    ['tabs', parted('\t'), 'B2', '1,204億円'],
  ])('is read with %s', (_, csv, at, words) => {
    const original = readOriginal(new TextEncoder().encode(csv), 'a.csv');
    expect(checkIn(original, at, words)).toMatchObject({ state: 'verified', kinds: [] });
  });

  it('is read in Shift_JIS and UTF-16, and by its lines as well', () => {
    const cp932 = readOriginal(shiftJis, 'a.csv');
    expect(cp932.lines[1]).toBe('単位：億円');
    expect(checkIn(cp932, 'B3', '1,204億円')).toMatchObject({ state: 'verified' });
    const utf16 = readOriginal(Buffer.from(`\ufeff${text}`, 'utf16le'), 'a.csv');
    expect(checkIn(utf16, 'B2', '1,204億円')).toMatchObject({ state: 'verified' });
  });

  it('is moved by a row, and not by the headings of another', () => {
    const original = readOriginal(new TextEncoder().encode(text), 'a.csv');
    expect(checkIn(original, 'B1', '1,204億円')).toMatchObject({ state: 'moved', met: { line: 'B2' } });
    expect(whereText(readWhere('B2') ?? { kind: 'lines', first: 1, last: 1 })).toBe('B2');
  });
});

describe('a workbook', () => {
  it('is read as LibreOffice writes it', () => {
    const original = readOriginal(
      readFileSync('tests/verify/fixtures/by-libreoffice.xlsx'),
      'by-libreoffice.xlsx',
      readWorkbook,
    );
    const { subjectAnchors } = metricOf({ id: 'x', subjectAnchors: ['Tarvexa'] });
    for (const [cell, token] of [
      ['C4', '$412.0 million'],
      ['D5', '3.2 pp'],
    ] as const) {
      const [found] = findFigures(token);
      if (found === undefined) throw new Error('No figure');
      const given = {
        figure: found.figure,
        token: found.bare,
        quotation: token,
        line: 1,
        at: { kind: 'cell', cell },
      } as const;
      const definition = { ja: '水準か増減', en: 'Level or change' };
      const anchors = cell === 'C4' ? subjectAnchors : ['Solvane'];
      const metric = metricOf({ id: 'x', definition, subjectAnchors: anchors });
      expect(verifyReport(reportOf(given), metric, original).value.state).toBe('verified');
    }
  });

  it('that is damaged is one fault, and leaves what rests on it as it was recorded', () => {
    const good = workbookBytes([{ name: 'Segments', rows }]);
    const damaged = readOriginal(good.subarray(0, good.length >> 1), 'model.xlsx', readWorkbook);
    const report = reportOf({ figure: usd(1), token: '$1', line: 1, at: { kind: 'cell', cell: 'C4' } });
    const content = contentOf({
      sources: [sourceOf('letter')],
      metrics: [metricOf({ id: 'x', reports: [report, report] })],
    });
    const { value, findings } = verifyContent(content, new Map([['letter', damaged]]), '2025-03-01');
    expect(findings.map(({ kind }) => kind)).toEqual(['original-damaged']);
    expect(value.reports.map(({ state }) => state)).toEqual(['not-checked', 'not-checked']);
  });
});

describe('a column of units behind the figures', () => {
  it.each([
    ['Item,2026,Unit\nStorage,48.2,$ million\n', '$48.2 million', 'verified'],
    ['Item,2026,Unit\nStorage,48.2,$ million\n', '$48.2 thousand', 'changed'],
    ['項目,2026,単位\nStorage,482,百万円\n', '482百万円', 'verified'],
    ['項目,2026,単位\nStorage,482,百万円\n', '482千円', 'changed'],
  ])('says what a quoted cell is counted in: %s %s', (text, words, state) => {
    const original = readOriginal(new TextEncoder().encode(text), 'a.csv');
    expect(checkIn(original, 'B2', words).state).toBe(state);
  });
});
