// Lines that hold the figures of several measures: the number of another measure is no proof, that of its own is.
import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { verifyReport } from '../../src/verify/verify-report.ts';
import { metricOf, originalOf, reportOf } from './build-ledger.ts';

function check(line: string, words: string, is: string, anchors: readonly string[] = []) {
  const figure = findFigures(words)[0]?.figure;
  if (figure === undefined) throw new Error(words);
  const report = reportOf({ figure, token: words, line: 1 });
  const subject = { ja: is, en: is };
  const metric = metricOf({ id: 'x', definition: subject, subject, subjectAnchors: anchors });
  const { value, findings } = verifyReport(report, metric, originalOf(line));
  return { state: value.state, told: findings.map(({ kind, message }) => `${kind}: ${message}`) };
}

const JA =
  '営業利益は2,605百万円、経常利益は2,918百万円、親会社株主に帰属する当期純利益は1,877百万円となった。';
const JA_GROWTH = '営業利益は前年同期比12.3%増の2,605百万円、経常利益は同15.1%増の2,918百万円となった。';
const JA_TABLE = '営業利益 2,605百万円 経常利益 2,918百万円 純利益 1,877百万円';
const JA_BRACKET = '営業利益2,605百万円（経常利益 2,918百万円）を計上した。';
const EN = 'Aurora reported operating profit of $12 million and net income of $9 million.';
const EN_BEHIND = 'Aurora made $12 million of operating profit and $9 million of net income.';
const EN_VERBS =
  'Operating profit rose 8% to $12 million, while net income fell to $9 million from $11 million a year earlier.';
const EN_EBITDA = 'EBITDA was $40 million; adjusted EBITDA came to $46 million.';
const HOTEL = 'Occupancy was 81.2%, ADR was $214 and RevPAR reached $174.';
const MARGINS = 'Gross margin was 41.0%, operating margin 12.6% and net margin 9.1%.';

describe('the number of another measure in the same line', () => {
  it.each<readonly [line: string, words: string, is: string, beside: string]>([
    [JA, '2,918百万円', '営業利益', '経常利益'],
    [JA, '2,605百万円', '経常利益', '営業利益'],
    [JA, '1,877百万円', '経常利益', '親会社株主に帰属する当期純利益'],
    [JA, '2,918百万円', '当期純利益', '経常利益'],
    [JA, '2,918百万円', 'Operating profit', '経常利益'],
    [JA_GROWTH, '2,918百万円', '営業利益', '経常利益'],
    [JA_GROWTH, '15.1%', '営業利益の伸び', '経常利益'],
    [JA_TABLE, '2,918百万円', '営業利益', '経常利益'],
    [JA_BRACKET, '2,918百万円', '営業利益', '経常利益'],
    ['営業利益は増加し、経常利益は2,918百万円となった。', '2,918百万円', '営業利益', '経常利益'],
    ['売上高は52億円、売上総利益は18億円だった。', '18億円', '売上高', '売上総利益'],
    ['営業利益率は12.6%、自己資本比率は48.0%だった。', '48.0%', '営業利益率', '自己資本比率'],
    ['受注高は310億円、受注残高は455億円', '455億円', '受注高', '受注残高'],
    ['設備投資額は38億円、減価償却費は21億円だった。', '21億円', '設備投資', '減価償却費'],
    [EN, '$9 million', 'Operating profit', 'net income'],
    [EN, '$12 million', 'Net income', 'operating profit'],
    [EN_BEHIND, '$9 million', 'Operating profit', 'net income'],
    [EN_BEHIND, '$12 million', 'Net income', 'operating profit'],
    [EN_VERBS, '$9 million', 'Operating profit', 'net income'],
    [EN_VERBS, '$11 million', 'Operating profit a year earlier', 'net income'],
    [EN_EBITDA, '$46 million', 'EBITDA', 'adjusted EBITDA'],
    [EN_EBITDA, '$40 million', 'Adjusted EBITDA', 'EBITDA'],
    [HOTEL, '$174', 'Average daily rate', 'RevPAR'],
    [HOTEL, '$214', 'RevPAR', 'ADR'],
    [MARGINS, '9.1%', 'Operating margin', 'net margin'],
    [MARGINS, '41.0%', 'Operating margin', 'Gross margin'],
    [
      'Free cash flow was $3 million and operating cash flow $8 million.',
      '$8 million',
      'Free cash flow',
      'operating cash flow',
    ],
    [
      'Net debt stood at $70 million and total assets at $400 million.',
      '$400 million',
      'Net debt',
      'total assets',
    ],
    [
      'Order intake: $31 million. Order backlog: $45 million.',
      '$45 million',
      'Order intake',
      'Order backlog',
    ],
  ])('%s: %s as %s', (line, words, is, beside) => {
    const { state, told } = check(line, words, is);
    expect(told).toEqual([
      expect.stringContaining(`report-measure: Unexpected \`${beside}\` beside \`${words}\``),
    ]);
    expect(state).toBe('ambiguous');
  });
});

describe('the number of the measure that the entry names, or of one that cannot be told', () => {
  it.each<readonly [line: string, words: string, is: string]>([
    [JA, '2,605百万円', '営業利益'],
    [JA, '2,918百万円', '経常利益'],
    [JA, '1,877百万円', '純利益'],
    [JA, '1,877百万円', 'Net income'],
    [JA_GROWTH, '12.3%', '営業利益の伸び'],
    [JA_GROWTH, '2,918百万円', '経常利益'],
    [JA_TABLE, '2,605百万円', '営業利益'],
    [JA_TABLE, '1,877百万円', '純利益'],
    [JA_BRACKET, '2,605百万円', '営業利益'],
    [EN, '$12 million', 'Operating income'],
    [EN, '$9 million', 'Net profit'],
    [EN_BEHIND, '$12 million', 'Operating profit'],
    [EN_BEHIND, '$9 million', 'Net profit'],
    [EN_VERBS, '$12 million', 'Operating profit'],
    [EN_VERBS, '8%', 'Growth of operating profit'],
    [EN_EBITDA, '$40 million', 'EBITDA'],
    [EN_EBITDA, '$46 million', 'Adjusted EBITDA'],
    [HOTEL, '81.2%', 'Occupancy'],
    [HOTEL, '$214', 'Average daily rate'],
    [MARGINS, '12.6%', 'Operating margin'],
    [MARGINS, '9.1%', 'Net profit margin'],
    [
      'Revenue, operating profit and net income were $50 million, $12 million and $9 million respectively.',
      '$50 million',
      'Revenue',
    ],
    [
      'Revenue, operating profit and net income were $50 million, $12 million and $9 million.',
      '$50 million',
      'Revenue',
    ],
    [
      'Net income and operating profit were $9 million and $12 million respectively.',
      '$9 million',
      'Net income',
    ],
    ['売上高と営業利益は、それぞれ520億円、26億円だった。', '520億円', '売上高'],
    ['営業利益は経常利益2,918百万円に対し2,605百万円だった。', '2,605百万円', '営業利益'],
    ['営業利益・経常利益は26億円・29億円', '26億円', '営業利益'],
    ['経常利益（営業利益）は30億円（26億円）だった。', '30億円', '経常利益'],
    ['営業利益は、経常利益を除くと26億円だった。', '26億円', '営業利益'],
    [
      'Operating profit before net income attributable to minorities was $12 million.',
      '$12 million',
      'Operating profit',
    ],
    ['Operating profit exceeded net income at $12 million.', '$12 million', 'Operating profit'],
    [
      'Operating profit, with it net income, and cash flow were up at $12 million.',
      '$12 million',
      'Operating profit',
    ],
    ['Operating profit was $12 million, 12.6% of net sales.', '12.6%', 'Operating margin'],
    ['Operating profit was $12 million, a margin of 12.6%.', '12.6%', 'Operating margin'],
    ['営業利益は売上高の12.6%に当たる。', '12.6%', '営業利益の比率'],
    ['Operating margin of 12.6% ($38.4 million) was a record.', '$38.4 million', 'Operating profit'],
    ['Sales of $40 million brought in 12% of net income.', '12%', 'Share of revenue'],
    ['The dividend of $0.40 is 35% of net income.', '35%', 'Payout ratio'],
    ['Net income was $9 million, or $1.20 a share.', '$1.20 a share', 'Earnings per share'],
    ['Diluted earnings per share were $1.15.', '$1.15', 'EPS'],
    ['Revenue fell as the company spent $5 million on capex.', '$5 million', 'Capital expenditure'],
    [
      'Operating profit rose and $5 million was spent on tools.',
      '$5 million',
      'Capital expenditure on tools',
    ],
    [
      'Net debt was twice EBITDA, and $5 million of it falls due in May.',
      '$5 million',
      'Net debt due in May',
    ],
    ['Aurora paid $5 million in cash for Boreal.', '$5 million', 'Capital expenditure on Boreal'],
    ['The training run cost $5.6 million; revenue was not told.', '$5.6 million', 'Cost of the training run'],
    ['Revenue was $50 million.', '$50 million', 'What Aurora took in'],
    ['Net sales: $50 million (operating profit: $12 million)', '$50 million', 'Turnover'],
    ['1株当たり当期純利益は18円42銭、1株当たり配当金は8円だった。', '18円42銭', '1株当たり利益'],
    ['営業利益率12.6%、営業利益26億円', '26億円', '営業利益'],
    ['現金及び現金同等物は120億円、有利子負債は90億円', '90億円', '有利子負債'],
    ['従業員数は1,204人、売上高は52億円', '1,204人', '従業員数'],
    [
      'フリーキャッシュフローは営業キャッシュフローと投資キャッシュフローの合計で、30億円だった。',
      '30億円',
      'フリーキャッシュフロー',
    ],
    ['Free cash flow, operating cash flow less capex, was $3 million.', '$3 million', 'Free cash flow'],
  ])('%s: %s as %s', (line, words, is) => {
    expect(check(line, words, is)).toEqual({ state: 'verified', told: [] });
  });

  it('lets anchors say what the document calls it', () => {
    expect(check('Adjusted EBITDA was $46 million.', '$46 million', 'EBITDA', ['Adjusted EBITDA'])).toEqual({
      state: 'verified',
      told: [],
    });
  });
});

describe('a row of a table', () => {
  const TABLE = ['（百万円）  2025年  2026年', '営業利益  2,400  2,605', '経常利益  2,700  2,918'];
  const verified = (is: string, line: number) => {
    const figure = findFigures('2,918百万円')[0]?.figure;
    if (figure === undefined) throw new Error('2,918');
    const report = reportOf({ figure, token: '2,918', quotation: '2,918', unit: '百万円', line });
    const subject = { ja: is, en: is };
    const metric = metricOf({ id: 'x', definition: subject, subject, subjectAnchors: [] });
    return verifyReport(report, metric, originalOf(TABLE.join('\n'))).findings.map(({ kind }) => kind);
  };

  it('is of the measure at its head', () => {
    expect(verified('経常利益', 3)).toEqual([]);
    expect(verified('営業利益', 3)).toEqual(['report-measure']);
  });
});
