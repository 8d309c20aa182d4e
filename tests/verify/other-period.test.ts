// Lines that hold the figures of two periods: the one of the other period is no proof, its neighbour is.
import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/model/content/metric.ts';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { ownPeriod } from '../../src/verify/other-period.ts';
import { verifyReport } from '../../src/verify/verify-report.ts';
import { metricOf, originalOf, reportOf, sourceOf } from './build-ledger.ts';

type Entry = {
  readonly is: string;
  readonly title?: string;
  readonly date?: string;
  readonly stance?: Report['stance'];
};

function check(
  line: string,
  words: string,
  { is, title = 'Results', date = '2026-11-05', stance = 'announced' }: Entry,
) {
  const figure = findFigures(words)[0]?.figure;
  if (figure === undefined) throw new Error(words);
  const report = reportOf({ figure, token: words, line: 1, stance });
  const metric = { ...metricOf({ id: 'x', definition: { ja: is, en: is }, subjectAnchors: [] }) };
  const { scope: _, ...bare } = metric;
  const source = { ...sourceOf('letter'), title, date };
  const content = { sources: new Map([[source.id, source]]), series: new Map() };
  const period = ownPeriod(report, bare, content);
  const { value, findings } = verifyReport(report, bare, originalOf(line), [], undefined, period);
  return { state: value.state, told: findings.map(({ kind, message }) => `${kind}: ${message}`) };
}

const DEBT = 'net debt ¥84,150 million (prior year ¥79,000 million)';
const CAPEX = "this year's capex JPY 38.0 billion, next year's JPY 41.0 billion";
const MARGIN = 'an operating margin of 12.6% (14.1% a year earlier)';
const SHARE = 'We assume that 60% of all patients (50% of all patients a year earlier) stop within a year.';
const NINE = 'Adjusted EBITDA for 9M FY24 was $68.4 million ($58.4 million a year earlier).';
const UNITS = '当中間期末の稼働端末は521千台（前年同期末 452千台）';
const SALES = 'Net sales rose to $321.4 million in Q3 2026, from $260.8 million in Q3 2025.';
const JA_SALES = '売上高は2026年3月期が1,200億円、2025年3月期が1,100億円だった。';
const JA_BEFORE = '売上高は前期 1,100億円から1,200億円に増えた。';
const JA_NEXT = '設備投資は当期が300億円、翌期が410億円となる。';
const FULL_YEAR = 'For the full year 2026, net sales of the group were $1.2 billion.';
const EN_SAME =
  'Operating profit was $38.4 million, compared with $14.6 million in the same quarter of last year.';

describe('the number of another period in the same line', () => {
  it.each<readonly [line: string, words: string, entry: Entry, beside: string]>([
    [DEBT, '¥79,000 million', { is: 'Net debt' }, 'prior year'],
    [DEBT, '¥79,000 million', { is: 'Net debt this year' }, 'prior year'],
    [
      DEBT,
      '¥79,000 million',
      { is: 'Net debt in 2026', title: 'Results for the full year 2026' },
      'prior year',
    ],
    [DEBT, '¥79,000 million', { is: 'Net debt in 2025', date: '2026-02-10' }, 'prior year'],
    [CAPEX, 'JPY 41.0 billion', { is: 'Capital expenditure this year' }, 'next year'],
    [CAPEX, 'JPY 41.0 billion', { is: 'Capital expenditure' }, 'next year'],
    [CAPEX, 'JPY 41.0 billion', { is: 'Capital expenditure in 2025', date: '2026-02-10' }, 'next year'],
    [MARGIN, '14.1%', { is: 'Operating margin' }, 'a year earlier'],
    [MARGIN, '14.1%', { is: 'Operating margin in Q3 2026' }, 'a year earlier'],
    [MARGIN, '14.1%', { is: 'Operating margin in the third quarter' }, 'a year earlier'],
    [SHARE, '50%', { is: 'Share of patients who stop', stance: 'estimate' }, 'a year earlier'],
    [NINE, '$58.4 million', { is: 'Adjusted EBITDA, 9M FY24' }, 'a year earlier'],
    [UNITS, '452千', { is: '稼働端末' }, '前年同期末'],
    [UNITS, '452千', { is: '当中間期末の稼働端末' }, '前年同期末'],
    [UNITS, '452千', { is: '2026年度上期末の稼働端末' }, '前年同期末'],
    [SALES, '$260.8 million', { is: 'Net sales in Q3 2026' }, 'Q3 2025'],
    [SALES, '$321.4 million', { is: 'Net sales in Q3 2025' }, 'Q3 2026'],
    [JA_SALES, '1,100億円', { is: '2026年3月期の売上高' }, '2025年3月期'],
    [JA_SALES, '1,200億円', { is: '2025年3月期の売上高' }, '2026年3月期'],
    [JA_BEFORE, '1,100億円', { is: '売上高' }, '前期'],
    [JA_NEXT, '410億円', { is: '当期の設備投資' }, '翌期'],
    [JA_NEXT, '300億円', { is: '翌期の設備投資' }, '当期'],
    [EN_SAME, '$14.6 million', { is: 'Operating profit' }, 'the same quarter of last year'],
    ['前期 1,100億円 当期 1,200億円', '1,100億円', { is: '売上高' }, '前期'],
    [FULL_YEAR, '$1.2 billion', { is: 'Net sales in 2025' }, 'full year 2026'],
    [FULL_YEAR, '$1.2 billion', { is: 'Net sales in Q3 2025' }, 'full year 2026'],
    ['2026 revenue was $1.2 billion.', '$1.2 billion', { is: 'Revenue in 2025' }, '2026'],
    ['2026年、売上高は1,200億円に達した。', '1,200億円', { is: '2025年の売上高' }, '2026年'],
  ])('%s: %s', (line, words, entry, beside) => {
    const { state, told } = check(line, words, entry);
    expect(state).toBe('ambiguous');
    expect(told).toEqual([
      expect.stringContaining(`report-period: Unexpected \`${beside}\` beside \`${words}\``),
    ]);
  });
});

describe('the number that the entry is of', () => {
  it.each<readonly [line: string, words: string, entry: Entry]>([
    [DEBT, '¥84,150 million', { is: 'Net debt' }],
    [DEBT, '¥84,150 million', { is: 'Net debt in 2026', title: 'Results for the full year 2026' }],
    [DEBT, '¥79,000 million', { is: 'Net debt of the year before' }],
    [DEBT, '¥79,000 million', { is: 'Net debt in 2025', title: 'Results for the full year 2026' }],
    [DEBT, '¥79,000 million', { is: 'Net debt in 2025' }],
    [CAPEX, 'JPY 38.0 billion', { is: 'Capital expenditure' }],
    [CAPEX, 'JPY 38.0 billion', { is: 'Capital expenditure this year' }],
    [CAPEX, 'JPY 41.0 billion', { is: 'Capital expenditure next year' }],
    [CAPEX, 'JPY 41.0 billion', { is: 'Capital expenditure', stance: 'plan' }],
    [CAPEX, 'JPY 41.0 billion', { is: 'Capital expenditure in 2027' }],
    [MARGIN, '12.6%', { is: 'Operating margin' }],
    [MARGIN, '12.6%', { is: 'Operating margin in Q3 2026' }],
    [MARGIN, '14.1%', { is: 'Operating margin a year earlier' }],
    [MARGIN, '14.1%', { is: 'Operating margin in Q3 2025' }],
    [SHARE, '60%', { is: 'Share of patients who stop', stance: 'estimate' }],
    [SHARE, '50%', { is: 'Share of patients who stopped a year earlier' }],
    [NINE, '$68.4 million', { is: 'Adjusted EBITDA, 9M FY24' }],
    [NINE, '$58.4 million', { is: 'Adjusted EBITDA, 9M FY23' }],
    [NINE, '$58.4 million', { is: 'Adjusted EBITDA in the nine months a year earlier' }],
    [UNITS, '521千台', { is: '稼働端末' }],
    [UNITS, '521千台', { is: '当中間期末の稼働端末' }],
    [UNITS, '452千台', { is: '前年同期末の稼働端末' }],
    [UNITS, '452千台', { is: '2025年度上期末の稼働端末' }],
    [SALES, '$321.4 million', { is: 'Net sales in Q3 2026' }],
    [SALES, '$321.4 million', { is: 'Net sales' }],
    [SALES, '$260.8 million', { is: 'Net sales in Q3 2025' }],
    [SALES, '$260.8 million', { is: 'Net sales in the third quarter of the year before' }],
    [JA_SALES, '1,200億円', { is: '2026年3月期の売上高' }],
    [JA_SALES, '1,100億円', { is: '2025年3月期の売上高' }],
    [JA_BEFORE, '1,200億円', { is: '売上高' }],
    [JA_BEFORE, '1,100億円', { is: '前期の売上高' }],
    [JA_NEXT, '410億円', { is: '翌期の設備投資' }],
    [JA_NEXT, '300億円', { is: '当期の設備投資' }],
    [EN_SAME, '$38.4 million', { is: 'Operating profit' }],
    ['前期 1,100億円 当期 1,200億円', '1,200億円', { is: '売上高' }],
    ['Net sales rose by 23% from a year earlier.', '23%', { is: 'Growth of net sales' }],
    ['売上高は前年同期比23%増となった。', '23%増', { is: '売上高の伸び' }],
    ['A year earlier the plant had opened with 40 lines.', '40 lines', { is: 'Lines of the plant' }],
    [FULL_YEAR, '$1.2 billion', { is: 'Net sales in 2026' }],
    [FULL_YEAR, '$1.2 billion', { is: 'Net sales' }],
    ['In 2026 it said that sales had been $1.2 billion.', '$1.2 billion', { is: 'Sales in 2025' }],
    ['Since 2019 sales have risen to $1.2 billion.', '$1.2 billion', { is: 'Sales in 2025' }],
    ['Last year Aurora paid $5 million.', '$5 million', { is: 'What Aurora paid' }],
  ])('%s: %s', (line, words, entry) => {
    expect(check(line, words, entry)).toEqual({ state: 'verified', told: [] });
  });
});
