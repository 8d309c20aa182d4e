// A right figure behind the name of another row, and charts called by a row that they do not show, each beside words that say nothing wrong.
import { describe, expect, it } from '@jest/globals';
import { checkRows } from '../../src/lint/content/check-rows.ts';
import type { ChartSpec } from '../../src/model/content/chart-spec.ts';
import { cellId, type Series } from '../../src/model/content/series.ts';
import type { Figure } from '../../src/model/quantity.ts';
import { inEachLanguage } from '../../src/words/languages.ts';
import { contentWith, metricOf } from './figure-sentence.ts';

const MONEY: Figure = { quantity: { kind: 'money', amount: 9, currency: 'USD' }, qualifier: 'exact' };
const PERCENT: Figure = { quantity: { kind: 'percent', amount: 9 }, qualifier: 'exact' };
const PLACE = { file: 'x.md', line: 1, column: 1 };

const ROWS = ['Atlantic', 'Pacific', 'Pacific cargo', '欧州', 'アジア'];
const REGIONS: Series = {
  id: 'regions',
  definition: inEachLanguage(() => 'Revenue by region'),
  subject: inEachLanguage(() => 'Corvane'),
  rows: ROWS,
  columns: ['Q3 2025'],
  names: {},
  ends: { 'Q3 2025': '2025-09-30' },
  place: PLACE,
};

const METRICS = new Map([
  ...ROWS.map((row) => {
    const cell = { series: 'regions', row, column: 'Q3 2025' };
    const id = cellId(cell.series, row, cell.column);
    return [id, { ...metricOf(id, 'Revenue by region'), cell }] as const;
  }),
  ...[
    ['fuel', 'Fuel cost, Q3 2025'],
    ['staff', 'Staff cost, Q3 2025'],
    ['share', 'Share of the fleet'],
    ['budget', 'Budget for staff cost, 2026'],
  ].map(([id = '', words = '']) => [id, metricOf(id, words)] as const),
]);
const FIGURES = new Map([...METRICS.keys()].map((id) => [id, id === 'share' ? PERCENT : MONEY] as const));

const ATLANTIC = '{regions[Atlantic, Q3 2025]}';
const PACIFIC = '{regions[Pacific, Q3 2025]}';
const EUROPE = '{regions[欧州, Q3 2025]}';

function found(sentence: string, chart?: ChartSpec): string[] {
  const content = {
    ...contentWith(sentence, METRICS),
    series: new Map([['regions', REGIONS]]),
    charts: new Map(chart === undefined ? [] : [[chart.id, chart]]),
  };
  return checkRows(content, FIGURES).map(({ kind, message }) => `${kind} ${message}`);
}

describe('a figure behind the name of another', () => {
  it.each([
    [`The Atlantic brought ${PACIFIC}.`, 'Atlantic'],
    [`Pacific cargo brought in ${PACIFIC} in the quarter.`, 'Pacific cargo'],
    [`Atlantic: ${PACIFIC}`, 'Atlantic'],
    [`The Atlantic’s seats sold for ${PACIFIC}.`, 'Atlantic'],
    ['Staff cost {fuel} in the quarter', 'Staff cost'],
    ['Staff cost was {fuel}.', 'Staff cost'],
    [`アジアの売上は${EUROPE}だった。`, 'アジア'],
  ])('%s', (sentence, name) => {
    expect(found(sentence)).toEqual([expect.stringContaining(`row-other Unexpected`)]);
    expect(found(sentence)).toEqual([expect.stringContaining(`behind \`${name}\``)]);
  });
});

describe('a figure behind its own name, or one that cannot be told', () => {
  it.each([
    'The company plans staff cost of {budget}.',
    `The Atlantic brought ${ATLANTIC}.`,
    `Pacific cargo brought {regions[Pacific cargo, Q3 2025]}.`,
    `The Atlantic brought less than the Pacific, ${ATLANTIC}.`,
    `The Atlantic and the Pacific brought ${ATLANTIC} and ${PACIFIC}.`,
    `Unlike the Atlantic it brought ${PACIFIC}.`,
    `In the weak Atlantic, ${PACIFIC} of sales moved away.`,
    `The Atlantic shrank. It brought ${PACIFIC}.`,
    'Staff cost rose with the fleet, of which {share} is new.',
    'Staff cost was {share} of the whole.',
    'Staff cost made the group buy kerosene for {fuel}.',
    'Fuel cost was {fuel}, above staff cost.',
    `アジアより多い${EUROPE}を得た。`,
    `アジア以外では${EUROPE}を得た。`,
    `東アジアは${EUROPE}を得た。`,
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});

function chartOf(title: string, ...ids: readonly string[]): ChartSpec {
  return {
    id: 'chart',
    kind: 'columns',
    title: inEachLanguage(() => title),
    series: ids.map((of) => ({ of })),
    annotations: [],
    comparison: [],
    unclear: [],
    scale: 'linear',
    place: PLACE,
  };
}

const IDS = { atlantic: 'regions[Atlantic, Q3 2025]', pacific: 'regions[Pacific, Q3 2025]' };

describe('a chart', () => {
  it.each([
    ['Pacific cargo by quarter', [IDS.pacific]],
    ['What the Atlantic brought', [IDS.pacific]],
    ['Staff cost by quarter', ['fuel']],
  ])('called %s is told of where it shows another', (title, ids) => {
    expect(found('', chartOf(title, ...ids))).toEqual([expect.stringContaining('in the title of `chart`')]);
  });

  it.each([
    ['The Pacific by quarter', [IDS.pacific]],
    ['Revenue by region', [IDS.pacific, IDS.atlantic]],
    ['The Pacific and the Atlantic', [IDS.pacific]],
    ['Revenue without the Atlantic, unlike the Atlantic', ['share']],
    ['What staff cost has to do with it', ['fuel']],
    ['Two quarters', ['fuel']],
  ])('called %s is left alone', (title, ids) => {
    expect(found('', chartOf(title, ...ids))).toEqual([]);
  });
});
