// A report in a table: its figure split into the parts that stand in columns of their own.
import type { RichRun, RichText } from '../model/deck/plan.ts';
import type { FigurePart } from '../model/quantity.ts';
import { dateWords } from '../quantity/format/format-date.ts';
import { wordsOf } from '../words/languages.ts';
import { type Bound, NONE, plain } from './bound.ts';
import { chartPoint } from './chart/chart-point.ts';
import { toRef } from './known-takeaways.ts';
import type { Scope } from './scope.ts';
import type { Item } from './select-items.ts';

type ReportItem = Extract<Item, { kind: 'report' }>;

export function reportField(item: ReportItem, field: string, scope: Scope): Bound {
  const { report, metric } = item;
  const { language } = scope;
  const from = metric.id;
  switch (field) {
    case 'subject':
      return plain(metric.subject[language], from);
    case 'scope':
      return plain((report.scope ?? metric.scope)[language], from);
    case 'basis':
      return plain(report.basis[language], from);
    case 'use':
      return plain(report.use?.[language], from);
    case 'stance':
      return report.stance === 'fact' ? NONE : { kind: 'stance', stance: report.stance };
    case 'publisher': {
      const name = scope.content.sources.get(report.source)?.publisherName[language] ?? report.source;
      const bound = plain(name, report.source);
      return bound.kind === 'runs'
        ? { ...bound, cites: [{ source: report.source, line: report.line, figure: true }] }
        : bound;
    }
    case 'before':
    case 'amount':
    case 'after':
      return figurePart(item, field, scope);
    default:
      return NONE;
  }
}

/** `約 | 560万ドル |`, `| 600万ドル | 以下`: digits stay aligned when qualifiers have columns of their own. */
function figurePart({ report }: ReportItem, field: 'before' | 'amount' | 'after', scope: Scope): Bound {
  const parts = scope.writing.ledger.format(report.figure);
  const first = parts.findIndex((part) => part.role !== 'qualifier');
  const last = parts.findLastIndex((part) => part.role !== 'qualifier');
  const chosen = {
    before: parts.slice(0, first),
    amount: parts.slice(first, last + 1),
    after: parts.slice(last + 1),
  }[field];
  const origin = { from: report.metric, report: `${report.metric}@${report.source}` };
  const runs: RichText = chosen.map((part: FigurePart) => ({
    text: part.text.trim(),
    strong: false,
    part: part.role,
    origin,
  }));
  // A unit that stands apart from its number (`$5.6 million`) keeps the space inside the cell.
  const spaced = runs.map((run, index) => ({
    ...run,
    text: index > 0 && /^\s/u.test(chosen[index]?.text ?? '') ? ` ${run.text}` : run.text,
  }));
  return spaced.length > 0 ? { kind: 'runs', runs: spaced } : NONE;
}

type SourceItem = Extract<Item, { kind: 'source' }>;

/** A source card in a table or list: who, what, when, how far to trust it, and the pages that cite it. */
export function sourceField(
  { source, number, pages }: SourceItem,
  field: string,
  { language }: Scope,
): Bound {
  const words = wordsOf(language);
  switch (field) {
    case 'number':
      return plain(String(number), source.id);
    case 'publisher':
      return plain(source.publisherName[language], source.id);
    case 'title':
      return plain(source.title, source.id);
    case 'kind':
      return plain(words.deck.documents[source.kind], source.id);
    case 'date': {
      const date = dateWords(source.date, language);
      const inferred =
        source.dateBasis === 'inferred' ? words.punctuation.bracketed(words.deck.inferred) : '';
      return plain(date + inferred, source.id);
    }
    case 'dateNote':
      return plain(source.dateNote?.[language], source.id);
    case 'trust':
      return plain(words.deck.trust[source.trust], source.id);
    case 'trustReason':
      return plain(source.trustReason[language], source.id);
    case 'use':
      return plain(source.use[language], source.id);
    case 'pages':
      return pages.length === 0 ? NONE : { kind: 'runs', runs: pageRuns(pages, source.id) };
    default:
      return NONE;
  }
}

function pageRuns(pages: SourceItem['pages'], from: string): RichRun[] {
  return pages.flatMap(({ page, slide }, index): RichRun[] => [
    ...(index > 0 ? [{ text: ', ', strong: false }] : []),
    { text: String(page), strong: false, link: slide, origin: { from } },
  ]);
}

type ChartValueItem = Extract<Item, { kind: 'chart-value' }>;

/** One value of a chart in a table: what it is about, how much, who says so, and how. */
export function chartValueField(
  { spec, entry, takeaway }: ChartValueItem,
  field: string,
  scope: Scope,
): Bound {
  const { language } = scope;
  if (field === 'chart') return plain(spec.title[language], takeaway);
  const placed = chartPoint(entry, spec, takeaway, scope);
  if (placed === undefined) return NONE;
  const { point, origin, publisher } = placed;
  switch (field) {
    case 'subject':
      return plain(
        [point.group, point.set].filter((name) => name).join(wordsOf(language).punctuation.and),
        takeaway,
      );
    case 'amount':
      return { kind: 'runs', runs: [{ text: point.label, strong: false, origin }] };
    case 'publisher': {
      const runs = [{ text: publisher.name, strong: false, origin: { from: takeaway } }];
      return { kind: 'runs', runs, marks: publisher.marks };
    }
    case 'basis':
      return plain(point.basis, takeaway);
    case 'scope': {
      const resolved = scope.writing.ledger.resolve(toRef(entry.of));
      const report = resolved?.metric.reports.find(({ source }) => source === resolved.sources[0]?.source);
      return plain((report?.scope ?? resolved?.metric.scope)?.[language], takeaway);
    }
    default:
      return NONE;
  }
}
