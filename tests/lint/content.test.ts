// Content that does not hold together: references, citations and comparisons, each beside its good twin.

import { describe, expect, it } from '@jest/globals';
import { checkCompany } from '../../src/lint/content/check-company.ts';
import { checkSigns } from '../../src/lint/content/check-signs.ts';
import { lintContent } from '../../src/lint/lint-content.ts';
import type { Briefing } from '../../src/model/content/briefing.ts';
import type { ChartSpec } from '../../src/model/content/chart-spec.ts';
import type { Content } from '../../src/model/content/content.ts';
import type { Prose, Span } from '../../src/model/content/prose.ts';
import { lineAt } from '../../src/model/content/where.ts';
import { CONTENT, figure, LEAD, text } from './small-deck.ts';

const PLACE = LEAD.place;

function refer(metric: string): Span {
  return { kind: 'figure', ref: { metric }, strong: false, place: PLACE };
}

function cite(source: string, line?: number): Span {
  return { kind: 'cite', source, ...(line === undefined ? {} : { at: lineAt(line) }), place: PLACE };
}

function worded(ja: Prose, en: Prose): Content {
  const words = { ja: { ...LEAD.words.ja, claim: ja }, en: { ...LEAD.words.en, claim: en } };
  return { ...CONTENT, takeaways: new Map([[LEAD.id, { ...LEAD, words }]]) };
}

function kinds(content: Content): string[] {
  return lintContent(content, new Map()).map(({ kind }) => kind);
}

describe('references', () => {
  it('are the same in both languages, in whatever order', () => {
    expect(kinds(worded([refer('v3-cost'), refer('gap')], [refer('gap'), refer('v3-cost')]))).toEqual([]);
    expect(kinds(worded([refer('v3-cost')], [refer('r1-floor')]))).toEqual(['uneven-references']);
    expect(kinds(worded([cite('daiwa')], text('x')))).toEqual(['uneven-references']);
  });

  it('may be fewer in one language, as yen beside yuan are for Japanese readers', () => {
    expect(kinds(worded([refer('v3-cost'), refer('gap')], [refer('v3-cost')]))).toEqual([]);
  });
});

describe('citations in words', () => {
  it('repeat evidence that is looked up in the original', () => {
    expect(kinds(worded([cite('daiwa')], [cite('daiwa')]))).toEqual([]);
    expect(kinds(worded([cite('daiwa', 61)], [cite('daiwa', 61)]))).toEqual([]);
    expect(kinds(worded([cite('daiwa', 62)], [cite('daiwa', 62)]))).toEqual([
      'cite-without-evidence',
      'cite-without-evidence',
    ]);
    expect(kinds(worded([cite('allforces')], [cite('allforces')]))).toEqual([
      'cite-without-evidence',
      'cite-without-evidence',
    ]);
  });
});

describe('signs', () => {
  const fallen: Content = {
    ...CONTENT,
    metrics: new Map([
      ...CONTENT.metrics,
      ...(['margin', 'gain', 'loss'] as const).map((id) => {
        const metric = CONTENT.metrics.get('v3-cost');
        const report = metric?.reports[0];
        if (metric === undefined || report === undefined) throw new Error('No report');
        const definition = id === 'loss' ? { ja: '純損失', en: 'Net loss' } : { ja: id, en: id };
        const own = { ...report, metric: id, figure: figure(id === 'margin' ? -20.9 : 20.9, 'percent') };
        return [id, { ...metric, id, definition, reports: [own], preferred: report.source }] as const;
      }),
    ]),
  };
  const size = (metric: string): Span => ({ ...refer(metric), isSize: true }) as Span;
  const found = (before: string, span: Span, after = '.') =>
    lintContent(
      {
        ...fallen,
        takeaways: worded([...text(before), span, ...text(after)], [...text(before), span, ...text(after)])
          .takeaways,
      },
      new Map(),
    ).filter(({ kind }) => kind === 'figure-sign');

  it.each([
    ['Margin lost ', refer('margin'), 'expected `{{margin|abs}}`'],
    ['It fell by ', refer('margin'), 'expected `{{margin|abs}}`'],
    ['Margin was ', size('margin'), 'expected `{{margin}}`'],
    ['Sales fell by ', refer('gain'), 'which is no loss'],
    ['Price took ', refer('margin'), 'expected `{{margin|abs}}`'],
    ['Price gave back ', refer('margin'), 'expected `{{margin|abs}}`'],
    ['New plants reduced gross margin by ', refer('margin'), 'expected `{{margin|abs}}`'],
    ['That year it cost ', refer('margin'), 'expected `{{margin|abs}}`'],
  ])('%s says it twice, not at all or wrongly', (before, span, expected) => {
    expect(found(before, span).map(({ message }) => message)).toEqual([
      expect.stringContaining(expected),
      expect.stringContaining(expected),
    ]);
  });

  it('is looked at in the words of charts and briefings, too', () => {
    const words = (span: Span): Prose => [...text('Margin lost '), span, ...text('.')];
    const both = (prose: Prose) => ({ ja: prose, en: prose });
    const none: Prose = [];
    const chart: ChartSpec = {
      ...{ id: 'x', kind: 'bars', title: { ja: 'x', en: 'x' }, series: [], annotations: [], comparison: [] },
      ...{ unclear: [], scale: 'linear', place: PLACE },
    };
    const briefingOf = (own: Briefing['words']['en']) => ({ words: { ja: own, en: own } }) as Briefing;
    const inChart = (key: 'message' | 'caveat') => (span: Span) => ({
      charts: new Map([['x', { ...chart, [key]: both(words(span)) }]]),
    });
    const noted = (span: Span) => ({
      charts: new Map([['x', { ...chart, annotations: [{ on: 'margin', text: both(words(span)) }] }]]),
    });
    const inBriefing = (key: 'title' | 'subtitle' | 'lead') => (span: Span) => ({
      briefings: new Map([
        ['x', briefingOf({ title: none, subtitle: none, lead: none, [key]: words(span) })],
      ]),
    });
    for (const place of [
      inChart('message'),
      inChart('caveat'),
      noted,
      ...(['title', 'subtitle', 'lead'] as const).map(inBriefing),
    ]) {
      const faults = (span: Span) =>
        checkSigns({ ...fallen, takeaways: new Map(), ...place(span) }, new Map());
      expect(faults(refer('margin')).map(({ kind }) => kind)).toEqual(['figure-sign']);
      expect(faults(size('margin'))).toEqual([]);
    }
  });

  it('may be said by the figure, by a word, or by what the metric is', () => {
    expect(found('Margin lost ', size('margin'))).toEqual([]);
    expect(found('Margin moved by ', refer('margin'))).toEqual([]);
    expect(found('利益率は', size('margin'), '減となった。')).toEqual([]);
    expect(found('A net loss of ', refer('loss'))).toEqual([]);
    expect(found('Sales rose by ', refer('gain'))).toEqual([]);
    expect(found('Margin lost ground, at ', refer('margin'))).toEqual([]);
    for (const before of [
      'Price took ',
      'Price gave back ',
      'New plants reduced it by ',
      'That year it cost ',
    ])
      expect(found(before, size('margin'))).toEqual([]);
    for (const after of ['を失った。', 'を減らした。', '押し下げた。'])
      expect(found('利益率は', size('margin'), after)).toEqual([]);
    expect(found('営業損失は', size('margin'), 'だった。')).toEqual([]);
    expect(found('赤字は', size('margin'))).toEqual([]);
    expect(found('利益は人件費', size('margin'), 'の増加で減った。')).toEqual([]);
    expect(found('売上は', size('margin'), 'の増加だった。')).toHaveLength(2);
    for (const before of ['Sales took ', 'Input cost ', 'Cuts took margin to ', 'It took time; margin was '])
      expect(found(before, refer(before.startsWith('Sales') ? 'gain' : 'margin'))).toEqual([]);
  });
});

describe('a house without a name', () => {
  const edition = (status: 'draft' | 'approved') =>
    ({
      briefings: new Map([['2026-W03', { week: '2026-W03', status, place: PLACE }]]),
    }) as unknown as Content;

  it('lets no edition be approved, and drafts be made', () => {
    expect(checkCompany(edition('approved'), { ja: '貴社名', en: 'Aomine' })).toMatchObject([
      { kind: 'placeholder-words', place: PLACE },
    ]);
    expect(checkCompany(edition('draft'), 'Your company')).toEqual([]);
    expect(checkCompany(edition('approved'), 'Aomine')).toEqual([]);
  });
});

describe('comparisons', () => {
  const floor = CONTENT.metrics.get('r1-floor');
  const group = (metrics: readonly string[]) => ({
    id: 'costs',
    title: { ja: 'x', en: 'x' },
    metrics,
    caution: { ja: 'x', en: 'x' },
    place: PLACE,
  });
  const withRival = (metrics: readonly string[], topic = 'cost'): Content => {
    if (floor?.reports[0] === undefined) throw new Error('No report');
    const rival = {
      ...floor,
      id: 'rival',
      topic,
      reports: [{ ...floor.reports[0], metric: 'rival', figure: figure(300_000, 'USD') }],
    };
    return {
      ...CONTENT,
      metrics: new Map([...CONTENT.metrics, ['rival', rival]]),
      comparables: new Map([['costs', group(metrics)]]),
    };
  };

  it('leave no metric of their topic out that says something else', () => {
    expect(kinds(withRival(['v3-cost', 'rival']))).toEqual([]);
    expect(kinds(withRival(['v3-cost']))).toEqual(['conflict-ungrouped']);
  });

  it('have nothing to say about other topics', () => {
    expect(kinds(withRival(['v3-cost'], 'market'))).toEqual([]);
    // Neither with what does not say what it counts: a dividend beside revenue.
    const { metrics } = withRival(['v3-cost']);
    const bare = [...metrics].map(([id, { scope: _, ...metric }]) => [id, metric] as const);
    expect(kinds({ ...withRival(['v3-cost']), metrics: new Map(bare) })).toEqual([]);
  });
});

describe('number words', () => {
  const known = (id: string, made: ReturnType<typeof figure>) => {
    const metric = CONTENT.metrics.get('v3-cost');
    const report = metric?.reports[0];
    if (metric === undefined || report === undefined) throw new Error('No report');
    const own = { ...report, metric: id, figure: made };
    return [id, { ...metric, id, reports: [own], preferred: report.source }] as const;
  };
  const metrics = new Map([
    ...CONTENT.metrics,
    known('share', figure(50, 'percent')),
    known('rough', figure(50, 'percent', 'about')),
    known('fall', figure(-50, 'percent')),
  ]);
  const as = (metric: string, word: string, more: object = {}): Span =>
    ({ ...refer(metric), as: word, ...more }) as Span;
  const found = (prose: Prose) =>
    lintContent({ ...CONTENT, metrics, takeaways: worded(prose, prose).takeaways }, new Map()).filter(
      ({ kind }) => kind === 'word-untrue' || kind === 'figure-sign',
    );
  const en = (prose: Prose) => found(prose).at(-1);

  it.each([
    ['half of', [as('share', 'half of')]],
    ['半分', [as('share', '半分')]],
    ['about half', [...text('It is '), as('rough', 'about half'), ...text(' of it')]],
    ['halved', [...text('Sales '), as('fall', 'halved')]],
    ['half beside a word of loss', [...text('Sales fell by '), as('fall', 'half', { isSize: true })]],
    ['no figure', [as('no-such', 'half')]],
  ] as const)('that are true are silent: %s', (_, prose) => {
    expect(found(prose)).toEqual([]);
  });

  it.each([
    ['a third', [as('share', 'a third')], 'expected a word that is true of `50%`', '`{{share as "half"}}`'],
    ['a lot', [as('share', 'a lot')], 'expected a number word, alone or with a hedge: half, ', ''],
    ['half', [as('rough', 'half')], 'hedged as its figure is, `about 50%`', '{{rough as "about half"}}'],
    ['half', [as('v3-cost', 'half')], 'expected a share: percent, a fraction, times or a ratio behind', ''],
    ['half', [as('fall', 'half')], 'expected a word that is true of `−50%`', '{{fall as "halved"}}'],
    ['half', [...text('Over '), as('share', 'half')], 'expected its hedge in the word', 'quotation marks'],
  ] as const)('that are not have a finding: %s', (_, prose, expected, hint) => {
    expect(en(prose)?.kind).toBe('word-untrue');
    expect(en(prose)?.message).toContain(expected);
    expect(en(prose)?.hint).toContain(hint);
  });

  it('say a loss once, as figures do', () => {
    expect(en([...text('Sales fell by '), as('fall', 'half')])).toBeDefined();
    expect(found([...text('Sales were '), as('fall', 'half', { isSize: true })])[0]?.kind).toBe(
      'figure-sign',
    );
  });
});
