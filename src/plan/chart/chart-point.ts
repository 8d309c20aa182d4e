// One entry of a chart spec → the point to draw: value, hedge, who says so, and where it belongs.
import { CHART_KINDS } from '../../chart/kinds/chart-kinds.ts';
import { dayNumber } from '../../model/calendar.ts';
import type { ChartEntry, ChartSpec } from '../../model/content/chart-spec.ts';
import type { Source } from '../../model/content/source.ts';
import type { Takeaway } from '../../model/content/takeaway.ts';
import type { ChartMark, ChartPoint } from '../../model/deck/chart.ts';
import type { Origin } from '../../model/place.ts';
import type { Figure } from '../../model/quantity.ts';
import { dateWords } from '../../quantity/format/format-date.ts';
import { amountOf, refOf } from '../../quantity/ledger/figure-of.ts';
import { wordsOf } from '../../words/languages.ts';
import { markText } from '../citing.ts';
import type { Scope } from '../fill/scope.ts';
import type { Resolved } from '../ledger.ts';
import { citeResolved, plainRuns, writeProse } from '../write-prose.ts';

export type PlacedPoint = {
  readonly point: ChartPoint;
  readonly origin: Origin;
  /** Who says so, and the numbers of the marks that lead there. */
  readonly publisher: { readonly name: string; readonly marks: readonly number[] };
  /** What is cited for it; none for own arithmetic and on a timeline. */
  readonly document?: Pick<Source, 'id' | 'title' | 'date'>;
  /** None on a timeline. */
  readonly figure?: Figure;
  /** Whether its source forecasts or plans it. */
  readonly isExpected?: boolean;
};

/** Undefined for an entry the ledger does not know, which the reader has reported. */
export function chartPoint(
  entry: ChartEntry,
  spec: ChartSpec,
  takeaway: string,
  scope: ChartScope,
): PlacedPoint | undefined {
  if (CHART_KINDS[spec.kind].shows === 'events') {
    const event = scope.content.takeaways.get(entry.of);
    return event?.date === undefined ? undefined : eventPoint(event, event.date, entry, spec, scope);
  }
  const resolved = scope.writing.ledger.resolve(refOf(entry.of));
  if (resolved === undefined) return undefined;
  return figurePoint(resolved, entry, spec, takeaway, scope);
}

function figurePoint(
  resolved: Resolved,
  entry: ChartEntry,
  spec: ChartSpec,
  takeaway: string,
  scope: ChartScope,
): PlacedPoint {
  const { language, writing, content } = scope;
  const { takes } = CHART_KINDS[spec.kind];
  const marks = citeResolved(resolved, writing);
  const source = resolved.derived ? undefined : content.sources.get(resolved.sources[0]?.source ?? '');
  const report = resolved.metric.reports.find((one) => one.source === source?.id);
  const { figure, metric } = resolved;
  const { qualifier, quantity, high } = figure;
  const counts = (report?.scope ?? metric.scope)?.[language] ?? '';
  const day =
    entry.moment?.day ?? (entry.at === undefined ? source?.date : content.takeaways.get(entry.at)?.date);
  const when = entry.moment?.words[language];
  const isExpected = report?.stance === 'forecast' || report?.stance === 'plan';
  const mark = markOf(entry.of, spec);
  const name = source?.publisherName[language] ?? wordsOf(language).deck.ownArithmetic;
  const point: ChartPoint = {
    key: entry.of,
    group: (entry.name ?? metric.subject)[language],
    publisher: marked(name, marks),
    basis: report?.basis?.[language] ?? '',
    // A date has no amount: only a timeline can show it.
    value: amountOf(quantity) ?? Number.NaN,
    ...(high === undefined ? {} : { high: amountOf(high) ?? Number.NaN }),
    label: writing.ledger
      .format(figure)
      .map((part) => part.text)
      .join(''),
    open:
      qualifier === 'at-most' || qualifier === 'under'
        ? 'left'
        : qualifier === 'at-least' || qualifier === 'over'
          ? 'right'
          : 'none',
    mark: mark === 'reported' && isExpected ? 'expected' : mark,
    ...(entry.set ? { set: entry.set[language] } : {}),
    ...(takes.includes('panel') ? { panel: entry.panel?.[language] ?? counts } : {}),
    ...(takes.includes('at') && day
      ? { at: { day: dayNumber(day), label: when ?? dateWords(day, language, content.house) } }
      : {}),
    ...(entry.total ? { total: true } : {}),
    ...(spec.split ? { scope: counts } : {}),
    ...noteOn(entry, spec, scope),
  };
  const origin = { from: takeaway, report: resolved.key };
  return {
    point,
    origin,
    publisher: { name, marks },
    ...(source ? { document: source } : {}),
    figure,
    isExpected,
  };
}

/** Who says so, and the footnote marks of it: `大和総研 (1)`. */
export function marked(name: string, marks: readonly number[]): string {
  return marks.length === 0 ? name : `${name} ${markText(marks)}`;
}

function eventPoint(
  event: Takeaway,
  date: string,
  entry: ChartEntry,
  spec: ChartSpec,
  scope: ChartScope,
): PlacedPoint {
  const { language, writing, content } = scope;
  const words = event.words[language];
  const name = plainRuns(
    writeProse(words.fields.label ?? words.fields.short ?? words.claim, event, 'none', writing),
  );
  const marks = event.evidence.map(({ source, at }) => writing.citing.cite(source, at));
  const publisher = content.sources.get(event.evidence[0]?.source ?? '')?.publisherName[language] ?? '';
  const point: ChartPoint = {
    key: entry.of,
    group: entry.name?.[language] ?? name,
    publisher: marked(publisher, marks),
    basis: '',
    value: dayNumber(date),
    label: dateWords(date, language, content.house),
    open: 'none',
    mark: markOf(entry.of, spec),
    ...noteOn(entry, spec, scope),
  };
  return { point, origin: { from: event.id }, publisher: { name: publisher, marks } };
}

function noteOn(entry: ChartEntry, spec: ChartSpec, { language, writing }: ChartScope): { note?: string } {
  const annotation = spec.annotations.find(({ on }) => on === entry.of);
  return annotation
    ? { note: plainRuns(writeProse(annotation.text[language], undefined, 'none', writing)) }
    : {};
}

function markOf(key: string, spec: ChartSpec): ChartMark {
  if (spec.emphasis === key) return 'relied-on';
  if (spec.comparison.includes(key)) return 'comparison';
  return spec.unclear.includes(key) ? 'unclear' : 'reported';
}

/** What planning a chart needs to see: also where no slide is being filled. */
export type ChartScope = Pick<Scope, 'content' | 'language' | 'writing'>;
