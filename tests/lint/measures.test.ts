// A right figure beside the name of another measure, in sentences of both languages, each beside sentences that say nothing wrong.
import { describe, expect, it } from '@jest/globals';
import { checkMeasures } from '../../src/lint/content/check-measures.ts';
import type { Figure } from '../../src/model/quantity.ts';
import { contentWith, metricOf } from './figure-sentence.ts';

const MONEY: Figure = { quantity: { kind: 'money', amount: 9, currency: 'USD' }, qualifier: 'exact' };
const CENTS: Figure = { quantity: { kind: 'count', amount: 9, counter: 'cent' }, qualifier: 'exact' };
const PERCENT: Figure = { quantity: { kind: 'percent', amount: 9 }, qualifier: 'exact' };

/** Figures as the sentences below name them → what their entries say. */
const ENTRIES: Readonly<Record<string, readonly [words: string, figure: Figure]>> = {
  rev: ['Net sales', MONEY],
  op: ['Operating profit', MONEY],
  ord: ['経常利益', MONEY],
  net: ['Net income', MONEY],
  ebitda: ['EBITDA', MONEY],
  adj: ['Adjusted EBITDA', MONEY],
  margin: ['Operating margin', PERCENT],
  rise: ['Growth of net sales', PERCENT],
  cost: ['Cost of the training run', MONEY],
  seats: ['Unit revenue', CENTS],
  both: ['Difference of operating profit and net income', MONEY],
};

const METRICS = new Map(Object.entries(ENTRIES).map(([id, [words]]) => [id, metricOf(id, words)] as const));
const FIGURES = new Map(Object.entries(ENTRIES).map(([id, [, figure]]) => [id, figure] as const));

function found(sentence: string): string[] {
  return checkMeasures(contentWith(sentence, METRICS), FIGURES).map(
    ({ kind, message }) => `${kind} ${message}`,
  );
}

describe('a figure beside the name of another measure', () => {
  it.each([
    ['Operating profit was {net}.', 'Operating profit'],
    ['Operating profit grew to {net}, a record.', 'Operating profit'],
    ['It made {net} of operating profit.', 'operating profit'],
    ['Operating profit ({net}) grew.', 'Operating profit'],
    ['Net sales were {rev} and operating profit {net}.', 'operating profit'],
    ['Net income reached {op} in Q3 2026.', 'Net income'],
    ['EBITDA was {adj}.', 'EBITDA'],
    ['Adjusted EBITDA was {ebitda}.', 'Adjusted EBITDA'],
    ['The gross margin was {margin}.', 'gross margin'],
    ['Operating profit grew by {rise}.', 'Operating profit'],
    ['Unit cost excluding fuel stood at {seats}.', 'Unit cost excluding fuel'],
    ['営業利益は{net}だった。', '営業利益'],
    ['営業利益は{ord}、経常利益は{ord}だった。', '営業利益'],
    ['{ord}の営業利益を上げた。', '営業利益'],
    ['売上高は前年同期比{rise}増の{op}となった。', '売上高'],
    ['営業利益（{ord}）が伸びた。', '営業利益'],
  ])('%s', (sentence, beside) => {
    expect(found(sentence)).toEqual([expect.stringContaining(`beside \`${beside}\``)]);
  });
});

describe('a figure beside its own measure, or one that cannot be told', () => {
  it.each([
    'Operating profit was {op}.',
    'Operating income was {op} and net income {net}.',
    'Operating profit and net income were {op} and {net}.',
    'Net income and operating profit were {net} and {op} respectively.',
    'Operating profit exceeded net income by {both}.',
    'Operating profit was {both} above net income.',
    'Operating profit was {margin} of net sales.',
    'Net sales of {rev} left an operating profit of {op}, {margin}.',
    'Of {rev} in net sales, {op} remained as operating profit.',
    'It earned {net} before operating profit was told.',
    'Operating profit paid for the training run, which cost {cost}.',
    'Operating profit was {cost}.',
    'Revenue per available seat kilometre was {seats}.',
    'Operating profit fell while the company earned {net} after tax.',
    'Revenue rose {rise}.',
    'EBITDA was {ebitda}; adjusted EBITDA came to {adj}.',
    'Operating profit, a part of EBITDA, was {op}.',
    '営業利益は{op}だった。',
    '経常利益は{ord}、営業利益は{op}だった。',
    '営業利益と経常利益はそれぞれ{op}、{ord}だった。',
    '営業利益（経常利益）は{op}（{ord}）だった。',
    '営業利益は売上高の{margin}だった。',
    '{ord}の経常利益は、{op}の営業利益を上回った。',
    '営業利益は増えたが、{net}にとどまった。',
    '純利益（税引後）は{net}',
    '当期純利益は{net}',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
