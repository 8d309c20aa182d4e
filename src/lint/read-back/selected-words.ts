// An item that was chosen and a field of it → the words that must stand in the finished file, by what the content says.

import { groupWith } from '../../model/content/content.ts';
import { countedIn } from '../../model/content/metric.ts';
import type { Prose } from '../../model/content/prose.ts';
import { FIELD_NAMES, type FieldName } from '../../model/content/takeaway.ts';
import type { Item, ItemOf } from '../../model/deck/item.ts';
import type { Figure } from '../../model/quantity.ts';
import type { ItemField } from '../../model/template/fields.ts';
import { dateWords } from '../../quantity/format/format-date.ts';
import { formatFigure } from '../../quantity/format/format-figure.ts';
import { backingOf, confidenceOf } from '../../quantity/ledger/backing.ts';
import { figureOf, findReport, refOf } from '../../quantity/ledger/figure-of.ts';
import { reliedOnOf } from '../../quantity/ledger/relied-on.ts';
import { sizeOf } from '../../quantity/negate.ts';
import { type Language, type Localized, wordsOf } from '../../words/languages.ts';
import type { Ledger } from './ledger-keys.ts';

export type Reading = Ledger & { readonly language: Language };

type Field<Kind extends Item['kind']> = (item: ItemOf<Kind>, reading: Reading) => readonly string[];

/**
 * Not what planning wrote: that may have lost some. Left out are ordinals and pages, which planning counts, and hedges in
 * columns of their own, which a rule of their own looks after.
 */
const WORDS: { readonly [Kind in Item['kind']]: Readonly<Record<ItemField<Kind>, Field<Kind>>> } = {
  takeaway: {
    ...proseFields(),
    claim: ({ takeaway }, reading) => proseWords(takeaway.words[reading.language].claim, reading),
    stance: ({ takeaway: { stance } }, reading) => stanceWords(stance, reading),
    chartTitle: ({ takeaway: { chart } }, reading) => said(chart?.title, reading),
    tableTitle: ({ takeaway: { table } }, reading) =>
      said(reading.content.series.get(table?.of ?? '')?.definition, reading),
    circled: () => [],
    ordinal: () => [],
    direction: ({ takeaway: { direction } }, { language }) =>
      direction === undefined ? [] : [wordsOf(language).deck.directions[direction]],
    confidence: ({ takeaway }, { language, content }) => [
      wordsOf(language).deck.trust[confidenceOf(takeaway, content)],
    ],
    backing: ({ takeaway }, { language, content }) => [
      wordsOf(language).deck.backing(backingOf(takeaway, content)),
    ],
    side: () => [],
    when: ({ takeaway: { date } }, { language, content }) =>
      date === undefined ? [] : [dateWords(date, language, content.house)],
  },
  report: {
    subject: ({ metric }, reading) => said(metric.subject, reading),
    scope: ({ metric, report }, reading) => said(countedIn(report, metric), reading),
    basis: ({ report: { basis, stance } }, reading) =>
      basis === undefined ? [wordsOf(reading.language).deck.stances[stance].name] : said(basis, reading),
    use: ({ report }, reading) => said(report.use, reading),
    stance: ({ report: { stance } }, reading) => stanceWords(stance, reading),
    publisher: ({ report: { source } }, reading) => publisherWords(source, reading),
    before: () => [],
    amount: ({ report: { figure } }, reading) => [amountWords(figure, reading)],
    after: () => [],
    caution: ({ metric: { id } }, reading) => said(groupWith(id, reading.content)?.caution, reading),
    note: ({ metric: { id } }, reading) => said(groupWith(id, reading.content)?.decision?.note, reading),
  },
  source: {
    number: () => [],
    publisher: ({ source }, reading) => said(source.publisherName, reading),
    title: ({ source }) => [source.title],
    kind: ({ source }, { language }) => [wordsOf(language).deck.documents[source.kind]],
    date: ({ source }, { language, content }) => [dateWords(source.date, language, content.house)],
    dateNote: ({ source }, reading) => said(source.dateNote, reading),
    trust: ({ source }, { language }) => [wordsOf(language).deck.trust[source.trust]],
    trustReason: ({ source }, reading) => said(source.trustReason, reading),
    reliedOn: ({ source }, reading) => said(reliedOnOf(source), reading),
    use: ({ source }, reading) => said(source.use, reading),
    pages: () => [],
  },
  'chart-value': {
    chart: ({ spec }, reading) => said(spec.title, reading),
    subject: ({ entry }, reading) => [
      ...said(entry.name ?? metricOf(entry.of, reading)?.subject, reading),
      ...said(entry.set, reading),
    ],
    amount: ({ entry }, reading) => {
      const figure = figureOf(reading.content, refOf(entry.of), reading.derived)?.figure;
      return figure === undefined ? [] : [amountWords(figure, reading)];
    },
    publisher: ({ entry }, reading) => {
      const report = findReport(reading.content, refOf(entry.of));
      return report === undefined ? [] : publisherWords(report.source, reading);
    },
    basis: ({ entry }, reading) => said(findReport(reading.content, refOf(entry.of))?.basis, reading),
    scope: ({ entry }, reading) => {
      const report = findReport(reading.content, refOf(entry.of));
      return said(report?.scope ?? metricOf(entry.of, reading)?.scope, reading);
    },
  },
  stance: {
    stance: ({ stance }, { language }) => [wordsOf(language).deck.stances[stance].name],
    means: ({ stance }, { language }) => [wordsOf(language).deck.stances[stance].means],
  },
  disclosure: {
    label: ({ block }, { language }) => [wordsOf(language).disclosures.blocks[block]],
    // What the deck counts of itself is looked for by its numbers.
    text: ({ says }, reading) => said(says, reading),
  },
};

/** None for a field that says nothing here, or that such items do not have. */
export function wordsOfField(item: Item, field: string, reading: Reading): readonly string[] {
  const fields: Readonly<Record<string, (item: never, reading: Reading) => readonly string[]>> =
    WORDS[item.kind];
  return (fields[field]?.(item as never, reading) ?? []).filter((words) => words.trim() !== '');
}

/** Marks are taken out of what is read back, so the spans of a prose stand there in one piece. */
export function proseWords(prose: Prose, reading: Reading): readonly string[] {
  const { content, derived } = reading;
  const spans = prose.map((span): string => {
    if (span.kind === 'text') return span.text;
    if (span.kind === 'cite') return '';
    if (span.as !== undefined) return span.as;
    const figure = figureOf(content, span.ref, derived)?.figure;
    return figure === undefined ? '' : figureWords(span.isSize ? sizeOf(figure) : figure, reading);
  });
  return [spans.join('')].filter((words) => words !== '');
}

/** What the alt text of a chart must say: its title and sentences, and every one of its values or events. */
export function chartWords(item: Item, reading: Reading): readonly string[] {
  const chart = item.kind === 'takeaway' ? item.takeaway.chart : undefined;
  if (chart === undefined) return [];
  const { language, content, derived } = reading;
  const notes = chart.annotations.map(({ text }) => text);
  const sentences = [chart.message, chart.caveat, ...notes].flatMap((words) =>
    words === undefined ? [] : proseWords(words[language], reading),
  );
  const values = chart.series.flatMap(({ of, name }): readonly string[] => {
    const figure = figureOf(content, refOf(of), derived)?.figure;
    if (figure !== undefined) return [figureWords(figure, reading)];
    if (name !== undefined) return said(name, reading);
    const words = content.takeaways.get(of)?.words[language];
    return words ? proseWords(words.fields.label ?? words.fields.short ?? words.claim, reading) : [];
  });
  return [chart.title[language], ...sentences, ...values];
}

function proseFields(): Readonly<Record<FieldName, Field<'takeaway'>>> {
  const field =
    (name: FieldName): Field<'takeaway'> =>
    ({ takeaway }, reading) =>
      proseWords(takeaway.words[reading.language].fields[name] ?? [], reading);
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, field(name)])) as Readonly<
    Record<FieldName, Field<'takeaway'>>
  >;
}

function stanceWords(stance: ItemOf<'takeaway'>['takeaway']['stance'], { language }: Reading): string[] {
  return stance === 'fact' ? [] : [wordsOf(language).deck.stances[stance].name];
}

function publisherWords(source: string, reading: Reading): readonly string[] {
  return said(reading.content.sources.get(source)?.publisherName, reading);
}

function metricOf(key: string, { content }: Reading) {
  return content.metrics.get(refOf(key).metric);
}

function said(words: Localized | undefined, { language }: Reading): readonly string[] {
  return words === undefined ? [] : [words[language]];
}

function figureWords(figure: Figure, { language, content }: Reading): string {
  return formatFigure(figure, language, content.house)
    .map(({ text }) => text)
    .join('');
}

/** Without its hedge, which may stand in a column of its own. */
function amountWords(figure: Figure, { language, content }: Reading): string {
  const parts = formatFigure(figure, language, content.house).filter(({ role }) => role !== 'qualifier');
  return parts.map(({ text }) => text).join('');
}
