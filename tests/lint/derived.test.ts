// What the deck works out itself has the stance of what it is worked out from.
import { expect, it } from '@jest/globals';
import { checkDerived } from '../../src/lint/content/check-derived.ts';
import type { Stance } from '../../src/model/content/metric.ts';
import { aContent, aTakeaway, prose } from '../support/briefing-builder.ts';

const PLACE = { file: 'x.md', line: 1, column: 1 };

function found(stance: Stance, ...ids: readonly string[]): readonly string[] {
  const claim = ids.map((metric) => ({ kind: 'figure', ref: { metric }, place: PLACE }) as never);
  const words = { claim: [...prose('The share is '), ...claim], points: [], fields: {}, notes: [] };
  const takeaway = { ...aTakeaway('one'), stance, words: { ja: words, en: words } };
  const content = aContent({ takeaways: [takeaway] });
  const derived = { derived: { formula: 'a / b', inputs: {}, place: PLACE } };
  const metrics = new Map<string, object>([
    ['ratio', derived],
    ['cost', {}],
  ]) as unknown as typeof content.metrics;
  return checkDerived({ ...content, metrics }).map(({ kind, message }) => `${kind} ${message}`);
}

it('finds arithmetic of the deck that stands as an estimate', () => {
  expect(found('estimate', 'ratio')).toEqual([expect.stringMatching(/^derived-as-estimate .*`ratio`/u)]);
});

it.each([
  ['the stance of its inputs', 'reported', ['ratio']],
  ["a source's own figure beside it", 'estimate', ['ratio', 'cost']],
  ['no figure', 'estimate', []],
] as const)('says nothing of %s', (_, stance, ids) => {
  expect(found(stance, ...ids)).toEqual([]);
});
