// Small ledgers and originals for tests: a metric with one report, content around metrics, an original from lines.

import type { Content } from '../../src/model/content/content.ts';
import type { Comparable, Metric, Report } from '../../src/model/content/metric.ts';
import type { Source } from '../../src/model/content/source.ts';
import type { Takeaway } from '../../src/model/content/takeaway.ts';
import { lineAt } from '../../src/model/content/where.ts';
import type { Figure, Qualifier, Quantity } from '../../src/model/quantity.ts';
import { type Original, readOriginal } from '../../src/verify/originals.ts';
import { PLAIN_HOUSE } from '../../src/words/house.ts';

export const place = { file: 'content/figures/costs.yaml', line: 7, column: 5 };

export function usd(amount: number, qualifier: Qualifier = 'exact'): Figure {
  return { quantity: { kind: 'money', amount, currency: 'USD' }, qualifier };
}

export function figure(quantity: Quantity, qualifier: Qualifier = 'exact'): Figure {
  return { quantity, qualifier };
}

type Given = Partial<Report> & Pick<Report, 'figure' | 'token'> & { readonly line: number };

export function reportOf({ line, ...given }: Given): Report {
  return {
    metric: 'v3-cost',
    source: 'letter',
    stance: 'reported',
    basis: { ja: '論文', en: 'paper' },
    at: lineAt(line),
    place,
    ...given,
  };
}

export function metricOf(given: Partial<Metric> & Pick<Metric, 'id'>): Metric {
  return {
    topic: 'costs',
    definition: { ja: given.id, en: given.id },
    scope: { ja: '全体', en: 'all' },
    subject: { ja: 'V3', en: 'V3' },
    subjectAnchors: ['V3'],
    reports: [],
    place,
    ...given,
  };
}

export function sourceOf(id: string, publisher = id): Source {
  return {
    id,
    title: id,
    publisher,
    publisherName: { ja: publisher, en: publisher },
    kind: 'press',
    date: '2025-02-01',
    dateBasis: 'stated',
    language: 'ja',
    original: `${id}.md`,
    trust: 'medium',
    trustReason: { ja: '', en: '' },
    use: { ja: '', en: '' },
    place: { file: `content/sources/${id}.md`, line: 1, column: 1 },
  };
}

export function takeawayOf(id: string, evidence: Takeaway['evidence'] = []): Takeaway {
  const words = { claim: [], points: [], fields: {}, notes: [] };
  return {
    id,
    kind: 'argument',
    theme: 'costs',
    tags: [],
    stance: 'reported',
    weight: 50,
    evidence,
    dates: [],
    counts: [],
    words: { ja: words, en: words },
    place: { file: `content/takeaways/${id}.md`, line: 1, column: 1 },
  };
}

export function contentOf(given: {
  readonly sources?: readonly Source[];
  readonly metrics?: readonly Metric[];
  readonly comparables?: readonly Comparable[];
  readonly takeaways?: readonly Takeaway[];
}): Content {
  const byId = <T extends { readonly id: string }>(all: readonly T[] = []) =>
    new Map(all.map((one) => [one.id, one]));
  return {
    sources: byId(given.sources),
    metrics: byId(given.metrics),
    series: new Map(),
    comparables: byId(given.comparables),
    charts: new Map(),
    takeaways: byId(given.takeaways),
    briefings: new Map(),
    audiences: new Map(),
    slideKinds: new Map(),
    themes: new Map(),
    disclosures: new Map(),
    mailTemplates: new Map(),
    house: PLAIN_HOUSE,
    names: new Map(),
    terms: [],
  };
}

export function originalOf(text: string, fileName = 'letter.md'): Original {
  return readOriginal(new TextEncoder().encode(text), fileName);
}
