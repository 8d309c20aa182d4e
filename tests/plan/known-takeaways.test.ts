// What can be said in a week: takeaways of its theme whose every source was published by then.
import { describe, expect, it } from '@jest/globals';
import type { Takeaway } from '../../src/model/content/takeaway.ts';
import { knownTakeaways } from '../../src/plan/choose/known-takeaways.ts';
import { aBriefing, aContent, aMetric, aTakeaway, dollars, METRICS } from '../support/briefing-builder.ts';

const FEBRUARY = aBriefing({ week: '2025-W09', date: '2025-02-28' });
const OCTOBER = aBriefing();

function idsIn(briefing: typeof OCTOBER, takeaways: readonly Takeaway[], metrics = METRICS): string[] {
  return knownTakeaways(aContent({ takeaways, metrics }), briefing).map(({ id }) => id);
}

describe('a takeaway of February and one of October', () => {
  const both = [aTakeaway('early'), aTakeaway('late', { on: ['allforces:20'] })];

  it('are both known in October, and one in February', () => {
    expect(idsIn(OCTOBER, both)).toEqual(['early', 'late']);
    expect(idsIn(FEBRUARY, both)).toEqual(['early']);
  });

  it('a source is known on the day it was published', () => {
    expect(idsIn(aBriefing({ date: '2025-02-26' }), both)).toEqual(['early']);
    expect(idsIn(aBriefing({ date: '2025-02-25' }), both)).toEqual([]);
  });
});

describe('a later source anywhere in a takeaway keeps it out', () => {
  it.each<[string, Takeaway]>([
    ['a figure in the claim', aTakeaway('late', { claim: '{{r1-cost}}とされる' })],
    ['a figure in a point', aTakeaway('late', { points: ['{{r1-cost}}'] })],
    ['a figure in a field', aTakeaway('late', { fields: { key: '{{r1-cost@allforces}}' } })],
    ['a figure in the notes', aTakeaway('late', { notes: ['{{r1-cost}}'] })],
    ['a citation', aTakeaway('late', { claim: '下がる[@allforces:20]' })],
    ['a derived figure', aTakeaway('late', { claim: '残りは{{other-share}}である' })],
    ['one piece of evidence of two', aTakeaway('late', { on: ['daiwa:1', 'allforces:2'] })],
    [
      'an entry of its chart',
      aTakeaway('late', {
        chart: {
          id: 'late',
          annotations: [],
          kind: 'dot-plot',
          title: { ja: '費用', en: 'cost' },
          series: [{ of: 'v3-cost@daiwa' }, { of: 'r1-cost@allforces' }],
          comparison: [],
          unclear: [],
          scale: 'log',
          place: OCTOBER.place,
        },
      }),
    ],
  ])('%s', (_, takeaway) => {
    expect(idsIn(FEBRUARY, [takeaway])).toEqual([]);
    expect(idsIn(OCTOBER, [takeaway])).toEqual(['late']);
  });

  it('but not another report of the same metric', () => {
    const metrics = [
      aMetric(
        'v3-cost',
        [
          { source: 'daiwa', figure: dollars(5_600_000) },
          { source: 'allforces', figure: dollars(6_000_000) },
        ],
        { preferred: 'daiwa' },
      ),
    ];
    expect(idsIn(FEBRUARY, [aTakeaway('early', { claim: '{{v3-cost}}' })], metrics)).toEqual(['early']);
    expect(idsIn(FEBRUARY, [aTakeaway('late', { claim: '{{v3-cost@allforces}}' })], metrics)).toEqual([]);
  });
});

it('takeaways of another theme, and those the edition leaves out, are not known', () => {
  const all = [aTakeaway('ours'), aTakeaway('theirs', { theme: 'rates' }), aTakeaway('omitted')];
  expect(idsIn(aBriefing({ omit: ['omitted'] }), all)).toEqual(['ours']);
});

it('a takeaway on a source without a card is not known', () => {
  expect(idsIn(OCTOBER, [aTakeaway('stray', { on: ['nobody:1'] })])).toEqual([]);
});
