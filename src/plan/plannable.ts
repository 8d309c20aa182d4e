// Content with faults of reading → what of it can be made into decks: nothing in it leads to what could not be read.
import { CHART_KINDS } from '../chart/kinds/chart-kinds.ts';
import type { ChartSpec } from '../model/content/chart-spec.ts';
import type { Content } from '../model/content/content.ts';
import type { Metric } from '../model/content/metric.ts';
import type { Prose, Span } from '../model/content/prose.ts';
import { changeProses, type Takeaway } from '../model/content/takeaway.ts';
import type { Finding, FindingKind } from '../model/finding.ts';
import type { Figure } from '../model/quantity.ts';
import { evaluateDerived } from '../quantity/ledger/evaluate-derived.ts';
import { figureOf, refOf } from '../quantity/ledger/figure-of.ts';
import { inEachLanguage, LANGUAGES, type Localized } from '../words/languages.ts';

type Plannable = {
  readonly content: Content;
  readonly derived: ReadonlyMap<string, Figure>;
  /** Files of takeaways that have lost a reference, a citation or a value of their chart. */
  readonly holed: ReadonlySet<string>;
};

/** A slide kind with one of these cannot be filled. */
const UNFILLABLE: readonly FindingKind[] = ['unknown-bind', 'unknown-reference', 'duplicate-id'];

/** Words stay as they are written, but for references and citations that lead nowhere. */
export function plannable(content: Content, faults: readonly Finding[]): Plannable {
  const { sources } = content;
  const metrics = new Map([...content.metrics].map(([id, metric]) => [id, withKnown(metric, sources)]));
  const derived = evaluateDerived({ metrics }).value;
  const isFigure = (name: string) => figureOf({ metrics }, refOf(name), derived) !== undefined;
  const isKnown = (span: Span): boolean => {
    if (span.kind === 'cite') return sources.has(span.source);
    return span.kind === 'text' || figureOf({ metrics }, span.ref, derived) !== undefined;
  };
  const known = (prose: Prose): Prose => (prose.every(isKnown) ? prose : prose.filter(isKnown));
  const holed = new Set<string>();
  const ofChart = (chart: ChartSpec): ChartSpec => {
    const isEvent = CHART_KINDS[chart.kind].shows === 'events';
    const isThere = (of: string) => (isEvent ? content.takeaways.has(of) : isFigure(of));
    const series = chart.series.filter(
      ({ of, at }) => isThere(of) && (at === undefined || content.takeaways.has(at)),
    );
    const annotations = chart.annotations
      .filter(({ on }) => series.some(({ of }) => of === on))
      .map((one) => ({ ...one, text: inEach(one.text, known) }));
    const { message, caveat } = chart;
    return {
      ...chart,
      series,
      annotations,
      ...(message && { message: inEach(message, known) }),
      ...(caveat && { caveat: inEach(caveat, known) }),
    };
  };
  const takeaways = [...content.takeaways].flatMap(([id, takeaway]): [string, Takeaway][] => {
    const { words, evidence, chart, place } = takeaway;
    const kept = {
      ...takeaway,
      words: inEach(words, (one) => changeProses(one, known)),
      evidence: evidence.filter(({ source }) => sources.has(source)),
      ...(chart && { chart: ofChart(chart) }),
    };
    if (JSON.stringify(kept) !== JSON.stringify(takeaway)) holed.add(place.file);
    return LANGUAGES.some((language) => kept.words[language].claim.length === 0) ? [] : [[id, kept]];
  });
  const ids = new Set(takeaways.map(([id]) => id));
  const briefings = [...content.briefings].map(([week, briefing]) => {
    const conclusions = briefing.conclusions.filter((id) => ids.has(id));
    const words = inEach(briefing.words, ({ title, subtitle, lead }) => {
      return { title: known(title), subtitle: known(subtitle), lead: known(lead) };
    });
    return [week, { ...briefing, conclusions, words }] as const;
  });
  const unfillable = new Set(
    faults.filter(({ kind }) => UNFILLABLE.includes(kind)).map(({ place }) => place.file),
  );
  const slideKinds = [...content.slideKinds].filter(([, { place }]) => !unfillable.has(place.file));
  return {
    content: {
      ...content,
      metrics,
      takeaways: new Map(takeaways),
      briefings: new Map(briefings),
      slideKinds: new Map(slideKinds),
    },
    derived,
    holed,
  };
}

function withKnown(metric: Metric, sources: Content['sources']): Metric {
  const reports = metric.reports.filter(({ source }) => sources.has(source));
  return reports.length === metric.reports.length ? metric : { ...metric, reports };
}

function inEach<T>(texts: Localized<T>, change: (text: T) => T): Localized<T> {
  return inEachLanguage((language) => change(texts[language]));
}
