// Calls of the house: what they must say, and how sure they may be.
import { expect, it } from '@jest/globals';
import { checkCalls } from '../../src/lint/content/check-calls.ts';
import type { Prose } from '../../src/model/content/prose.ts';
import type { Takeaway } from '../../src/model/content/takeaway.ts';
import { aContent, aSource, aTakeaway, prose } from '../support/briefing-builder.ts';

const PLACE = { file: 'x.md', line: 1, column: 1 };
const CITE: Prose = [{ kind: 'cite', source: 'a', place: PLACE }];
const FIELDS = {
  key: prose('Holds'),
  label: prose('Demand'),
  support: [...prose('It is said to be needed'), ...CITE],
  horizon: prose('For now'),
  trigger: prose('A measured fall'),
};

function kinds(more: Partial<Takeaway>, fields: Partial<typeof FIELDS> = FIELDS): readonly string[] {
  const words = { claim: prose('Demand holds'), points: [], fields, notes: [] };
  const call: Takeaway = {
    ...aTakeaway('call'),
    kind: 'call',
    stance: 'house-view',
    direction: 'neutral',
    evidence: [],
    words: { ja: words, en: words },
    ...more,
  };
  const content = aContent({ takeaways: [call], sources: [aSource('a', '2025-01-01')] });
  return checkCalls(content).map(({ message }) => message);
}

it('passes one that says all', () => {
  expect(kinds({})).toEqual([]);
  expect(kinds({ confidence: 'low' })).toEqual([]);
});

it('names everything that is missing at once', () => {
  const { key, label } = FIELDS;
  const [message = '', ...others] = kinds({ direction: undefined } as never, { key, label });
  expect(others).toEqual([]);
  for (const name of ['direction', 'support', 'horizon', 'trigger', 'a mark of its evidence']) {
    expect(message).toContain(`\`${name}\``);
  }
});

it('is never what a source says', () => {
  expect(kinds({ stance: 'forecast' })).toEqual([expect.stringContaining('`house-view`')]);
});

it('is no surer than its evidence', () => {
  expect(kinds({ confidence: 'medium' })).toEqual([expect.stringContaining('at most `low`')]);
});

it('asks nothing of claims of other kinds', () => {
  expect(kinds({ kind: 'argument', stance: 'opinion' }, {})).toEqual([]);
});
