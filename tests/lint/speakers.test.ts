// A sceptic's figure in the mouth of the company whose own figure the ledger has.
import { describe, expect, it } from '@jest/globals';
import { checkSpeakers } from '../../src/lint/content/check-speakers.ts';
import { reportOf, sourceOf, usd } from '../verify/build-ledger.ts';
import { contentWith, metricOf } from './figure-sentence.ts';

const SOURCES = new Map(
  [sourceOf('letter', 'Aurora Grid'), sourceOf('sceptic', 'Halden Research')].map((one) => [one.id, one]),
);
const given = { metric: 'x', token: '$1' };
const LETTER = reportOf({ ...given, figure: usd(90), source: 'letter', stance: 'announced', line: 1 });
const SCEPTIC = reportOf({ ...given, figure: usd(60), source: 'sceptic', stance: 'estimate', line: 1 });

/** `{own}` is the company's figure, `{other}` the sceptic's. */
function found(sentence: string): string[] {
  const base = metricOf('x', 'Guidance');
  const metrics = new Map(
    (['letter', 'sceptic'] as const).map((preferred) => [
      preferred === 'letter' ? 'own' : 'other',
      { ...base, reports: [LETTER, SCEPTIC], preferred },
    ]),
  );
  return checkSpeakers({ ...contentWith(sentence, metrics), sources: SOURCES }).map(({ kind }) => kind);
}

describe('who is said to give a figure', () => {
  it.each([
    'The company guides to {other}.',
    'According to the company, it is {other}.',
    'According to Aurora Grid, revenue is {other}.',
    'Aurora Grid expects {other}.',
    'Halden Research puts it at {own}.',
    '会社によれば、{other}となる。',
    'Halden Researchによると{own}だった。',
    '当社の計画では{other}である。',
  ])('%s is not', (sentence) => {
    expect(found(sentence)).toEqual(['speaker-other']);
  });

  it.each([
    'The company guides to {own}.',
    'According to Aurora Grid, revenue is {own}.',
    'Halden Research puts it at {other}.',
    'The company guides to {own}, and Halden Research expects {other}.',
    'Aurora Grid expects growth; a sceptic sees {other}.',
    'Of the company it is said that {other} is right.',
    'Boreal says {other}.',
    '会社によれば{own}、Halden Researchによると{other}だった。',
    '株式会社によれば{other}',
  ])('%s is', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
