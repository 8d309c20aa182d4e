// Cells under headings of a change, or of the opposite of what the entry says: in parted values and in tables of texts.
import { describe, expect, it } from '@jest/globals';
import { readWhere } from '../../src/model/content/where.ts';
import { changeHeading } from '../../src/quantity/find/change-beside.ts';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { readOriginal } from '../../src/verify/originals.ts';
import { verifyReport } from '../../src/verify/verify-report.ts';
import { metricOf, originalOf, reportOf } from './build-ledger.ts';

function check(table: readonly string[][], at: string, words: string, is: string): string[] {
  const [found] = findFigures(words);
  const where = readWhere(at);
  if (found === undefined || where === undefined) throw new Error(`${words} at ${at}`);
  const { scope: _, ...metric } = metricOf({
    id: 'x',
    definition: { ja: is, en: is },
    subject: { ja: is, en: is },
    subjectAnchors: [],
  });
  const csv = readOriginal(new TextEncoder().encode(table.map((row) => row.join(',')).join('\n')), 'a.csv');
  const text = originalOf(table.map((row) => `| ${row.join(' | ')} |`).join('\n'));
  const given = { figure: found.figure, token: found.bare, quotation: words };
  const line = Number(at.slice(1));
  const inCsv = verifyReport(reportOf({ ...given, line, at: where }), metric, csv);
  const inText = verifyReport(reportOf({ ...given, line }), metric, text);
  const told = [inCsv, inText].map(({ value, findings }) =>
    [value.state, ...findings.map(({ kind, message }) => `${kind}: ${message}`)].join(' '),
  );
  return told.map((each) => each.replace(/ at .*/, ''));
}

const MARGINS = [
  ['Segment', 'Q3 2026', 'YoY', 'Change in pp'],
  ['Gross margin', '30.1%', '12.5%', '2.3%'],
  ['Operating margin', '9.4%', '8.8%', '1.1%'],
];
const JA = [
  ['区分', '当第3四半期', '前年同期比', '増減率（％）'],
  ['売上総利益率', '30.1%', '12.5%', '2.3%'],
  ['営業利益率', '9.4%', '8.8%', '1.1%'],
];
const DEBT = [
  ['Item', 'Q3 2026', 'Q3 2025'],
  ['Net debt including leases', '$412 million', '$398 million'],
  ['Net debt excluding leases', '$301 million', '$288 million'],
];

describe('a cell that is not what the entry says', () => {
  it.each<readonly [table: string[][], at: string, words: string, is: string, told: string]>([
    [MARGINS, 'C2', '12.5%', 'Gross margin', 'report-change: Unexpected `YoY` beside `12.5%`'],
    [MARGINS, 'D3', '1.1%', 'Operating margin', 'report-change: Unexpected `Change in pp` beside `1.1%`'],
    [JA, 'C2', '12.5%', '売上総利益率', 'report-change: Unexpected `前年同期比` beside `12.5%`'],
    [JA, 'D3', '1.1%', '営業利益率', 'report-change: Unexpected `増減率（％）` beside `1.1%`'],
    [
      DEBT,
      'B2',
      '$412 million',
      'Net debt excluding leases',
      'report-opposite: Unexpected `including leases` beside `$412 million`',
    ],
  ])('%#', (table, at, words, is, told) => {
    expect(check(table, at, words, is)).toEqual([`ambiguous ${told}`, `ambiguous ${told}`]);
  });

  it.each<readonly [table: string[][], at: string, words: string, is: string]>([
    [MARGINS, 'B2', '30.1%', 'Gross margin'],
    [MARGINS, 'C2', '12.5%', 'Gross margin, year on year'],
    [MARGINS, 'D3', '1.1%', 'Change in operating margin'],
    [JA, 'B2', '30.1%', '売上総利益率'],
    [JA, 'C2', '12.5%', '売上総利益率の前年差'],
    [DEBT, 'B2', '$412 million', 'Net debt including leases'],
    [DEBT, 'B2', '$412 million', 'Net debt'],
    [DEBT, 'B3', '$301 million', 'Net debt excluding leases'],
  ])('and one that is: %#', (table, at, words, is) => {
    expect(check(table, at, words, is)).toEqual(['verified', 'verified']);
  });
});

describe('a heading of changes', () => {
  it.each([
    ...[
      'Change',
      '% change',
      'YoY',
      'YoY (%)',
      'Change, pp',
      'Change on the prior year',
      'Year-on-year change',
    ],
    ...['Change vs Q3 2025', 'Percentage change', 'Growth (%)', 'Increase/(decrease)', 'YoY growth'],
    ...['前年比', '前年同期比', '前期比', '増減', '増減率（％）', '対前期増減率', '前年同期増減額', '伸び率'],
  ])('%s', (words) => {
    expect(changeHeading(words)).toBe(true);
  });

  it.each([
    ...[
      'Q3 2026',
      'Growth',
      'Change requests',
      'Net change in cash',
      'Climate change',
      'Exchange',
      'Changes made',
    ],
    ...['Growth fund', 'Revenue', 'Increase in receivables', '増減資', '前年', '前期', '構成比', '前年同期'],
  ])('is not %s', (words) => {
    expect(changeHeading(words)).toBe(false);
  });
});
