// A right figure beside the name of another period, in sentences of both languages, each beside sentences that say nothing wrong.
import { describe, expect, it } from '@jest/globals';
import { checkMonthEnds, checkQuotedMonthEnds } from '../../src/lint/content/check-month-ends.ts';
import { checkPeriods } from '../../src/lint/content/check-periods.ts';
import type { Metric } from '../../src/model/content/metric.ts';
import { cellId } from '../../src/model/content/series.ts';
import { lineAt } from '../../src/model/content/where.ts';
import { contentWith, metricOf } from './figure-sentence.ts';
import { CONTENT } from './small-deck.ts';

/** Figures as the sentences below name them → what their entries say. */
const DEFINITIONS = {
  q1: 'Revenue in Q1 2026',
  q3: 'Revenue in Q3 2026',
  last: 'Revenue in Q3 2025',
  h1: 'Revenue in the first half of 2026',
  h2: 'Revenue in 2026年下期',
  year: 'Market in 2030',
  y24: 'Revenue in fiscal 2024',
  y25: 'Revenue in fiscal 2025',
  may: 'Deliveries in May 2026',
  calendar: 'Revenue in 2026',
  comma: 'Market for lanes, 2026',
  third: 'Revenue in the third fiscal quarter',
  growth: 'Growth of revenue from Q3 2025 to Q3 2026',
  share: 'Share of the market',
} as const;

const METRICS = new Map<string, Metric>([
  ...Object.entries(DEFINITIONS).map(([id, words]) => [id, metricOf(id, words)] as const),
  ...['Q3 2025', 'Q2 2026', 'Q3 2026', '2026', '2027E'].map((column) => {
    const id = cellId('lanes', 'Sales', column);
    return [
      id,
      { ...metricOf(id, 'Sales of lanes'), cell: { series: 'lanes', row: 'Sales', column } },
    ] as const;
  }),
]);

function found(sentence: string, fiscalYearEnds?: string): string[] {
  const content = { ...contentWith(sentence, METRICS), ...(fiscalYearEnds && { fiscalYearEnds }) };
  return checkPeriods(content).map(({ kind, message }) => `${kind} ${message}`);
}

/** The sentence, and the words beside which the figure is none of theirs. */
const WRONG: readonly (readonly [sentence: string, beside: string])[] = [
  ['In Q1 2026 revenue was {q3}.', 'Q1 2026'],
  ['In Q1 2026, revenue was {q3}.', 'Q1 2026'],
  ['Revenue was {q3} in Q1 2026.', 'Q1 2026'],
  ['Revenue was {q3} in the fourth quarter of 2026.', 'fourth quarter of 2026'],
  ['Revenue in the first quarter of 2026 was {q3}.', 'first quarter of 2026'],
  ['First-quarter revenue was {q3}.', 'First-quarter'],
  ['In the quarter ended March 2026 revenue came to {q3}.', 'quarter ended March 2026'],
  ['Q1 2026: {q3}', 'Q1 2026'],
  ['{q3} (Q1 2026)', 'Q1 2026'],
  ["Q1 2026's {q3}", 'Q1 2026'],
  ['Revenue rose from {q3} in Q1 2026 to {q1} in Q3 2026.', 'Q1 2026'],
  ['Revenue reached {q3} in Q3 2025, {growth} more than a year earlier.', 'Q3 2025'],
  ['Revenue grew to {q3} in Q2 2026, up from {q1} in Q1 2026.', 'Q2 2026'],
  ['The market is put at {year} (2024).', '2024'],
  ['2024: {year}', '2024'],
  ['In fiscal 2025 revenue was {y24}.', 'fiscal 2025'],
  ['Revenue was {y24} in FY25.', 'FY25'],
  ['Revenue of {y25} in fiscal 2024 was a record.', 'fiscal 2024'],
  ['In the second half of 2026 revenue was {h1}.', 'second half of 2026'],
  ['Revenue in H1 2026 was {h2}.', 'H1 2026'],
  ['In June 2026 it delivered {may}.', 'June 2026'],
  ['Sales of {lanes[Sales, Q3 2026]} in Q2 2026', 'Q2 2026'],
  ['Sales were {lanes[Sales, Q2 2026]} in Q3 2026.', 'Q3 2026'],
  ['Revenue was {third} in the fourth quarter.', 'fourth quarter'],
  ['Sales were {lanes[Sales, Q3 2026]} a year earlier.', 'a year earlier'],
  ['Sales were {lanes[Sales, Q3 2026]}, against {lanes[Sales, Q2 2026]} a year earlier.', 'a year earlier'],
  ['2026年第1四半期の売上高は{q3}だった。', '2026年第1四半期'],
  ['2026年第１四半期の売上高は{q3}だった。', '2026年第１四半期'],
  ['売上高は2026年第4四半期に{q3}となった。', '2026年第4四半期'],
  ['2026年第1四半期は{q3}', '2026年第1四半期'],
  ['売上高は{q3}（2026年第1四半期）', '2026年第1四半期'],
  ['2026年4〜6月期の売上高は{q3}', '2026年4〜6月期'],
  ['売上高は2026年第1四半期の{q3}から2026年第3四半期の{q1}に変わった。', '2026年第1四半期'],
  ['2025年3月期の売上高は{y24}', '2025年3月期'],
  ['2026年上期の売上高は{h2}', '2026年上期'],
  ['2026年下期の売上高は、{h1}だった。', '2026年下期'],
  ['2026年6月の納入は{may}', '2026年6月'],
  ['第4四半期の売上高は{third}', '第4四半期'],
  ['前年同期は{lanes[Sales, Q3 2026]}だった。', '前年同期'],
  ['2026年第2四半期の売上は{lanes[Sales, Q3 2026]}', '2026年第2四半期'],
  ['売上高は{q3}（前年同期 {q1}）', '前年同期'],
  ['2026年第1四半期、売上高は{q3}に達した。', '2026年第1四半期'],
  ['In 2027 revenue was {calendar}.', '2027'],
  ['In 2027, revenue reached {calendar}.', '2027'],
  ['In 2027 revenue was {q3} in one quarter.', '2027'],
  ['2027 revenue was {calendar}.', '2027'],
  ['For the full year 2027 it expects revenue of {calendar}.', 'full year 2027'],
  ['For 2027 it guides to {lanes[Sales, 2026]}.', '2027'],
  ['In 2026 sales were {lanes[Sales, 2027E]}.', '2026'],
  ['In 2027 the market is put at {comma}.', '2027'],
  ['2027年の売上高は{calendar}だった。', '2027年'],
  ['2027年は{lanes[Sales, 2026]}を見込む。', '2027年'],
  ['2025年の売上高は{q3}だった。', '2025年'],
];

const SILENT: readonly string[] = [
  'In Q3 2026 revenue was {q3}.',
  'Revenue was {q3} in the third quarter of 2026.',
  'In the third quarter revenue was {q3}.',
  'In the quarter ended September 2026 revenue came to {q3}.',
  'Revenue rose from {q1} in Q1 2026 to {q3} in Q3 2026.',
  'Revenue rose to {q3}, up from Q1 2026.',
  'Revenue has grown since Q1 2026, to {q3}.',
  'Between Q1 2026 and now revenue rose to {q3}.',
  'Compared with Q1 2026, revenue of {q3} is a record.',
  'In Q1 2026 it guided to {q3}.',
  'In Q1 2026 it said that revenue would reach {q3}.',
  'The plant opened in Q1 2026, and revenue reached {q3}.',
  'Revenue reached {q3} after the plant opened in Q1 2026.',
  'Revenue of {q3} includes the unit bought in Q1 2026.',
  'The unit acquired in Q1 2026 earned {q3}.',
  'Q1 2026 guidance was {q3}.',
  'By Q1 2026 the share was {share}.',
  'In Q1 2026 the share was {share}.',
  'In Q1 2026 revenue grew by {growth}.',
  'In Q1 2026 revenue grew by {growth} from {last}.',
  'Revenue of {q3} was {growth} above the first quarter.',
  'In 2026 revenue was {q3} in one quarter.',
  'In fiscal 2025 revenue was {y25}, against {y24}.',
  'Revenue was {y25} in FY25 and {y24} in FY24.',
  'Sales were {lanes[Sales, Q3 2026]}, against {lanes[Sales, Q3 2025]} a year earlier.',
  'Sales were {lanes[Sales, Q3 2025]} a year earlier.',
  'Sales were {q3} in the quarter, more than a year earlier.',
  'It sold {q1} in the first quarter shown.',
  'It sold {q3} in the first quarter since the merger.',
  'Revenue was {third} in the third quarter.',
  'Revenue was {q3}. In Q1 2026 a plant opened.',
  'It delivered {may} in May 2026; June 2026 is open.',
  'Revenue was {h1} in the first half of 2026.',
  'The market is put at {year} (2030).',
  'Sales in Q1 2026 fell, margin was wide, {q3} came later.',
  'Sales (2024) rose, and {year} may follow.',
  'The launch in Q1 2026 cost {share}.',
  'Sales in Q3 FY26 were {q3}.',
  'From Q1 2026 to Q3 2026 revenue rose to {q3}.',
  'Last year revenue was {last}.',
  'In 2026 revenue was {calendar}.',
  '2026 revenue was {calendar}.',
  'For 2026 it expects {calendar}.',
  'In 2027 it sold {lanes[Sales, 2027E]}.',
  'In 2026 the market is put at {comma}.',
  'Since 2019 revenue has risen, to {calendar}.',
  'By 2030 revenue may double from {calendar}.',
  'The 2027 report puts revenue at {calendar}.',
  'In a report published in 2027 revenue was put at {calendar}.',
  'In 2027 it said that revenue had been {calendar}.',
  'For 2027 it expects more than the {calendar} that it made.',
  'Vision 2030 asks for {calendar}.',
  'In fiscal 2027 revenue was {calendar}.',
  '2027年に発表した売上高は{calendar}だった。',
  '2019年以来の売上高は{calendar}だった。',
  '2026年の売上高は{calendar}だった。',
  '2026年第3四半期の売上高は{q3}だった。',
  '2026年7〜9月期の売上高は{q3}だった。',
  '売上高は2026年第1四半期の{q1}から2026年第3四半期の{q3}に増えた。',
  '2026年第1四半期から増え、{q3}となった。',
  '2026年第1四半期に開業した工場があり、売上高は{q3}となった。',
  '2026年第1四半期比で増え、{q3}だった。',
  '2026年第4四半期の売上高は{q3}から{growth}増えた。',
  '2026年第1四半期の売上高は{last}から増えた。',
  '売上高は{q3}で、前年同期比{growth}増だった。',
  '売上高は{q3}（前年同期 {last}）',
  '2026年下期の売上高は{h2}',
  '2026年の売上高は{q3}',
  '2026年度の計画に対し、{q3}となった。',
  '第3四半期の売上高は{third}',
  '2026年第1四半期以降の売上高は{q3}',
];

describe('a figure beside the name of another period', () => {
  it.each(WRONG)('%s', (sentence, beside) => {
    const [first] = found(sentence);
    expect(first).toContain('period-other');
    expect(first).toContain(`beside \`${beside}\``);
  });
});

describe('a figure beside its own period, or one that is told apart', () => {
  it.each(SILENT)('%s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});

describe('a business year named by its end in words, and by its beginning in the ledger', () => {
  it.each([
    ['Revenue was {q2b} in Q2 FY2026.', ['Q2 FY2026']],
    ['Revenue was {q2b} in Q2 FY3/27.', []],
    ['売上高は2026年度第2四半期に{q2b}となった。', []],
  ])('%s', (sentence, named) => {
    const metrics = new Map([['q2b', metricOf('q2b', '2026年度第2四半期の売上高')]]);
    const content = { ...contentWith(sentence, metrics), fiscalYearEnds: '03-31' };
    const findings = checkPeriods(content);
    expect(findings.map(({ kind }) => kind)).toEqual(named.map(() => 'period-named'));
    for (const [at, words] of named.entries()) {
      expect(findings[at]?.message).toContain(`\`${words}\``);
      expect(findings[at]?.message).toMatch(/FY3\/27|2026年度/u);
    }
  });
});

describe('the end of a month beside a figure', () => {
  const plain = metricOf('debt', 'Net debt');
  const [report] = [...CONTENT.metrics.values()].flatMap(({ reports }) => reports);
  if (report === undefined) throw new Error('no report');
  const source = 'results';
  const quoted: Metric = {
    ...plain,
    id: 'quoted',
    reports: [{ ...report, metric: 'quoted', source, token: '$3.1 billion', at: lineAt(2) }],
  };
  const metrics = new Map(
    [
      metricOf('said', 'Net debt at the end of September 2025'),
      metricOf('japanese', '2025年9月末の純有利子負債'),
      metricOf('quarter', 'Net debt, Q3 2025'),
      plain,
      quoted,
    ].map((one) => [one.id, one] as const),
  );
  const lines = ['Results', 'Net debt was $3.1 billion at the end of September. In June it was less.'];
  const told = (sentence: string) => {
    const content = contentWith(sentence, metrics);
    return [...checkMonthEnds(content), ...checkQuotedMonthEnds(content, new Map([[source, { lines }]]))].map(
      ({ kind, message }) => `${kind} ${message}`,
    );
  };

  it.each([
    ['Net debt stood at {said} at the end of June', 'at the end of June'],
    ['Net debt stood at {said} at the end of September 2024', 'at the end of September 2024'],
    ['At the end of June, net debt stood at {said}', 'At the end of June'],
    ['6月末の純有利子負債は{japanese}だった', '6月末'],
    ['As of 30 June 2025 net debt was {quarter}', 'As of 30 June 2025'],
    ['Net debt stood at {quoted} at the end of June', 'at the end of June'],
  ])('is told where it is another than the ledger or the quoted sentence says: %s', (sentence, beside) => {
    expect(told(sentence)).toEqual([expect.stringContaining(`beside \`${beside}\``)]);
  });

  it.each([
    'Net debt stood at {said} at the end of September',
    'Net debt stood at {quoted} at the end of September',
    'Net debt stood at {quarter} at the end of September 2025',
    'Net debt has been {said} since the end of June',
    'Net debt stood at {debt} at the end of June',
    '6月末から{japanese}に減った',
    'Net debt was {said} at the end of September, after {debt} at the end of June',
  ])('is not told: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});
