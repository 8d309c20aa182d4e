// A finished deck → findings where its list of sources is not the sources it cites, each once, with the right pages.
import type { Source } from '../../../model/content/source.ts';
import type { DeckText } from '../../../model/deck/deck-texts.ts';
import { type Citation, nodesOf } from '../../../model/deck/plan.ts';
import type { Finding } from '../../../model/finding.ts';
import { wordsOf } from '../../../words/languages.ts';
import { findingOn, type ReadBack, type SlideBack, SOURCE_LINE } from '../read-back.ts';
import { readSourceLine } from '../read-numbers.ts';

type Row = { readonly source: Source | undefined; readonly entry: DeckText; readonly slide: SlideBack };

export function checkSourceList(deck: ReadBack): Finding[] {
  const kinds = listKinds(deck);
  const lists = deck.slides.filter(({ planned }) => kinds.has(planned.kind));
  const [first] = lists;
  if (first === undefined) return [];
  const rows = lists.flatMap((slide) => rowsOf(slide, deck));
  const cited = new Map<string, number[]>();
  for (const { planned, page } of deck.slides) {
    for (const { source } of planned.citations)
      if (source !== 'derived') cited.set(source, [...(cited.get(source) ?? []), page]);
  }
  const fault = (slide: SlideBack, message: string): Finding =>
    findingOn(slide, deck, 'source-list-wrong', message);
  const missing = [...cited.keys()].filter((id) => !rows.some(({ source }) => source?.id === id));
  return [
    ...missing.map((id) =>
      fault(first, `Unexpected list of sources without \`${id}\`, expected every source the deck cites`),
    ),
    ...rows.flatMap((row, index) => {
      const at = `row ${index + 1} of the list of sources`;
      if (row.source === undefined)
        return [
          fault(row.slide, `Unexpected \`${row.entry.text}\` in ${at}, expected a source of the content`),
        ];
      const { id } = row.source;
      if (!cited.has(id))
        return [fault(row.slide, `Unexpected \`${id}\` in ${at}, expected only sources the deck cites`)];
      if (rows.findIndex(({ source }) => source?.id === id) < index) {
        return [fault(row.slide, `Unexpected second \`${id}\` in ${at}, expected each source once`)];
      }
      return checkCells(row, index, cited.get(id) ?? [], deck).map((message) =>
        fault(row.slide, `${message} in ${at}`),
      );
    }),
  ];
}

/** Slide kinds whose slot this deck's audience fills with the cited sources. */
function listKinds({ audience }: ReadBack): Set<string> {
  const slides = (audience?.sections ?? []).flatMap((section) => section.slides);
  return new Set(
    slides
      .filter(({ slots }) =>
        Object.values(slots).some((slot) => slot.take === 'sources' && slot.which === 'cited'),
      )
      .map(({ kind }) => kind),
  );
}

/** The longest title in a row is its document's: one title can be part of another. */
function rowsOf(slide: SlideBack, { content }: ReadBack): Row[] {
  return slide.texts
    .filter(({ kind }) => kind === 'table')
    .slice(1)
    .map((entry) => {
      const sources = [...content.sources.values()].filter(({ title }) =>
        entry.cells?.some(({ text }) => plain(text) === plain(title)),
      );
      return { entry, slide, source: sources.sort((a, b) => b.title.length - a.title.length)[0] };
    });
}

/** Where a line ended, a space may or may not have stood. */
function plain(text: string): string {
  return text.replace(/\s+/gu, '');
}

function checkCells(
  { entry, slide, source }: Row,
  index: number,
  pages: readonly number[],
  deck: ReadBack,
): string[] {
  const kind = deck.content.slideKinds.get(slide.planned.kind);
  const columns = kind === undefined ? [] : (nodesOf(kind.body, 'table')[0]?.columns ?? []);
  const cell = (bind: string): string | undefined =>
    entry.cells?.[columns.findIndex((column) => column.bind === bind)]?.text;
  const expected: readonly (readonly [string, string])[] = [
    ['item.number', String(index + 1)],
    ['item.publisher', source?.publisherName[deck.plan.language] ?? ''],
    ['item.pages', pages.join(', ')],
  ];
  return expected.flatMap(([bind, words]) => {
    const met = cell(bind);
    return met === undefined || met === words ? [] : [`Unexpected \`${met}\`, expected \`${words}\``];
  });
}

/** A finished deck → a finding for every cited source that the source line of its slide does not name. */
export function checkSourceLine(deck: ReadBack): Finding[] {
  const { language } = deck.plan;
  return deck.slides.flatMap((slide) => {
    const { planned, page } = slide;
    if (planned.layout !== 'content' || planned.standing) return [];
    const text = slide.texts
      .filter(({ shape }) => shape === SOURCE_LINE)
      .map((entry) => entry.text)
      .join(' ');
    const { entries } = readSourceLine(text, language);
    return planned.citations.flatMap((citation) => {
      const entry = entries.find(({ mark }) => mark === citation.mark)?.text;
      const names = namesOf(citation, planned.citations, deck);
      if (entry !== undefined && names.some((name) => entry.startsWith(name))) return [];
      const met =
        entry === undefined
          ? `source line of slide ${page} without (${citation.mark})`
          : `\`${entry.trim()}\` as (${citation.mark}) on slide ${page}`;
      return [findingOn(slide, deck, 'source-line-missing', `Unexpected ${met}, expected \`${names[0]}\``)];
    });
  });
}

function namesOf(citation: Citation, citations: readonly Citation[], { content, plan }: ReadBack): string[] {
  const { language } = plan;
  const { derived, samePublisher } = wordsOf(language).deck;
  if (citation.source === 'derived') return [`${derived}${citation.calculation ?? ''}`];
  const source = content.sources.get(citation.source);
  if (source === undefined) return [citation.source];
  const isSecond = citations.some(
    ({ mark, source: other }) =>
      mark < citation.mark && content.sources.get(other)?.publisher === source.publisher,
  );
  return [source.publisherName[language], ...(isSecond ? [samePublisher] : [])];
}
