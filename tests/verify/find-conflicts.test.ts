import { describe, expect, it } from '@jest/globals';
import type { ChartSpec } from '../../src/model/content/chart-spec.ts';
import type { Comparable, ConflictDecision } from '../../src/model/content/metric.ts';
import type { Prose, Span } from '../../src/model/content/prose.ts';
import type { Takeaway, TakeawayWords } from '../../src/model/content/takeaway.ts';
import type { Figure } from '../../src/model/quantity.ts';
import { findConflicts } from '../../src/verify/find-conflicts.ts';
import { contentOf, metricOf, place, reportOf, takeawayOf, usd } from './build-ledger.ts';

function metric(id: string, figures: Readonly<Record<string, Figure>>) {
  const reports = Object.entries(figures).map(([source, figure]) =>
    reportOf({ metric: id, source, figure, token: 'x', line: 1 }),
  );
  return metricOf({ id, reports });
}

const words = { ja: '', en: '' };
const decision: ConflictDecision = { show: 'all', note: words, shownBy: 'cost-conflict' };

function group(metrics: string[], decided?: ConflictDecision): Comparable {
  const base = { id: 'costs', title: words, caution: words, metrics, place };
  return decided === undefined ? base : { ...base, decision: decided };
}

const disputed = metric('v3-cost', { letter: usd(5_600_000, 'about'), note: usd(6_000_000) });

function inBoth(given: Pick<TakeawayWords, 'claim' | 'notes'>): Takeaway['words'] {
  const inOne = { points: [], fields: {}, ...given };
  return { ja: inOne, en: inOne };
}

const A_CHART: ChartSpec = {
  id: 'both',
  kind: 'range',
  title: words,
  series: [],
  annotations: [],
  comparison: [],
  unclear: [],
  scale: 'linear',
  place,
};

describe('conflicts', () => {
  it('are reports of one metric that cannot both hold, and want a decision', () => {
    const { value, findings } = findConflicts(contentOf({ metrics: [disputed] }));
    expect(value).toEqual([
      {
        id: 'v3-cost',
        sides: ['v3-cost@letter', 'v3-cost@note'],
        pairs: [['v3-cost@letter', 'v3-cost@note']],
      },
    ]);
    expect(findings).toMatchObject([{ kind: 'conflict-undecided', place }]);
    expect(findings[0]?.hint).toContain('comparable group');
  });

  it('are decided where a takeaway names every side and the ledger relies on none', () => {
    const named = (key: string): Span => {
      const [id = '', source = ''] = key.split('@');
      return { kind: 'figure', ref: { metric: id, source }, strong: false, place };
    };
    const says = (claim: Prose, notes: Prose = []) => ({
      ...takeawayOf('both'),
      words: inBoth({ claim, notes: [notes] }),
    });
    const sides = [named('v3-cost@letter'), named('v3-cost@note')];
    const found = (takeaway: Takeaway, metrics = [disputed]) =>
      findConflicts(contentOf({ metrics, takeaways: [takeaway] }));
    const shown = found(says(sides));
    expect(shown.findings).toEqual([]);
    expect(shown.value[0]).toMatchObject({ shownBy: 'both' });
    expect(shown.value[0]).not.toHaveProperty('decision');
    const undecided = [{ kind: 'conflict-undecided' }];
    expect(found(says(sides.slice(1))).findings).toMatchObject(undecided);
    expect(found(says([], sides)).findings).toMatchObject(undecided);
    expect(found(says(sides), [{ ...disputed, preferred: 'letter' }]).findings).toMatchObject(undecided);
    const series = [{ of: 'v3-cost@letter' }, { of: 'v3-cost@note' }];
    const chart = { ...A_CHART, series };
    expect(found({ ...takeawayOf('both'), chart }).findings).toEqual([]);
  });

  it('are no reports that can both hold', () => {
    const holds = [
      metric('a', { letter: usd(300_000), note: usd(6_000_000, 'under') }),
      metric('b', { letter: usd(5_600_000), note: usd(5_600_000, 'about') }),
    ];
    expect(findConflicts(contentOf({ metrics: holds }))).toEqual({ value: [], findings: [] });
  });

  it('are found between the metrics of a group, whose decision covers its metrics', () => {
    const other = metric('r1-cost', { note: usd(5_500_000), blog: usd(6_000_000, 'at-most') });
    const content = contentOf({
      metrics: [disputed, other],
      comparables: [group(['v3-cost', 'r1-cost'], decision)],
      takeaways: [takeawayOf('cost-conflict')],
    });
    const { value, findings } = findConflicts(content);
    expect(findings).toEqual([]);
    expect(value).toHaveLength(1);
    expect(value[0]).toMatchObject({ id: 'costs', shownBy: 'cost-conflict', decision });
    expect(value[0]?.sides).toEqual(['v3-cost@letter', 'v3-cost@note', 'r1-cost@note']);
    expect(value[0]?.pairs).toContainEqual(['v3-cost@note', 'r1-cost@note']);
  });

  it('leave out a side that contradicts nobody', () => {
    const bound = metric('r1-cost', { blog: usd(9_000_000, 'at-most') });
    const content = contentOf({ metrics: [disputed, bound], comparables: [group(['v3-cost', 'r1-cost'])] });
    expect(findConflicts(content).value[0]?.sides).toEqual(['v3-cost@letter', 'v3-cost@note']);
    expect(findConflicts(content).findings.map(({ kind }) => kind)).toEqual(['conflict-undecided']);
  });

  it.each([
    [{ ...decision, shownBy: 'nowhere' }, 'conflict-not-shown'],
    [{ ...decision, show: 'preferred' as const }, 'conflict-preference'],
    [{ ...decision, show: 'preferred' as const, preferred: 'v3-cost@letter' }, 'conflict-preference'],
  ])('want a decision that can be followed: %j', (faulty, kind) => {
    const content = contentOf({
      metrics: [disputed],
      comparables: [group(['v3-cost'], faulty)],
      takeaways: [takeawayOf('cost-conflict')],
    });
    expect(findConflicts(content).findings.map((finding) => finding.kind)).toEqual([kind]);
  });
});

describe('reports in units that differ', () => {
  const count = (amount: number, counter: string, qualifier: 'exact' | 'about' = 'exact'): Figure => ({
    quantity: { kind: 'count', amount, counter },
    qualifier,
  });
  const said = (a: Figure, b: Figure) => {
    const { value, findings } = findConflicts(
      contentOf({ metrics: [metric('sold', { letter: a, note: b })] }),
    );
    return [...value.map(({ id }) => id), ...findings.map(({ kind }) => kind)];
  };

  it.each([
    ['a noun and a bare number that disagree', count(612_000, 'terminal'), count(480_000, 'none', 'about')],
    ['a noun and a case', count(612_000, 'terminal'), count(480_000, 'case')],
  ])('%s are a conflict', (_, a, b) => {
    expect(said(a, b)).toEqual(['sold', 'conflict-undecided']);
    expect(said(b, a)).toEqual(['sold', 'conflict-undecided']);
  });

  it('a noun and a bare number agree as two numbers do', () => {
    expect(said(count(612_000, 'terminal'), count(605_000, 'none', 'about'))).toEqual([]);
  });

  it.each<[string, Figure, Figure]>([
    ['a measure and a bare number', count(612, 'GWh'), count(612, 'none')],
    ['money and a share', usd(5_600_000), { ...usd(1), quantity: { kind: 'percent', amount: 5 } }],
    ['two currencies', usd(5), { ...usd(1), quantity: { kind: 'money', amount: 5, currency: 'JPY' } }],
    ['two nouns', count(5, 'terminal'), count(5, 'phone')],
  ])('%s are told to be incomparable', (_, a, b) => {
    expect(said(a, b)).toEqual(['reports-incomparable']);
  });
});
