// Words that say which of two figures is the larger, or that one is no other, beside figures of which that is not true.
import { describe, expect, it } from '@jest/globals';
import { checkDirections } from '../../src/lint/content/check-directions.ts';
import type { Metric } from '../../src/model/content/metric.ts';
import { cellId } from '../../src/model/content/series.ts';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { reportOf } from '../verify/build-ledger.ts';
import { contentWith, metricOf } from './figure-sentence.ts';

const VALUES: Readonly<Record<string, string>> = {
  low: '$5 million',
  high: '$8 million',
  about: 'about $8 million',
  least: 'at least $5 million',
  share: '12%',
  loss: '-$9 million',
};

function withValue(metric: Metric, words: string): Metric {
  const figure = findFigures(words)[0]?.figure;
  if (figure === undefined) throw new Error(words);
  return { ...metric, reports: [reportOf({ metric: metric.id, figure, token: words, line: 1 })] };
}

const CELLS: readonly (readonly [row: string, column: string, value: string])[] = [
  ['Sales', 'Q2 2026', '$8 million'],
  ['Sales', 'Q3 2025', '$7 million'],
  ['Sales', 'Q3 2026', '$5 million'],
  ['Costs', 'Q3 2025', '$3 million'],
  ['Costs', 'Q2 2026', '$9 million'],
  ['Costs', 'Q3 2026', '$5 million'],
  ['Staff', '2025', '400 people'],
  ['Staff', '2026', '300 people'],
];

const METRICS = new Map<string, Metric>([
  ...Object.entries(VALUES).map(([id, words]) => [id, withValue(metricOf(id, id), words)] as const),
  ...CELLS.map(([row, column, words]) => {
    const id = cellId('lanes', row, column);
    const metric = { ...metricOf(id, row), cell: { series: 'lanes', row, column } };
    return [id, withValue(metric, words)] as const;
  }),
]);

function found(sentence: string): string[] {
  return checkDirections(contentWith(sentence, METRICS), new Map()).map(
    ({ kind, message }) => `${kind}: ${message}`,
  );
}

describe('a direction that the figures do not bear out', () => {
  it.each([
    'It rose from {high} to {low}.',
    'Sales fell from {low} to {high}.',
    'Sales fell sharply from {low} in May to {high}.',
    'Sales rose to {low} from {high}.',
    'Sales were {low}, up from {high}.',
    'Sales were {low} in the third quarter of 2025, up from {high} a year earlier.',
    'Costs were {high} in Q3 2025, below {low} in Q3 2024.',
    'The new cabin is in {high} of {low}.',
    '{low}のうち{high}を使った。',
    '{low} is above {high}.',
    'At {low}, above {high}, it holds.',
    '{high} is well below the {low} of May.',
    'The {low} exceeds {high}.',
    'Sales rose from {about} to {low}.',
    'Sales climbed to {lanes[Sales, Q3 2026]}.',
    'The staff grew to {lanes[Staff, 2026]}.',
    '売上高は{high}から{low}に増えた。',
    '売上高は{low}から{high}へ減少した。',
    '{low}は{high}を上回る。',
    '{low}を下回る{high}',
    '売上高は{lanes[Sales, Q3 2026]}に増加した。',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual([expect.stringContaining('direction-untrue: ')]);
  });

  it.each(['It is exactly {about}.', 'Precisely {least} was paid.', '費用はちょうど{about}だった。'])(
    '%s',
    (sentence) => {
      expect(found(sentence)).toEqual([expect.stringContaining('exact-hedged: ')]);
    },
  );
});

describe('one that they do, or that cannot be told', () => {
  it.each([
    'It rose from {low} to {high}.',
    'Sales fell from {high} to {low}.',
    'Sales were {high} in the third quarter of 2025, up from {low} a year earlier.',
    'Costs were {high} in Q3 2025, above {low} in Q3 2024.',
    'The new cabin is in {low} of {high}.',
    'It is {share} of {low}.',
    '{high}のうち{low}を使った。',
    '{low} in a region of sales above {high}.',
    'Sales were {high}, up from {low}.',
    'Sales were {low}, down from {high}.',
    '{high} is above {low}.',
    '{low} is well below {high}.',
    '{low} is not above {high}.',
    'If it rose from {high} to {low}, few would buy.',
    'It rose from {low} to {share}.',
    'It rose from {loss} to {low}.',
    'The loss rose from {low} to {loss}.',
    'It rose to {low}, and {high} was paid.',
    '{least} is above {high}.',
    'Costs rose to {lanes[Costs, Q3 2026]}.',
    'Sales fell to {lanes[Sales, Q3 2026]}.',
    'Sales climbed to {lanes[Sales, Q2 2026]}.',
    'Sales rose to {lanes[Sales, Q3 2025]}.',
    'It is exactly {low}.',
    'It is not exactly {about}.',
    'Sales went from {high} to {low}, and rose.',
    '売上高は{low}から{high}に増えた。',
    '{high}は{low}を上回る。',
    '{low}は{high}を上回らない。',
    '{high}を下回る{low}',
    '費用はちょうど{low}だった。',
    '売上高は{lanes[Sales, Q3 2026]}に減った。',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
