// Words of a claim beside those of its evidence: what a source says of one kind is not said of all.
import { expect, it } from '@jest/globals';
import { checkTerms } from '../../src/lint/content/check-terms.ts';
import type { Takeaway } from '../../src/model/content/takeaway.ts';
import { aContent, aTakeaway, prose } from '../support/briefing-builder.ts';

const PLACE = { file: 'x.md', line: 1, column: 1 };
const TERMS = [
  {
    wide: ['GPU', 'GPUs'],
    narrow: ['高性能GPU', '高性能な計算資源（GPU）', 'high-end GPU', 'high-end GPUs'],
  },
];

type Said = { readonly ja: string; readonly en: string; readonly short?: string };

function found({ ja, en, short }: Said, ...anchors: readonly string[]): readonly string[] {
  const wordsIn = (text: string) => ({
    claim: prose(text),
    points: [],
    fields: short === undefined ? {} : { short: prose(short) },
    notes: [],
  });
  const evidence = { source: 'a', at: { kind: 'lines', first: 1, last: 1 }, anchors, place: PLACE } as const;
  const takeaway: Takeaway = {
    ...aTakeaway('one'),
    evidence: [evidence],
    words: { ja: wordsIn(ja), en: wordsIn(en) },
  };
  const content = { ...aContent({ takeaways: [takeaway] }), terms: TERMS };
  return checkTerms(content).map(({ kind, message }) => `${kind} ${message}`);
}

const NARROW = '高性能な計算資源（GPU）の需要が減少する';
const RIGHT = { ja: '高性能GPUの需要は減る', en: 'Demand for high-end GPUs falls' };

it.each([
  ['Japanese', { ...RIGHT, ja: 'GPUの需要は減る' }, '`GPU` in claim'],
  ['English, in the plural', { ...RIGHT, en: 'Demand for GPUs falls' }, '`GPUs` in claim'],
  ['a cell', { ...RIGHT, short: 'gpu demand falls' }, '`GPU` in short'],
  ['full width', { ...RIGHT, ja: 'ＧＰＵの需要は減る' }, '`GPU` in claim'],
])('finds a wider word in %s', (_, said, named) => {
  const told = found(said, NARROW);
  expect(told.length).toBeGreaterThanOrEqual(1);
  for (const each of told) {
    expect(each).toMatch(new RegExp(`^term-wider .*${named}.*高性能な計算資源（GPU）`, 'u'));
  }
});

it.each([
  ['the narrow word', RIGHT, [NARROW]],
  ['the narrow word first', { ...RIGHT, en: 'High-end GPUs: GPU demand falls' }, [NARROW]],
  ['evidence of the wide word as well', { ja: 'GPUの需要', en: 'GPU demand' }, [NARROW, 'GPUの需要']],
  ['evidence with neither', { ja: 'GPUの需要', en: 'GPU demand' }, ['需要が減少する']],
  ['another word that holds it', { ...RIGHT, en: 'Demand for GPUX falls' }, [NARROW]],
])('says nothing of %s', (_, said, anchors) => {
  expect(found(said, ...anchors)).toEqual([]);
});
