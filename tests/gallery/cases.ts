// The cases whose plans and scenes are kept to be read: each shows a few things that must stay as they are.
import type { SlideKind } from '../../src/model/template/slide-kind.ts';
import {
  aMetric,
  aSlide,
  aSlideKind,
  aTakeaway,
  dollars,
  METRICS,
  SOURCES_SLIDE,
  statementOn,
  type World,
} from '../support/briefing-builder.ts';

const CARDS: SlideKind = aSlideKind(
  'cards',
  [{ name: 'lead' }, { name: 'items', min: 2, max: 3, requires: ['label', 'key', 'hedge'] }],
  [
    {
      node: 'row',
      gap: 12,
      each: 'items',
      children: [
        {
          node: 'column',
          grow: 1,
          fill: 'panel',
          radius: 3,
          padding: [10, 14, 10, 14],
          children: [
            {
              node: 'row',
              justify: 'between',
              align: 'center',
              height: 22,
              children: [
                { node: 'text', bind: 'item.label', type: 'card-claim', color: 'structure', marks: 'none' },
                { node: 'chip', bind: 'item.stance' },
              ],
            },
            { node: 'figure', bind: 'item.key', type: 'number-l', accent: 'first' },
            { node: 'rule' },
            { node: 'text', bind: 'item.hedge', type: 'body', marks: 'figures' },
          ],
        },
      ],
    },
  ],
);

const COST_TABLE: SlideKind = aSlideKind(
  'cost-table',
  [{ name: 'lead' }, { name: 'rows', max: 9 }],
  [
    {
      node: 'table',
      rows: 'rows',
      emphasise: 'preferred',
      groupBy: 'item.subject',
      columns: [
        { head: 'model', bind: 'item.subject', width: 90, bold: true },
        { head: '', bind: 'item.before', width: 80, align: 'right', marks: 'none' },
        { head: 'value', bind: 'item.amount', width: 110, align: 'right', bold: true, marks: 'none' },
        { head: '', bind: 'item.after', width: 80, marks: 'none' },
        { head: 'who', bind: 'item.publisher', width: 150 },
        { head: 'scope', bind: 'item.scope', width: 0, marks: 'none' },
      ],
    },
  ],
  {
    labels: {
      title: { ja: '題', en: 'Title' },
      model: { ja: 'モデル', en: 'Model' },
      value: { ja: '値', en: 'Value' },
      who: { ja: '発行元', en: 'Publisher' },
      scope: { ja: '範囲', en: 'Scope' },
    },
  },
);

const TIMELINE: SlideKind = aSlideKind(
  'timeline',
  [{ name: 'lead' }, { name: 'events', min: 2, max: 9 }, { name: 'lane', min: 0, max: 9 }],
  [{ node: 'timeline', events: 'events', lane: 'lane', grow: 1 }],
);

function event(id: string, date: string, support: string, weight = 50) {
  return aTakeaway(id.toLowerCase(), {
    kind: 'event',
    date,
    weight,
    fields: { label: id, support },
  });
}

const COSTS = [
  aMetric(
    'v3-cost',
    [
      { source: 'daiwa', figure: dollars(5_600_000, 'about'), line: 61 },
      { source: 'allforces', figure: dollars(6_000_000), line: 24 },
    ],
    { preferred: 'daiwa' },
  ),
  aMetric('r1-cost', [{ source: 'allforces', figure: dollars(6_000_000, 'at-most'), line: 16 }], {
    subject: { ja: 'R1', en: 'R1' },
    scope: { ja: '対象は不明', en: 'scope unclear' },
  }),
];

const COST_GROUP = {
  id: 'costs',
  title: { ja: '学習費', en: 'Training cost' },
  metrics: ['v3-cost', 'r1-cost'],
  caution: { ja: '範囲が違う', en: 'Scopes differ' },
  decision: {
    show: 'all' as const,
    preferred: 'v3-cost@daiwa',
    note: { ja: '一次資料', en: 'primary' },
    shownBy: 'all-costs',
  },
  place: { file: 'content/figures/costs.yaml', line: 1, column: 1 },
};

export const CASES: Readonly<Record<string, World>> = {
  // Marks inside and at the end, a derived figure, an old source, a hedge that is kept, a list of sources with its legend.
  'cards-ja': {
    metrics: METRICS,
    kinds: [CARDS],
    takeaways: [
      aTakeaway('lead', {
        claim: '学習費は{{v3-cost}}とされるが、根拠が明らかなのはV3だけである',
        notes: ['{{v3-cost}}はV3の値であり、R1の値ではない。'],
      }),
      aTakeaway('cost', {
        weight: 90,
        tags: ['card'],
        fields: { label: '低コスト', key: '{{v3-cost}}', hedge: '先行研究と人件費は**含まない**' },
      }),
      aTakeaway('share', {
        stance: 'reported',
        weight: 80,
        tags: ['card'],
        on: ['allforces:20'],
        fields: {
          label: '中国の比率',
          key: '{{china-share}}',
          hedge: '残りは{{other-share}}で、数え方は示されていない',
        },
      }),
      aTakeaway('doubt', {
        stance: 'opinion',
        tags: ['card'],
        fields: { label: '性能', key: 'o1級', hedge: 'R1についての自社発表である' },
      }),
    ],
    slides: [
      aSlide('cards', {
        lead: { take: 'takeaways', ids: ['lead'] },
        items: { take: 'takeaways', tags: ['card'] },
      }),
      SOURCES_SLIDE,
    ],
  },
  // A slide with one side of a conflict points to the table that shows all; the value relied on stands out.
  'conflict-en': {
    language: 'en',
    metrics: COSTS,
    comparables: new Map([['costs', COST_GROUP]]),
    conflicts: [{ id: 'costs', sides: ['v3-cost@daiwa', 'r1-cost@allforces'], shownBy: 'all-costs' }],
    kinds: [COST_TABLE],
    takeaways: [
      aTakeaway('one', {
        claim: '{{v3-cost}} is what the final training run of V3 is said to have cost',
        points: [
          'It covers **GPU rental** for training hours only',
          'Earlier research is left out[@allforces:24].',
        ],
      }),
      aTakeaway('all-costs', { claim: 'Four amounts are in circulation, for two models and three scopes' }),
    ],
    slides: [
      statementOn('one'),
      aSlide('cost-table', {
        lead: { take: 'takeaways', ids: ['all-costs'] },
        rows: { take: 'reports', of: 'costs' },
      }),
      SOURCES_SLIDE,
    ],
  },
  // True spacing of months, labels on both sides of the axis, documents on a lane below.
  'timeline-ja': {
    kinds: [TIMELINE],
    takeaways: [
      aTakeaway('lead', { claim: '発端はR1だが、費用の話はV3にさかのぼる' }),
      event('V2', '2024-05', '性能と低コストに焦点'),
      event('V3', '2024-12', '費用報道のもととみられる', 80),
      event('R1', '2025-01', 'o1級の推論能力を自社発表', 80),
      event('R1-0528', '2025-05', 'エージェントの用途に対応'),
    ],
    slides: [
      aSlide('timeline', {
        lead: { take: 'takeaways', ids: ['lead'] },
        events: { take: 'takeaways', kind: ['event'], sort: 'date' },
        lane: { take: 'sources', which: 'known' },
      }),
    ],
  },
};
