// Content that does not hold together: references, citations and comparisons, each beside its good twin.

import { describe, expect, it } from '@jest/globals';
import { lintContent } from '../../src/lint/lint-content.ts';
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
  ])('%s says it twice, not at all or wrongly', (before, span, expected) => {
    expect(found(before, span).map(({ message }) => message)).toEqual([
      expect.stringContaining(expected),
      expect.stringContaining(expected),
    ]);
  });

  it('may be said by the figure, by a word, or by what the metric is', () => {
    expect(found('Margin lost ', size('margin'))).toEqual([]);
    expect(found('Margin moved by ', refer('margin'))).toEqual([]);
    expect(found('利益率は', size('margin'), '減となった。')).toEqual([]);
    expect(found('A net loss of ', refer('loss'))).toEqual([]);
    expect(found('Sales rose by ', refer('gain'))).toEqual([]);
    expect(found('Margin lost ground, at ', refer('margin'))).toEqual([]);
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
  });
});
