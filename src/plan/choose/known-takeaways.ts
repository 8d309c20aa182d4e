// All takeaways and a briefing → those that can be said in its week: every source they rest on was published by then.
import { CHART_KINDS } from '../../chart/kinds/chart-kinds.ts';
import type { Briefing } from '../../model/content/briefing.ts';
import type { ChartSpec } from '../../model/content/chart-spec.ts';
import type { Content } from '../../model/content/content.ts';
import type { ReportRef } from '../../model/content/metric.ts';
import { cellsOf } from '../../model/content/series.ts';
import { prosesOf, type Takeaway } from '../../model/content/takeaway.ts';
import { refOf } from '../../quantity/ledger/figure-of.ts';

export function knownTakeaways(content: Content, briefing: Briefing): Takeaway[] {
  const omitted = new Set(briefing.omit);
  return [...content.takeaways.values()].filter(
    (takeaway) =>
      takeaway.theme === briefing.theme &&
      !omitted.has(takeaway.id) &&
      [...sourcesOf(takeaway, content)].every((source) => isKnown(source, content, briefing)),
  );
}

export function isKnown(source: string, content: Content, briefing: Briefing): boolean {
  const date = content.sources.get(source)?.date;
  return date !== undefined && date <= briefing.date;
}

function sourcesOf(takeaway: Takeaway, content: Content): Set<string> {
  const sources = new Set(takeaway.evidence.map((evidence) => evidence.source));
  for (const words of Object.values(takeaway.words)) {
    for (const prose of prosesOf(words)) {
      for (const span of prose) {
        if (span.kind === 'cite') sources.add(span.source);
        if (span.kind === 'figure')
          for (const source of sourcesOfFigure(span.ref, content)) sources.add(source);
      }
    }
  }
  for (const source of takeaway.chart ? sourcesOfChart(takeaway.chart, content) : []) sources.add(source);
  for (const id of takeaway.table ? cellsOf(takeaway.table) : [])
    for (const source of sourcesOfFigure({ metric: id }, content)) sources.add(source);
  return sources;
}

function sourcesOfChart(chart: ChartSpec, content: Content): string[] {
  const sentences = [chart.message, chart.caveat, ...chart.annotations.map(({ text }) => text)];
  const spans = sentences.flatMap((words) => (words ? Object.values(words).flat() : []));
  const quoted = spans.flatMap((span) => (span.kind === 'figure' ? sourcesOfFigure(span.ref, content) : []));
  const { shows } = CHART_KINDS[chart.kind];
  const drawn = chart.series.flatMap(({ of }) => {
    const event = shows === 'events' ? content.takeaways.get(of) : undefined;
    return event ? event.evidence.map(({ source }) => source) : sourcesOfFigure(refOf(of), content);
  });
  return [...quoted, ...drawn];
}

/** A derived figure rests on the sources of all its inputs. */
function sourcesOfFigure(ref: ReportRef, content: Content): string[] {
  if (ref.source) return [ref.source];
  const metric = content.metrics.get(ref.metric);
  if (metric === undefined) return [];
  if (metric.derived)
    return Object.values(metric.derived.inputs).flatMap((key) => sourcesOfFigure(refOf(key), content));
  const source = metric.preferred ?? metric.reports[0]?.source;
  return source ? [source] : [];
}
