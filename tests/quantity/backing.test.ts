import { expect, test } from '@jest/globals';
import { mostConfidence } from '../../src/model/content/call.ts';
import type { Prose } from '../../src/model/content/prose.ts';
import { backingOf, confidenceOf, sidesOf } from '../../src/quantity/ledger/backing.ts';
import { type Language, wordsOf } from '../../src/words/languages.ts';
import { aContent, aMetric, aSource, aTakeaway, dollars } from '../support/briefing-builder.ts';

const PLACE = { file: 'x.md', line: 1, column: 1 };
const cite = (source: string): Prose => [{ kind: 'cite', source, place: PLACE }];
const SOURCES = [
  aSource('a-1', '2025-01-01', { publisher: 'a' }),
  aSource('a-2', '2025-02-01', { publisher: 'a' }),
  aSource('b', '2025-02-01', { publisher: 'b' }),
  aSource('c', '2025-02-01', { publisher: 'c' }),
];
const METRICS = [
  aMetric('cost', [{ source: 'a-1', figure: dollars(5), stance: 'announced' }]),
  aMetric('half', [], { derived: { formula: 'cost / 2', inputs: { cost: 'cost' }, place: PLACE } }),
  aMetric('hearsay', [{ source: 'b', figure: dollars(9), stance: 'reported' }]),
];

function backing(claim: Prose, doubts?: Prose, confidence?: 'low', relays?: Prose) {
  const takeaway = aTakeaway('t', { ...(confidence ? { confidence } : {}) });
  const words = {
    claim,
    points: [],
    fields: { ...(doubts ? { doubts } : {}), ...(relays ? { relays } : {}) },
    notes: [],
  };
  const noun = { ...takeaway, evidence: [], words: { ja: words, en: words } };
  const content = aContent({ takeaways: [noun], sources: SOURCES, metrics: METRICS });
  return { ...backingOf(noun, content), sides: sidesOf(noun, content), is: confidenceOf(noun, content) };
}

test('documents of one publisher are one voice', () => {
  expect(backing([...cite('a-1'), ...cite('a-2')])).toMatchObject({
    publishers: 1,
    isGrounded: false,
    is: 'low',
  });
});

test('a second publisher, or one figure with grounds, makes medium', () => {
  expect(backing([...cite('a-1'), ...cite('b')]).is).toBe('medium');
  const figure = (metric: string): Prose => [
    { kind: 'figure', ref: { metric }, strong: false, place: PLACE },
  ];
  expect(backing(figure('cost'))).toMatchObject({ publishers: 1, isGrounded: true, is: 'medium' });
  // A calculation stands on what it is made of.
  expect(backing(figure('half'))).toMatchObject({ publishers: 1, isGrounded: true, is: 'medium' });
  expect(backing(figure('hearsay'))).toMatchObject({ publishers: 1, isGrounded: false, is: 'low' });
});

test('who is cited among the doubts stands on the other side, and takes the height away', () => {
  const all = [...cite('a-1'), ...cite('b'), ...cite('c')];
  expect(backing(all).is).toBe('high');
  const doubted = backing(all, cite('a-2'));
  expect(doubted).toMatchObject({ isDoubted: true, is: 'medium' });
  expect(doubted.sides).toEqual({ says: ['a', 'b', 'c'], doubts: ['a'], relays: [] });
});

test('the house may be less sure than its evidence allows', () => {
  expect(backing([...cite('a-1'), ...cite('b')], undefined, 'low').is).toBe('low');
  expect(mostConfidence({ publishers: 0, isGrounded: false, isDoubted: false, isRelayed: false })).toBe(
    'low',
  );
});

test('who passes on what another said stands behind nothing, even where the figure is read from its report', () => {
  const figure: Prose = [{ kind: 'figure', ref: { metric: 'cost' }, strong: false, place: PLACE }];
  const relayed = backing([...figure, ...cite('b')], undefined, undefined, cite('a-2'));
  expect(relayed.sides).toEqual({ says: ['b'], doubts: [], relays: ['a'] });
  expect(relayed).toMatchObject({ publishers: 1, is: 'medium' });
  expect(backing(figure, undefined, undefined, cite('a-1'))).toMatchObject({
    publishers: 0,
    isRelayed: true,
  });
  const inWords = (language: Language, isRelayed: boolean): string =>
    wordsOf(language).deck.backing({ publishers: 0, isGrounded: false, isDoubted: true, isRelayed });
  expect([inWords('en', true), inWords('en', false)]).toEqual([
    'Only passed on, and doubted',
    'No publisher, and doubted',
  ]);
  expect([inWords('ja', true), inWords('ja', false)]).toEqual([
    '伝えるのみ、疑いあり',
    '裏付けなし、疑いあり',
  ]);
});
