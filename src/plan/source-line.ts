// The citations of a slide → its source line, from the fullest wording to the shortest.
import type { Content } from '../model/content/content.ts';
import type { Source } from '../model/content/source.ts';
import type { Citation, RichText } from '../model/deck/plan.ts';
import type { Language } from '../words/language.ts';
import { dateWords, WORDS } from './vocabulary.ts';

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
  const gap = language === 'ja' ? '　' : '  ';
  const stop = language === 'ja' ? '。' : '. ';
  const entries = citations.map((citation, index) => {
    const before = citations.slice(0, index).map((one) => one.source);
    return `(${citation.mark}) ${entryText(citation, before, parts, detail)}`;
  });
  const pointers = [
    ...(conflictPage === undefined ? [] : [`${WORDS.conflictAt[language]}${conflictPage}`]),
    ...(detail !== 'places' && listPage !== undefined ? [`${WORDS.sourceList[language]}${listPage}`] : []),
  ];
  const tail = pointers.length > 0 ? `${stop}${pointers.join(stop)}` : '';
  return `${WORDS.sources[language]}${entries.join(gap)}${tail}`;
}

function entryText(
  citation: Citation,
  before: readonly string[],
  parts: SourceLineParts,
  detail: 'places' | 'dates' | 'short',
): string {
  const { language, content } = parts;
  if (citation.source === 'derived') return `${WORDS.derived[language]}${citation.calculation ?? ''}`;
  const source = content.sources.get(citation.source);
  if (source === undefined) return citation.source;
  const samePublisher = before.some((id) => content.sources.get(id)?.publisher === source.publisher);
  const same = { ja: '同', en: 'same publisher' }[language];
  const full = source.publisherName[language];
  const name = samePublisher && detail === 'short' && same.length < full.length ? same : full;
  const places = detail === 'places' ? placeWords(citation.lines, language) : '';
  const date = dateText(source, citation, parts);
  return language === 'ja'
    ? `${name}（${date}${places && `・${places}`}）`
    : `${name} (${date}${places && `, ${places}`})`;
}

function dateText(source: Source, citation: Citation, { language, staleBefore }: SourceLineParts): string {
  const date = dateWords(source.date, language);
  const isInferred = source.dateBasis === 'inferred';
  const isStale = citation.figures && source.date < staleBefore;
  if (language === 'en') {
    return `${date}${isInferred ? `, ${WORDS.inferredDate.en}` : ''}${isStale ? WORDS.stale.en : ''}`;
  }
  // 時点 belongs right behind the date.
  if (isStale) return `${date}${WORDS.stale.ja}${isInferred ? `・日付は${WORDS.inferredDate.ja}` : ''}`;
  return `${date}${isInferred ? `・${WORDS.inferredDate.ja}` : ''}`;
}

function placeWords(lines: readonly number[], language: Language): string {
  if (lines.length === 0) return '';
  return `${WORDS.lineShort[language]}${lines.join(language === 'ja' ? '・' : ', ')}${WORDS.lineUnit[language]}`;
}
