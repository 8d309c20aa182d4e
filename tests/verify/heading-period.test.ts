// Cells below or beside the name of another period: of a sheet, of parted values and of tables in a text.
import { describe, expect, it } from '@jest/globals';
import { readWhere } from '../../src/model/content/where.ts';
import { readWorkbook } from '../../src/package/sheet/read-workbook.ts';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { type Original, readOriginal } from '../../src/verify/originals.ts';
import { ownPeriod } from '../../src/verify/other-period.ts';
import { verifyReport } from '../../src/verify/verify-report.ts';
import { rowsXml, workbookBytes } from '../support/workbook-bytes.ts';
import { metricOf, originalOf, reportOf, sourceOf } from './build-ledger.ts';

type Rows = Parameters<typeof rowsXml>[0];
type Entry = readonly [is: string, date?: string];

function check(original: Original, at: string, words: string, [is, date = '2026-08-05']: Entry) {
  const where = readWhere(at);
  const [found] = findFigures(words);
  if (where === undefined || found === undefined) throw new Error('No place, or no figure');
  const report = reportOf({ figure: found.figure, token: found.bare, quotation: words, line: 1, at: where });
  const { scope: _, ...metric } = metricOf({ id: 'x', definition: { ja: is, en: is }, subjectAnchors: [] });
  const source = { ...sourceOf('letter'), title: 'Results', date };
  const period = ownPeriod(report, metric, { sources: new Map([[source.id, source]]), series: new Map() });
  const { value, findings } = verifyReport(report, metric, original, [], undefined, period);
  return [value.state, ...findings.map(({ kind, message }) => `${kind}: ${message}`)];
}

const sheet = (rows: Rows, merged: readonly string[] = []) =>
  readOriginal(workbookBytes([{ name: 'kpi', rows: rowsXml(rows), merged }]), 'a.xlsx', readWorkbook);
const parted = (text: string) => readOriginal(new TextEncoder().encode(text), 'a.csv');

const QUARTERS = sheet([
  ['$ million', '2025 Q2', '2026 Q2'],
  ['Revenue', 41.2, 48.2],
]);
const TWO_HIGH = sheet([
  ['$ million', '2025', '2025', '2026', '2026'],
  ['', 'Q1', 'Q2', 'Q1', 'Q2'],
  ['Revenue', 40.1, 41.2, 47.3, 48.2],
]);
const MERGED = sheet(
  [
    ['$ million', '2025', null, '2026', null],
    ['', 'Q1', 'Q2', 'Q1', 'Q2'],
    ['Revenue', 40.1, 41.2, 47.3, 48.2],
  ],
  ['B1:C1', 'D1:E1'],
);
const TITLED = sheet([['Results for Q2 2025'], ['$ million', 'Group'], ['Revenue', 41.2]]);
const ROWS = parted('Item,$\nEPS (FY2025),1.32\nEPS (FY2026),1.51\n');
const EARLIER = parted('$ million,This year,Prior year\nRevenue,48.2,41.2\n');
const A_YEAR_EARLIER = parted('$ million,Q2,A year earlier\nRevenue,48.2,41.2\n');
const JAPANESE = parted('百万円,当期,前年同期\n売上高,482,412\n');
const JAPANESE_QUARTERS = parted('百万円,2025年第2四半期,2026年第2四半期\n売上高,412,482\n');
const MARKDOWN = originalOf('| $ million | Q2 2025 | Q2 2026 |\n|---|---|---|\n| Revenue | 41.2 | 48.2 |\n');
const ALIGNED = originalOf('$ million      Q2 2026   Prior year\nRevenue           48.2         41.2\n');
const JAPANESE_TEXT = originalOf('| 百万円 | 当期 | 前年同期 |\n|---|---|---|\n| 売上高 | 482 | 412 |\n');
const CHANGES = parted('$ million,Q2 2026,Change on prior year,vs Q2 2025\nRevenue,48.2,7.0,6.9\n');

describe('a cell of another period than its entry', () => {
  it.each<readonly [string, Original, at: string, words: string, entry: Entry, met: string]>([
    ['a column', QUARTERS, 'kpi!B2', '$41.2 million', ['Revenue in Q2 2026'], '2025 Q2'],
    ['a header two rows high', TWO_HIGH, 'kpi!C3', '$41.2 million', ['Revenue in Q2 2026'], 'Q2 2025'],
    ['a quarter of it', TWO_HIGH, 'kpi!D3', '$47.3 million', ['Revenue in Q2 2026'], 'Q1 2026'],
    ['a merged header', MERGED, 'kpi!C3', '$41.2 million', ['Revenue in Q2 2026'], 'Q2 2025'],
    ['a title', TITLED, 'kpi!B3', '$41.2 million', ['Revenue in Q2 2026'], 'Results for Q2 2025'],
    ['a row', ROWS, 'B2', '$1.32', ['Earnings per share in FY2026'], 'EPS (FY2025)'],
    ['words for it', EARLIER, 'C2', '$41.2 million', ['Revenue'], 'Prior year'],
    ['a year earlier', A_YEAR_EARLIER, 'C2', '$41.2 million', ['Revenue in Q2 2026'], 'A year earlier'],
    ['Japanese words', JAPANESE, 'C2', '412百万円', ['売上高'], '前年同期'],
    [
      'a Japanese column',
      JAPANESE_QUARTERS,
      'B2',
      '412百万円',
      ['2026年第2四半期の売上高'],
      '2025年第2四半期',
    ],
    ['Markdown', MARKDOWN, '3', '$41.2 million', ['Revenue in Q2 2026'], 'Q2 2025'],
    ['aligned columns', ALIGNED, '2', '$41.2 million', ['Revenue in Q2 2026'], 'Prior year'],
    ['Japanese Markdown', JAPANESE_TEXT, '3', '412百万円', ['売上高'], '前年同期'],
  ])('is told: %s', (_, original, at, words, entry, met) => {
    expect(check(original, at, words, entry)).toEqual([
      'ambiguous',
      expect.stringContaining(`report-period: Unexpected \`${met}\` beside`),
    ]);
  });

  it.each<readonly [string, Original, at: string, words: string, entry: Entry]>([
    ['its own column', QUARTERS, 'kpi!C2', '$48.2 million', ['Revenue in Q2 2026']],
    ['an entry without a date', QUARTERS, 'kpi!B2', '$41.2 million', ['Revenue']],
    ['its own of two rows', TWO_HIGH, 'kpi!E3', '$48.2 million', ['Revenue in Q2 2026']],
    ['its own of merged cells', MERGED, 'kpi!E3', '$48.2 million', ['Revenue in Q2 2026']],
    ['a year that contains it', TWO_HIGH, 'kpi!D3', '$47.3 million', ['Revenue in 2026']],
    ['its own title', TITLED, 'kpi!B3', '$41.2 million', ['Revenue in Q2 2025']],
    ['its own row', ROWS, 'B3', '$1.51', ['Earnings per share in FY2026']],
    ['an entry that says so', EARLIER, 'C2', '$41.2 million', ['Revenue in the prior year']],
    ['the current one', EARLIER, 'B2', '$48.2 million', ['Revenue']],
    ['前年同期の売上高', JAPANESE, 'C2', '412百万円', ['前年同期の売上高']],
    ['the year before, by its days', A_YEAR_EARLIER, 'C2', '$41.2 million', ['Revenue in Q2 2025']],
    ['a change on it', CHANGES, 'C2', '$7.0 million', ['Rise of revenue in Q2 2026']],
    ['a comparison with it', CHANGES, 'D2', '$6.9 million', ['Rise of revenue in Q2 2026']],
    ['its own in Markdown', MARKDOWN, '3', '$48.2 million', ['Revenue in Q2 2026']],
    ['its own in aligned columns', ALIGNED, '2', '$48.2 million', ['Revenue in Q2 2026']],
  ])('is not seen in %s', (_, original, at, words, entry) => {
    expect(check(original, at, words, entry).slice(0, 1)).toEqual(['verified']);
    expect(check(original, at, words, entry).join()).not.toContain('report-period');
  });
});
