// A selector and what is known → items: every condition holds, the best come first, the heaviest stay.
import { describe, expect, it } from '@jest/globals';
import type { Takeaway } from '../../src/model/content/takeaway.ts';
import type { Selector } from '../../src/model/template/audience.ts';
import { type Known, selectItems } from '../../src/plan/choose/select-items.ts';
import { aBriefing, aContent, aMetric, aTakeaway, dollars } from '../support/briefing-builder.ts';

type TakeawaySelector = Extract<Selector, { take: 'takeaways' }>;

function known(takeaways: readonly Takeaway[], more: Partial<Known> = {}): Known {
  return {
    briefing: aBriefing(),
    content: aContent({ takeaways }),
    takeaways,
    isKnownSource: () => true,
    disclosures: [],
    sources: { cited: [], known: [] },
    ...more,
  };
}

function idsOf(selector: Omit<TakeawaySelector, 'take'>, takeaways: readonly Takeaway[]): string[] {
  return selectItems({ take: 'takeaways', ...selector }, known(takeaways)).flatMap((item) =>
    item.kind === 'takeaway' ? [item.takeaway.id] : [],
  );
}

const ALL = [
  aTakeaway('light', { weight: 10, order: 1, date: '2025-08', tags: ['a'] }),
  aTakeaway('heavy', { weight: 90, order: 3, date: '2024-12', tags: ['a', 'b'] }),
  aTakeaway('middle', { weight: 50, order: 2, date: '2025-01', tags: ['a'], stance: 'opinion' }),
  aTakeaway('other', { weight: 70, kind: 'risk', tags: ['b'] }),
];

describe('conditions', () => {
  it('every tag must be there', () => {
    expect(idsOf({ tags: ['a', 'b'] }, ALL)).toEqual(['heavy']);
    expect(idsOf({ tags: ['b'] }, ALL)).toEqual(['heavy', 'other']);
    expect(idsOf({ tags: ['c'] }, ALL)).toEqual([]);
  });

  it('kind and stance narrow it further', () => {
    expect(idsOf({ kind: ['risk'] }, ALL)).toEqual(['other']);
    expect(idsOf({ stance: ['opinion', 'plan'] }, ALL)).toEqual(['middle']);
    expect(idsOf({ kind: ['risk'], tags: ['a'] }, ALL)).toEqual([]);
  });

  it('named takeaways come in the order they are named in, unknown names are passed over', () => {
    expect(idsOf({ ids: ['middle', 'nobody', 'heavy'] }, ALL)).toEqual(['middle', 'heavy']);
  });
});

describe('order', () => {
  it('is by weight unless something else is asked for', () => {
    expect(idsOf({}, ALL)).toEqual(['heavy', 'other', 'middle', 'light']);
    expect(idsOf({ sort: 'weight' }, ALL)).toEqual(['heavy', 'other', 'middle', 'light']);
  });

  it('has what the edition concludes first, as it names it, and what is yet to come last', () => {
    const concluding = (conclusions: string[], limit = 9) =>
      selectItems(
        { take: 'takeaways', sort: 'conclusions', limit },
        known(ALL, { briefing: { ...aBriefing(), conclusions } }),
      ).map((item) => item.kind === 'takeaway' && item.takeaway.id);
    expect(concluding([])).toEqual(['heavy', 'middle', 'light', 'other']);
    expect(concluding(['light', 'other'])).toEqual(['light', 'other', 'heavy', 'middle']);
    expect(concluding(['light', 'other'], 3)).toEqual(['light', 'other', 'heavy']);
  });

  it('is by the takeaway’s own order, those without one last', () => {
    expect(idsOf({ sort: 'order' }, ALL)).toEqual(['light', 'middle', 'heavy', 'other']);
  });

  it('is by date, and by id on the same day', () => {
    const two = [aTakeaway('b', { date: '2025-01' }), aTakeaway('a', { date: '2025-01' })];
    expect(idsOf({ sort: 'date', tags: ['a'] }, ALL)).toEqual(['heavy', 'middle', 'light']);
    expect(idsOf({ sort: 'date' }, two)).toEqual(['a', 'b']);
  });

  it('does not depend on the order of the files', () => {
    const same = ['d', 'b', 'c', 'a'].map((id) => aTakeaway(id));
    expect(idsOf({}, same)).toEqual(idsOf({}, [...same].reverse()));
  });
});

describe('a limit', () => {
  it('keeps the heaviest', () => {
    expect(idsOf({ limit: 2 }, ALL)).toEqual(['heavy', 'other']);
  });

  it('keeps the heaviest and then sets them in the order asked for', () => {
    expect(idsOf({ limit: 2, sort: 'order', tags: ['a'] }, ALL)).toEqual(['middle', 'heavy']);
    expect(idsOf({ limit: 2, sort: 'date', tags: ['a'] }, ALL)).toEqual(['heavy', 'middle']);
  });

  it('leaves fewer as they are', () => {
    expect(idsOf({ limit: 9, sort: 'order', tags: ['a'] }, ALL)).toEqual(['light', 'middle', 'heavy']);
  });
});

describe('reports of a comparable group', () => {
  const metrics = [
    aMetric('v3', [
      { source: 'daiwa', figure: dollars(5_600_000) },
      { source: 'allforces', figure: dollars(6_000_000) },
    ]),
    aMetric('r1', [{ source: 'allforces', figure: dollars(300_000) }]),
  ];
  const place = { file: 'content/figures/cost.yaml', line: 1, column: 1 };
  const comparables = new Map([
    [
      'costs',
      {
        id: 'costs',
        title: { ja: '費用', en: 'cost' },
        metrics: ['r1', 'v3'],
        caution: { ja: '範囲が違う', en: 'scopes differ' },
        decision: { show: 'all' as const, preferred: 'v3@daiwa', note: { ja: '', en: '' }, shownBy: 'x' },
        place,
      },
    ],
  ]);
  const content = aContent({ metrics, comparables });
  const reportsOf = (isKnownSource: (source: string) => boolean) =>
    selectItems({ take: 'reports', of: 'costs' }, known([], { content, isKnownSource })).flatMap((item) =>
      item.kind === 'report' ? [`${item.metric.id}@${item.report.source}${item.preferred ? '*' : ''}`] : [],
    );

  it('come in the order of the group, the one relied on marked', () => {
    expect(reportsOf(() => true)).toEqual(['r1@allforces', 'v3@daiwa*', 'v3@allforces']);
  });

  it('are only those of sources published by then', () => {
    expect(reportsOf((source) => source === 'daiwa')).toEqual(['v3@daiwa*']);
  });
});
