// The fields of what fills a slot, by kind of item: each becomes words to write, words already written, a stance or a chart.
import { groupWith } from '../../model/content/content.ts';
import { countedIn, type Report } from '../../model/content/metric.ts';
import { FIELD_NAMES, type FieldName } from '../../model/content/takeaway.ts';
import type { Item, ItemOf } from '../../model/deck/item.ts';
import type { RichRun } from '../../model/deck/plan.ts';
import type { CHART_FIELD, ItemField } from '../../model/template/fields.ts';
import { dateWords } from '../../quantity/format/format-date.ts';
import { backingOf, citedOf, confidenceOf, sidesOf } from '../../quantity/ledger/backing.ts';
import { refOf } from '../../quantity/ledger/figure-of.ts';
import { reliedOnOf } from '../../quantity/ledger/relied-on.ts';
import { wordsOf } from '../../words/languages.ts';
import { chartPoint, type PlacedPoint } from '../chart/chart-point.ts';
import { type Bound, CIRCLED, NONE, plain } from './bound.ts';
import type { Scope } from './scope.ts';

type Field<Kind extends Item['kind']> = (item: ItemOf<Kind>, scope: Scope) => Bound;

/** Every field that the reader lets a template bind; another does not compile, nor does one that is missing. */
const FIELDS: {
  readonly [Kind in Item['kind']]: Readonly<
    Record<ItemField<Kind> | (Kind extends 'takeaway' ? typeof CHART_FIELD : never), Field<Kind>>
  >;
} = {
  takeaway: {
    ...proseFields(),
    claim: ({ takeaway }, { language }) => ({
      kind: 'prose',
      prose: takeaway.words[language].claim,
      takeaway,
    }),
    stance: ({ takeaway: { stance } }) => stanceOf(stance),
    chart: ({ takeaway }) => (takeaway.chart ? { kind: 'chart', spec: takeaway.chart, takeaway } : NONE),
    chartTitle: ({ takeaway: { chart, id } }, { language }) => plain(chart?.title[language], id),
    tableTitle: ({ takeaway: { table, id } }, { content, language }) =>
      plain(content.series.get(table?.of ?? '')?.definition[language], id),
    circled: ({ takeaway: { order, id } }) => plain(CIRCLED[(order ?? 0) - 1], id),
    ordinal: ordinalOf,
    direction: ({ takeaway: { direction, id } }, { language }) =>
      plain(direction && wordsOf(language).deck.directions[direction], id),
    confidence: ({ takeaway }, { language, content }) =>
      plain(wordsOf(language).deck.trust[confidenceOf(takeaway, content)], takeaway.id),
    backing: ({ takeaway }, { language, content }) =>
      plain(wordsOf(language).deck.backing(backingOf(takeaway, content)), takeaway.id),
    side: sideOf,
    when: ({ takeaway: { date, id } }, { language, content }) =>
      plain(date && dateWords(date, language, content.house), id),
  },
  report: {
    subject: ({ metric }, { language }) => plain(metric.subject[language], metric.id),
    scope: ({ report, metric }, { language }) => plain(countedIn(report, metric)?.[language], metric.id),
    // Without grounds, whose word it is.
    basis: ({ report, metric }, { language }) =>
      plain(report.basis?.[language] ?? wordsOf(language).deck.stances[report.stance].name, metric.id),
    use: ({ report, metric }, { language }) => plain(report.use?.[language], metric.id),
    stance: ({ report: { stance } }) => stanceOf(stance),
    publisher: ({ report: { source, at }, metric }, { content, language }) => {
      const bound = plain(content.sources.get(source)?.publisherName[language] ?? source, source);
      return bound.kind === 'runs' ? { ...bound, cites: [{ source, at, metric: metric.id }] } : bound;
    },
    before: ({ report }, scope) => figurePart(report, 'before', scope),
    amount: ({ report }, scope) => figurePart(report, 'amount', scope),
    after: ({ report }, scope) => figurePart(report, 'after', scope),
    caution: ({ metric: { id } }, { content, language }) =>
      plain(groupWith(id, content)?.caution[language], id),
    note: ({ metric: { id } }, { content, language }) =>
      plain(groupWith(id, content)?.decision?.note[language], id),
  },
  source: {
    number: ({ source, number }) => plain(String(number), source.id),
    publisher: ({ source }, { language }) => plain(source.publisherName[language], source.id),
    title: ({ source }) => plain(source.title, source.id),
    kind: ({ source }, { language }) => plain(wordsOf(language).deck.documents[source.kind], source.id),
    date: ({ source }, { language, content }) => {
      const { deck, punctuation } = wordsOf(language);
      const inferred = source.dateBasis === 'inferred' ? punctuation.bracketed(deck.inferred) : '';
      return plain(dateWords(source.date, language, content.house) + inferred, source.id);
    },
    dateNote: ({ source }, { language }) => plain(source.dateNote?.[language], source.id),
    trust: ({ source }, { language }) => plain(wordsOf(language).deck.trust[source.trust], source.id),
    trustReason: ({ source }, { language }) => plain(source.trustReason[language], source.id),
    reliedOn: ({ source }, { language }) => plain(reliedOnOf(source)?.[language], source.id),
    use: ({ source }, { language }) => plain(source.use[language], source.id),
    pages: ({ source, pages }) =>
      pages.length === 0 ? NONE : { kind: 'runs', runs: pageRuns(pages, source.id) },
  },
  'chart-value': {
    chart: ({ spec, takeaway }, { language }) => plain(spec.title[language], takeaway),
    subject: ofPoint(({ point }, { takeaway }, { language }) => {
      const names = [point.group, point.set].filter((name) => name);
      return plain(names.join(wordsOf(language).punctuation.and), takeaway);
    }),
    amount: ofPoint(({ point, origin }) => ({
      kind: 'runs',
      runs: [{ text: point.label, strong: false, origin }],
    })),
    publisher: ofPoint(({ publisher: { name, marks } }, { takeaway }) => ({
      kind: 'runs',
      runs: [{ text: name, strong: false, origin: { from: takeaway } }],
      marks,
    })),
    basis: ofPoint(({ point }, { takeaway }) => plain(point.basis, takeaway)),
    scope: ofPoint((_, { entry, takeaway }, { language, writing }) => {
      const resolved = writing.ledger.resolve(refOf(entry.of));
      const report = resolved?.metric.reports.find(({ source }) => source === resolved.sources[0]?.source);
      return plain((report?.scope ?? resolved?.metric.scope)?.[language], takeaway);
    }),
  },
  stance: {
    stance: ({ stance }) => ({ kind: 'stance', stance }),
    means: ({ stance }, { language }) => plain(wordsOf(language).deck.stances[stance].means, 'legend'),
  },
  disclosure: {
    label: ({ block, id }, { language }) => plain(wordsOf(language).disclosures.blocks[block], id),
    text: ({ says, id }, { language }) => plain(says?.[language], id),
  },
};

/** Undefined for a field that items of this kind do not have. */
export function itemField(item: Item, field: string, scope: Scope): Bound | undefined {
  const fields: Readonly<Record<string, (item: never, scope: Scope) => Bound>> = FIELDS[item.kind];
  return Object.hasOwn(fields, field) ? fields[field]?.(item as never, scope) : undefined;
}

function proseFields(): Readonly<Record<FieldName, Field<'takeaway'>>> {
  const field =
    (name: FieldName): Field<'takeaway'> =>
    ({ takeaway }, { language }) => {
      const prose = takeaway.words[language].fields[name];
      return prose ? { kind: 'prose', prose, takeaway } : NONE;
    };
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, field(name)])) as Readonly<
    Record<FieldName, Field<'takeaway'>>
  >;
}

/** What a publisher of the table's columns makes of a claim, with marks of where. */
function sideOf({ takeaway }: ItemOf<'takeaway'>, { publisher, content, language }: Scope): Bound {
  if (publisher === undefined) return NONE;
  const sides = sidesOf(takeaway, content);
  const side =
    (['doubts', 'says', 'relays'] as const).find((each) => sides[each].includes(publisher)) ?? 'silent';
  const bound = plain(wordsOf(language).deck.sides[side], takeaway.id);
  if (bound.kind !== 'runs' || side === 'silent') return bound;
  const cites = citedOf(takeaway, publisher, content).map(({ source, at }) => ({ source, at }));
  return { ...bound, runs: bound.runs.map((run) => ({ ...run, strong: true })), cites };
}

/** A fact needs no chip. */
function stanceOf(stance: Report['stance']): Bound {
  return stance === 'fact' ? NONE : { kind: 'stance', stance };
}

/** `01`, `02`, … by the place on this slide. */
function ordinalOf({ takeaway }: ItemOf<'takeaway'>, { slots }: Scope): Bound {
  for (const items of slots.values()) {
    const at = items.findIndex((item) => item.kind === 'takeaway' && item.takeaway === takeaway);
    if (at >= 0 && items.length > 1) return plain(String(at + 1).padStart(2, '0'), takeaway.id);
  }
  return NONE;
}

/** `約 | 560万ドル |`, `| 600万ドル | 以下`: digits stay aligned when qualifiers have columns of their own. */
function figurePart(report: Report, field: 'before' | 'amount' | 'after', { writing }: Scope): Bound {
  const parts = writing.ledger.format(report.figure);
  const first = parts.findIndex((part) => part.role !== 'qualifier');
  const last = parts.findLastIndex((part) => part.role !== 'qualifier');
  const chosen = {
    before: parts.slice(0, first),
    amount: parts.slice(first, last + 1),
    after: parts.slice(last + 1),
  }[field];
  const origin = { from: report.metric, report: `${report.metric}@${report.source}` };
  const runs = chosen.map(({ text, role }, index): RichRun => {
    // A unit that stands apart from its number (`$5.6 million`) keeps the space inside the cell.
    const space = index > 0 && /^\s/u.test(text) ? ' ' : '';
    return { text: space + text.trim(), strong: false, part: role, origin };
  });
  return runs.length > 0 ? { kind: 'runs', runs } : NONE;
}

function pageRuns(pages: ItemOf<'source'>['pages'], from: string): RichRun[] {
  return pages.flatMap(({ page, slide }, index): RichRun[] => [
    ...(index > 0 ? [{ text: ', ', strong: false }] : []),
    { text: String(page), strong: false, link: slide, origin: { from } },
  ]);
}

function ofPoint(
  write: (placed: PlacedPoint, item: ItemOf<'chart-value'>, scope: Scope) => Bound,
): Field<'chart-value'> {
  return (item, scope) => {
    const placed = chartPoint(item.entry, item.spec, item.takeaway, scope);
    return placed === undefined ? NONE : write(placed, item, scope);
  };
}
