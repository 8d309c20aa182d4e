// Growth worked out from two figures: the later one on top, and both of one measure.
import { expect, it } from '@jest/globals';
import { checkGrowth } from '../../src/lint/content/check-growth.ts';
import { contentWith, metricOf } from './figure-sentence.ts';

const INPUTS = {
  now: 'Revenue, Q3 2025',
  was: 'Revenue, Q3 2024',
  half: 'Revenue, H1 2026',
  profit: 'Operating profit, Q3 2024',
  sales: 'Net sales of the quarter',
  ago: 'Net sales a year earlier',
  fleet: 'Aircraft in the fleet',
} as const;

function found(formula: string, is = 'Growth'): readonly string[] {
  const place = { file: 'x.yaml', line: 1, column: 1 };
  const inputs = Object.fromEntries(Object.keys(INPUTS).map((id) => [id, id]));
  const metrics = new Map([
    ...Object.entries(INPUTS).map(([id, words]) => [id, metricOf(id, words)] as const),
    ['growth', { ...metricOf('growth', is), derived: { formula, inputs, place } }] as const,
  ]);
  return checkGrowth(contentWith('', metrics)).map(({ kind, hint }) => `${kind} ${hint}`);
}

it.each([
  ['was / now - 1', 'derived-turned Write `now / was - 1`'],
  ['(was / now - 1) * 100', 'derived-turned Write `(now / was - 1) * 100`'],
  ['ago / sales - 1', 'derived-turned'],
  ['now / profit - 1', 'derived-unlike'],
])('%s is told', (formula, told) => {
  expect(found(formula)).toEqual([expect.stringContaining(told)]);
});

it.each([
  ['now / was - 1', 'Growth'],
  ['(now / was - 1) * 100', 'Growth'],
  ['sales / ago - 1', 'Growth'],
  ['was / half - 1', 'Growth'],
  ['was / now', 'Growth'],
  ['fleet / now - 1', 'Growth'],
  ['now / profit - 1', 'Revenue above operating profit'],
])('%s is left alone', (formula, is) => {
  expect(found(formula, is)).toEqual([]);
});
