// The citations of a slide → its source line, from the fullest wording to the shortest.
import type { Content } from '../model/content/content.ts';
import { daysFresh, type Source } from '../model/content/source.ts';
import type { Citation, RichText } from '../model/deck/plan.ts';
import { dateWords } from '../quantity/format/format-date.ts';
import { type Language, wordsOf } from '../words/languages.ts';

export type SourceLineParts = {
  readonly content: Content;
  readonly language: Language;
  /** ISO date of the briefing, from which the age of a document is counted. */
  readonly date: string;
  /** Days after which this audience takes any figure for old; without it, its entry, or its document's card or kind, says so. */
  readonly staleAfterDays: number | undefined;
  /** Slide id of the list of sources. */
  readonly listSlide: string | undefined;
  /** Page of the slide that shows every side of a conflict this slide shows one side of. */
  readonly conflictPage: number | undefined;
  /** Page where documents are listed by title when there is no room for titles here. */
  readonly listPage: number | undefined;
};

type Detail = 'titles' | 'dates' | 'short';

export function sourceLines(citations: readonly Citation[], parts: SourceLineParts): RichText[] {
  if (citations.length === 0) return [];
  const variants = (['titles', 'dates', 'short'] as const).map((detail) =>
    sourceLine(citations, parts, detail),
  );
  return variants.map((text) => [
    {
      text,
      strong: false,
      origin: { from: 'sources' },
      ...(parts.listSlide ? { link: parts.listSlide } : {}),
    },
  ]);
}

function sourceLine(citations: readonly Citation[], parts: SourceLineParts, detail: Detail): string {
  const { language, conflictPage, listPage } = parts;
  const { deck, punctuation } = wordsOf(language);
  const entries = citations.map((citation, index) => {
    const before = citations.slice(0, index).map((one) => one.source);
    return `(${citation.mark}) ${entryText(citation, before, parts, detail)}`;
  });
  const pointers = [
    ...(conflictPage === undefined ? [] : [`${deck.conflictAt}${conflictPage}`]),
    ...(detail !== 'titles' && listPage !== undefined ? [`${deck.sourceList}${listPage}`] : []),
  ];
  const tail = pointers.length > 0 ? `${punctuation.stop}${pointers.join(punctuation.stop)}` : '';
  return `${deck.sources}${entries.join(punctuation.gap)}${tail}`;
}

function entryText(
  citation: Citation,
  before: readonly string[],
  parts: SourceLineParts,
  detail: Detail,
): string {
  const { language, content } = parts;
  const { deck, punctuation } = wordsOf(language);
  if (citation.source === 'derived') return `${deck.derived}${citation.calculation ?? ''}`;
  const source = content.sources.get(citation.source);
  if (source === undefined) return citation.source;
  const samePublisher = before.some((id) => content.sources.get(id)?.publisher === source.publisher);
  const full = source.publisherName[language];
  const name =
    samePublisher && detail === 'short' && deck.samePublisher.length < full.length
      ? deck.samePublisher
      : full;
  const date = deck.cited(dateWords(source.date, language, content.house), {
    isInferred: source.dateBasis === 'inferred',
    isStale: citation.figures.some((metric) => isOld(source, metric, parts)),
  });
  return name + punctuation.bracketed([...documentWords(source, detail, parts), date].join(punctuation.and));
}

/** A title that the reader cannot read would only tell the kind of document less well than its name. */
function documentWords(source: Source, detail: Detail, { language }: SourceLineParts): readonly string[] {
  if (detail !== 'titles') return [];
  const { deck } = wordsOf(language);
  return [source.language === language ? deck.titled(source.title) : deck.documents[source.kind]];
}

function isOld(source: Source, metric: string, { content, date, staleAfterDays }: SourceLineParts): boolean {
  return source.date < daysBefore(date, daysFresh(source, content.metrics.get(metric), staleAfterDays));
}

const DAY = 86_400_000;

/** Calendar arithmetic on ISO dates, in UTC, without a clock. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}
