// Lines that hold a value and what it changed by, or what it was before: neither is a proof of the value.
import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { ownPeriod } from '../../src/verify/other-period.ts';
import { verifyReport } from '../../src/verify/verify-report.ts';
import { metricOf, originalOf, reportOf, sourceOf } from './build-ledger.ts';

function check(line: string, words: string, is: string): { state: string; told: string[] } {
  const figure = findFigures(words)[0]?.figure;
  if (figure === undefined) throw new Error(words);
  const report = reportOf({ figure, token: words, line: 1, stance: 'announced' });
  const { scope: _, ...metric } = metricOf({
    id: 'x',
    definition: { ja: is, en: is },
    subject: { ja: is, en: is },
    subjectAnchors: [],
  });
  const source = { ...sourceOf('letter'), title: 'Results', date: '2026-11-05' };
  const period = ownPeriod(report, metric, { sources: new Map([[source.id, source]]), series: new Map() });
  const { value, findings } = verifyReport(report, metric, originalOf(line), [], undefined, period);
  return { state: value.state, told: findings.map(({ kind, message }) => `${kind}: ${message}`) };
}

const MARGIN = 'The gross margin narrowed by 2.3 points to 30.1%.';
const OCCUPANCY = 'Occupancy was 78.2%, up 1.4 pp on the year.';
const SALES = 'Revenue rose 12% to $48 million.';
const JA_MARGIN = '売上総利益率は前年同期から2.3ポイント低下の30.1％だった。';
const JA_SALES = '売上高は前年同期比12％増の480億円となった。';

describe('the amount of a change, quoted for the value', () => {
  it.each<readonly [line: string, words: string, is: string, beside: string]>([
    [MARGIN, '2.3 points', 'Gross margin', 'narrowed by'],
    [OCCUPANCY, '1.4 pp', 'Occupancy', 'up'],
    [SALES, '12%', 'Share of cloud in revenue', 'rose'],
    ['Revenue was up $5 million at $48 million.', '$5 million', 'Revenue', 'up'],
    ['Revenue of $48 million (up 12%)', '12%', 'Operating margin', 'up'],
    ['Guidance of $90 million, raised in May by $10 million', '$10 million', 'Guidance', 'raised in May by'],
    ['An increase in costs of $3 million was met.', '$3 million', 'Costs', 'increase in costs of'],
    ['Users grew 40,000 to 1.2 million.', '40,000', 'Users', 'grew'],
    ['Margin: 30.1% (+1.4 pp)', '1.4 pp', 'Margin', '+'],
    ['The occupancy rate of 78.2% was 1.4 pp better.', '1.4 pp', 'Occupancy', 'better'],
    ['Prices were 8% higher at $21.', '8%', 'Share of list prices', 'higher'],
    ['Revenue of $48 million, 12% year on year', '12%', 'Margin', 'year on year'],
    ['Growth of 12% brought revenue to $48 million.', '12%', 'Operating margin', 'Growth of'],
    ['売上総利益率は2.3ポイント改善の34.7％', '2.3ポイント', '売上総利益率', '改善'],
    [JA_SALES, '12％', 'クラウドの構成比', '前年同期比'],
    ['稼働率は78.2%で、1.4ポイントの上昇だった。', '1.4ポイント', '稼働率', 'の上昇'],
    ['会員は3万人増の52万人', '3万人', '会員数', '増'],
    ['売上高は480億円と、計画を20億円上回った。', '20億円', '売上高', '上回'],
    ['Passenger yield fell by 2.4% in the quarter.', 'fell by 2.4%', 'Passenger yield', 'fell by'],
    ['Costs declined by $3 million in the year.', 'declined by $3 million', 'Costs', 'declined by'],
    ['旅客単価は2.4%減だった。', '2.4%減', '旅客単価', '減'],
    ['営業利益は26億円（前年同期比 12.3%）', '12.3%', '営業利益率', '前年同期比'],
  ])('%s: %s as %s', (line, words, is, beside) => {
    const { state, told } = check(line, words, is);
    expect(told).toEqual([expect.stringContaining(`report-change: Unexpected \`${beside}\` beside`)]);
    expect(state).toBe('ambiguous');
  });
});

describe('the value itself, or a change that the entry calls one', () => {
  it.each<readonly [line: string, words: string, is: string]>([
    [MARGIN, '30.1%', 'Gross margin'],
    [MARGIN, '2.3 points', 'Change in gross margin'],
    [OCCUPANCY, '78.2%', 'Occupancy'],
    [OCCUPANCY, '1.4 pp', 'Occupancy, difference in pp'],
    [SALES, '$48 million', 'Revenue'],
    [SALES, '12%', 'Revenue growth'],
    ['Passenger yield fell by 2.4%.', 'fell by 2.4%', 'Change in passenger yield'],
    ['Passenger yield fell by 2.4%.', 'fell by 2.4%', 'Passenger yield, year on year'],
    ['There was an operating loss of $5 million.', 'loss of $5 million', 'Operating profit'],
    ['Free cash flow was $(48.6) million.', '$(48.6) million', 'Free cash flow'],
    ['Cloud made up 12% of sales.', '12%', 'Share of cloud'],
    ['It set up 3 plants and took up 12% of the line.', '12%', 'Share of the line'],
    ['Revenue rose to $48 million.', '$48 million', 'Revenue'],
    ['Revenue was up at $48 million.', '$48 million', 'Revenue'],
    ['Debt of $40 million less cash of $9 million.', '$40 million', 'Debt'],
    ['It cut the stake held by 3 funds.', '3', 'Funds'],
    ['It runs 12 growth projects.', '12', 'Projects'],
    ['A fund of $5 million reduction credits was set up.', '$5 million', 'Fund'],
    ['Prices are 40% lower than those of rivals.', '40%', 'Price against rivals'],
    ['It had raised $5 million by May.', '$5 million', 'Money raised'],
    [JA_MARGIN, '30.1％', '売上総利益率'],
    [JA_MARGIN, '2.3ポイント低下', '売上総利益率の前年同期比'],
    [JA_SALES, '480億円', '売上高'],
    [JA_SALES, '12％', '売上高の伸び率'],
    ['減損損失は480億円減損した。', '480億円', '減損損失'],
    ['売上高は480億円へ増加した。', '480億円', '売上高'],
    ['売上高は480億円に拡大した。', '480億円', '売上高'],
    ['480億円の増資を決めた。', '480億円', '資本調達'],
  ])('%s: %s as %s', (line, words, is) => {
    expect(check(line, words, is)).toEqual({ state: 'verified', told: [] });
  });
});

const EPS = 'Adjusted EPS was $0.41, down from $0.46.';
const WAS = 'Guidance is $0.41 a share (previously $0.46).';
const JA_EPS = '1株利益は0.46ドルから0.41ドルに低下した。';
const JA_WAS = '今期の配当は1株45円（従来予想は40円）とする。';

describe('the value before, quoted for the one that it became', () => {
  it.each<readonly [line: string, words: string, is: string, beside: string]>([
    [EPS, '$0.46', 'Adjusted EPS', 'down from'],
    [EPS, '$0.46', 'Adjusted EPS in Q3 2026', 'down from'],
    ['Cost was $4.4 million, down 12% from $5 million.', '$5 million', 'Cost', 'down 12% from'],
    [
      'It lowered its forecast to $90 million from $100 million.',
      '$100 million',
      'Forecast',
      'lowered its forecast to $90 million from',
    ],
    ['The price went from $15 to $3.', '$15', 'Price', 'went from'],
    ['Compared with $0.46 a year earlier, EPS was $0.41.', '$0.46', 'EPS', 'a year earlier'],
    ['EPS was $0.41, compared with $0.46 a year earlier.', '$0.46', 'EPS', 'a year earlier'],
    [JA_EPS, '0.46ドル', '1株利益', 'から0.41ドルに低下'],
    [JA_WAS, '40円', '1株配当', '従来予想は'],
    ['1株利益は0.41ドル、前年同期は0.46ドルだった。', '0.46ドル', '1株利益', '前年同期'],
    [WAS, '$0.46', 'Guidance', 'previously'],
  ])('%s: %s as %s', (line, words, is, beside) => {
    const { state, told } = check(line, words, is);
    expect(told).toEqual([expect.stringContaining(`report-period: Unexpected \`${beside}\` beside`)]);
    expect(state).toBe('ambiguous');
  });

  it.each<readonly [line: string, words: string, is: string]>([
    [EPS, '$0.41', 'Adjusted EPS'],
    [EPS, '$0.46', 'Adjusted EPS a year earlier'],
    [EPS, '$0.46', 'Adjusted EPS in Q3 2025'],
    [EPS, '$0.46', 'Adjusted EPS before the deal'],
    [EPS, '$0.46', 'Adjusted EPS, September 2025'],
    [WAS, '$0.46', 'Guidance that it replaces'],
    ['Revenue from $5 million contracts was $9 million.', '$9 million', 'Revenue'],
    ['Income from 3 plants rose.', '3', 'Plants'],
    ['Sales rose from $5 million.', '$5 million', 'Sales'],
    ['GPT-4 cost $100 million, compared with $5.6 million.', '$5.6 million', 'Training'],
    [JA_EPS, '0.41ドル', '1株利益'],
    [JA_EPS, '0.46ドル', '前年同期の1株利益'],
    [JA_WAS, '45円', '1株配当'],
    [JA_WAS, '40円', '従来の配当予想'],
    ['3カ国から5億円を集めた。', '5億円', '調達額'],
  ])('%s: %s as %s', (line, words, is) => {
    expect(check(line, words, is)).toEqual({ state: 'verified', told: [] });
  });
});
