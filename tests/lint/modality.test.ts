// Words of a claim beside those of its evidence: no hedge is lost, and some stay some.
import { expect, it } from '@jest/globals';
import { checkModality } from '../../src/lint/content/check-modality.ts';
import type { Evidence, Takeaway } from '../../src/model/content/takeaway.ts';
import { aContent, aTakeaway, prose } from '../support/briefing-builder.ts';

const PLACE = { file: 'x.md', line: 1, column: 1 };

function evidence(...anchors: readonly string[]): Evidence {
  return { source: 'a', at: { kind: 'lines', first: 1, last: 1 }, anchors, place: PLACE };
}

type Words = { readonly ja: string; readonly en: string; readonly short?: string };

function kinds(words: Words, given: readonly Evidence[], more: Partial<Takeaway> = {}): readonly string[] {
  const wordsIn = (text: string) => ({
    claim: prose(text),
    points: [],
    fields: words.short === undefined ? {} : { short: prose(words.short) },
    notes: [],
  });
  const takeaway: Takeaway = {
    ...aTakeaway('one'),
    stance: 'opinion',
    evidence: given,
    words: { ja: wordsIn(words.ja), en: wordsIn(words.en) },
    ...more,
  };
  return checkModality(aContent({ takeaways: [takeaway] })).map(({ kind, message }) => `${kind} ${message}`);
}

const POSSIBLE = evidence('需要が減少する可能性');

it.each([
  ['Japanese', { ja: '需要は減る', en: 'Demand may fall' }, '需要は減る'],
  ['English', { ja: '需要は減りうる', en: 'Demand falls' }, 'Demand falls'],
  [
    'English, as a view without its doubt',
    { ja: '需要は減りうる', en: 'Daiwa sees no fall' },
    'Daiwa sees no fall',
  ],
  ['a cell', { ja: '需要は減りうる', en: 'Demand may fall', short: 'Demand falls' }, 'short'],
])('finds a hedge lost in %s', (_, words, named) => {
  const found = kinds(words, [POSSIBLE]);
  expect(found.length).toBeGreaterThanOrEqual(1);
  for (const each of found) expect(each).toMatch(/^hedge-lost .*可能性/u);
  expect(found.join()).toContain(named);
});

it.each([
  ['hedged otherwise', { ja: '需要は減るとみられる', en: 'Daiwa sees demand fall' }, [POSSIBLE]],
  ['asked', { ja: '需要は減るのか', en: 'Will demand fall?' }, [POSSIBLE]],
  [
    'asserted by one of its evidence',
    { ja: '需要は減る', en: 'Demand falls' },
    [POSSIBLE, evidence('需要は減った')],
  ],
  ['without evidence', { ja: '需要は減る', en: 'Demand falls' }, []],
])('says nothing of what is %s', (_, words, given) => {
  expect(kinds(words, given)).toEqual([]);
});

it('leaves views of the house to their confidence', () => {
  expect(kinds({ ja: '需要は減る', en: 'Demand falls' }, [POSSIBLE], { stance: 'house-view' })).toEqual([]);
});

const SEVERAL = evidence('複数の国が制限を発表');

it('finds another word of quantity, in either language', () => {
  expect(kinds({ ja: '複数の国が制限した', en: 'Many countries restricted it' }, [SEVERAL])).toEqual([
    expect.stringMatching(/^quantity-word-changed .*`many`.*`several`/u),
  ]);
  expect(kinds({ ja: '一部の国が制限した', en: 'Countries restricted it' }, [SEVERAL])).toEqual([
    expect.stringMatching(/^quantity-word-changed .*`some`.*`several`/u),
  ]);
});

it.each([
  ['the same', { ja: '複数の国が制限した', en: 'Several countries restricted it' }, [SEVERAL]],
  ['none', { ja: '国が制限した', en: 'Countries restricted it' }, [SEVERAL]],
  [
    'one that no evidence has a word for',
    { ja: '多くの国が制限した', en: 'Many did' },
    [evidence('制限を発表')],
  ],
])('says nothing of %s', (_, words, given) => {
  expect(kinds(words, given)).toEqual([]);
});
