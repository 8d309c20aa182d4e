// The citations of a slide → its source line, from the fullest wording to the shortest.
import type { Content } from '../model/content/content.ts';
import { isLines, type WhereKey } from '../model/content/where.ts';
import type { Citation, RichText } from '../model/deck/plan.ts';
import { cellRanges } from '../package/sheet/cell-ranges.ts';
import { dateWords } from '../quantity/format/format-date.ts';
import { type Language, wordsOf } from '../words/languages.ts';

export type SourceLineParts = {
  readonly content: Content;
  readonly language: Language;
  /** ISO date before which a figure's source counts as stale. */
  readonly staleBefore: string;
  /** Slide id of the list of sources. */
  readonly listSlide: string | undefined;
  /** Page of the slide that shows every side of a conflict this slide shows one side of. */
  readonly conflictPage: number | undefined;
  /** Page where this line's places are written out when there is no room for them here. */
  readonly listPage: number | undefined;
};

export function sourceLines(citations: readonly Citation[], parts: SourceLineParts): RichText[] {
  if (citations.length === 0) return [];
  const variants = (['places', 'dates', 'short'] as const).map((detail) =>
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

function sourceLine(
  citations: readonly Citation[],
  parts: SourceLineParts,
  detail: 'places' | 'dates' | 'short',
): string {
  const { language, conflictPage, listPage } = parts;
  const { deck, punctuation } = wordsOf(language);
  const entries = citations.map((citation, index) => {
    const before = citations.slice(0, index).map((one) => one.source);
    return `(${citation.mark}) ${entryText(citation, before, parts, detail)}`;
  });
  const pointers = [
    ...(conflictPage === undefined ? [] : [`${deck.conflictAt}${conflictPage}`]),
    ...(detail !== 'places' && listPage !== undefined ? [`${deck.sourceList}${listPage}`] : []),
  ];
  const tail = pointers.length > 0 ? `${punctuation.stop}${pointers.join(punctuation.stop)}` : '';
  return `${deck.sources}${entries.join(punctuation.gap)}${tail}`;
}

function entryText(
  citation: Citation,
  before: readonly string[],
  parts: SourceLineParts,
  detail: 'places' | 'dates' | 'short',
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
    isStale: citation.figures && source.date < parts.staleBefore,
  });
  const places =
    detail === 'places' && citation.lines.length > 0 ? [placeWords(citation.lines, language)] : [];
  return name + punctuation.bracketed([date, ...places].join(punctuation.and));
}

function placeWords(places: readonly WhereKey[], language: Language): string {
  const { deck, punctuation } = wordsOf(language);
  const [lines, cells] = [places.filter(isLines), places.filter((key) => !isLines(key))];
  const words = lines.length === 0 ? [] : [deck.lines.join(lines.join(punctuation.and))];
  return [...words, ...cellRanges(cells)].join(punctuation.and);
}
