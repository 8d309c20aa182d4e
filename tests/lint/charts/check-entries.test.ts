import { describe, expect, it } from '@jest/globals';
import { checkEntries } from '../../../src/lint/content/check-chart-entries.ts';
import type { ChartSpec } from '../../../src/model/content/chart-spec.ts';

const entries = (...keys: string[]) => keys.map((of) => ({ of }));
const SPEC: ChartSpec = {
  id: 'cost',
  annotations: [],
  kind: 'dot-plot',
  title: { ja: '学習費', en: 'Training cost' },
  series: entries('a@x', 'b@x', 'c@y'),
  emphasis: 'a@x',
  comparison: ['c@y'],
  unclear: ['b@x'],
  scale: 'log',
  place: { file: 'content/takeaways/cost.md', line: 12, column: 1 },
};
const kindsOf = (changes: Partial<ChartSpec>) =>
  checkEntries({ ...SPEC, ...changes }).map((finding) => finding.kind);
const many = (count: number) => entries(...Array.from({ length: count }, (_, index) => `m${index}@x`));
const bare = { comparison: [], unclear: [], emphasis: 'm0@x' };

describe('checkEntries', () => {
  it('is silent about a sound chart', () => {
    expect(checkEntries(SPEC)).toEqual([]);
    expect(kindsOf({ kind: 'bars', scale: 'linear' })).toEqual([]);
    expect(kindsOf({ ...bare, series: many(10) })).toEqual([]);
  });

  it('refuses bars and shares on a log axis, with place and hint', () => {
    expect(checkEntries({ ...SPEC, kind: 'bars' })).toEqual([
      {
        kind: 'chart-log-bars',
        place: SPEC.place,
        message: 'Unexpected `scale: log` with `kind: bars`, expected `linear`',
        hint: 'Use `kind: dot-plot` for a log scale',
      },
    ]);
    expect(kindsOf({ kind: 'share' })).toEqual(['chart-log-bars']);
    expect(kindsOf({ kind: 'line' })).toEqual(['chart-log-scale']);
    expect(kindsOf({ kind: 'range' })).toEqual([]);
  });

  it('wants something to compare, but not too much of it', () => {
    expect(kindsOf({ ...bare, series: entries('m0@x') })).toEqual(['chart-single-point']);
    expect(kindsOf({ ...bare, series: many(11) })).toEqual(['chart-too-many']);
    expect(kindsOf({ ...bare, kind: 'bars', scale: 'linear', series: many(9) })).toEqual(['chart-too-many']);
  });

  it('finds entries that are repeated or in two roles', () => {
    expect(kindsOf({ series: [...SPEC.series, { of: 'a@x' }] })).toEqual(['chart-entry']);
    expect(kindsOf({ unclear: ['a@x'] })).toEqual(['chart-entry']);
  });
});
